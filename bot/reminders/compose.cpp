#include "bot/reminders/compose.hpp"

#include "bot/reminders/copies.hpp"
#include "bot/reminders/ended.hpp"
#include "bot/reminders/together.hpp"

#include <algorithm>

namespace bot {

namespace {

bool ended_just_now(const FollowUp& follow_up, Timestamp now) {
    return follow_up.ended_at && now < *follow_up.ended_at + undo_for;
}

/// A live card, or one on its way: that may be pressed before we hear that it has arrived.
bool has_card(const Reminder& reminder) {
    return !reminder.message.empty() || reminder.pings();
}

bool closed_by(const PersonId& reader, const FollowUp& follow_up) {
    return follow_up.closing && follow_up.closing->by == reader;
}

bool opened_again(const Concern& concern, const std::optional<Turn>& turn) {
    return concern.follow_up.reopened_at && turn && as_owner(turn->step);
}

/// What was handed over or answered stays as long as what was closed.
bool done_with_just_now(const Concern& concern, const PersonId& reader, Timestamp now) {
    const auto* deed = just_done(concern, reader, now);
    return (deed && deed->kind == Deed::Kind::HandedOver) || just_answered(concern, reader, now);
}

/// What was told stays until it is over, and what is being told until we hear that it was, also after hours;
/// what asks to be opened again joins a live card at once.
bool belongs(const Standing& standing, const Reminder& reminder, const Roster& roster) {
    const auto& [concern, turn, ripe, answer] = standing;
    const bool live = !reminder.message.empty();
    if (live && done_with_just_now(concern, reminder.reader, roster.now)) return true;
    const bool told = turn && was_told(concern, *turn, roster);
    const bool asks = concern.follow_up.reopen && !concern.follow_up.waiting();
    switch (answer) {
        case Due::First:
        case Due::Again: return true;
        case Due::NotInLine: return false;
        case Due::Over: {
            const bool theirs = closed_by(reminder.reader, concern.follow_up) && has_card(reminder);
            return (concern.told || theirs) && ended_just_now(concern.follow_up, roster.now);
        }
        case Due::OutOfHours:
            if (reminder.pings()) return true;
            [[fallthrough]];
        case Due::NotYet: return told || (live && (asks || opened_again(concern, turn)));
        case Due::Snoozed: return told || (turn && as_owner(turn->step));
        case Due::ToldAlready: return true;
    }
    return false;
}

int place(Card::Kind kind) {
    switch (kind) {
        case Card::Kind::Waiting:
        case Card::Kind::Reopen:
        case Card::Kind::Asked: return 0;
        case Card::Kind::Snoozed: return 1;
        case Card::Kind::Closed:
        case Card::Kind::Withdrawn:
        case Card::Kind::Answered:
        case Card::Kind::Given: return 2;
    }
    return 2;
}

/// To whom a member may hand over; whoever is away comes last.
std::vector<Card::Whom> colleagues_of(const Roster& roster) {
    std::vector<Card::Whom> all;
    for (const auto& id : roster.community.pmo) {
        const auto& person = *roster.community.person(id);
        all.push_back({.id = id, .name = person.name, .away = person.calendar.away(roster.now)});
    }
    std::ranges::stable_sort(all, {}, &Card::Whom::away);
    return all;
}

bool undone_by_one_press(Deed::Kind kind) {
    return kind == Deed::Kind::HandedOver || kind == Deed::Kind::AskedAdvisor || kind == Deed::Kind::Taken;
}

std::vector<Card::Row> rows_of(const Reminder& reminder, const std::vector<Standing>& standings,
                               const Roster& roster) {
    std::vector<const Standing*> on_card;
    for (const auto& standing : standings) {
        if (belongs(standing, reminder, roster)) on_card.push_back(&standing);
    }
    if (roster.community.is_pmo(reminder.reader)) add_copies(on_card, standings);
    std::vector<Card::Row> rows;
    std::vector<Deed> deeds;
    for (const auto* standing : on_card) {
        rows.push_back(row_of(*standing, reminder.reader, roster));
        if (standing->concern.last) deeds.push_back(*standing->concern.last);
    }
    std::ranges::stable_sort(rows, {}, [](const Card::Row& row) { return place(row.kind); });
    latest_first(rows);
    keep_latest_in_place(rows, roster.now);
    undo_together(rows, deeds);
    return rows;
}

}  // namespace

const Deed* just_done(const Concern& concern, const PersonId& reader, Timestamp now) {
    const auto& last = concern.last;
    if (!last || last->by != reader || !undone_by_one_press(last->kind)) return nullptr;
    return concern.follow_up.waiting() && now < last->at + undo_for ? &*last : nullptr;
}

const Advice* just_answered(const Concern& concern, const PersonId& reader, Timestamp now) {
    if (!concern.follow_up.waiting()) return nullptr;
    const auto answered =
        std::find_if(concern.advice.rbegin(), concern.advice.rend(), [&](const Advice& advice) {
            return advice.advisor == reader && advice.end != Advice::End::TakenBack && advice.ended_at &&
                   now < *advice.ended_at + undo_for;
        });
    return answered == concern.advice.rend() ? nullptr : &*answered;
}

Timestamp changes_at(const Concern& concern, const PersonId& reader, Timestamp now) {
    auto soonest = Timestamp::max();
    const auto consider = [&](Timestamp from) {
        if (from + undo_for > now) soonest = std::min<Timestamp>(soonest, from + undo_for);
    };
    if (concern.follow_up.ended_at) consider(*concern.follow_up.ended_at);
    if (concern.follow_up.asleep(now)) consider(concern.follow_up.snooze->at);
    if (const auto* deed = just_done(concern, reader, now)) consider(deed->at);
    if (const auto* advice = just_answered(concern, reader, now)) consider(*advice->ended_at);
    return soonest;
}

Card card_of(const Reminder& reminder, const std::vector<Standing>& standings, const Roster& roster) {
    const auto& community = roster.community;
    const auto& person = *community.person(reminder.reader);
    Card card{.reader = reminder.reader,
              .reader_name = person.name,
              .language = person.language,
              .zone = person.calendar.zone,
              .composed_at = roster.now,
              .from = reminder.pings() ? 0 : static_cast<std::size_t>(reminder.page),
              .rows = rows_of(reminder, standings, roster)};
    if (!person.pmo) return card;
    stand_for_copies(card.rows, standings);
    stand_together(card.rows);
    const auto& digest = reminder.digest;
    const bool in_place = digest && (digest->alone || !card.rows.empty());
    if (in_place && digest->stands(person.calendar, roster.now)) card.digest = digest;
    card.digest_is_told = card.digest && card.digest->at <= reminder.pinged_at;
    for (const auto& action : community.actions) {
        card.choices.push_back({action.id, action.in(person.language)});
    }
    card.colleagues = colleagues_of(roster);
    return card;
}

}  // namespace bot
