-- A store as schema 13 left it.
pragma application_id = 1634302581;
pragma user_version = 13;
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
        state_before integer not null, owner_before text not null, other text not null default '', reply text not null default '', pressed_with integer not null default 0);
INSERT INTO deed VALUES(1,2,1,'ito',0,1795406400000,'answered','Try the photo tool',NULL,1,'ito','','',2);
INSERT INTO deed VALUES(2,4,1,'ito',1,1795406400000,'','holiday',1795651200000,1,'ito','','r2',0);
CREATE TABLE event (key text primary key, at integer not null default 0) without rowid;
INSERT INTO event VALUES('told once',1795410000000);
CREATE TABLE follow_up (
        post integer primary key references message, theme integer not null, owner integer not null,
        state integer not null, rev integer not null, opened_at integer not null, reopened_at integer,
        ended_at integer, snoozed_until integer, snoozed_at integer, snoozed_by text, snooze_reason text,
        closed_at integer, closed_by text, action text, words text, answered_at integer, answered_by text,
        answered_name text, pmo_answered_at integer, pmo_answered_by text, pmo_answered_name text,
        reopen_asked_at integer, reopen_name text, reopen_words text, given_at integer, given_by text, author_woke integer, again_at integer, again_name text, again_words text, reopen_reply text, again_reply text, unsaid_at integer, unsaid_by text, unsaid_words text, unsaid_perhaps integer);
INSERT INTO follow_up VALUES(1,3,4,1,0,1795392000000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795395660000,'local:小川 美咲','小川 美咲',NULL,NULL,NULL,NULL,NULL,NULL,1795395600000,'uebuchi',NULL,1795395660000,'小川 美咲','I should like to know too',NULL,'',1795395700000,'ito','See page 12',0);
INSERT INTO follow_up VALUES(2,3,4,3,1,1795395600000,NULL,1795406400000,NULL,NULL,NULL,NULL,1795406400000,'ito','answered','Try the photo tool',NULL,NULL,NULL,NULL,NULL,NULL,1795410000000,'小川 美咲','And for two tables?',NULL,NULL,NULL,NULL,NULL,NULL,'r2',NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(4,3,4,2,1,1795402800000,NULL,NULL,1795651200000,1795406400000,'ito','holiday',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
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
        unreachable_since integer, unreachable_code text, unreachable_hint text, digest text, doubts integer not null default 0, page integer not null default 0, listed text not null default '', pressed_at integer not null default 0);
INSERT INTO reminder VALUES(4,1,3,'two posts',1,3,'card',1795406400000,20780,1,NULL,NULL,NULL,NULL,1,10,'',1795406400000);
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
CREATE TABLE lost_ground (
        channel text primary key, code text not null, hint text not null, since integer not null) without rowid;
INSERT INTO lost_ground VALUES('teams:19:gone@thread.tacv2','NotFound','The channel was deleted.',1795406400000);
CREATE INDEX reply_to on message (root, conversation) where root is not null;
CREATE INDEX revision_of on revision (message);
CREATE INDEX follow_up_waiting on follow_up (opened_at) where state in (1, 2) or reopen_asked_at is not null;
CREATE INDEX follow_up_ended on follow_up (ended_at) where ended_at is not null;
CREATE INDEX deed_of on deed (post);
CREATE INDEX letter_to on letter (recipient);
CREATE INDEX letter_updated on letter (updated_at);
CREATE VIEW post as select conversation.text as conversation, message.message as message, message.id as id, theme.text as theme, author.text as author, coalesce(account.name, '') as author_name, message.first as first, message.text as text, message.posted_at as posted_at, message.edited_at as edited_at, message.removed_at as removed_at, message.language as language, message.back as back from message join name conversation on conversation.id = message.conversation join name theme on theme.id = message.theme join name author on author.id = message.author left join account on account.id = message.author where root is null;
CREATE VIEW reply as select conversation.text as conversation, message.message as message, message.root as root, author.text as author, coalesce(account.name, '') as author_name, message.by_bot as by_bot, message.text as text, message.posted_at as posted_at, message.edited_at as edited_at, message.removed_at as removed_at, message.id from message join name conversation on conversation.id = message.conversation join name author on author.id = message.author left join account on account.id = message.author where root is not null;
CREATE VIEW duty as select conversation.text as conversation, message.message as message, theme.text as theme, owner.text as owner, follow_up.state as state, follow_up.rev as rev, follow_up.opened_at as opened_at, follow_up.reopened_at as reopened_at, follow_up.ended_at as ended_at, follow_up.snoozed_until as snoozed_until, follow_up.snoozed_at as snoozed_at, follow_up.snoozed_by as snoozed_by, follow_up.snooze_reason as snooze_reason, follow_up.author_woke as author_woke, follow_up.closed_at as closed_at, follow_up.closed_by as closed_by, follow_up.action as action, follow_up.words as words, follow_up.answered_at as answered_at, follow_up.answered_by as answered_by, follow_up.answered_name as answered_name, follow_up.pmo_answered_at as pmo_answered_at, follow_up.pmo_answered_by as pmo_answered_by, follow_up.pmo_answered_name as pmo_answered_name, follow_up.reopen_asked_at as reopen_asked_at, follow_up.reopen_name as reopen_name, follow_up.reopen_words as reopen_words, follow_up.reopen_reply as reopen_reply, follow_up.given_at as given_at, follow_up.given_by as given_by, follow_up.again_at as again_at, follow_up.again_name as again_name, follow_up.again_words as again_words, follow_up.again_reply as again_reply, follow_up.unsaid_at as unsaid_at, follow_up.unsaid_by as unsaid_by, follow_up.unsaid_words as unsaid_words, follow_up.unsaid_perhaps as unsaid_perhaps, post from follow_up join message on message.id = follow_up.post join name conversation on conversation.id = message.conversation join name theme on theme.id = follow_up.theme join name owner on owner.id = follow_up.owner;
CREATE VIEW errand as select outbox.id as id, via.text as via, outbox.lane as lane, outbox.due_at as due_at, outbox.attempts as attempts, outbox.in_doubt as in_doubt, outbox.begun as begun, outbox.kind as kind, conversation.text as conversation, outbox.message as message, outbox.person as person, outbox.account as account, outbox.reaction as reaction, outbox.words as words, outbox.reference as reference, outbox.posted_at as posted_at, outbox.rev as rev, outbox.mention as mention, outbox.to_pmo as to_pmo, seq from outbox join name via on via.id = outbox.via join name conversation on conversation.id = outbox.conversation;
COMMIT;
