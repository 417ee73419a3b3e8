#include "store/sqlite/texts.hpp"

#include "store/tables.hpp"

#include <algorithm>

namespace store {

namespace {

std::string list_of(const std::vector<std::string>& all) {
    std::string list;
    for (const auto& one : all) list.append(list.empty() ? "" : ", ").append(one);
    return list;
}

/// As they are called in the table.
std::vector<std::string> written(const Columns& columns) {
    std::vector<std::string> names;
    for (const auto& column : columns) {
        if (column.holds == Holds::Given) continue;
        if (column.holds != Holds::Post) {
            names.push_back(column.name);
        } else if (std::ranges::find(names, "post") == names.end()) {
            names.emplace_back("post");
        }
    }
    return names;
}

std::vector<std::string> beside_key(const Columns& columns, const std::vector<std::string>& key) {
    auto names = written(columns);
    std::erase_if(names, [&](const auto& name) { return std::ranges::find(key, name) != key.end(); });
    return names;
}

std::string source(const Column& column, const std::string& table) {
    switch (column.holds) {
        case Holds::Name: return column.name + ".text";
        case Holds::Post:
            return column.name == "conversation" ? "conversation.text" : "message." + column.name;
        case Holds::Given:
            if (column.name == "author_name") return "coalesce(account.name, '')";
            [[fallthrough]];
        case Holds::Value: break;
    }
    return table + "." + column.name;
}

std::string name_of(const std::string& column, const std::string& table) {
    return " join name " + column + " on " + column + ".id = " + table + "." + column;
}

bool of_a_post(const Columns& columns) {
    return std::ranges::any_of(columns, [](const Column& column) { return column.holds == Holds::Post; });
}

struct View {
    std::string name{};
    std::string table{};
    const Columns& columns;
    std::string beside{};  ///< a column that is only searched; empty: none
    std::string rest{};
};

std::string made(const View& view) {
    std::vector<std::string> sources;
    for (const auto& column : view.columns) {
        sources.push_back(source(column, view.table) + " as " + column.name);
    }
    if (!view.beside.empty()) sources.push_back(view.beside);
    auto text = "drop view if exists " + view.name + ";\ncreate view " + view.name + " as select " +
                list_of(sources) + " from " + view.table;
    if (of_a_post(view.columns)) {
        text += " join message on message.id = " + view.table + ".post" + name_of("conversation", "message");
    }
    for (const auto& column : view.columns) {
        if (column.holds == Holds::Name) text += name_of(column.name, view.table);
    }
    return text + view.rest + ";\n";
}

}  // namespace

std::string insert_into(const std::string& table, const Columns& columns, const Beside& beside) {
    auto names = written(columns);
    std::vector<std::string> values(names.size(), "?");
    for (const auto& [name, value] : beside) {
        names.push_back(name);
        values.push_back(value);
    }
    return "insert into " + table + " (" + list_of(names) + ") values (" + list_of(values) + ")";
}

std::string put_into(const std::string& table, const Columns& columns, const std::vector<std::string>& key) {
    auto changes = beside_key(columns, key);
    for (auto& name : changes) name += " = excluded." + name;
    return insert_into(table, columns) + " on conflict (" + list_of(key) + ") do update set " +
           list_of(changes);
}

std::string update_in(const std::string& table, const Columns& columns, const std::vector<std::string>& key,
                      const std::vector<std::string>& stay) {
    const auto names = written(columns);
    std::vector<std::string> changes;
    std::string which;
    for (std::size_t n = 0; n < names.size(); ++n) {
        const auto equals = names[n] + " = ?" + std::to_string(n + 1);
        if (std::ranges::find(key, names[n]) != key.end()) {
            which += (which.empty() ? "" : " and ") + equals;
        } else if (std::ranges::find(stay, names[n]) == stay.end()) {
            changes.push_back(equals);
        }
    }
    return "update " + table + " set " + list_of(changes) + " where " + which;
}

std::string unless_same(const Columns& columns, const std::vector<std::string>& key) {
    auto names = beside_key(columns, key);
    const auto now = list_of(names);
    for (auto& name : names) name.insert(0, "excluded.");
    return " where (" + now + ") is not (" + list_of(names) + ")";
}

std::string joined(const Columns& columns, const std::string& table) {
    std::vector<std::string> sources;
    for (const auto& column : without_post(columns)) sources.push_back(source(column, table));
    return list_of(sources);
}

std::string views() {
    const std::string author = " left join account on account.id = message.author where root is ";
    return made({"post", "message", columns_of<bot::Post>(), "", author + "null"}) +
           made({"reply", "message", columns_of<bot::Reply>(), "message.id", author + "not null"}) +
           made({"duty", "follow_up", columns_of<bot::FollowUp>(), "post", ""}) +
           made({"errand", "outbox", columns_of<Waiting>(), "seq", ""});
}

}  // namespace store
