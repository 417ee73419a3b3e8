#pragma once

#include "adapters/http/message.hpp"
#include "bot/community.hpp"

#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace local {

/// Tells whoever listens what has changed, and nothing more: they fetch it. From any thread; never waits.
class Feed {
public:
    explicit Feed(std::size_t most = 128) : most_{most} {}

    /// Whether there is a place for one more.
    bool has_room() const;

    /// One over the bound is sent away.
    void add(std::shared_ptr<http::EventStream> listener);

    void changed(const bot::ConversationId& channel);
    void changed(const bot::AccountId& inbox);
    void figures_changed();
    void clock_is(bot::Timestamp now);

    /// Somebody else wrote to the store: everything may have changed.
    void all_changed(const bot::Community& community);

private:
    void tell(const std::string& text);

    std::size_t most_;
    mutable std::mutex mutex_{};
    std::vector<std::shared_ptr<http::EventStream>> listeners_{};
};

}  // namespace local
