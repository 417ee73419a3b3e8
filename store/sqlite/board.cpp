#include "store/sqlite/board.hpp"

#include "store/group_commit.hpp"
#include "store/rows.hpp"
#include "store/sqlite/board_pages.hpp"
#include "store/sqlite/board_talk.hpp"
#include "store/sqlite/connection.hpp"
#include "store/sqlite/read_pool.hpp"

#include <utility>

namespace store {

namespace {

/// Reactions have no moment of their own here: the bot's stands before all others.
constexpr bot::Timestamp first_of_all{};

local::Standing a_standing(Row& row) {
    const auto key = a_key(row);
    auto root = row.none(1) ? key.message : row.text();
    return {.message = key, .root = std::move(root), .author = {row.text()}};
}

local::Letter a_letter(Row& row) {
    return {.id = row.text(),
            .to = {row.text()},
            .text = row.text(),
            .card = row.text(),
            .sent_at = row.moment(),
            .updated_at = row.moment()};
}

}  // namespace

std::vector<local::Message> SqliteBoard::messages(const bot::ConversationId& channel,
                                                  const std::string& after,
                                                  std::optional<std::size_t> limit) const {
    return pool_.look([&](Statements& sql) { return talk(sql, {channel, after, limit}); });
}

std::unique_ptr<local::Pages> SqliteBoard::pages(const bot::ConversationId& channel, const std::string& after,
                                                 std::size_t at_most) const {
    return std::make_unique<SqlitePages>(pool_, channel, after, at_most);
}

std::optional<local::Standing> SqliteBoard::find(const std::string& id) const {
    return pool_.look([&](Statements& sql) {
        return sql.one(a_standing,
                       "select place.text, message, root, author.text from message "
                       "join name place on place.id = conversation join name author on author.id = author "
                       "where message = ? and substr(place.text, 1, 6) = 'local:'",
                       id);
    });
}

std::optional<bot::MessageKey> SqliteBoard::find_line(const std::string& id) const {
    return pool_.look([&](Statements& sql) {
        return sql.one(a_key,
                       "select place.text, root from line join name place on place.id = conversation "
                       "where line.id = ? and not gone",
                       id);
    });
}

std::vector<bot::AccountId> SqliteBoard::writers() const {
    const auto read = [](Row& row) { return bot::AccountId{row.text()}; };
    return pool_.look([&](Statements& sql) {
        return sql.all(
            +read,
            "select text from writer cross join name on id = account where substr(text, 1, 6) = 'local:' "
            "order by text");
    });
}

std::vector<local::Letter> SqliteBoard::letters(const bot::AccountId& to) const {
    return pool_.look([&](Statements& sql) {
        return sql.all(a_letter,
                       "select letter.id, ?1, text, card, sent_at, updated_at from letter "
                       "where recipient = (select id from name where name.text = ?1) order by seq",
                       to);
    });
}

std::optional<local::Letter> SqliteBoard::letter(const std::string& id) const {
    return pool_.look([&](Statements& sql) {
        return sql.one(a_letter,
                       "select letter.id, name.text, letter.text, card, sent_at, updated_at from letter "
                       "join name on name.id = recipient where letter.id = ?",
                       id);
    });
}

void SqliteBoard::say(const local::Line& line) {
    group_.run([&] {
        auto& sql = connection_.sql;
        const auto conversation = connection_.names.give(line.post.conversation);
        const auto added = sql.run(
            "insert into line (id, conversation, previous, after, root, kind, on_behalf, at, gone, text) "
            "select ?1, ?2, coalesce(max(latest_line), 0), coalesce(max(latest), 0), ?3, ?4, ?5, ?6, 0, ?7 "
            "from channel where conversation = ?2 on conflict (id) do nothing",
            line.id, conversation, line.post.message, line.kind, line.on_behalf, line.at, line.text);
        if (added == 0) return;
        sql.run(
            "insert into channel (conversation, latest_line) values (?, ?) "
            "on conflict do update set latest_line = excluded.latest_line",
            conversation, sql.last_row());
    });
}

void SqliteBoard::react(const bot::MessageKey& message, const std::string& name) {
    group_.run([&] {
        connection_.sql.run(
            "insert into reaction (message, conversation, by, name, at) values (?, ?, ?, ?, ?) on conflict "
            "do nothing",
            message.message, connection_.names.give(message.conversation),
            connection_.names.give(std::string{"bot"}), name, first_of_all);
    });
}

void SqliteBoard::put(const local::Letter& letter) {
    group_.run([&] {
        connection_.sql.run(
            "insert into letter (id, recipient, text, card, sent_at, updated_at) values (?, ?, ?, ?, ?, ?) "
            "on conflict (id) do update set text = excluded.text, card = excluded.card, "
            "updated_at = excluded.updated_at",
            letter.id, connection_.names.give(letter.to), letter.text, letter.card, letter.sent_at,
            letter.updated_at);
    });
}

void SqliteBoard::rewrite(const local::Letter& letter, std::function<void(std::exception_ptr)> durable) {
    const auto work = [this, letter] {
        connection_.sql.run("update letter set text = ?, card = ?, updated_at = ? where id = ?", letter.text,
                            letter.card, letter.updated_at, letter.id);
    };
    group_.submit(work, std::move(durable));
}

void SqliteBoard::remove(const std::string& id) {
    group_.run([&] {
        connection_.sql.run("update line set gone = 1, text = '' where id = ?", id);
        connection_.sql.run("delete from letter where id = ?", id);
    });
}

bot::Span SqliteBoard::ahead() const {
    return pool_.look([](Statements& sql) {
        return bot::Span{
            sql.one(a_number, "select value from setting where name = 'clock_ahead'").value_or(0)};
    });
}

bot::Span SqliteBoard::advance(bot::Span span) {
    bot::Span ahead{};
    group_.run([&] {
        connection_.sql.run(
            "insert into setting (name, value) values ('clock_ahead', ?) on conflict do update set value = "
            "value + "
            "excluded.value",
            std::int64_t{span.count()});
        ahead =
            bot::Span{connection_.sql.one(a_number, "select value from setting where name = 'clock_ahead'")
                          .value_or(0)};
    });
    return ahead;
}

}  // namespace store
