#pragma once

#include "adapters/http/message.hpp"
#include "bot/community.hpp"

#include <atomic>
#include <cstdint>
#include <deque>
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

    /// How many changes were told so far.
    std::uint64_t told() const;

    /// From now on it is told; first of all what was told since there were `heard`, so that nothing is lost
    /// while a stream begins. One over the bound is sent away, and one that has missed too much: it asks
    /// anew.
    void add(const std::shared_ptr<http::EventStream>& listener, std::uint64_t heard);

    void changed(const bot::ConversationId& channel);
    void changed(const bot::AccountId& inbox);
    void figures_changed();

    /// Something was written that they may be made of: it is told with the next `tell_of_figures`, so that a
    /// burst is one telling.
    void figures_may_have_changed() { figures_stale_ = true; }

    /// Tells that the figures have changed, if they may have since this was asked last.
    void tell_of_figures();

    void clock_is(bot::Timestamp now);

    /// Somebody else wrote to the store: everything may have changed.
    void all_changed(const bot::Community& community);

private:
    void tell(std::string text);
    bool let_in(const std::shared_ptr<http::EventStream>& listener, std::uint64_t heard);

    std::size_t most_;
    std::atomic<bool> figures_stale_{false};
    mutable std::mutex mutex_{};
    std::vector<std::shared_ptr<http::EventStream>> listeners_{};
    std::deque<std::string> latest_{};
    std::uint64_t told_ = 0;
};

}  // namespace local
