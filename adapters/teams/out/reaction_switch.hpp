#pragma once

#include "bot/delivery.hpp"

#include <map>
#include <mutex>
#include <set>
#include <string>

namespace teams {

/// Whether a tenant lets the bot react. Where it does not, nobody tries for six hours. From any thread.
class ReactionSwitch {
public:
    bool is_off(const std::string& tenant, bot::Timestamp now) const;

    /// What it means for a delivery that it is off.
    static bot::Refused off();

    /// The service refused for good: nobody tries for a while.
    bot::Refused turn_off(const std::string& tenant, bot::Timestamp now);

    /// That post was not there. One that is gone says nothing; three different ones in a row are the
    /// service's way to say that it has no reactions: then, true.
    bool missed(const std::string& tenant, const std::string& post);

    void worked(const std::string& tenant);

private:
    struct State {
        bot::Timestamp off_until{};
        bool told = false;  ///< until one worked again
        std::set<std::string> missed{};
    };

    mutable std::mutex mutex_{};
    std::map<std::string, State> tenants_{};
};

}  // namespace teams
