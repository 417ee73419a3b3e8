#include "bot/reminders/due.hpp"

#include <algorithm>
#include <utility>

namespace bot {

namespace {

const Calendar& calendar_of(const Turn& turn, const Roster& roster) {
    return roster.community.person(turn.reader)->calendar;
}

/// Since when there is something to tell: it was opened, its reader was asked about it, or somebody asks to
/// open it again.
Timestamp told_since(const Concern& concern, const Turn& turn) {
    if (turn.step == Step::Asked) return concern.asked(turn.reader)->at;
    const auto& asks = concern.follow_up.reopen;
    const bool over = !concern.follow_up.waiting();
    return asks && over ? asks->at : concern.follow_up.reopened_at.value_or(concern.follow_up.opened_at);
}

/// That this reader was told since then; the lead, told with all, is told once more as the lead.
std::optional<Timestamp> told_at(const Concern& concern, const Turn& turn, const Roster& roster) {
    if (turn.step == Step::Lead && concern.told && concern.told->step == Step::Pool) return {};
    if (!was_told(concern, turn, roster) || concern.told->at < told_since(concern, turn)) return {};
    return concern.told->at;
}

/// The latest that the owner is told of at once: it was given to them; their words did not reach the thread;
/// whoever was asked cannot help, or cannot be reached.
std::optional<Timestamp> news_at(const Concern& concern, const Turn& turn) {
    if (!as_owner(turn.step)) return {};
    const auto& follow_up = concern.follow_up;
    std::optional<Timestamp> latest;
    if (follow_up.given && follow_up.given->by != follow_up.owner) latest = follow_up.given->at;
    if (follow_up.unsaid && follow_up.waiting()) latest = std::max(latest, follow_up.reopened_at);
    for (const auto& advice : concern.advice) {
        if (follow_up.reopened_at && advice.at < *follow_up.reopened_at) continue;
        if (advice.end == Advice::End::CouldNotHelp) latest = std::max(latest, advice.ended_at);
        if (advice.open(follow_up)) latest = std::max(latest, advice.unreached);
    }
    return latest;
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
        as_owner(turn.step)
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

/// Whoever is asked is told at once, and again gently.
Timestamp asked_at(const Concern& concern, const Turn& turn, const Roster& roster) {
    const auto told = told_at(concern, turn, roster);
    if (!told) return concern.asked(turn.reader)->at;
    const auto& policy = policy_of(concern.follow_up.theme, roster.community);
    return calendar_of(turn, roster).after(*told, policy.advisor_remind_every);
}

Timestamp planned_at(const Concern& concern, const Turn& turn, const Roster& roster) {
    const auto told = told_at(concern, turn, roster);
    const auto planned = told ? again_at(concern, turn, *told, roster) : first_at(concern, turn, roster);
    const auto news = news_at(concern, turn);
    const bool fresh = news && (!told || *told < *news);
    return fresh ? std::min(planned, *news) : planned;
}

/// Whoever slept on it is told when it wakes, not a day later.
Timestamp ripe_at(const Concern& concern, const Turn& turn, const Roster& roster) {
    const auto& follow_up = concern.follow_up;
    if (!follow_up.waiting()) return follow_up.reopen->at;
    if (turn.step == Step::Asked) return asked_at(concern, turn, roster);
    const auto told = told_at(concern, turn, roster);
    const auto ripe = planned_at(concern, turn, roster);
    if (follow_up.state != FollowUp::State::Snoozed || !follow_up.snooze) return ripe;
    const auto wakes = follow_up.snooze->until;
    if (told && *told >= wakes) return ripe;
    return told || as_owner(turn.step) ? wakes : std::max(ripe, wakes);
}

/// Whether it had come to this place in the line before it changed hands.
bool had_come_to(const Concern& concern, const Turn& turn, const Roster& roster) {
    const auto& follow_up = concern.follow_up;
    const auto opened = follow_up.reopened_at.value_or(follow_up.opened_at);
    return follow_up.given && calendar_of(turn, roster).after(opened, turn.after) <= follow_up.given->at;
}

bool over(const FollowUp& follow_up) {
    return !follow_up.waiting() && !follow_up.reopen;
}

/// A reader's place in the line, and when the next one of theirs is reached: not before they are at work.
struct PlaceInLine {
    std::optional<Turn> turn{};
    Timestamp moves_on = Timestamp::max();
};

PlaceInLine place_of(const PersonId& reader, const Concern& concern, const Roster& roster) {
    if (concern.asked(reader) && reader != concern.follow_up.owner) return {Turn{reader, Step::Asked}};
    const bool asks = !concern.follow_up.waiting();
    PlaceInLine place;
    for (const auto& turn : line(concern.follow_up, concern.post.first, roster)) {
        if (turn.reader != reader || (asks && !as_owner(turn.step))) continue;
        const auto from = place.turn ? calendar_of(turn, roster).next_opening(first_at(concern, turn, roster))
                                     : Timestamp::min();
        from > roster.now ? void(place.moves_on = from) : void(place.turn = turn);
    }
    return place;
}

Due due(const Standing& standing, const Roster& roster) {
    const auto& [concern, turn, ripe, unknown] = standing;
    if (over(concern.follow_up)) return Due::Over;
    if (!turn) return Due::NotInLine;
    if (concern.follow_up.asleep(roster.now) && turn->step != Step::Asked) return Due::Snoozed;
    const auto told = told_at(concern, *turn, roster);
    if (!concern.follow_up.waiting() && told) return Due::ToldAlready;
    if (roster.now < ripe) return told ? Due::ToldAlready : Due::NotYet;
    if (!calendar_of(*turn, roster).open(roster.now)) return Due::OutOfHours;
    return told ? Due::Again : Due::First;
}

}  // namespace

bool was_told(const Concern& concern, const Turn& turn, const Roster& roster) {
    if (!concern.told) return false;
    const auto told = concern.told->step;
    const bool escalated = turn.step == Step::Pool || turn.step == Step::Lead;
    if (!escalated || told == Step::Pool || told == Step::Lead) return true;
    return as_owner(told) && had_come_to(concern, turn, roster);
}

Standing standing_in(std::optional<Turn> turn, const Concern& concern, const Roster& roster) {
    Standing standing{.concern = concern, .turn = std::move(turn)};
    if (standing.turn && !over(concern.follow_up)) {
        standing.ripe = ripe_at(concern, *standing.turn, roster);
    }
    standing.due = due(standing, roster);
    return standing;
}

Standing standing_of(const Concern& concern, const PersonId& reader, const Roster& roster) {
    const auto place = place_of(reader, concern, roster);
    auto standing = standing_in(place.turn, concern, roster);
    standing.ripe = std::min(standing.ripe, place.moves_on);
    return standing;
}

std::vector<Standing> standings_of(const std::vector<Concern>& concerns, const PersonId& reader,
                                   const Roster& roster) {
    std::vector<Standing> all;
    all.reserve(concerns.size());
    for (const auto& concern : concerns) all.push_back(standing_of(concern, reader, roster));
    return all;
}

Timestamp due_at(const Standing& standing, const Roster& roster) {
    const auto& [concern, turn, ripe, due] = standing;
    if (!turn || over(concern.follow_up)) return Timestamp::max();
    if (!concern.follow_up.waiting() && told_at(concern, *turn, roster)) return Timestamp::max();
    return calendar_of(*turn, roster).next_opening(std::max(ripe, roster.now));
}

}  // namespace bot
