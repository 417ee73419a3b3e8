#include "store/sqlite/board_talk.hpp"

#include "store/rows.hpp"
#include "store/sqlite/statements.hpp"

#include <algorithm>
#include <compare>
#include <span>
#include <unordered_map>

namespace store {

namespace {

/// Where something stands in a channel, in the order of recording: people's messages by their numbers, and
/// lines after the message that was the latest when they were said.
struct PlaceInTalk {
    std::int64_t message = 0;
    std::int64_t line = 0;

    auto operator<=>(const PlaceInTalk&) const = default;
};

struct Placed {
    PlaceInTalk place{};
    local::Message message{};
};

PlaceInTalk a_place_in_talk(Row& row) {
    return {row.number(), row.number()};
}

Placed a_message(Row& row) {
    Placed placed{.place = {row.number(), 0}};
    placed.message = {.id = row.text(), .author = {row.text()}};
    auto& message = placed.message;
    if (!row.none(1)) message.text = row.text();
    if (!row.none(1)) message.reply_to = row.text();
    message.posted_at = row.moment();
    message.edited_at = row.maybe_moment();
    return placed;
}

Placed a_line(Row& row) {
    return {.place = a_place_in_talk(row),
            .message = {.id = row.text(),
                        .text = row.text(),
                        .reply_to = row.text(),
                        .posted_at = row.moment(),
                        .kind = row.text(),
                        .on_behalf = {row.text()}}};
}

struct ReactedTo {
    std::string message{};
    local::Reacted reacted{};
};

ReactedTo a_reaction(Row& row) {
    return {.message = row.text(), .reacted = {.by = {row.text()}, .name = row.text()}};
}

std::optional<PlaceInTalk> place_of(Statements& sql, const Part& part) {
    if (part.after.empty()) return PlaceInTalk{};
    return sql.one(a_place_in_talk,
                   "select id, 0 from message where message = ?1 "
                   "and conversation = (select id from name where text = ?2) union all "
                   "select after, seq from line where id = ?1 "
                   "and conversation = (select id from name where text = ?2)",
                   part.after, part.channel);
}

/// From the channel's latest back to `after`, each by the one before it: no index over the channel is needed
/// for that. `cross` keeps SQLite from walking further than the limit wants.
std::vector<Placed> people(Statements& sql, const Part& part, const PlaceInTalk& after, std::int64_t limit) {
    return sql.all(
        a_message,
        "with recursive "
        "walk (id, previous) as (select message.id, previous from channel "
        "join message on message.id = (select id from message where id <= latest "
        "and conversation = channel.conversation order by id desc limit 1) "
        "where channel.conversation = (select id from name where text = ?1) and message.id > ?2 union all "
        "select message.id, message.previous from walk join message on message.id = "
        "(select id from message where id <= walk.previous and id > ?2 "
        "and conversation = (select id from name where text = ?1) order by id desc limit 1)) "
        "select message.id, message.message, author.text, iif(removed_at is null, message.text, null), root, "
        "posted_at, edited_at from walk cross join message on message.id = walk.id "
        "join name author on author.id = author "
        "where removed_at is null or (root is null and exists (select 1 from message reply "
        "where reply.root = message.message and reply.conversation = message.conversation "
        "and reply.removed_at is null)) limit ?3",
        part.channel, after.message, limit);
}

std::vector<Placed> lines(Statements& sql, const Part& part, const PlaceInTalk& after, std::int64_t limit) {
    return sql.all(a_line,
                   "with recursive "
                   "walk (seq, previous) as (select seq, previous from channel "
                   "join line on seq = (select seq from line where seq <= latest_line "
                   "and conversation = channel.conversation order by seq desc limit 1) "
                   "where channel.conversation = (select id from name where text = ?1) "
                   "and (line.after, seq) > (?2, ?3) union all "
                   "select line.seq, line.previous from walk join line on line.seq = "
                   "(select seq from line where seq <= walk.previous "
                   "and conversation = (select id from name where text = ?1) order by seq desc limit 1) "
                   "where (line.after, line.seq) > (?2, ?3)) "
                   "select after, line.seq, id, text, root, at, kind, on_behalf from walk cross "
                   "join line on line.seq = walk.seq where not gone limit ?4",
                   part.channel, after.message, after.line, limit);
}

/// So many messages are asked for at once.
constexpr std::size_t at_once = 64;

std::string reactions_to_some() {
    std::string places = "?2";
    for (std::size_t n = 1; n < at_once; ++n) places += ", ?" + std::to_string(n + 2);
    return "select message, name.text, reaction.name from reaction join name on name.id = by "
           "where message in (" +
           places + ") and conversation = (select id from name where text = ?1) order by message, at, by";
}

/// Adds to each of some messages what stands under it.
void add_reactions(Statements& sql, const Part& part, std::span<Placed> some) {
    static const auto text = reactions_to_some();
    std::unordered_map<std::string, local::Message*> by_id;
    for (auto& placed : some) by_id.emplace(placed.message.id, &placed.message);
    const auto give = [&](Bindings& to) {
        to.add(part.channel);
        for (const auto& placed : some) to.add(placed.message.id);
        for (auto n = some.size(); n < at_once; ++n) to.add_none();
    };
    for (auto& [message, reacted] : sql.all_with(a_reaction, text.c_str(), give)) {
        by_id.at(message)->reactions.push_back(std::move(reacted));
    }
}

}  // namespace

std::vector<local::Message> talk(Statements& sql, const Part& part) {
    const auto after = place_of(sql, part);
    if (!after) return {};
    const auto most =
        part.limit ? static_cast<std::int64_t>(std::min<std::size_t>(*part.limit, 1U << 30U)) : -1;
    auto all = people(sql, part, *after, most);
    std::ranges::move(lines(sql, part, *after, most), std::back_inserter(all));
    std::ranges::sort(all, std::greater{}, &Placed::place);
    if (part.limit && all.size() > *part.limit) all.resize(*part.limit);
    std::ranges::reverse(all);
    std::ranges::stable_sort(all, {}, [](const Placed& placed) { return placed.message.posted_at; });

    for (std::span<Placed> rest{all}; !rest.empty();) {
        const auto some = rest.first(std::min(at_once, rest.size()));
        add_reactions(sql, part, some);
        rest = rest.subspan(some.size());
    }
    std::vector<local::Message> messages;
    messages.reserve(all.size());
    for (auto& placed : all) messages.push_back(std::move(placed.message));
    return messages;
}

}  // namespace store
