#include "bot/excerpt.hpp"
#include "bot/reminders/compose.hpp"
#include "bot/reminders/suggest.hpp"
#include "bot/speaking/names.hpp"

#include <algorithm>
#include <utility>

namespace bot {

namespace {

constexpr std::size_t longest_excerpt = 600;
constexpr std::size_t most_asked = 5;

std::string name_of(const PersonId& id, const Community& community) {
    if (id.empty()) return {};
    const auto* person = community.person(id);
    return person ? person->name : id.value;
}

/// The config's name of somebody whom it knows, else the channel's.
std::string name_of(const AccountId& account, const std::string& shown, const Community& community) {
    const auto* person = community.person_of(account);
    return person ? person->name : display_name(shown);
}

std::string action_name(const ActionId& action, Language language, const Community& community) {
    const auto* known = community.action(action);
    return known ? known->in(language) : action.value;
}

/// What nobody is to tell this reader about has been pressed, handed over, or answered.
Card::Kind kind_without_turn(const Concern& concern, const PersonId& reader, const Roster& roster) {
    if (!roster.community.is_pmo(reader)) return Card::Kind::Answered;
    const auto* deed = just_done(concern, reader, roster.now);
    if (deed && deed->kind == Deed::Kind::HandedOver) return Card::Kind::Given;
    const bool answered = just_answered(concern, reader, roster.now) != nullptr;
    return answered ? Card::Kind::Answered : Card::Kind::Waiting;
}

Card::Kind kind_of(const Standing& standing, const PersonId& reader, const Roster& roster) {
    const auto& [concern, turn, ripe, answer] = standing;
    const auto& follow_up = concern.follow_up;
    if (follow_up.reopen && !follow_up.waiting()) return Card::Kind::Reopen;
    if (!follow_up.waiting()) {
        const bool withdrawn = follow_up.state == FollowUp::State::Withdrawn || concern.post.removed_at;
        return withdrawn ? Card::Kind::Withdrawn : Card::Kind::Closed;
    }
    if (turn && turn->step == Step::Asked) return Card::Kind::Asked;
    if (follow_up.asleep(roster.now) && roster.community.is_pmo(reader)) return Card::Kind::Snoozed;
    const bool to_tell = turn && answer != Due::NotYet;
    return to_tell ? Card::Kind::Waiting : kind_without_turn(concern, reader, roster);
}

void tell_what_was_done(Card::Row& row, const Concern& concern, const Person& reader,
                        const Community& community) {
    const auto& follow_up = concern.follow_up;
    if (row.kind == Card::Kind::Snoozed) {
        const auto& sleep = *follow_up.snooze;
        row.done = {Deed::Kind::Snoozed, name_of(sleep.by, community), sleep.at, sleep.reason};
        row.until = sleep.until;
    } else if (row.kind == Card::Kind::Closed && follow_up.closing) {
        const auto& [at, by, action, words] = *follow_up.closing;
        row.done = {Deed::Kind::Closed, name_of(by, community), at,
                    action_name(action, reader.language, community)};
        const bool just_undone = concern.last && concern.last->kind == Deed::Kind::Undone;
        if (reader.pmo && !just_undone) row.until = follow_up.ended_at.value_or(at) + undo_for;
    }
    if (row.kind != Card::Kind::Waiting && row.kind != Card::Kind::Given) return;
    if (concern.last) row.last = done_of(*concern.last, reader.id, community);
}

/// That it was put off is then told but once.
void tell_why_it_is_back(Card::Row& row, const FollowUp& follow_up, const Roster& roster) {
    if (row.kind != Card::Kind::Waiting || !follow_up.awoken(roster.now)) return;
    const auto& sleep = *follow_up.snooze;
    row.woken = {name_of(sleep.by, roster.community), sleep.at, sleep.reason, sleep.author_wrote};
    if (row.last && row.last->kind == Deed::Kind::Snoozed) row.last.reset();
}

/// Whoever wrote them has them back, and need not be told twice why it is open again.
void tell_what_came_back(Card::Row& row, const FollowUp& follow_up, const PersonId& reader,
                         const Community& community) {
    if (row.kind != Card::Kind::Waiting || !follow_up.unsaid) return;
    const auto& [at, by, words, perhaps] = *follow_up.unsaid;
    const bool own = by == reader;
    row.unsaid = {own ? "" : name_of(by, community), at, own ? words : "", perhaps};
    if (row.last && row.last->kind == Deed::Kind::CameBack) row.last.reset();
}

/// Who has answered: the latest of the PMO, else the first of all. Where its author went on after that, no
/// one tap will do.
void tell_who_answered(Card::Row& row, const FollowUp& follow_up, const Community& community) {
    const auto& word = follow_up.pmo_answered ? follow_up.pmo_answered : follow_up.answered;
    row.pmo_answered = follow_up.pmo_answered && !follow_up.again;
    if (word) row.answered_by = name_of(word->by, word->name, community);
}

bool tells_reader(const Advice& advice, const Concern& concern, const Person& reader) {
    const auto& reopened = concern.follow_up.reopened_at;
    if (advice.end == Advice::End::TakenBack || (reopened && advice.at < *reopened)) return false;
    return reader.pmo || advice.advisor == reader.id;
}

/// Who was asked: of each only the latest time.
void tell_who_was_asked(Card::Row& row, const Concern& concern, const Person& reader, const Roster& roster) {
    const auto& community = roster.community;
    for (auto advice = concern.advice.rbegin(); advice != concern.advice.rend(); ++advice) {
        const auto name = name_of(advice->advisor, community);
        const auto same = [&](const Card::Asked& other) { return other.advisor == name; };
        if (!tells_reader(*advice, concern, reader) || std::ranges::any_of(row.asked, same)) continue;
        if (row.asked.size() == most_asked) break;
        row.asked.push_back({.advisor = name,
                             .by = name_of(advice->by, community),
                             .at = advice->at,
                             .age = reader.calendar.age(advice->at, roster.now),
                             .end = advice->end,
                             .ended_at = advice->ended_at,
                             .words = excerpt(advice->words, longest_excerpt),
                             .unreached = advice->unreached});
    }
    std::ranges::reverse(row.asked);
}

/// Whoever was asked may take their own answer back as well.
void tell_what_can_be_undone(Card::Row& row, const Concern& concern, const PersonId& reader, Timestamp now) {
    if (const auto& at = concern.follow_up.ended_at) row.ended_at = *at;
    if (const auto* deed = just_done(concern, reader, now)) {
        row.ended_at = deed->at;
        row.undo_until = deed->at + undo_for;
    }
    if (row.kind != Card::Kind::Answered) return;
    if (const auto* advice = just_answered(concern, reader, now)) row.ended_at = *advice->ended_at;
    if (concern.last && is_own_answer(*concern.last, reader)) row.undo_until = concern.last->at + undo_for;
}

void offer_advisors(Card::Row& row, const Concern& concern, const PersonId& reader, const Roster& roster) {
    if (row.kind != Card::Kind::Waiting) return;
    for (const auto& [advisor, knows, away] : whom_to_ask(concern, reader, roster)) {
        row.advisors.push_back({advisor, name_of(advisor, roster.community), knows, away});
    }
}

/// Below an announcement it is not its author who waits, but whoever asked there.
void tell_who_asked(Card::Row& row, const Concern& concern, const Community& community) {
    const auto& follow_up = concern.follow_up;
    const auto& asked = follow_up.waiting() ? follow_up.again : follow_up.reopen;
    if (!asked || !community.announces(concern.post.author, follow_up.theme)) return;
    row.announced_by = std::exchange(row.author, display_name(asked->name));
    row.announcement = std::exchange(row.text, excerpt(asked->words, longest_excerpt));
    row.author_id = {};
    row.again.reset();
}

}  // namespace

Card::Row row_of(const Standing& standing, const PersonId& reader, const Roster& roster) {
    const auto& concern = standing.concern;
    const auto& follow_up = concern.follow_up;
    const auto& post = concern.post;
    const auto& community = roster.community;
    const auto& person = *community.person(reader);
    const auto* theme = community.theme(follow_up.theme);
    Card::Row row{.kind = kind_of(standing, reader, roster),
                  .key = post.key,
                  .post = post.number,
                  .rev = follow_up.rev,
                  .author = name_of(post.author, post.author_name, community),
                  .author_id = post.author,
                  .posted_at = post.posted_at,
                  .since = follow_up.opened_at,
                  .first_post = post.first,
                  .theme = theme ? theme->name : follow_up.theme.value,
                  .text = excerpt(post.text, longest_excerpt),
                  .edited = post.edited_at.has_value(),
                  .channel_lost = (follow_up.waiting() || follow_up.reopen) &&
                                  is_lost(post.key.conversation, roster.lost),
                  .age = person.calendar.age(follow_up.opened_at, roster.now),
                  .owner = follow_up.owner == reader ? "" : name_of(follow_up.owner, community),
                  .owner_id = follow_up.owner,
                  .step = standing.turn ? standing.turn->step : Step::Owner,
                  .reopened = follow_up.reopened_at.has_value()};
    tell_who_answered(row, follow_up, community);
    tell_what_was_done(row, concern, person, community);
    tell_why_it_is_back(row, follow_up, roster);
    tell_what_came_back(row, follow_up, reader, community);
    tell_who_was_asked(row, concern, person, roster);
    offer_advisors(row, concern, reader, roster);
    tell_what_can_be_undone(row, concern, reader, roster.now);
    if (row.kind == Card::Kind::Reopen) row.asks = follow_up.reopen;
    if (row.kind == Card::Kind::Waiting) row.again = follow_up.again;
    tell_who_asked(row, concern, community);
    return row;
}

Card::Done done_of(const Deed& deed, const PersonId& reader, const Community& community) {
    const auto language = community.person(reader)->language;
    const auto what = deed.kind == Deed::Kind::Closed    ? action_name(deed.action, language, community)
                      : deed.kind == Deed::Kind::Snoozed ? deed.words
                                                         : std::string{};
    return {deed.kind, name_of(deed.by, community), deed.at,
            what,      name_of(deed.to, community), deed.state_before};
}

}  // namespace bot
