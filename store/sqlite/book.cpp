#include "store/sqlite/book.hpp"

#include "store/rows.hpp"
#include "store/sqlite/connection.hpp"
#include "store/sqlite/texts.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace store {

namespace {

/// The posts whose follow-ups may stand on a card: those that wait, and those that ended after a moment.
const std::string on_a_card =
    "select post from follow_up where state in (1, 2) or reopen_asked_at is not null "
    "union select post from follow_up where ended_at > ";

}  // namespace

SqliteBook::SqliteBook(WriteConnection& connection)
    : connection_{connection}, outbox_{connection.sql, connection_.names} {}

void SqliteBook::begin() {
    if (connection_.sql.in_transaction()) connection_.sql.run("rollback");
    connection_.sql.run("begin immediate");
    try {
        const auto version = connection_.sql.one(a_number, "pragma data_version");
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
    connection_.sql.run("commit");
    const auto changes = connection_.sql.changes();
    if (std::exchange(changes_, changes) != changes) has_written_ = true;
}

void SqliteBook::roll_back() noexcept {
    forget();
    has_written_ = false;
    // After some failures, a full disk among them, SQLite has rolled back by itself. Where it cannot, `begin`
    // tries again.
    if (connection_.sql.in_transaction()) connection_.db.tryExec("rollback");
}

/// What is remembered beside the rows: none of it holds after a roll-back, or once somebody else wrote.
void SqliteBook::forget() {
    connection_.names.forget();
    outbox_.forget();
}

bool SqliteBook::remember(const bot::EventKey& key, bot::Timestamp now) {
    return connection_.sql.run("insert into event (key, at) values (?, ?) on conflict do nothing", key,
                               now) == 1;
}

std::optional<bot::Delivery> SqliteBook::take(bot::Timestamp now, bot::Span lease) {
    return outbox_.take(now, lease);
}

std::vector<bot::PersonId> SqliteBook::worth_a_look(bot::Timestamp now) const {
    return connection_.sql.all(
        a_person, "select text from look join name on id = reader where at <= ? order by at", now);
}

bot::Timestamp SqliteBook::nothing_before() const {
    const auto look = connection_.sql.one(a_moment, "select at from look order by at limit 1");
    return std::min(look.value_or(bot::Timestamp::max()), outbox_.nothing_before());
}

bool SqliteBook::knows(const bot::MessageKey& message) const {
    return connection_.names.find(message) != 0;
}

bool SqliteBook::stands_elsewhere(const bot::MessageKey& message) const {
    const auto kind = kind_of(message.conversation).value + ":";
    return connection_.sql
        .one(a_number,
             "select 1 from message join name on name.id = conversation "
             "where message = ?1 and conversation <> ?2 and substr(name.text, 1, length(?3)) = ?3 limit 1",
             message.message, connection_.names.find(message.conversation), kind)
        .has_value();
}

std::optional<bot::Post> SqliteBook::post(const bot::MessageKey& key) const {
    return post(bot::PostNumber{connection_.names.find(key)});
}

std::optional<bot::Post> SqliteBook::post(bot::PostNumber number) const {
    return connection_.sql.one(a_post, "select * from post where id = ?", number.value);
}

std::vector<bot::Post> SqliteBook::beside(const bot::Post& post) const {
    const auto latest = connection_.sql.one(a_number, "select coalesce(max(id), 0) from message");
    const auto [first, last] = beside_of(post.number, latest.value_or(0));
    return connection_.sql.all(a_post,
                               "select post.* from message own join post on post.id = own.id "
                               "where own.id between ? and ? and own.root is null and own.author = ? "
                               "and own.conversation <> ? and own.removed_at is null order by own.id",
                               first, last, connection_.names.find(post.author),
                               connection_.names.find(post.key.conversation));
}

std::optional<bot::Reply> SqliteBook::reply(const bot::MessageKey& key) const {
    return connection_.sql.one(a_reply, "select * from reply where id = ?", connection_.names.find(key));
}

std::vector<bot::Reply> SqliteBook::replies(const bot::MessageKey& post) const {
    return connection_.sql.all(a_reply,
                               "select reply.* from message own join reply on reply.id = own.id "
                               "where own.root = ? and own.conversation = ? and own.removed_at is null "
                               "order by own.posted_at, own.id",
                               post.message, connection_.names.find(post.conversation));
}

bool SqliteBook::happened(const bot::EventKey& key) const {
    return connection_.sql.one(a_number, "select 1 from event where key = ?", key).has_value();
}

std::optional<bot::Account> SqliteBook::account(const bot::AccountId& id) const {
    static const auto text = "select " + joined(columns_of<bot::Account>(), "account") +
                             " from account join name id on id.id = account.id where account.id = ?";
    return connection_.sql.one(an_account, text.c_str(), connection_.names.find(id));
}

bot::Heard SqliteBook::heard(const bot::ConversationId& channel) const {
    return connection_.sql
        .one(a_heard, "select phrases_heard from channel where conversation = ?",
             connection_.names.find(channel))
        .value_or(bot::Heard{});
}

std::optional<bot::Timestamp> SqliteBook::installed(const bot::ChannelKind& kind) const {
    return connection_.sql.one(a_moment, "select at from installed where kind = ?", kind);
}

std::optional<bot::FollowUp> SqliteBook::follow_up(const bot::MessageKey& post) const {
    return connection_.sql.one(a_follow_up, "select * from duty where post = ?",
                               connection_.names.find(post));
}

std::optional<bot::Deed> SqliteBook::last_deed(const bot::MessageKey& post) const {
    static const auto text = "select ?2, ?3, " + joined(columns_of<bot::Deed>(), "deed") +
                             " from deed where post = ?1 order by id desc limit 1";
    return connection_.sql.one(a_deed, text.c_str(), connection_.names.find(post), post.conversation,
                               post.message);
}

std::optional<bot::Deed> SqliteBook::deed(const bot::MessageKey& post, int rev) const {
    static const auto text = "select ?2, ?3, " + joined(columns_of<bot::Deed>(), "deed") +
                             " from deed where post = ?1 and rev = ?4";
    return connection_.sql.one(a_deed, text.c_str(), connection_.names.find(post), post.conversation,
                               post.message, rev);
}

std::vector<bot::Advice> SqliteBook::advice(const bot::MessageKey& post) const {
    static const auto text = "select ?2, ?3, " + joined(columns_of<bot::Advice>(), "advice") +
                             " from advice where post = ?1 order by at, advisor";
    return connection_.sql.all(an_advice, text.c_str(), connection_.names.find(post), post.conversation,
                               post.message);
}

std::vector<bot::Said> SqliteBook::said(const bot::MessageKey& post) const {
    static const auto text = "select ?2, ?3, " + joined(columns_of<bot::Said>(), "said") +
                             " from said where post = ?1 and not gone order by rev";
    return connection_.sql.all(a_said, text.c_str(), connection_.names.find(post), post.conversation,
                               post.message);
}

std::optional<bot::Delivery> SqliteBook::delivery(const bot::DeliveryId& id) const {
    return outbox_.find(id);
}

bot::Reminder SqliteBook::reminder(const bot::PersonId& reader) const {
    static const auto text = "select " + joined(columns_of<bot::Reminder>(), "reminder") +
                             " from reminder join name reader on reader.id = reminder.reader "
                             "where reminder.reader = ?";
    return connection_.sql.one(a_reminder, text.c_str(), connection_.names.find(reader))
        .value_or(bot::Reminder{.reader = reader});
}

std::vector<bot::PersonId> SqliteBook::unreachable() const {
    return connection_.sql.all(
        a_person, "select text from reminder join name on id = reader where unreachable_since is not null");
}

std::vector<bot::LastWritten> SqliteBook::last_written() const {
    return connection_.sql.all(
        a_last_written,
        "select name.text, posted_at from channel cross join message on message.id = "
        "(select id from message where id <= latest and conversation = channel.conversation "
        "order by id desc limit 1) cross join name on name.id = channel.conversation");
}

std::vector<bot::Refusal> SqliteBook::refusals(bot::Timestamp since) const {
    static const auto text = "select " + joined(columns_of<bot::Refusal>(), "refusal") +
                             " from refusal where at >= ? order by id desc limit 100";
    return connection_.sql.all(a_refusal, text.c_str(), since);
}

std::vector<bot::LostGround> SqliteBook::lost_ground() const {
    static const auto text = "select " + joined(columns_of<bot::LostGround>(), "lost_ground") +
                             " from lost_ground order by channel";
    return connection_.sql.all(a_lost_ground, text.c_str());
}

std::vector<bot::Concern> SqliteBook::concerns(const bot::PersonId& reader, bot::Timestamp since) const {
    // `told` and `deed` are joined as they are: only the key of the post is known beside them.
    static const auto text =
        "select " + listed(columns_of<bot::FollowUp>(), "duty") + ", " +
        listed(columns_of<bot::Post>(), "post") + ", " + joined(columns_of<bot::Told>(), "told") + ", " +
        joined(columns_of<bot::Deed>(), "deed") +
        " from duty join post on post.id = duty.post left join told on told.post = duty.post "
        "and told.reader = ?1 and told.at = (select max(at) from told where post = duty.post and reader = "
        "?1) "
        "left join name reader on reader.id = told.reader "
        "left join deed on deed.id = (select max(id) from deed where post = duty.post) "
        "where duty.post in (" +
        on_a_card + "?2) order by duty.opened_at, duty.post";
    auto concerns = connection_.sql.all(a_concern, text.c_str(), connection_.names.find(reader), since);
    add_advice(concerns, since);
    return concerns;
}

void SqliteBook::add_advice(std::vector<bot::Concern>& concerns, bot::Timestamp since) const {
    static const auto text =
        "select conversation.text, message.message, " + joined(columns_of<bot::Advice>(), "advice") +
        " from advice join message on message.id = advice.post "
        "join name conversation on conversation.id = message.conversation where advice.post in (" +
        on_a_card + "?1) order by advice.post, advice.at, advice.advisor";
    const auto all = connection_.sql.all(an_advice, text.c_str(), since);
    if (all.empty()) return;
    std::map<bot::MessageKey, std::vector<bot::Advice>> by_post;
    for (const auto& one : all) by_post[one.post].push_back(one);
    for (auto& concern : concerns) {
        const auto found = by_post.find(concern.post.key);
        if (found != by_post.end()) concern.advice = std::move(found->second);
    }
}

}  // namespace store
