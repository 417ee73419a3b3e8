-- A store as schema 11 left it.
pragma application_id = 1634302581;
pragma user_version = 11;
BEGIN TRANSACTION;
CREATE TABLE account (
        id integer primary key, name text not null, first_post_at integer, heard blob not null, last_post_at integer, wants_thanks integer);
INSERT INTO account VALUES(2,'田中 花子',1795392000000,X'07000000',1795402800000,NULL);
INSERT INTO account VALUES(5,'小川 美咲',1795395600000,X'',1795395600000,0);
INSERT INTO account VALUES(7,'伊藤',NULL,X'',NULL,NULL);
CREATE TABLE address (name text primary key, value text not null) without rowid;
INSERT INTO address VALUES('teams:x','https://example.com/');
CREATE TABLE advice (
        post integer not null references message, at integer not null, advisor text not null, by text not null,
        ending integer not null, ended_at integer, words text not null, unreached integer,
        primary key (post, at, advisor)) without rowid;
INSERT INTO advice VALUES(1,1795399200000,'sato','ito',1,1795402800000,'Begin small',NULL);
CREATE TABLE channel (
        conversation integer primary key, latest integer not null default 0,
        latest_line integer not null default 0, phrases_heard blob not null default x'');
INSERT INTO channel VALUES(1,5,2,X'07000000');
CREATE TABLE deed (
        id integer primary key, post integer not null references message, rev integer not null, by text not null,
        kind integer not null, at integer not null, action text not null, words text not null, until integer,
        state_before integer not null, owner_before text not null, other text not null default '', reply text not null default '');
INSERT INTO deed VALUES(1,2,1,'ito',0,1795406400000,'answered','Try the photo tool',NULL,1,'ito','','');
INSERT INTO deed VALUES(2,4,1,'ito',1,1795406400000,'','holiday',1795651200000,1,'ito','','r2');
CREATE TABLE event (key text primary key, at integer not null default 0) without rowid;
INSERT INTO event VALUES('told once',1795410000000);
CREATE TABLE follow_up (
        post integer primary key references message, theme integer not null, owner integer not null,
        state integer not null, rev integer not null, opened_at integer not null, reopened_at integer,
        ended_at integer, snoozed_until integer, snoozed_at integer, snoozed_by text, snooze_reason text,
        closed_at integer, closed_by text, action text, words text, answered_at integer, answered_by text,
        answered_name text, pmo_answered_at integer, pmo_answered_by text, pmo_answered_name text,
        reopen_asked_at integer, reopen_name text, reopen_words text, given_at integer, given_by text, author_woke integer, again_at integer, again_name text, again_words text, reopen_reply text, again_reply text);
INSERT INTO follow_up VALUES(1,3,4,1,0,1795392000000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795395660000,'local:小川 美咲','小川 美咲',NULL,NULL,NULL,NULL,NULL,NULL,1795395600000,'uebuchi',NULL,1795395660000,'小川 美咲','I should like to know too',NULL,'');
INSERT INTO follow_up VALUES(2,3,4,3,1,1795395600000,NULL,1795406400000,NULL,NULL,NULL,NULL,1795406400000,'ito','answered','Try the photo tool',NULL,NULL,NULL,NULL,NULL,NULL,1795410000000,'小川 美咲','And for two tables?',NULL,NULL,NULL,NULL,NULL,NULL,'r2',NULL);
INSERT INTO follow_up VALUES(4,3,4,2,1,1795402800000,NULL,NULL,1795651200000,1795406400000,'ito','holiday',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE installed (kind text primary key, at integer not null) without rowid;
INSERT INTO installed VALUES('local',1795392000000);
CREATE TABLE letter (
        seq integer primary key, id text not null unique, recipient integer not null, text text not null,
        card text not null, sent_at integer not null, updated_at integer not null);
INSERT INTO letter VALUES(1,'card',7,'two posts','{}',1795406400000,1795406400000);
CREATE TABLE line (
        seq integer primary key, id text not null unique, conversation integer not null,
        previous integer not null, after integer not null, root text not null, kind text not null,
        on_behalf text not null, at integer not null, gone integer not null, text text not null);
INSERT INTO line VALUES(1,'l1',1,0,1,'m1','thanks','ito',1795392001000,0,'Thank you, Hanako');
INSERT INTO line VALUES(2,'l2',1,1,4,'m2','closed','ito',1795406400000,0,'Answered');
CREATE TABLE look (reader integer primary key, at integer not null);
INSERT INTO look VALUES(4,1795413600000);
CREATE TABLE message (
        id integer primary key, message text not null, conversation integer not null, previous integer not null,
        root text, author integer not null, theme integer, first integer not null, by_bot integer not null,
        posted_at integer not null, edited_at integer, removed_at integer, text text not null, language integer, back integer not null default 0,
        unique (message, conversation));
INSERT INTO message VALUES(1,'m1',1,0,NULL,2,3,1,0,1795392000000,NULL,NULL,'How do I begin?',1,0);
INSERT INTO message VALUES(2,'m2',1,1,NULL,5,3,1,0,1795395600000,1795399200000,NULL,'A table from a photo',NULL,0);
INSERT INTO message VALUES(3,'r1',1,2,'m1',5,NULL,0,0,1795395660000,NULL,NULL,'I should like to know too',NULL,0);
INSERT INTO message VALUES(4,'m3',1,3,NULL,2,3,0,0,1795402800000,NULL,NULL,'Minutes of a meeting',NULL,0);
INSERT INTO message VALUES(5,'r2',1,4,'m2',5,NULL,0,0,1795410000000,NULL,NULL,'And for two tables?',NULL,0);
CREATE TABLE name (id integer primary key, text text not null unique);
INSERT INTO name VALUES(1,'local:hr');
INSERT INTO name VALUES(2,'local:田中 花子');
INSERT INTO name VALUES(3,'people');
INSERT INTO name VALUES(4,'ito');
INSERT INTO name VALUES(5,'local:小川 美咲');
INSERT INTO name VALUES(6,'local');
INSERT INTO name VALUES(7,'local:ito');
INSERT INTO name VALUES(8,'bot');
CREATE TABLE not_understood (
        via text not null, what text not null, body text not null, times integer not null, at integer not null,
        primary key (via, what)) without rowid;
INSERT INTO not_understood VALUES('teams','an invoke','{}',2,1795392000000);
CREATE TABLE outbox (
        seq integer primary key, id text not null unique, via integer not null, lane text not null,
        due_at integer not null, attempts integer not null, in_doubt integer not null, begun integer not null,
        kind text not null, conversation integer not null, message text not null, person text not null,
        words text not null, reference text not null, posted_at integer not null, rev integer not null,
        mention integer not null, account text not null default '', reaction text not null default '', to_pmo integer not null default 0);
INSERT INTO outbox VALUES(1,'react m3',6,'reactions local',1795402800000,0,0,0,'react',1,'m3','','','',0,0,0,'','like',0);
INSERT INTO outbox VALUES(2,'tell d1',6,'chat ito',1795406400000,0,0,0,'tell',1,'d1','','One post waits.','',0,0,0,'local:ito','',1);
CREATE TABLE reaction (
        message text not null, conversation integer not null, by integer not null, name text not null,
        at integer not null, primary key (message, conversation, by, name)) without rowid;
INSERT INTO reaction VALUES('m1',1,5,'heart',1795395600000);
INSERT INTO reaction VALUES('m1',1,8,'like',0);
CREATE TABLE refusal (
        id integer primary key, delivery text not null, via text not null, code text not null,
        hint text not null, at integer not null, errand integer not null default 0, conversation text not null default '', message text not null default '');
INSERT INTO refusal VALUES(1,'thank m9','local','gone','look there',1795392000000,1,'local:hr','m9');
CREATE TABLE reminder (
        reader integer primary key, wanted_ping integer not null, wanted_version integer not null,
        says text not null, shown_ping integer not null, shown_version integer not null, message text not null,
        pinged_at integer not null, broken_on integer not null, broken integer not null,
        unreachable_since integer, unreachable_code text, unreachable_hint text, digest text, doubts integer not null default 0);
INSERT INTO reminder VALUES(4,1,3,'two posts',1,3,'card',1795406400000,20780,1,NULL,NULL,NULL,NULL,1);
CREATE TABLE revision (message integer not null references message, at integer not null, text text not null);
INSERT INTO revision VALUES(2,1795395600000,'A tabel from a photo');
CREATE TABLE said (
        post integer not null references message, kind integer not null, rev integer not null,
        message text not null, gone integer not null, primary key (post, kind, rev)) without rowid;
INSERT INTO said VALUES(1,0,0,'l1',0);
INSERT INTO said VALUES(2,2,1,'l2',0);
CREATE TABLE setting (name text primary key, value integer not null) without rowid;
INSERT INTO setting VALUES('clock_ahead',0);
CREATE TABLE told (
        post integer not null references message, reader integer not null, at integer not null,
        step integer not null, primary key (post, reader, at)) without rowid;
INSERT INTO told VALUES(1,4,1795406400000,0);
CREATE TABLE writer (account integer primary key);
INSERT INTO writer VALUES(2);
INSERT INTO writer VALUES(5);
CREATE INDEX reply_to on message (root, conversation) where root is not null;
CREATE INDEX revision_of on revision (message);
CREATE INDEX follow_up_waiting on follow_up (opened_at) where state in (1, 2) or reopen_asked_at is not null;
CREATE INDEX follow_up_ended on follow_up (ended_at) where ended_at is not null;
CREATE INDEX deed_of on deed (post);
CREATE INDEX letter_to on letter (recipient);
CREATE VIEW reply as
        select place.text as conversation, message, root, author.text as author,
            coalesce(account.name, '') as author_name, by_bot, message.text, posted_at, edited_at, removed_at,
            message.id
        from message join name place on place.id = conversation join name author on author.id = author
            left join account on account.id = author
        where root is not null;
CREATE VIEW errand as
        select outbox.id, via.text as via, lane, due_at, attempts, in_doubt, begun, kind,
            place.text as conversation, message, person, words, reference, posted_at, rev, mention, seq
        from outbox join name via on via.id = via join name place on place.id = conversation;
CREATE VIEW post as
        select place.text as conversation, message, message.id, theme.text as theme, author.text as author,
            coalesce(account.name, '') as author_name, first, message.text, posted_at, edited_at, removed_at,
            language, back
        from message join name place on place.id = conversation join name author on author.id = author
            join name theme on theme.id = theme left join account on account.id = author
        where root is null;
CREATE VIEW duty as
        select place.text as conversation, message.message, theme.text as theme, owner.text as owner, state, rev,
            opened_at, reopened_at, ended_at, snoozed_until, snoozed_at, snoozed_by, snooze_reason, author_woke,
            closed_at, closed_by, action, words, answered_at, answered_by, answered_name, pmo_answered_at,
            pmo_answered_by, pmo_answered_name, reopen_asked_at, reopen_name, reopen_words, reopen_reply, given_at, given_by,
            again_at, again_name, again_words, again_reply, post
        from follow_up join message on message.id = post join name place on place.id = conversation
            join name theme on theme.id = follow_up.theme join name owner on owner.id = owner;
CREATE INDEX letter_updated on letter (updated_at);
COMMIT;
