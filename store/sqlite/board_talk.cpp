#include "store/sqlite/board_talk.hpp"

#include "store/sqlite/rows.hpp"

#include <algorithm>
#include <compare>

namespace store {

namespace {

/// Where something stands in a channel, in the order of recording: people's messages by their numbers, and
/// lines after the message that was the latest when they were said.
struct Place {
    std::int64_t message = 0;
    std::int64_t line = 0;

    auto operator<=>(const Place&) const = default;
};

struct Placed {
    Place place{};
    local::Message message{};
};

Place a_place_in_talk(Cells& row) {
    return {row.number(), row.number()};
}

Placed a_message(Cells& row) {
    Placed placed{.place = {row.number(), 0}};
    placed.message = {.id = row.text(), .author = {row.text()}};
    auto& message = placed.message;
    if (!row.none(1)) message.text = row.text();
    if (!row.none(1)) message.reply_to = row.text();
    message.posted_at = row.moment();
    message.edited_at = row.maybe_moment();
    return placed;
}

Placed a_line(Cells& row) {
    return {.place = a_place_in_talk(row),
            .message = {.id = row.text(),
                        .text = row.text(),
                        .reply_to = row.text(),
                        .posted_at = row.moment(),
                        .kind = row.text(),
                        .on_behalf = {row.text()}}};
}

local::Reacted a_reaction(Cells& row) {
    return {.by = {row.text()}, .name = row.text()};
}

std::optional<Place> place_of(Statements& sql, const Part& part) {
    if (part.after.empty()) return Place{};
    return sql.one(a_place_in_talk,
                   "select id, 0 from message where message = ?1 "
                   "and conversation = (select id from name where text = ?2) union all "
                   "select after, seq from line where id = ?1 "
                   "and conversation = (select id from name where text = ?2)",
                   part.after, part.channel);
}

/// From the channel's latest back to `after`, each by the one before it: no index over the channel is needed
/// for that. `cross` keeps SQLite from walking further than the limit wants.
std::vector<Placed> people(Statements& sql, const Part& part, const Place& after, std::int64_t limit) {
    return sql.all(
        a_message,
        "with recursive walk (id, previous) as (select message.id, previous from channel "
        "join message on message.id = latest "
        "where channel.conversation = (select id from name where text = ?1) and message.id > ?2 union all "
        "select message.id, message.previous from walk join message on message.id = walk.previous "
        "where message.id > ?2) "
        "select message.id, message.message, author.text, iif(removed_at is null, message.text, null), root, "
        "posted_at, edited_at from walk cross join message on message.id = walk.id "
        "join name author on author.id = author "
        "where removed_at is null or (root is null and exists (select 1 from message reply "
        "where reply.root = message.message and reply.conversation = message.conversation "
        "and reply.removed_at is null)) limit ?3",
        part.channel, after.message, limit);
}

std::vector<Placed> lines(Statements& sql, const Part& part, const Place& after, std::int64_t limit) {
    return sql.all(a_line,
                   "with recursive walk (seq, previous) as (select seq, previous from channel "
                   "join line on seq = latest_line "
                   "where channel.conversation = (select id from name where text = ?1) "
                   "and (line.after, seq) > (?2, ?3) union all "
                   "select line.seq, line.previous from walk join line on line.seq = walk.previous "
                   "where (line.after, line.seq) > (?2, ?3)) "
                   "select after, line.seq, id, text, root, at, kind, on_behalf from walk cross "
                   "join line on line.seq = walk.seq where not gone limit ?4",
                   part.channel, after.message, after.line, limit);
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

    std::vector<local::Message> messages;
    for (auto& [place, message] : all) {
        message.reactions =
            sql.all(a_reaction,
                    "select name.text, reaction.name from reaction join name on name.id = by "
                    "where message = ? and conversation = (select id from name where text = ?) "
                    "order by at, by",
                    message.id, part.channel);
        messages.push_back(std::move(message));
    }
    return messages;
}

}  // namespace store
