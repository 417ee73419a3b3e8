#include "bot/reminders/line.hpp"

#include <algorithm>

namespace bot {

namespace {

/// Away at the moment may still be the first back.
PersonId soonest_at_work(const std::vector<PersonId>& owners, const Community& community, Timestamp now) {
    const auto opening = [&](const PersonId& id) {
        const auto* person = community.person(id);
        return person ? person->calendar.next_opening(now) : Timestamp::max();
    };
    return *std::ranges::min_element(owners, {}, opening);
}

void append(std::vector<Turn>& turns, const PersonId& reader, Step step, WorkingTime after) {
    const auto same = [&](const Turn& turn) { return turn.reader == reader; };
    if (std::ranges::none_of(turns, same)) turns.push_back({reader, step, after});
}

/// Who stands in for an owner who cannot be told: the next of the theme's owners; where none of them can be
/// told either, the lead, to whom that is said, and the pool.
void append_deputies(std::vector<Turn>& turns, const FollowUp& follow_up, WorkingTime after,
                     const Roster& roster) {
    const auto& community = roster.community;
    const auto reached = [&](const PersonId& id) { return id != follow_up.owner && roster.reaches(id); };
    if (const auto* theme = community.theme(follow_up.theme)) {
        const auto next = std::ranges::find_if(theme->owners, reached);
        if (next != theme->owners.end()) return append(turns, *next, Step::Owner, after);
    }
    append(turns, community.lead, Step::NobodyThere, after);
    for (const auto& member : community.pmo) {
        if (reached(member)) append(turns, member, Step::Owner, after);
    }
}

/// Whoever is told anyway, as the owner or in the owner's place, need not be told as the lead too.
void append_lead(std::vector<Turn>& turns, const PersonId& lead, WorkingTime after) {
    const auto before = std::ranges::find(turns, lead, &Turn::reader);
    if (before == turns.end() || before->step == Step::Pool) turns.push_back({lead, Step::Lead, after});
}

void escalate(std::vector<Turn>& turns, const Policy& policy, const Community& community) {
    for (const auto& [after, to] : policy.escalate) {
        if (to == Policy::Escalation::To::Lead) {
            append_lead(turns, community.lead, after);
        } else {
            for (const auto& member : community.pmo) append(turns, member, Step::Pool, after);
        }
    }
}

}  // namespace

PersonId owner_for(const Theme& theme, const Community& community, Timestamp now) {
    if (theme.owner_choice == OwnerChoice::AtWork) {
        return soonest_at_work(theme.owners, community, now);
    }
    const auto first =
        std::ranges::find_if(theme.owners, [&](const PersonId& id) { return present(id, community, now); });
    return first == theme.owners.end() ? theme.owners.front() : *first;
}

std::vector<Turn> line(const FollowUp& follow_up, bool first_post, const Roster& roster) {
    const auto& community = roster.community;
    const auto& policy = policy_of(follow_up.theme, community);
    const auto after = first_post ? policy.first_post_remind_after : policy.remind_after;
    std::vector<Turn> turns;
    if (community.is_pmo(follow_up.owner)) append(turns, follow_up.owner, Step::Owner, after);
    if (!roster.reaches(follow_up.owner)) append_deputies(turns, follow_up, after, roster);
    escalate(turns, policy, community);
    return turns;
}

const Policy& policy_of(const ThemeId& theme, const Community& community) {
    static const Policy built_in{};
    const auto* known = community.theme(theme);
    return known ? known->policy : built_in;
}

}  // namespace bot
