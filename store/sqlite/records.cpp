#include "store/sqlite/records.hpp"

#include "store/sqlite/readers.hpp"
#include "store/sqlite/rows.hpp"
#include "store/sqlite/search.hpp"

#include <algorithm>
#include <charconv>

namespace store {

namespace {

bot::Entry an_entry(Cells& row) {
    bot::Entry entry{.post = a_post(row), .first_human_response_at = row.maybe_moment()};
    if (row.none(1)) {
        entry.follow_up = {
            .post = entry.post.key, .theme = entry.post.theme, .state = bot::FollowUp::State::None};
    } else {
        row.number();
        entry.follow_up = a_follow_up(row);
    }
    return entry;
}

/// An entry, by joins that can be searched from either side: from the posts, or from the follow-ups that
/// wait.
std::string entries(const std::string& which) {
    return "select post.*, "
           "(select min(posted_at) from message answer where answer.root = own.message and "
           "answer.conversation = own.conversation and not answer.by_bot and answer.removed_at is null and "
           "answer.author <> own.author), "
           "duty.post, post.conversation, post.message, theme.text, owner.text, state, rev, opened_at, "
           "reopened_at, ended_at, snoozed_until, snoozed_at, snoozed_by, snooze_reason, author_woke, "
           "closed_at, "
           "closed_by, "
           "action, words, answered_at, answered_by, answered_name, pmo_answered_at, pmo_answered_by, "
           "pmo_answered_name, asked_at, asked_name, asked_words, asked_reply, given_at, given_by, again_at, "
           "again_name, again_words, again_reply "
           "from message own join post on post.id = own.id left join follow_up duty on duty.post = own.id "
           "left join name theme on theme.id = duty.theme left join name owner on owner.id = duty.owner "
           "where " +
           which;
}

/// What a filter leaves: theme, owner, how many at most; from the latest back.
const std::string and_more =
    " and (?1 is null or post.theme = ?1) and (?2 is null or owner.text = ?2) "
    "order by own.id desc limit coalesce(?3, -1)";

const char* listing(bot::Filter::Which which) {
    static const auto all = entries("own.root is null" + and_more);
    static const auto closed =
        entries("own.root is null and ifnull(state, 0) = 3" + and_more);  // from the latest back
    static const auto open = entries(
        "own.id in (select post from follow_up where (state in (1, 2) or asked_at is not null) and "
        "state in (1, 2))" +
        and_more);
    switch (which) {
        case bot::Filter::Which::Open: return open.c_str();
        case bot::Filter::Which::Closed: return closed.c_str();
        case bot::Filter::Which::All: break;
    }
    return all.c_str();
}

/// What is open, asks to be opened again, or ended after a moment.
const char* open_or_ended() {
    static const auto some = entries(
        "own.id in (select post from follow_up where state in (1, 2) or asked_at is not null "
        "union select post from follow_up where ended_at > ?4)" +
        and_more);
    return some.c_str();
}

bot::Share a_share(Cells& row) {
    return {.theme = {row.text()}, .owner = {row.text()}, .open = static_cast<std::size_t>(row.number())};
}

/// `post-17` is 17.
std::optional<std::int64_t> short_name(const std::string& name) {
    const std::string prefix = "post-";
    if (!name.starts_with(prefix)) return {};
    std::int64_t number = 0;
    const auto* end = name.data() + name.size();
    const auto [rest, error] = std::from_chars(name.data() + prefix.size(), end, number);
    return error == std::errc{} && rest == end && number > 0 ? std::optional{number} : std::nullopt;
}

std::optional<bot::Entry> entry_of(bot::PostNumber post, Statements& sql) {
    static const auto one = entries("own.root is null and own.id = ?");
    return sql.one(an_entry, one.c_str(), post.value);
}

bot::Story story_of(bot::Entry entry, Statements& sql) {
    const auto& [conversation, message] = entry.post.key;
    const auto number = entry.post.number.value;
    bot::Story story;
    story.replies =
        sql.all(a_reply,
                "select reply.* from message post "
                "join message own on own.root = post.message and own.conversation = post.conversation "
                "join reply on reply.id = own.id where post.id = ? order by own.posted_at, own.id",
                number);
    story.deeds =
        sql.all(a_deed,
                "select ?2, ?3, rev, by, kind, at, action, words, until, state_before, owner_before, "
                "other, reply from deed where post = ?1 order by id",
                number, conversation, message);
    story.advice = sql.all(an_advice,
                           "select ?2, ?3, advisor, by, at, ending, ended_at, words, unreached from advice "
                           "where post = ?1 order by at, advisor",
                           number, conversation, message);
    story.told = sql.all(a_told,
                         "select ?2, ?3, text, step, at from told join name on id = reader where post = ?1 "
                         "order by at, reader",
                         number, conversation, message);
    story.said =
        sql.all(a_said, "select ?2, ?3, kind, rev, message, gone from said where post = ?1 order by rev",
                number, conversation, message);
    story.entry = std::move(entry);
    return story;
}

}  // namespace

std::vector<bot::Entry> SqliteRecords::list(const bot::Filter& filter) const {
    const auto limit = filter.limit ? std::optional{static_cast<std::int64_t>(std::min<std::size_t>(
                                          *filter.limit, std::numeric_limits<std::int64_t>::max()))}
                                    : std::nullopt;
    auto entries = readers_.look([&](Statements& sql) {
        return filter.or_ended_after
                   ? sql.all(an_entry, open_or_ended(), filter.theme, filter.owner, limit,
                             filter.or_ended_after)
                   : sql.all(an_entry, listing(filter.which), filter.theme, filter.owner, limit);
    });
    std::ranges::reverse(entries);
    std::ranges::stable_sort(entries, {}, [](const bot::Entry& entry) { return entry.post.posted_at; });
    return entries;
}

std::vector<bot::Entry> SqliteRecords::find(const bot::Search& search) const {
    return readers_.look([&](Statements& sql) {
        std::vector<bot::Entry> found;
        for (const auto& post : find_posts(sql, search)) {
            if (auto entry = entry_of(post.number, sql)) found.push_back(std::move(*entry));
        }
        return found;
    });
}

std::vector<bot::Share> SqliteRecords::shares() const {
    return readers_.look([](Statements& sql) {
        return sql.all(a_share,
                       "select theme.text, owner.text, count(*) from follow_up "
                       "join name theme on theme.id = follow_up.theme "
                       "join name owner on owner.id = follow_up.owner where follow_up.post in "
                       "(select post from follow_up where state in (1, 2) or asked_at is not null) "
                       "and state in (1, 2) group by follow_up.theme, follow_up.owner");
    });
}

std::optional<bot::Story> SqliteRecords::story(bot::PostNumber post) const {
    return readers_.look([&](Statements& sql) -> std::optional<bot::Story> {
        auto entry = entry_of(post, sql);
        if (!entry) return {};
        return story_of(std::move(*entry), sql);
    });
}

std::vector<bot::PostNumber> SqliteRecords::named(const std::string& name) const {
    const auto read = [](Cells& row) { return bot::PostNumber{row.number()}; };
    return readers_.look([&](Statements& sql) {
        return sql.all(+read,
                       "select id from message where root is null and (id = ?1 or message = ?2) "
                       "order by id = ?1 desc, id",
                       short_name(name), name);
    });
}

std::vector<bot::Refusal> SqliteRecords::refusals(std::size_t limit) const {
    return readers_.look([&](Statements& sql) {
        return sql.all(a_refusal,
                       "select delivery, via, code, hint, at, errand, conversation, message from refusal "
                       "order by id desc limit ?",
                       static_cast<std::int64_t>(std::min<std::size_t>(limit, 10'000)));
    });
}

std::vector<bot::NotUnderstood> SqliteRecords::not_understood() const {
    return readers_.look([](Statements& sql) {
        return sql.all(a_not_understood,
                       "select via, what, body, times, at from not_understood order by at desc, what");
    });
}

std::vector<bot::Reminder> SqliteRecords::unreachable() const {
    return readers_.look([&](Statements& sql) {
        return sql.all(a_reminder,
                       "select text, wanted_ping, wanted_version, says, shown_ping, shown_version, message, "
                       "pinged_at, broken_on, broken, unreachable_since, unreachable_code, unreachable_hint, "
                       "digest, doubts "
                       "from reminder join name on id = reader where unreachable_since is not null "
                       "order by unreachable_since");
    });
}

}  // namespace store
