#include "store/each_change.hpp"
#include "store/sqlite/addresses.hpp"
#include "store/sqlite/book.hpp"
#include "store/sqlite/connection.hpp"
#include "store/sqlite/texts.hpp"
#include "store/sqlite/values.hpp"

namespace store {

namespace {

/// The message that was the latest of its conversation so far; that is the first value of an insert.
const std::string latest_there = "coalesce((select latest from channel where conversation = ?1), 0)";

}  // namespace

/// Runs a statement that has all columns of `noun`.
template <class Noun>
void SqliteBook::add(const std::string& text, const Noun& noun) {
    store::write(text.c_str(), noun, connection_.sql, connection_.names);
}

void SqliteBook::write(const bot::Decision& decision) {
    each_change(decision, [this](const auto& change) { put(change); });
}

void SqliteBook::put(const bot::Post& post) {
    static const auto text =
        insert_into("message", columns_of<bot::Post>(), {{"previous", latest_there}, {"by_bot", "0"}});
    add(text, post);
    note(post.key, connection_.names.find(post.author));
}

void SqliteBook::put(const Retold& retold) {
    static const auto text =
        update_in("message", columns_of<bot::Post>(), {"message", "conversation"}, {"author"});
    add(text, retold.post);
}

void SqliteBook::put(const bot::Reply& reply) {
    static const auto text =
        insert_into("message", columns_of<bot::Reply>(), {{"previous", latest_there}, {"first", "0"}});
    add(text, reply);
    note(reply.key, connection_.names.find(reply.author));
}

void SqliteBook::note(const bot::MessageKey& key, std::int64_t author) {
    const auto number = connection_.sql.last_row();
    connection_.names.note(key, number);
    connection_.sql.run(
        "insert into channel (conversation, latest) values (?, ?) "
        "on conflict do update set latest = excluded.latest",
        connection_.names.find(key.conversation), number);
    connection_.sql.run("insert into writer (account) values (?) on conflict do nothing", author);
}

void SqliteBook::put(const bot::Edit& edit) {
    const auto number = connection_.names.find(edit.message);
    connection_.sql.run(
        "insert into revision (message, at, text) select id, coalesce(edited_at, posted_at), text from "
        "message where id = ?",
        number);
    connection_.sql.run("update message set text = ?, edited_at = ? where id = ?", edit.text, edit.at,
                        number);
}

void SqliteBook::put(const bot::Removal& removal) {
    connection_.sql.run("update message set removed_at = ? where id = ?", removal.at,
                        connection_.names.find(removal.message));
}

void SqliteBook::put(const bot::Reaction& it) {
    const auto conversation = connection_.names.give(it.message.conversation);
    const auto by = connection_.names.give(it.by);
    if (it.taken_back) {
        connection_.sql.run(
            "delete from reaction where message = ? and conversation = ? and by = ? and name = ?",
            it.message.message, conversation, by, it.name);
    } else {
        connection_.sql.run(
            "insert into reaction (message, conversation, by, name, at) values (?, ?, ?, ?, ?) on conflict "
            "do nothing",
            it.message.message, conversation, by, it.name, it.at);
    }
}

void SqliteBook::put(const bot::Account& it) {
    static const auto text = put_into("account", columns_of<bot::Account>(), {"id"}) +
                             unless_same(columns_of<bot::Account>(), {"id"});
    add(text, it);
}

void SqliteBook::put(const bot::Installed& it) {
    connection_.sql.run("insert into installed (kind, at) values (?, ?) on conflict do nothing", it.kind,
                        it.at);
}

void SqliteBook::put(const bot::HeardThere& it) {
    connection_.sql.run(
        "insert into channel (conversation, phrases_heard) values (?, ?) "
        "on conflict do update set phrases_heard = excluded.phrases_heard",
        connection_.names.give(it.channel), Blob{bytes_of(it.heard)});
}

void SqliteBook::put(const bot::Deed& deed) {
    static const auto text = insert_into("deed", columns_of<bot::Deed>());
    add(text, deed);
}

void SqliteBook::put(const bot::Advice& it) {
    static const auto text = put_into("advice", columns_of<bot::Advice>(), {"post", "at", "advisor"});
    add(text, it);
}

void SqliteBook::put(const bot::Told& told) {
    static const auto text = insert_into("told", columns_of<bot::Told>()) + " on conflict do nothing";
    add(text, told);
}

void SqliteBook::put(const bot::Said& said) {
    static const auto text = put_into("said", columns_of<bot::Said>(), {"post", "kind", "rev"});
    add(text, said);
}

void SqliteBook::put(const bot::Reminder& it) {
    static const auto text = put_into("reminder", columns_of<bot::Reminder>(), {"reader"});
    add(text, it);
}

void SqliteBook::put(const bot::Look& look) {
    const auto reader = connection_.names.give(look.reader);
    if (look.when == bot::Look::When::At) {
        connection_.sql.run(
            "insert into look (reader, at) values (?, ?) on conflict do update set at = excluded.at", reader,
            look.at);
    } else {
        connection_.sql.run(
            "insert into look (reader, at) values (?, ?) on conflict do update set at = excluded.at "
            "where excluded.at < look.at",
            reader, look.at);
    }
}

void SqliteBook::put(const bot::Refusal& it) {
    static const auto text = insert_into("refusal", columns_of<bot::Refusal>());
    add(text, it);
    connection_.sql.run("delete from refusal where id <= ?", connection_.sql.last_row() - 10'000);
}

void SqliteBook::put(const bot::LostGround& it) {
    static const auto text = put_into("lost_ground", columns_of<bot::LostGround>(), {"channel"});
    if (!it.code.empty()) return add(text, it);
    connection_.sql.run("delete from lost_ground where channel = ?", it.channel);
}

void SqliteBook::put(const bot::NotUnderstood& it) {
    static const auto text = insert_into("not_understood", columns_of<bot::NotUnderstood>()) +
                             " on conflict (via, what) do update set body = excluded.body, "
                             "times = times + excluded.times, at = excluded.at";
    add(text, it);
    connection_.sql.run(
        "delete from not_understood where (via, what) not in "
        "(select via, what from not_understood order by at desc limit ?)",
        static_cast<std::int64_t>(bot::most_not_understood));
}

void SqliteBook::put(const bot::FollowUp& it) {
    static const auto text = put_into("follow_up", columns_of<bot::FollowUp>(), {"post"});
    add(text, it);
}

void SqliteBook::put(const bot::Delivery& it) {
    outbox_.put(it);
}

void SqliteBook::put(const bot::Postponed& it) {
    outbox_.postpone(it);
}

void SqliteBook::put(const bot::DeliveryId& over) {
    outbox_.end(over);
}

void SqliteBook::put(const bot::Address& it) {
    store::put(connection_, it);
}

}  // namespace store
