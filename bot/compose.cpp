#include "bot/compose.hpp"

#include "bot/excerpt.hpp"
#include "bot/names.hpp"

#include <algorithm>

namespace bot {

namespace {

constexpr std::size_t longest_excerpt = 600;

std::string name_of(const PersonId& id, const Community& community) {
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

bool ended_just_now(const FollowUp& follow_up, Timestamp now) {
    return follow_up.ended_at && now < *follow_up.ended_at + undo_for;
}

bool opened_again(const Concern& concern, const std::optional<Turn>& turn) {
    return concern.follow_up.reopened_at && turn && turn->step == Step::Owner;
}

/// What was told stays until it is over; what asks to be opened again joins a live card at once.
bool belongs(const Concern& concern, const std::optional<Turn>& turn, const Reminder& reminder,
             const Roster& roster) {
    const bool live = !reminder.message.empty();
    const auto answer = due(concern, turn, roster);
    const bool asks = concern.follow_up.reopen && !concern.follow_up.waiting();
    switch (answer) {
        case Due::First:
        case Due::Again: return true;
        case Due::NotInLine: return false;
        case Due::Over: return concern.told && ended_just_now(concern.follow_up, roster.now);
        case Due::OutOfHours:
        case Due::NotYet: return concern.told || (live && (asks || opened_again(concern, turn)));
        case Due::Snoozed: return concern.told || (turn && turn->step == Step::Owner);
        case Due::ToldAlready: return true;
    }
    return false;
}

Card::Kind kind_of(const FollowUp& follow_up, Timestamp now) {
    if (follow_up.reopen && !follow_up.waiting()) return Card::Kind::Reopen;
    if (follow_up.asleep(now)) return Card::Kind::Snoozed;
    if (follow_up.waiting()) return Card::Kind::Waiting;
    return follow_up.state == FollowUp::State::Withdrawn ? Card::Kind::Withdrawn : Card::Kind::Closed;
}

void tell_what_was_done(Card::Row& row, const FollowUp& follow_up, Language language,
                        const Community& community) {
    if (row.kind == Card::Kind::Snoozed) {
        const auto& [until, at, by, reason] = *follow_up.snooze;
        row.done = {Deed::Kind::Snoozed, name_of(by, community), at, reason};
        row.until = until;
    } else if (row.kind == Card::Kind::Closed && follow_up.closing) {
        const auto& [at, by, action, words] = *follow_up.closing;
        row.done = {Deed::Kind::Closed, name_of(by, community), at, action_name(action, language, community)};
        row.until = follow_up.ended_at.value_or(at) + undo_for;
    }
}

/// Who has answered: the latest of the PMO, else the first of all.
void tell_who_answered(Card::Row& row, const FollowUp& follow_up, const Community& community) {
    const auto& word = follow_up.pmo_answered ? follow_up.pmo_answered : follow_up.answered;
    row.pmo_answered = follow_up.pmo_answered.has_value();
    if (word) row.answered_by = name_of(word->by, word->name, community);
}

int place(Card::Kind kind) {
    switch (kind) {
        case Card::Kind::Waiting:
        case Card::Kind::Reopen: return 0;
        case Card::Kind::Snoozed: return 1;
        case Card::Kind::Closed:
        case Card::Kind::Withdrawn: return 2;
    }
    return 2;
}

}  // namespace

Card::Row row_of(const Concern& concern, const std::optional<Turn>& turn, const PersonId& reader,
                 const Roster& roster) {
    const auto& [follow_up, post, told] = concern;
    const auto& community = roster.community;
    const auto& person = *community.person(reader);
    const auto* theme = community.theme(follow_up.theme);
    Card::Row row{.kind = kind_of(follow_up, roster.now),
                  .key = post.key,
                  .post = post.number,
                  .rev = follow_up.rev,
                  .author = name_of(post.author, post.author_name, community),
                  .first_post = post.first,
                  .theme = theme ? theme->name : follow_up.theme.value,
                  .text = excerpt(post.text, longest_excerpt),
                  .edited = post.edited_at.has_value(),
                  .age = person.calendar.age(follow_up.opened_at, roster.now),
                  .owner = follow_up.owner == reader ? "" : name_of(follow_up.owner, community),
                  .step = turn ? turn->step : Step::Owner,
                  .reopened = follow_up.reopened_at.has_value()};
    tell_who_answered(row, follow_up, community);
    tell_what_was_done(row, follow_up, person.language, community);
    if (row.kind == Card::Kind::Reopen) row.asks = follow_up.reopen;
    return row;
}

Card card_of(const Reminder& reminder, const std::vector<Concern>& concerns, const Roster& roster) {
    const auto& community = roster.community;
    const auto& person = *community.person(reminder.reader);
    Card card{.reader = reminder.reader,
              .reader_name = person.name,
              .language = person.language,
              .zone = person.calendar.zone,
              .composed_at = roster.now};
    for (const auto& concern : concerns) {
        const auto turn = turn_of(concern, reminder.reader, roster);
        if (!belongs(concern, turn, reminder, roster)) continue;
        card.rows.push_back(row_of(concern, turn, reminder.reader, roster));
    }
    std::ranges::stable_sort(card.rows, {}, [](const Card::Row& row) { return place(row.kind); });
    for (const auto& action : community.actions) {
        card.choices.push_back({action.id, action.in(person.language)});
    }
    return card;
}

Card::Done done_of(const Deed& deed, const PersonId& reader, const Community& community) {
    const auto language = community.person(reader)->language;
    const auto what = deed.kind == Deed::Kind::Closed ? action_name(deed.action, language, community) : "";
    return {deed.kind, deed.by.empty() ? "" : name_of(deed.by, community), deed.at, what};
}

}  // namespace bot
