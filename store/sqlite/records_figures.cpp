#include "store/rows.hpp"
#include "store/sqlite/read_pool.hpp"
#include "store/sqlite/records.hpp"

namespace store {

namespace {

constexpr std::int64_t furthest_back = 1'000'000;  // messages, so that no question takes for ever

bot::Milestones milestones_of(Row& row) {
    return {.theme = {row.text()},
            .owner = {row.text()},
            .state = static_cast<bot::FollowUp::State>(row.small()),
            .opened_at = row.moment(),
            .closed_at = row.maybe_moment(),
            .answered_at = row.maybe_moment(),
            .pmo_answered_at = row.maybe_moment()};
}

/// Each post with its answers beside it, found by their index: one pass, nothing to be sorted.
std::string milestones(const std::string& which) {
    return "select theme.text, owner.text, state, opened_at, closed_at, min(answer.posted_at), "
           "min(iif(answer.author in (select value from json_each(?1)), answer.posted_at, null)) "
           "from follow_up join message own on own.id = follow_up.post "
           "join name theme on theme.id = follow_up.theme join name owner on owner.id = follow_up.owner "
           "left join message answer on answer.root = own.message and "
           "answer.conversation = own.conversation and not answer.by_bot and answer.removed_at is null and "
           "answer.author <> own.author "
           "where state <> 0 and own.author not in (select value from json_each(?1)) and " +
           which + " group by follow_up.post";
}

/// The numbers of these names, as a list in JSON.
std::string numbers_of(const std::vector<bot::AccountId>& names, Statements& sql) {
    std::string list = "[";
    for (const auto& name : names) {
        const auto number = sql.one(a_number, "select id from name where text = ?", name);
        if (!number) continue;
        if (list.size() > 1) list += ',';
        list += std::to_string(*number);
    }
    return list + "]";
}

}  // namespace

std::vector<bot::Milestones> SqliteRecords::milestones(const bot::Stretch& stretch) const {
    static const auto of_a_stretch = store::milestones(
        "follow_up.post > (select max(post) from follow_up) - ?2 and opened_at >= ?3 "
        "and opened_at < ?4");
    static const auto older_but_open = store::milestones(
        "follow_up.post in (select post from follow_up where state in (1, 2) or reopen_asked_at is not "
        "null) and state in (1, 2) and opened_at < ?2");
    return pool_.look([&](Statements& sql) {
        const auto pmo = numbers_of(stretch.pmo, sql);
        auto all = sql.all(milestones_of, of_a_stretch.c_str(), pmo, furthest_back, stretch.from, stretch.to);
        if (!stretch.open_too) return all;
        for (auto& one : sql.all(milestones_of, older_but_open.c_str(), pmo, stretch.from)) {
            all.push_back(std::move(one));
        }
        return all;
    });
}

}  // namespace store
