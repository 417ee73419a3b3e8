#include "adapters/terminal/listing.hpp"

#include "adapters/records/entry.hpp"
#include "adapters/records/json.hpp"
#include "adapters/terminal/moment.hpp"
#include "adapters/terminal/table.hpp"
#include "adapters/text/text.hpp"

namespace terminal {

namespace {

std::vector<std::string> row_of(const bot::Entry& entry, const Desk& desk) {
    const auto& [post, follow_up, answered_at] = entry;
    return {str(post.number),
            records::state_of(follow_up, desk.now),
            local_moment(post.posted_at, *desk.community),
            post.theme.value,
            follow_up.owner.empty() ? "-" : follow_up.owner.value,
            text::one_line(records::author_of(post.author, post.author_name, *desk.community)),
            text::one_line(post.text)};
}

}  // namespace

Outcome listed(const std::vector<bot::Entry>& entries, bool json, const Desk& desk) {
    if (json) return {0, records::as_json(entries, desk.records.asked(), *desk.community, desk.now)};
    if (entries.empty()) return {0, "no posts\n"};
    std::vector<std::vector<std::string>> rows{
        {"POST", "STATE", "POSTED", "THEME", "OWNER", "AUTHOR", "TEXT"}};
    for (const auto& entry : entries) rows.push_back(row_of(entry, desk));
    return {0, table(rows, desk.columns)};
}

Outcome no_post(const std::string& name) {
    return {1, "there is no post \"" + name + "\"; `aizuchi posts list` names them"};
}

}  // namespace terminal
