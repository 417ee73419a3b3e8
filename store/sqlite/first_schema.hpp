#pragma once

namespace store {

/// The tables and views of version 1. Never changed: `sqlite_migrations` lead from here to today.
constexpr const char* first_schema = R"sql(
    create table name (id integer primary key, text text not null unique);

    -- Posts and replies. `previous`: the one before it in its conversation. `root`: the message that opened its thread, whether
    -- or not we know that; null on a post.
    create table message (
        id integer primary key, message text not null, conversation integer not null, previous integer not null,
        root text, author integer not null, theme integer, first integer not null, by_bot integer not null,
        posted_at integer not null, edited_at integer, removed_at integer, text text not null,
        unique (message, conversation));
    create index reply_to on message (root, conversation) where root is not null;

    -- What a message said before it was edited, and since when.
    create table revision (message integer not null references message, at integer not null, text text not null);
    create index revision_of on revision (message);

    create table reaction (
        message text not null, conversation integer not null, by integer not null, name text not null,
        at integer not null, primary key (message, conversation, by, name)) without rowid;

    -- `latest`, `latest_line`: where its messages and its lines, each linked to the one before, begin.
    create table channel (
        conversation integer primary key, latest integer not null default 0,
        latest_line integer not null default 0, heard blob not null default x'');

    create table account (
        id integer primary key, name text not null, first_post_at integer, heard blob not null);

    -- Who has ever written.
    create table writer (account integer primary key);

    create table follow_up (
        post integer primary key references message, theme integer not null, owner integer not null,
        state integer not null, rev integer not null, opened_at integer not null, reopened_at integer,
        ended_at integer, snoozed_until integer, snoozed_at integer, snoozed_by text, snooze_reason text,
        closed_at integer, closed_by text, action text, words text, answered_at integer, answered_by text,
        answered_name text, pmo_answered_at integer, pmo_answered_by text, pmo_answered_name text,
        asked_at integer, asked_name text, asked_words text);
    -- States 1 and 2: open, snoozed. These two find what may stand on a card.
    create index follow_up_waiting on follow_up (opened_at) where state in (1, 2) or asked_at is not null;
    create index follow_up_ended on follow_up (ended_at) where ended_at is not null;

    create table deed (
        id integer primary key, post integer not null references message, rev integer not null, by text not null,
        kind integer not null, at integer not null, action text not null, words text not null, until integer,
        state_before integer not null, owner_before text not null);
    create index deed_of on deed (post);

    create table told (
        post integer not null references message, reader integer not null, at integer not null,
        step integer not null, primary key (post, reader, at)) without rowid;

    create table said (
        post integer not null references message, kind integer not null, rev integer not null,
        message text not null, gone integer not null, primary key (post, kind, rev)) without rowid;

    create table reminder (
        reader integer primary key, wanted_ping integer not null, wanted_version integer not null,
        says text not null, shown_ping integer not null, shown_version integer not null, message text not null,
        pinged_at integer not null, broken_on integer not null, broken integer not null,
        unreachable_since integer, unreachable_code text, unreachable_hint text);

    create table look (reader integer primary key, at integer not null);

    create table outbox (
        seq integer primary key, id text not null unique, via integer not null, lane text not null,
        due_at integer not null, attempts integer not null, in_doubt integer not null, begun integer not null,
        kind text not null, conversation integer not null, message text not null, person text not null,
        words text not null, reference text not null, posted_at integer not null, rev integer not null,
        mention integer not null);

    create table refusal (
        id integer primary key, delivery text not null, via text not null, code text not null,
        hint text not null, at integer not null);

    -- Events that have no row of their own.
    create table event (key text primary key) without rowid;

    -- What the bot said on the board. `after`: the latest message of the conversation at that time.
    create table line (
        seq integer primary key, id text not null unique, conversation integer not null,
        previous integer not null, after integer not null, root text not null, kind text not null,
        on_behalf text not null, at integer not null, gone integer not null, text text not null);

    create table letter (
        seq integer primary key, id text not null unique, recipient integer not null, text text not null,
        card text not null, sent_at integer not null, updated_at integer not null);
    create index letter_to on letter (recipient);

    create table setting (name text primary key, value integer not null) without rowid;

    create view post as
        select place.text as conversation, message, message.id, theme.text as theme, author.text as author,
            coalesce(account.name, '') as author_name, first, message.text, posted_at, edited_at, removed_at
        from message join name place on place.id = conversation join name author on author.id = author
            join name theme on theme.id = theme left join account on account.id = author
        where root is null;

    create view reply as
        select place.text as conversation, message, root, author.text as author,
            coalesce(account.name, '') as author_name, by_bot, message.text, posted_at, edited_at, removed_at,
            message.id
        from message join name place on place.id = conversation join name author on author.id = author
            left join account on account.id = author
        where root is not null;

    create view duty as
        select place.text as conversation, message.message, theme.text as theme, owner.text as owner, state, rev,
            opened_at, reopened_at, ended_at, snoozed_until, snoozed_at, snoozed_by, snooze_reason, closed_at,
            closed_by, action, words, answered_at, answered_by, answered_name, pmo_answered_at,
            pmo_answered_by, pmo_answered_name, asked_at, asked_name, asked_words, post
        from follow_up join message on message.id = post join name place on place.id = conversation
            join name theme on theme.id = follow_up.theme join name owner on owner.id = owner;

    create view errand as
        select outbox.id, via.text as via, lane, due_at, attempts, in_doubt, begun, kind,
            place.text as conversation, message, person, words, reference, posted_at, rev, mention, seq
        from outbox join name via on via.id = via join name place on place.id = conversation;
    )sql";

}  // namespace store
