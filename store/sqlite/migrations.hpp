#pragma once

#include "store/sqlite/first_schema.hpp"

#include <array>

namespace store {

/// Only ever appended to. The number of those applied is the schema's version: the first makes 1 of nothing.
///
/// A commit writes whole pages, so what is written together lies together: long names that every post has are
/// numbers (given by `Names`), and a key begins with what grows, the message's id, so that all that comes
/// in at once stands at the end of its index. What is rare is text as it is. Moments are milliseconds of
/// UTC. The views that give the names back are made anew from the columns (texts.hpp) after the last one: so
/// those below are only what older ones left.
constexpr std::array sqlite_migrations{
    // 1: posts, follow-ups, deliveries, the board.
    first_schema,
    // 2: addresses.
    R"sql(
    -- What channels must know to write to somebody or somewhere; only their adapters can read it.
    create table address (name text primary key, value text not null) without rowid;
    )sql",
    // 3: handing over and asking.
    R"sql(
    -- Handing over and asking: who gave a post to its owner, the other person of a deed, who was asked.
    alter table follow_up add column given_at integer;
    alter table follow_up add column given_by text;
    alter table deed add column other text not null default '';
    create table advice (
        post integer not null references message, at integer not null, advisor text not null, by text not null,
        ending integer not null, ended_at integer, words text not null, unreached integer,
        primary key (post, at, advisor)) without rowid;

    drop view duty;
    create view duty as
        select place.text as conversation, message.message, theme.text as theme, owner.text as owner, state, rev,
            opened_at, reopened_at, ended_at, snoozed_until, snoozed_at, snoozed_by, snooze_reason, closed_at,
            closed_by, action, words, answered_at, answered_by, answered_name, pmo_answered_at,
            pmo_answered_by, pmo_answered_name, asked_at, asked_name, asked_words, given_at, given_by, post
        from follow_up join message on message.id = post join name place on place.id = conversation
            join name theme on theme.id = follow_up.theme join name owner on owner.id = owner;
    )sql",
    // 4: languages and seasons.
    R"sql(
    -- The language that a post is written in, where that is clear; whether its author came back for a new season.
    alter table message add column language integer;
    alter table message add column back integer not null default 0;
    drop view post;
    create view post as
        select place.text as conversation, message, message.id, theme.text as theme, author.text as author,
            coalesce(account.name, '') as author_name, first, message.text, posted_at, edited_at, removed_at,
            language, back
        from message join name place on place.id = conversation join name author on author.id = author
            join name theme on theme.id = theme left join account on account.id = author
        where root is null;

    alter table account add column last_post_at integer;
    update account set last_post_at = latest.at
        from (select author, max(posted_at) as at from message where root is null group by author) as latest
        where latest.author = account.id and first_post_at is not null;

    -- Since when we listen to a channel kind.
    create table installed (kind text primary key, at integer not null) without rowid;
    insert into installed
        select substr(name.text, 1, instr(name.text, ':') - 1) as kind, min(posted_at)
        from message join name on name.id = conversation group by kind;
    )sql",
    // 5: wishes about thanks; who ended a sleep.
    R"sql(
    -- What somebody said about being thanked in words: 1, 0, or nothing.
    alter table account add column wants_thanks integer;

    -- Whether the author of a sleeping post wrote, and so ended its sleep.
    alter table follow_up add column author_woke integer;
    drop view duty;
    create view duty as
        select place.text as conversation, message.message, theme.text as theme, owner.text as owner, state, rev,
            opened_at, reopened_at, ended_at, snoozed_until, snoozed_at, snoozed_by, snooze_reason, author_woke,
            closed_at, closed_by, action, words, answered_at, answered_by, answered_name, pmo_answered_at,
            pmo_answered_by, pmo_answered_name, asked_at, asked_name, asked_words, given_at, given_by, post
        from follow_up join message on message.id = post join name place on place.id = conversation
            join name theme on theme.id = follow_up.theme join name owner on owner.id = owner;
    )sql",
    // 6: the digest.
    R"sql(
    -- The day's digest, as bot::written has it; null before a reader's first day.
    alter table reminder add column digest text;
    )sql",
    // 7: what was not understood.
    R"sql(
    -- What channels told and nobody understood: of each kind how often, and the beginning of the latest.
    create table not_understood (
        via text not null, what text not null, body text not null, times integer not null, at integer not null,
        primary key (via, what)) without rowid;
    )sql",
    // 8: written again.
    R"sql(
    -- What whoever waits wrote since the PMO's last answer.
    alter table follow_up add column again_at integer;
    alter table follow_up add column again_name text;
    alter table follow_up add column again_words text;
    drop view duty;
    create view duty as
        select place.text as conversation, message.message, theme.text as theme, owner.text as owner, state, rev,
            opened_at, reopened_at, ended_at, snoozed_until, snoozed_at, snoozed_by, snooze_reason, author_woke,
            closed_at, closed_by, action, words, answered_at, answered_by, answered_name, pmo_answered_at,
            pmo_answered_by, pmo_answered_name, asked_at, asked_name, asked_words, given_at, given_by, again_at,
            again_name, again_words, post
        from follow_up join message on message.id = post join name place on place.id = conversation
            join name theme on theme.id = follow_up.theme join name owner on owner.id = owner;
    )sql",
    // 9: refusals know their errand.
    R"sql(
    -- Which errand was refused (bot::ErrandKind), and in which post's thread; empty in a direct chat, and of those before.
    alter table refusal add column errand integer not null default 0;
    alter table refusal add column conversation text not null default '';
    alter table refusal add column message text not null default '';
    update refusal set errand = case substr(delivery, 1, instr(delivery, ' ') - 1)
        when 'react' then 0 when 'thank' then 1 when 'words' then 2 when 'closed' then 3 when 'tell' then 4
        when 'remove' then 5 else 6 end;
    )sql",
    // 10: which reply asked; doubts.
    R"sql(
    -- Which reply asked, and which question a deed answered: message ids in the thread. How often in a row nobody
    -- learned whether a reader's latest ping got out.
    alter table follow_up add column asked_reply text;
    alter table follow_up add column again_reply text;
    alter table deed add column reply text not null default '';
    alter table reminder add column doubts integer not null default 0;
    update follow_up set asked_reply = coalesce(
        (select reply.message from message own join message reply on reply.root = own.message
             and reply.conversation = own.conversation
         where own.id = follow_up.post and reply.text = asked_words order by reply.id desc limit 1), '')
        where asked_at is not null;
    update follow_up set again_reply = '' where again_at is not null;
    drop view duty;
    create view duty as
        select place.text as conversation, message.message, theme.text as theme, owner.text as owner, state, rev,
            opened_at, reopened_at, ended_at, snoozed_until, snoozed_at, snoozed_by, snooze_reason, author_woke,
            closed_at, closed_by, action, words, answered_at, answered_by, answered_name, pmo_answered_at,
            pmo_answered_by, pmo_answered_name, asked_at, asked_name, asked_words, asked_reply, given_at, given_by,
            again_at, again_name, again_words, again_reply, post
        from follow_up join message on message.id = post join name place on place.id = conversation
            join name theme on theme.id = follow_up.theme join name owner on owner.id = owner;
    )sql",
    // 11: what its name says; the time of events, the age of letters, errands that share no columns.
    R"sql(
    alter table follow_up rename column asked_at to reopen_asked_at;
    alter table follow_up rename column asked_name to reopen_name;
    alter table follow_up rename column asked_words to reopen_words;
    alter table follow_up rename column asked_reply to reopen_reply;
    alter table channel rename column heard to phrases_heard;

    -- When it was first told. Of those from before, nobody knows: not after the latest message.
    alter table event add column at integer not null default 0;
    update event set at = (select coalesce(max(posted_at), 0) from message);

    create index letter_updated on letter (updated_at);

    alter table outbox add column account text not null default '';
    alter table outbox add column reaction text not null default '';
    alter table outbox add column to_pmo integer not null default 0;
    update outbox set account = person, person = '', to_pmo = mention, mention = 0 where kind like 'tell%';
    update outbox set reaction = words, words = '' where kind = 'react';
    )sql",
    // 12: what one press did; pages of a card and of a list; a finger on a card; words that did not arrive.
    R"sql(
    -- The first post of a press that was for several, by its number; 0: it was for one.
    alter table deed add column pressed_with integer not null default 0;

    -- From which row on a reader sees their card; how the list goes on that was asked for last in their chat; when they
    -- last pressed something on it.
    alter table reminder add column page integer not null default 0;
    alter table reminder add column listed text not null default '';
    alter table reminder add column pressed_at integer not null default 0;

    -- What a member closed it with and wanted said in the thread, and what became of it: 1 where it may have arrived.
    alter table follow_up add column unsaid_at integer;
    alter table follow_up add column unsaid_by text;
    alter table follow_up add column unsaid_words text;
    alter table follow_up add column unsaid_perhaps integer;
    )sql",
    // 13: lost ground.
    R"sql(
    -- Channels that we can neither hear nor write to any more, by the channel's own code; what is there again has no row.
    create table lost_ground (
        channel text primary key, code text not null, hint text not null, since integer not null) without rowid;
    )sql",
    // 14: in which language somebody wrote last.
    R"sql(
    alter table account add column language integer;
    )sql",
};

}  // namespace store
