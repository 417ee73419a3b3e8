#include "store/sqlite/book.hpp"

#include "store/sqlite/connection.hpp"
#include "store/sqlite/rows.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace store {

SqliteBook::SqliteBook(Pen& pen) : pen_{pen}, outbox_{pen.sql, pen.numbers} {}

void SqliteBook::begin() {
    if (pen_.sql.in_transaction()) pen_.sql.run("rollback");
    pen_.sql.run("begin immediate");
    try {
        const auto version = pen_.sql.one(a_number, "pragma data_version");
        const auto before = std::exchange(version_, version);
        if (before == version) return;
        if (before) ++written_by_others_;
        forget();
    } catch (const SQLite::Exception&) {
        roll_back();
        throw;
    }
}

void SqliteBook::commit() {
    pen_.sql.run("commit");
}

void SqliteBook::roll_back() noexcept {
    forget();
    // After some failures, a full disk among them, SQLite has rolled back by itself. Where it cannot, `begin`
    // tries again.
    if (pen_.sql.in_transaction()) pen_.db.tryExec("rollback");
}

/// What is remembered beside the rows: none of it holds after a roll-back, or once somebody else wrote.
void SqliteBook::forget() {
    pen_.numbers.forget();
    outbox_.forget();
}

bool SqliteBook::remember(const bot::EventKey& key) {
    return pen_.sql.run("insert into event values (?) on conflict do nothing", key) == 1;
}

std::optional<bot::Delivery> SqliteBook::take(bot::Timestamp now, bot::Span lease) {
    return outbox_.take(now, lease);
}

std::vector<bot::PersonId> SqliteBook::worth_a_look(bot::Timestamp now) const {
    return pen_.sql.all(a_person, "select text from look join name on id = reader where at <= ? order by at",
                        now);
}

bot::Timestamp SqliteBook::nothing_before() const {
    const auto look = pen_.sql.one(a_moment, "select at from look order by at limit 1");
    return std::min(look.value_or(bot::Timestamp::max()), outbox_.nothing_before());
}

bool SqliteBook::knows(const bot::MessageKey& message) const {
    return pen_.numbers.find(message) != 0;
}

bool SqliteBook::stands_elsewhere(const bot::MessageKey& message) const {
    const auto kind = kind_of(message.conversation).value + ":";
    return pen_.sql
        .one(a_number,
             "select 1 from message join name on name.id = conversation "
             "where message = ?1 and conversation <> ?2 and substr(name.text, 1, length(?3)) = ?3 limit 1",
             message.message, pen_.numbers.find(message.conversation), kind)
        .has_value();
}

std::optional<bot::Post> SqliteBook::post(const bot::MessageKey& key) const {
    return post(bot::PostNumber{pen_.numbers.find(key)});
}

std::optional<bot::Post> SqliteBook::post(bot::PostNumber number) const {
    return pen_.sql.one(a_post, "select * from post where id = ?", number.value);
}

std::optional<bot::Reply> SqliteBook::reply(const bot::MessageKey& key) const {
    return pen_.sql.one(a_reply, "select * from reply where id = ?", pen_.numbers.find(key));
}

std::vector<bot::Reply> SqliteBook::replies(const bot::MessageKey& post) const {
    return pen_.sql.all(a_reply,
                        "select reply.* from message own join reply on reply.id = own.id "
                        "where own.root = ? and own.conversation = ? and own.removed_at is null "
                        "order by own.posted_at, own.id",
                        post.message, pen_.numbers.find(post.conversation));
}

std::optional<bot::Account> SqliteBook::account(const bot::AccountId& id) const {
    return pen_.sql.one(
        an_account,
        "select ?2, name, first_post_at, last_post_at, heard, wants_thanks from account where id = ?1",
        pen_.numbers.find(id), id);
}

bot::Heard SqliteBook::heard(const bot::ConversationId& channel) const {
    return pen_.sql
        .one(a_heard, "select heard from channel where conversation = ?", pen_.numbers.find(channel))
        .value_or(bot::Heard{});
}

std::optional<bot::Timestamp> SqliteBook::installed(const bot::ChannelKind& kind) const {
    return pen_.sql.one(a_moment, "select at from installed where kind = ?", kind);
}

std::optional<bot::FollowUp> SqliteBook::follow_up(const bot::MessageKey& post) const {
    return pen_.sql.one(a_follow_up, "select * from duty where post = ?", pen_.numbers.find(post));
}

std::optional<bot::Deed> SqliteBook::last_deed(const bot::MessageKey& post) const {
    return pen_.sql.one(a_deed,
                        "select ?2, ?3, rev, by, kind, at, action, words, until, state_before, owner_before, "
                        "other, reply from deed where post = ?1 order by id desc limit 1",
                        pen_.numbers.find(post), post.conversation, post.message);
}

std::optional<bot::Deed> SqliteBook::deed(const bot::MessageKey& post, int rev) const {
    return pen_.sql.one(a_deed,
                        "select ?2, ?3, rev, by, kind, at, action, words, until, state_before, owner_before, "
                        "other, reply from deed where post = ?1 and rev = ?4",
                        pen_.numbers.find(post), post.conversation, post.message, rev);
}

std::vector<bot::Advice> SqliteBook::advice(const bot::MessageKey& post) const {
    return pen_.sql.all(an_advice,
                        "select ?2, ?3, advisor, by, at, ending, ended_at, words, unreached from advice "
                        "where post = ?1 order by at, advisor",
                        pen_.numbers.find(post), post.conversation, post.message);
}

std::vector<bot::Said> SqliteBook::said(const bot::MessageKey& post) const {
    return pen_.sql.all(
        a_said, "select ?2, ?3, kind, rev, message, gone from said where post = ?1 and not gone order by rev",
        pen_.numbers.find(post), post.conversation, post.message);
}

std::optional<bot::Delivery> SqliteBook::delivery(const bot::DeliveryId& id) const {
    return outbox_.find(id);
}

bot::Reminder SqliteBook::reminder(const bot::PersonId& reader) const {
    return pen_.sql
        .one(a_reminder,
             "select ?2, wanted_ping, wanted_version, says, shown_ping, shown_version, message, pinged_at, "
             "broken_on, broken, unreachable_since, unreachable_code, unreachable_hint, digest, doubts "
             "from reminder where reader = ?1",
             pen_.numbers.find(reader), reader)
        .value_or(bot::Reminder{.reader = reader});
}

std::vector<bot::PersonId> SqliteBook::unreachable() const {
    return pen_.sql.all(
        a_person, "select text from reminder join name on id = reader where unreachable_since is not null");
}

std::vector<bot::LastWritten> SqliteBook::last_written() const {
    return pen_.sql.all(a_last_written,
                        "select name.text, posted_at from channel cross join message on message.id = latest "
                        "cross join name on name.id = channel.conversation");
}

std::vector<bot::Refusal> SqliteBook::refusals(bot::Timestamp since) const {
    return pen_.sql.all(a_refusal,
                        "select delivery, via, code, hint, at, errand, conversation, message from refusal "
                        "where at >= ? order by id desc limit 100",
                        since);
}

std::vector<bot::Concern> SqliteBook::concerns(const bot::PersonId& reader, bot::Timestamp since) const {
    auto concerns = pen_.sql.all(
        a_concern,
        "select duty.conversation, duty.message, duty.theme, owner, state, duty.rev, opened_at, reopened_at, "
        "ended_at, snoozed_until, snoozed_at, snoozed_by, snooze_reason, author_woke, closed_at, closed_by, "
        "duty.action, "
        "duty.words, answered_at, answered_by, answered_name, pmo_answered_at, pmo_answered_by, "
        "pmo_answered_name, asked_at, asked_name, asked_words, asked_reply, given_at, given_by, again_at, "
        "again_name, again_words, again_reply, post.*, "
        "iif(told.at is null, null, ?2), told.step, told.at, last.rev, last.by, last.kind, last.at, "
        "last.action, last.words, last.until, last.state_before, last.owner_before, last.other, last.reply "
        "from duty join post on post.id = duty.post left join told on told.post = duty.post "
        "and told.reader = ?1 and told.at = (select max(at) from told where post = duty.post and reader = "
        "?1) left join deed last on last.id = (select max(id) from deed where post = duty.post) "
        "where duty.post in (select post from follow_up where state in (1, 2) or asked_at is not null "
        "union select post from follow_up where ended_at > ?3) order by opened_at, duty.post",
        pen_.numbers.find(reader), reader, since);
    add_advice(concerns, since);
    return concerns;
}

void SqliteBook::add_advice(std::vector<bot::Concern>& concerns, bot::Timestamp since) const {
    const auto all = pen_.sql.all(
        an_advice,
        "select place.text, message, advisor, by, advice.at, ending, ended_at, words, unreached "
        "from advice join message on message.id = advice.post join name place on place.id = conversation "
        "where advice.post in (select post from follow_up where state in (1, 2) or asked_at is not null "
        "union select post from follow_up where ended_at > ?1) order by advice.post, advice.at, advisor",
        since);
    if (all.empty()) return;
    std::map<bot::MessageKey, std::vector<bot::Advice>> by_post;
    for (const auto& one : all) by_post[one.post].push_back(one);
    for (auto& concern : concerns) {
        const auto found = by_post.find(concern.post.key);
        if (found != by_post.end()) concern.advice = std::move(found->second);
    }
}

}  // namespace store
