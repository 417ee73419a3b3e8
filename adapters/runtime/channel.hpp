#pragma once

#include "adapters/http/message.hpp"
#include "adapters/runtime/every.hpp"
#include "bot/addresses.hpp"
#include "bot/bot.hpp"
#include "bot/lost_ground.hpp"
#include "bot/ports/adapter.hpp"
#include "bot/ports/current.hpp"
#include "bot/ports/records.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace runtime {

/// What all channels stand on; all of it outlives them and may be used from several threads.
struct Ground {
    bot::Bot& bot;
    bot::AddressBook& book;
    const bot::Records& records;
    const bot::Current& current;
    std::function<std::string()> address{};  ///< of the port: `127.0.0.1:3978`
    std::string public_url{};                ///< without a slash at the end; empty: none
};

/// Who takes requests of a path; of one that ends in a slash (but is more than that), of all below it too.
struct Route {
    std::string path{};
    http::Handler handler{};

    bool takes(const std::string& asked) const {
        return asked == path || (path.size() > 1 && path.ends_with('/') && asked.starts_with(path));
    }
};

/// One chat product, as the program has it: each product's channel.hpp builds one, and the service walks
/// them.
struct Channel {
    bot::ChannelKind kind{};
    bot::Adapter* adapter = nullptr;  ///< the way out; never null
    std::vector<Route> routes{};      ///< the way in
    std::vector<Job> jobs{};

    /// Whether one of its channels is lost now. From one thread; may read, must not wait for the network.
    std::function<std::optional<bot::LostGround>(const bot::ConversationId& channel)> lost =
        [](const bot::ConversationId& /*channel*/) { return std::nullopt; };

    /// Something was recorded, of whichever channel. From any thread; must not wait.
    std::function<void()> recorded = [] {};

    /// Another process wrote, or there is another config: all that it shows may have changed. As above.
    std::function<void()> all_changed = [] {};

    std::shared_ptr<void> parts{};  ///< what adapter and functions belong to
};

}  // namespace runtime
