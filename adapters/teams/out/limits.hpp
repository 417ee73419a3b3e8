#pragma once

#include "bot/time.hpp"

#include <algorithm>
#include <cstddef>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace teams {

/// At most so many in any span of this length.
struct Window {
    std::size_t many = 0;
    bot::Span span{};
};

/// Counts what goes out through it. The clock is handed in; one that is put back opens it rather than shuts
/// it.
class Gate {
public:
    explicit Gate(std::vector<Window> windows = {}) : windows_{std::move(windows)} {}

    /// From when on one more may pass: `now` at the earliest.
    bot::Timestamp opens(bot::Timestamp now);

    void pass(bot::Timestamp now) { passed_.push_back(now); }

    void hold_until(bot::Timestamp until) { held_ = std::max(held_, until); }

    /// Whether it stands as if it were new.
    bool idle(bot::Timestamp now) const;

private:
    void forget(bot::Timestamp now);
    bot::Span longest() const;

    std::vector<Window> windows_;
    std::deque<bot::Timestamp> passed_{};
    bot::Timestamp held_{};
};

/// What the service lets one bot do, a little below what it says (rate-limit page, see the protocol notes):
/// seven sends a second and sixty in half a minute for each conversation, fifty requests a second for each
/// tenant, two reactions a second over everything. Graph counts by itself: four reads a second of each team's
/// messages, twenty for each tenant; five seconds' worth may come at once, since a long thread is read in
/// many pages. Nobody waits here: whoever may not is told when. From any thread.
class Limits {
public:
    struct Way {
        enum class Kind { Send, React, Look, Read };

        Kind kind = Kind::Look;
        std::string conversation{};  ///< that is sent to; the team whose messages are read
        std::string tenant{};
    };

    /// Lets one through and counts it, or says when it is worth asking again.
    std::optional<bot::Timestamp> pass(const Way& way, bot::Timestamp now);

    /// The service asked to be left alone until then, an hour at most.
    void hold(const Way& way, bot::Timestamp until, bot::Timestamp now);

private:
    std::vector<Gate*> gates(const Way& way, bot::Timestamp now);
    void forget_idle(bot::Timestamp now);

    std::mutex mutex_{};
    std::map<std::string, Gate> conversations_{};
    std::map<std::string, Gate> tenants_{};
    std::map<std::string, Gate> teams_read_{};
    std::map<std::string, Gate> tenants_read_{};
    Gate reactions_{{{1, bot::Span{667}}}};
};

}  // namespace teams
