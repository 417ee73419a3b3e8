#include "store/sqlite/addresses.hpp"
#include "store/sqlite/book.hpp"
#include "store/sqlite/connection.hpp"
#include "store/sqlite/rows.hpp"

namespace store {

namespace {

std::optional<int> number_of(const std::optional<bot::Language>& language) {
    return language ? std::optional{static_cast<int>(*language)} : std::nullopt;
}

}  // namespace

void SqliteBook::write(const bot::Decision& decision) {
    const auto& [answer, posts, retold, replies, edits, removals, reactions, accounts, heard, installed,
                 follow_ups, deeds, advice, told, said, reminders, looks, deliveries, postponed, refusals,
                 not_understood, over, addresses] = decision;
    for (const auto& post : posts) put(post);
    for (const auto& post : retold) put_anew(post);
    for (const auto& reply : replies) put(reply);
    for (const auto& edit : edits) put(edit);
    for (const auto& removal : removals) put(removal);
    for (const auto& reaction : reactions) put(reaction);
    for (const auto& account : accounts) put(account);
    for (const auto& there : heard) put(there);
    for (const auto& kind : installed) put(kind);
    for (const auto& follow_up : follow_ups) put(follow_up);
    for (const auto& deed : deeds) put(deed);
    for (const auto& one : advice) put(one);
    for (const auto& one : told) put(one);
    for (const auto& line : said) put(line);
    for (const auto& reminder : reminders) put(reminder);
    for (const auto& look : looks) put(look);
    for (const auto& delivery : over) outbox_.end(delivery);
    for (const auto& delivery : deliveries) outbox_.put(delivery);
    for (const auto& later : postponed) outbox_.postpone(later);
    for (const auto& refusal : refusals) put(refusal);
    for (const auto& one : not_understood) put(one);
    for (const auto& address : addresses) store::put(pen_, address);
}

void SqliteBook::put(const bot::Post& post) {
    const auto author = pen_.numbers.give(post.author);
    pen_.sql.run(
        "insert into message (message, conversation, previous, author, theme, first, by_bot, posted_at, "
        "edited_at, removed_at, text, language, back) values (?1, ?2, "
        "coalesce((select latest from channel where conversation = ?2), 0), ?3, ?4, ?5, 0, ?6, ?7, ?8, ?9, "
        "?10, ?11)",
        post.key.message, pen_.numbers.give(post.key.conversation), author, pen_.numbers.give(post.theme),
        post.first, post.posted_at, post.edited_at, post.removed_at, post.text, number_of(post.language),
        post.welcome_back);
    note(post.key, author);
}

void SqliteBook::put_anew(const bot::Post& post) {
    pen_.sql.run(
        "update message set theme = ?, first = ?, posted_at = ?, edited_at = ?, removed_at = ?, text = ?, "
        "language = ?, back = ? where id = ?",
        pen_.numbers.give(post.theme), post.first, post.posted_at, post.edited_at, post.removed_at, post.text,
        number_of(post.language), post.welcome_back, pen_.numbers.find(post.key));
}

void SqliteBook::put(const bot::Reply& reply) {
    const auto author = pen_.numbers.give(reply.author);
    pen_.sql.run(
        "insert into message (message, conversation, previous, root, author, first, by_bot, posted_at, "
        "edited_at, removed_at, text) values (?1, ?2, "
        "coalesce((select latest from channel where conversation = ?2), 0), ?3, ?4, 0, ?5, ?6, ?7, ?8, ?9)",
        reply.key.message, pen_.numbers.give(reply.key.conversation), reply.post.message, author,
        reply.by_bot, reply.posted_at, reply.edited_at, reply.removed_at, reply.text);
    note(reply.key, author);
}

void SqliteBook::note(const bot::MessageKey& key, std::int64_t author) {
    const auto number = pen_.sql.last_row();
    pen_.numbers.note(key, number);
    pen_.sql.run(
        "insert into channel (conversation, latest) values (?, ?) "
        "on conflict do update set latest = excluded.latest",
        pen_.numbers.find(key.conversation), number);
    pen_.sql.run("insert into writer values (?) on conflict do nothing", author);
}

void SqliteBook::put(const bot::Edit& edit) {
    const auto number = pen_.numbers.find(edit.message);
    pen_.sql.run(
        "insert into revision select id, coalesce(edited_at, posted_at), text from message where id = ?",
        number);
    pen_.sql.run("update message set text = ?, edited_at = ? where id = ?", edit.text, edit.at, number);
}

void SqliteBook::put(const bot::Removal& removal) {
    pen_.sql.run("update message set removed_at = ? where id = ?", removal.at,
                 pen_.numbers.find(removal.message));
}

void SqliteBook::put(const bot::Reaction& it) {
    const auto conversation = pen_.numbers.give(it.message.conversation);
    const auto by = pen_.numbers.give(it.by);
    if (it.taken_back) {
        pen_.sql.run("delete from reaction where message = ? and conversation = ? and by = ? and name = ?",
                     it.message.message, conversation, by, it.name);
    } else {
        pen_.sql.run("insert into reaction values (?, ?, ?, ?, ?) on conflict do nothing", it.message.message,
                     conversation, by, it.name, it.at);
    }
}

void SqliteBook::put(const bot::Account& it) {
    pen_.sql.run(
        "insert into account (id, name, first_post_at, heard, last_post_at, wants_thanks) values (?, ?, ?, "
        "?, ?, ?) "
        "on conflict do update set name = excluded.name, first_post_at = excluded.first_post_at, "
        "heard = excluded.heard, last_post_at = excluded.last_post_at, wants_thanks = excluded.wants_thanks "
        "where (name, first_post_at, heard, last_post_at, wants_thanks) is not "
        "(excluded.name, excluded.first_post_at, excluded.heard, excluded.last_post_at, "
        "excluded.wants_thanks)",
        pen_.numbers.give(it.id), it.name, it.first_post_at, blob_of(it.heard), it.last_post_at,
        it.wants_thanks);
}

void SqliteBook::put(const bot::Installed& it) {
    pen_.sql.run("insert into installed values (?, ?) on conflict do nothing", it.kind, it.at);
}

void SqliteBook::put(const bot::HeardThere& it) {
    pen_.sql.run(
        "insert into channel (conversation, heard) values (?, ?) "
        "on conflict do update set heard = excluded.heard",
        pen_.numbers.give(it.channel), blob_of(it.heard));
}

void SqliteBook::put(const bot::Deed& deed) {
    pen_.sql.run(
        "insert into deed (post, rev, by, kind, at, action, words, until, state_before, owner_before, other, "
        "reply) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        pen_.numbers.find(deed.post), deed.rev, deed.by, static_cast<int>(deed.kind), deed.at, deed.action,
        deed.words, deed.until, static_cast<int>(deed.state_before), deed.owner_before, deed.to, deed.reply);
}

void SqliteBook::put(const bot::Advice& it) {
    pen_.sql.run("insert or replace into advice values (?, ?, ?, ?, ?, ?, ?, ?)", pen_.numbers.find(it.post),
                 it.at, it.advisor, it.by, static_cast<int>(it.end), it.ended_at, it.words, it.unreached);
}

void SqliteBook::put(const bot::Told& told) {
    pen_.sql.run("insert into told values (?, ?, ?, ?) on conflict do nothing", pen_.numbers.find(told.post),
                 pen_.numbers.give(told.reader), told.at, static_cast<int>(told.step));
}

void SqliteBook::put(const bot::Said& said) {
    pen_.sql.run(
        "insert into said values (?, ?, ?, ?, ?) on conflict do update set message = excluded.message, "
        "gone = excluded.gone",
        pen_.numbers.find(said.post), static_cast<int>(said.kind), said.rev, said.message, said.gone);
}

void SqliteBook::put(const bot::Reminder& it) {
    using Unreachable = bot::Reminder::Unreachable;
    const auto& lost = it.unreachable;
    const auto part = [&](auto Unreachable::*member) {
        return lost ? std::optional{(*lost).*member} : std::nullopt;
    };
    pen_.sql.run("insert or replace into reminder values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                 pen_.numbers.give(it.reader), it.wanted.ping, it.wanted.version, it.says, it.shown.ping,
                 it.shown.version, it.message, it.pinged_at,
                 static_cast<int>(it.gap_broken_on.time_since_epoch().count()), it.gap_breaks,
                 part(&Unreachable::since), part(&Unreachable::code), part(&Unreachable::hint),
                 it.digest ? std::optional{written(*it.digest)} : std::nullopt, it.doubts);
}

void SqliteBook::put(const bot::Look& look) {
    const auto reader = pen_.numbers.give(look.reader);
    if (look.when == bot::Look::When::At) {
        pen_.sql.run("insert into look values (?, ?) on conflict do update set at = excluded.at", reader,
                     look.at);
    } else {
        pen_.sql.run(
            "insert into look values (?, ?) on conflict do update set at = excluded.at "
            "where excluded.at < look.at",
            reader, look.at);
    }
}

void SqliteBook::put(const bot::Refusal& it) {
    pen_.sql.run(
        "insert into refusal (delivery, via, code, hint, at, errand, conversation, message) "
        "values (?, ?, ?, ?, ?, ?, ?, ?)",
        it.delivery, it.via, it.code, it.hint, it.at, static_cast<int>(it.errand), it.post.conversation,
        it.post.message);
    pen_.sql.run("delete from refusal where id <= ?", pen_.sql.last_row() - 10'000);
}

void SqliteBook::put(const bot::NotUnderstood& it) {
    pen_.sql.run(
        "insert into not_understood (via, what, body, times, at) values (?, ?, ?, ?, ?) on conflict do "
        "update "
        "set body = excluded.body, times = times + excluded.times, at = excluded.at",
        it.via, it.what, it.body, it.times, it.at);
    pen_.sql.run(
        "delete from not_understood where (via, what) not in "
        "(select via, what from not_understood order by at desc limit ?)",
        static_cast<std::int64_t>(bot::most_not_understood));
}

}  // namespace store
