#include "store/sqlite/book.hpp"
#include "store/sqlite/connection.hpp"

namespace store {

namespace {

/// One member of what may not be there.
template <class Whole, class Part>
std::optional<Part> part(const std::optional<Whole>& whole, Part Whole::*member) {
    return whole ? std::optional{(*whole).*member} : std::nullopt;
}

}  // namespace

void SqliteBook::put(const bot::FollowUp& it) {
    using Snooze = bot::FollowUp::Snooze;
    using Closing = bot::FollowUp::Closing;
    using Word = bot::FollowUp::Word;
    using Question = bot::FollowUp::Question;
    using Given = bot::FollowUp::Given;
    pen_.sql.run(
        "insert into follow_up values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "on conflict do update set theme = excluded.theme, owner = excluded.owner, state = excluded.state, "
        "rev = excluded.rev, opened_at = excluded.opened_at, reopened_at = excluded.reopened_at, "
        "ended_at = excluded.ended_at, snoozed_until = excluded.snoozed_until, "
        "snoozed_at = excluded.snoozed_at, snoozed_by = excluded.snoozed_by, "
        "snooze_reason = excluded.snooze_reason, author_woke = excluded.author_woke, closed_at = "
        "excluded.closed_at, "
        "closed_by = excluded.closed_by, action = excluded.action, words = excluded.words, "
        "answered_at = excluded.answered_at, answered_by = excluded.answered_by, "
        "answered_name = excluded.answered_name, pmo_answered_at = excluded.pmo_answered_at, "
        "pmo_answered_by = excluded.pmo_answered_by, pmo_answered_name = excluded.pmo_answered_name, "
        "asked_at = excluded.asked_at, asked_name = excluded.asked_name, asked_words = excluded.asked_words, "
        "given_at = excluded.given_at, given_by = excluded.given_by, again_at = excluded.again_at, "
        "again_name = excluded.again_name, again_words = excluded.again_words, "
        "asked_reply = excluded.asked_reply, again_reply = excluded.again_reply",
        pen_.numbers.find(it.post), pen_.numbers.give(it.theme), pen_.numbers.give(it.owner),
        static_cast<int>(it.state), it.rev, it.opened_at, it.reopened_at, it.ended_at,
        part(it.snooze, &Snooze::until), part(it.snooze, &Snooze::at), part(it.snooze, &Snooze::by),
        part(it.snooze, &Snooze::reason), part(it.closing, &Closing::at), part(it.closing, &Closing::by),
        part(it.closing, &Closing::action), part(it.closing, &Closing::words), part(it.answered, &Word::at),
        part(it.answered, &Word::by), part(it.answered, &Word::name), part(it.pmo_answered, &Word::at),
        part(it.pmo_answered, &Word::by), part(it.pmo_answered, &Word::name), part(it.reopen, &Question::at),
        part(it.reopen, &Question::name), part(it.reopen, &Question::words), part(it.given, &Given::at),
        part(it.given, &Given::by), part(it.snooze, &Snooze::author_wrote), part(it.again, &Question::at),
        part(it.again, &Question::name), part(it.again, &Question::words), part(it.reopen, &Question::reply),
        part(it.again, &Question::reply));
}

}  // namespace store
