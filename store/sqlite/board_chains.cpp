#include "store/sqlite/board_chains.hpp"

#include "store/rows.hpp"
#include "store/sqlite/statements.hpp"

#include <algorithm>
#include <unordered_map>

namespace store {

namespace {

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

/// From the latest link back, each by the one before it: no index over the channel is needed for that.
std::string walk_of_people() {
    return "with recursive "
           "walk (id, previous, n) as (select message.id, previous, 0 from channel "
           "join message on message.id = (select id from message where id <= min(latest, ?3) and id > ?2 "
           "and conversation = channel.conversation order by id desc limit 1) "
           "where channel.conversation = (select id from name where text = ?1) union all "
           "select message.id, message.previous, n + 1 from walk join message on message.id = "
           "(select id from message where id <= walk.previous and id > ?2 "
           "and conversation = (select id from name where text = ?1) order by id desc limit 1)) ";
}

std::string walk_of_lines() {
    return "with recursive "
           "walk (seq, previous, after, n) as (select seq, previous, after, 0 from channel "
           "join line on seq = (select seq from line where seq <= min(latest_line, ?4) and seq > ?3 "
           "and conversation = channel.conversation order by seq desc limit 1) "
           "where channel.conversation = (select id from name where text = ?1) "
           "and (line.after, seq) > (?2, ?3) union all "
           "select line.seq, line.previous, line.after, n + 1 from walk join line on line.seq = "
           "(select seq from line where seq <= walk.previous and seq > ?3 "
           "and conversation = (select id from name where text = ?1) order by seq desc limit 1) "
           "where (line.after, line.seq) > (?2, ?3)) ";
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

void add_reactions(Statements& sql, const bot::ConversationId& channel, std::span<Placed> some) {
    static const auto text = reactions_to_some();
    std::unordered_map<std::string, local::Message*> by_id;
    for (auto& placed : some) by_id.emplace(placed.message.id, &placed.message);
    const auto give = [&](Bindings& to) {
        to.add(channel);
        for (const auto& placed : some) to.add(placed.message.id);
        for (auto n = some.size(); n < at_once; ++n) to.add_none();
    };
    for (auto& [message, reacted] : sql.all_with(a_reaction, text.c_str(), give)) {
        by_id.at(message)->reactions.push_back(std::move(reacted));
    }
}

}  // namespace

std::optional<PlaceInTalk> place_of(Statements& sql, const bot::ConversationId& channel,
                                    const std::string& id) {
    if (id.empty()) return PlaceInTalk{};
    return sql.one(a_place_in_talk,
                   "select id, 0 from message where message = ?1 "
                   "and conversation = (select id from name where text = ?2) union all "
                   "select after, seq from line where id = ?1 "
                   "and conversation = (select id from name where text = ?2)",
                   id, channel);
}

// `cross` keeps SQLite from walking further than the limit wants.
std::vector<Placed> people(Statements& sql, const Walk& walk, std::int64_t limit) {
    static const auto text =
        walk_of_people() +
        "select message.id, message.message, author.text, iif(removed_at is null, message.text, null), root, "
        "posted_at, edited_at from walk cross join message on message.id = walk.id "
        "join name author on author.id = author "
        "where removed_at is null or (root is null and exists (select 1 from message reply "
        "where reply.root = message.message and reply.conversation = message.conversation "
        "and reply.removed_at is null)) limit ?4";
    return sql.all(a_message, text.c_str(), walk.channel, walk.after.message, walk.upto.message, limit);
}

std::vector<Placed> lines(Statements& sql, const Walk& walk, std::int64_t limit) {
    static const auto text =
        walk_of_lines() +
        "select line.after, line.seq, id, text, root, at, kind, on_behalf from walk cross "
        "join line on line.seq = walk.seq where not gone limit ?5";
    return sql.all(a_line, text.c_str(), walk.channel, walk.after.message, walk.after.line, walk.upto.line,
                   limit);
}

std::vector<PlaceInTalk> marks_of_people(Statements& sql, const Walk& walk, std::int64_t every) {
    static const auto text = walk_of_people() + "select id, 0 from walk where n % ?4 = 0";
    return sql.all(a_place_in_talk, text.c_str(), walk.channel, walk.after.message, walk.upto.message, every);
}

std::vector<PlaceInTalk> marks_of_lines(Statements& sql, const Walk& walk, std::int64_t every) {
    static const auto text = walk_of_lines() + "select after, seq from walk where n % ?5 = 0";
    return sql.all(a_place_in_talk, text.c_str(), walk.channel, walk.after.message, walk.after.line,
                   walk.upto.line, every);
}

std::vector<local::Message> with_reactions(Statements& sql, const bot::ConversationId& channel,
                                           std::span<Placed> all) {
    for (auto rest = all; !rest.empty();) {
        const auto some = rest.first(std::min(at_once, rest.size()));
        add_reactions(sql, channel, some);
        rest = rest.subspan(some.size());
    }
    std::vector<local::Message> messages;
    messages.reserve(all.size());
    for (auto& placed : all) messages.push_back(std::move(placed.message));
    return messages;
}

}  // namespace store
