#include "bot/due.hpp"

#include <algorithm>

namespace bot {

namespace {

const Calendar& calendar_of(const Turn& turn, const Roster& roster) {
    return roster.community.person(turn.reader)->calendar;
}

/// That this reader was told since the follow-up was opened last.
std::optional<Timestamp> told_at(const Concern& concern) {
    if (!concern.told) return {};
    const auto opened = concern.follow_up.reopened_at.value_or(concern.follow_up.opened_at);
    const auto asked = concern.follow_up.reopen;
    const auto since = asked ? asked->at : opened;
    return concern.told->at < since ? std::nullopt : std::optional{concern.told->at};
}

/// Once a PMO member has answered, the next to be told wait from that answer on.
Timestamp first_at(const Concern& concern, const Turn& turn, const Roster& roster) {
    const auto& follow_up = concern.follow_up;
    const auto& calendar = calendar_of(turn, roster);
    const auto opened = follow_up.reopened_at.value_or(follow_up.opened_at);
    const auto ripe = calendar.after(opened, turn.after);
    if (!follow_up.pmo_answered || follow_up.pmo_answered->at < opened) return ripe;
    const auto& repeat = policy_of(follow_up.theme, roster.community).repeat_every;
    const auto rest =
        turn.step == Step::Owner
            ? std::max(turn.after, repeat,
                       [](auto one, auto other) {
                           return std::pair{one.days, one.hours} < std::pair{other.days, other.hours};
                       })
            : turn.after;
    return std::max(ripe, calendar.after(follow_up.pmo_answered->at, rest));
}

Timestamp again_at(const Concern& concern, const Turn& turn, Timestamp told, const Roster& roster) {
    const auto& follow_up = concern.follow_up;
    const auto answered = follow_up.pmo_answered ? follow_up.pmo_answered->at : told;
    return calendar_of(turn, roster)
        .after(std::max(told, answered), policy_of(follow_up.theme, roster.community).repeat_every);
}

/// Whoever slept on it is told when it wakes, not a day later.
Timestamp ripe_at(const Concern& concern, const Turn& turn, const Roster& roster) {
    const auto& follow_up = concern.follow_up;
    if (!follow_up.waiting()) return follow_up.reopen->at;
    const auto told = told_at(concern);
    const auto ripe = told ? again_at(concern, turn, *told, roster) : first_at(concern, turn, roster);
    if (follow_up.state != FollowUp::State::Snoozed || !follow_up.snooze) return ripe;
    const auto wakes = follow_up.snooze->until;
    if (told && *told >= wakes) return ripe;
    return told || turn.step == Step::Owner ? wakes : std::max(ripe, wakes);
}

bool over(const FollowUp& follow_up) {
    return !follow_up.waiting() && !follow_up.reopen;
}

}  // namespace

std::optional<Turn> turn_of(const Concern& concern, const PersonId& reader, const Roster& roster) {
    const bool asks = !concern.follow_up.waiting();
    for (const auto& turn : line(concern.follow_up, concern.post.first, roster)) {
        if (turn.reader == reader && (!asks || turn.step == Step::Owner)) return turn;
    }
    return {};
}

Due due(const Concern& concern, const std::optional<Turn>& turn, const Roster& roster) {
    if (over(concern.follow_up)) return Due::Over;
    if (!turn) return Due::NotInLine;
    if (concern.follow_up.asleep(roster.now)) return Due::Snoozed;
    const auto told = told_at(concern);
    if (!concern.follow_up.waiting() && told) return Due::ToldAlready;
    if (roster.now < ripe_at(concern, *turn, roster)) return told ? Due::ToldAlready : Due::NotYet;
    if (!calendar_of(*turn, roster).open(roster.now)) return Due::OutOfHours;
    return told ? Due::Again : Due::First;
}

Timestamp due_at(const Concern& concern, const std::optional<Turn>& turn, const Roster& roster) {
    if (over(concern.follow_up) || !turn) return Timestamp::max();
    if (!concern.follow_up.waiting() && told_at(concern)) return Timestamp::max();
    return calendar_of(*turn, roster).next_opening(ripe_at(concern, *turn, roster));
}

}  // namespace bot
