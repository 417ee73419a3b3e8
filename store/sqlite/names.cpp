#include "store/sqlite/names.hpp"

#include "store/rows.hpp"
#include "store/sqlite/statements.hpp"

namespace store {

std::int64_t Names::find(const std::string& name) {
    if (const auto known = names_.find(name); known != names_.end()) return known->second;
    const auto found = sql_.one(a_number, "select id from name where text = ?", name);
    if (found) names_.emplace(name, *found);
    return found.value_or(0);
}

std::int64_t Names::give(const std::string& name) {
    if (const auto known = find(name)) return known;
    sql_.run("insert into name (text) values (?)", name);
    return names_[name] = sql_.last_row();
}

std::int64_t Names::find(const bot::MessageKey& message) {
    if (latest_.number != 0 && latest_.key == message) return latest_.number;
    const auto found = sql_.one(a_number, "select id from message where message = ? and conversation = ?",
                                message.message, find(message.conversation));
    latest_ = {message, found.value_or(0)};
    return latest_.number;
}

void Names::forget() {
    names_.clear();
    latest_ = {};
}

}  // namespace store
