#pragma once

#include "bot/ages.hpp"
#include "bot/community.hpp"
#include "bot/follow_up.hpp"

#include <map>
#include <optional>
#include <vector>

namespace bot {

/// What figures need to know of one post. Only people count: no bot's word, no reaction, not its author.
struct Milestones {
    ThemeId theme{};
    PersonId owner{};
    FollowUp::State state = FollowUp::State::Open;
    Timestamp opened_at{};
    std::optional<Timestamp> closed_at{};        ///< of the action that stands
    std::optional<Timestamp> answered_at{};      ///< the first reply by anybody
    std::optional<Timestamp> pmo_answered_at{};  ///< the first by a PMO member
};

/// How long something took, in the working time of each post's owner.
struct Durations {
    std::size_t count = 0;
    Seconds median{0};     ///< the mean of the two in the middle, where there are two
    Seconds ninetieth{0};  ///< so long at most in nine of ten

    bool operator==(const Durations&) const = default;
};

/// Figures of posts that opened a follow-up, never of people.
struct Figures {
    std::size_t posts = 0;  ///< without those that were withdrawn
    std::size_t closed = 0;
    std::size_t withdrawn = 0;
    Durations first_response{};  ///< by anybody but the author
    Durations pmo_response{};    ///< by the PMO
    Durations action{};          ///< until it was closed, where it is
    Ages open{};
};

struct Statistics {
    Figures all{};
    std::map<ThemeId, Figures> themes{};
};

Statistics statistics(const std::vector<Milestones>& posts, const Community& community, Timestamp now);

/// What one sees at a glance: all that is open, and the first responses to the posts since a moment.
struct Glance {
    Ages open{};
    std::optional<Seconds> median{};
    std::vector<Seconds> first_responses{};  ///< shortest first
};

Glance glance(const std::vector<Milestones>& posts, Timestamp since, const Community& community,
              Timestamp now);

/// The accounts of the PMO's members.
std::vector<AccountId> accounts_of_pmo(const Community& community);

}  // namespace bot
