#include "store/sqlite/records.hpp"

#include "store/rows.hpp"
#include "store/sqlite/read_pool.hpp"
#include "store/sqlite/search.hpp"
#include "store/sqlite/texts.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

namespace store {

namespace {

bot::Entry an_entry(Row& row) {
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
    return "select " + listed(columns_of<bot::Post>(), "post") +
           ", "
           "(select min(posted_at) from message answer where answer.root = own.message and "
           "answer.conversation = own.conversation and not answer.by_bot and answer.removed_at is null and "
           "answer.author <> own.author), "
           "duty.post, post.conversation, post.message, " +
           joined(columns_of<bot::FollowUp>(), "duty") +
           " from message own join post on post.id = own.id left join follow_up duty on duty.post = own.id "
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
        "own.id in (select post from follow_up where (state in (1, 2) or reopen_asked_at is not null) and "
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
        "own.id in (select post from follow_up where state in (1, 2) or reopen_asked_at is not null "
        "union select post from follow_up where ended_at > ?4)" +
        and_more);
    return some.c_str();
}

std::string name_of(std::int64_t number, Statements& sql) {
    const auto read = [](Row& row) { return row.text(); };
    return sql.one(+read, "select text from name where id = ?", number).value_or("");
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

/// All rows of one kind that belong to a post.
template <class Noun>
std::string about_a_post(const std::string& table, const std::string& join, const std::string& order) {
    return "select ?2, ?3, " + joined(columns_of<Noun>(), table) + " from " + table + " " + join +
           " where post = ?1 " + order;
}

bot::Story story_of(bot::Entry entry, Statements& sql) {
    const auto number = entry.post.number.value;
    static const auto deeds = about_a_post<bot::Deed>("deed", "", "order by id");
    static const auto advice = about_a_post<bot::Advice>("advice", "", "order by at, advisor");
    static const auto told = about_a_post<bot::Told>("told", "join name reader on reader.id = told.reader",
                                                     "order by at, told.reader");
    static const auto said = about_a_post<bot::Said>("said", "", "order by rev");
    bot::Story story;
    story.replies =
        sql.all(a_reply,
                "select reply.* from message post "
                "join message own on own.root = post.message and own.conversation = post.conversation "
                "join reply on reply.id = own.id where post.id = ? order by own.posted_at, own.id",
                number);
    const auto& key = entry.post.key;
    const auto of_post = [&](auto read, const std::string& text) {
        return sql.all(read, text.c_str(), number, key.conversation, key.message);
    };
    story.deeds = of_post(a_deed, deeds);
    story.advice = of_post(an_advice, advice);
    story.told = of_post(a_told, told);
    story.said = of_post(a_said, said);
    story.entry = std::move(entry);
    return story;
}

}  // namespace

std::vector<bot::Entry> SqliteRecords::list(const bot::Filter& filter) const {
    const auto limit = filter.limit ? std::optional{static_cast<std::int64_t>(std::min<std::size_t>(
                                          *filter.limit, std::numeric_limits<std::int64_t>::max()))}
                                    : std::nullopt;
    auto entries = pool_.look([&](Statements& sql) {
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
    return pool_.look([&](Statements& sql) {
        std::vector<bot::Entry> found;
        for (const auto& post : find_posts(sql, search)) {
            if (auto entry = entry_of(post.number, sql)) found.push_back(std::move(*entry));
        }
        return found;
    });
}

std::vector<bot::Share> SqliteRecords::shares() const {
    return pool_.look([](Statements& sql) {
        // Counted here: the database would sort all that is open to group it.
        std::map<std::pair<std::int64_t, std::int64_t>, std::size_t> open;
        const auto count = [&open](Row& row) {
            const auto theme = row.number();
            ++open[{theme, row.number()}];
        };
        sql.each(count,
                 "select theme, owner from follow_up indexed by follow_up_waiting where state in (1, 2)");
        std::vector<bot::Share> all;
        all.reserve(open.size());
        for (const auto& [of, number] : open) {
            all.push_back(
                {.theme = {name_of(of.first, sql)}, .owner = {name_of(of.second, sql)}, .open = number});
        }
        return all;
    });
}

std::vector<bot::Advice> SqliteRecords::asked() const {
    return pool_.look([](Statements& sql) {
        static const auto text =
            "select conversation.text, message.message, " + joined(columns_of<bot::Advice>(), "advice") +
            " from follow_up indexed by follow_up_waiting cross join advice on advice.post = follow_up.post "
            "join message on message.id = advice.post "
            "join name conversation on conversation.id = message.conversation "
            "where follow_up.state in (1, 2) and advice.ending = 0";
        return sql.all(an_advice, text.c_str());
    });
}

std::optional<bot::Story> SqliteRecords::story(bot::PostNumber post) const {
    return pool_.look([&](Statements& sql) -> std::optional<bot::Story> {
        auto entry = entry_of(post, sql);
        if (!entry) return {};
        return story_of(std::move(*entry), sql);
    });
}

std::vector<bot::PostNumber> SqliteRecords::named(const std::string& name) const {
    const auto read = [](Row& row) { return bot::PostNumber{row.number()}; };
    return pool_.look([&](Statements& sql) {
        return sql.all(+read,
                       "select id from message where root is null and (id = ?1 or message = ?2) "
                       "order by id = ?1 desc, id",
                       short_name(name), name);
    });
}

std::vector<bot::Refusal> SqliteRecords::refusals(std::size_t limit) const {
    return pool_.look([&](Statements& sql) {
        static const auto text = "select " + joined(columns_of<bot::Refusal>(), "refusal") +
                                 " from refusal order by id desc limit ?";
        return sql.all(a_refusal, text.c_str(),
                       static_cast<std::int64_t>(std::min<std::size_t>(limit, 10'000)));
    });
}

std::vector<bot::NotUnderstood> SqliteRecords::not_understood() const {
    return pool_.look([](Statements& sql) {
        static const auto text = "select " + joined(columns_of<bot::NotUnderstood>(), "not_understood") +
                                 " from not_understood order by at desc, what";
        return sql.all(a_not_understood, text.c_str());
    });
}

std::vector<bot::Reminder> SqliteRecords::unreachable() const {
    return pool_.look([&](Statements& sql) {
        static const auto text = "select " + joined(columns_of<bot::Reminder>(), "reminder") +
                                 " from reminder join name reader on reader.id = reminder.reader "
                                 "where unreachable_since is not null order by unreachable_since";
        return sql.all(a_reminder, text.c_str());
    });
}

std::vector<bot::ConversationId> SqliteRecords::channels() const {
    return pool_.look([](Statements& sql) {
        return sql.all(
            a_channel,
            "select text from channel cross join name on id = conversation where latest > 0 order by text");
    });
}

std::vector<bot::LostGround> SqliteRecords::lost_ground() const {
    return pool_.look([](Statements& sql) {
        static const auto text = "select " + joined(columns_of<bot::LostGround>(), "lost_ground") +
                                 " from lost_ground order by channel";
        return sql.all(a_lost_ground, text.c_str());
    });
}

}  // namespace store
