#include "config/tree.hpp"

#include "bot/overloaded.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <utility>

namespace config {

namespace {

Position place_of(const toml::source_region& source) {
    return {std::max<std::size_t>(source.begin.line, 1), std::max<std::size_t>(source.begin.column, 1)};
}

Node node_of(const toml::node& node);

Table table_of(const toml::table& table) {
    Table entries;
    for (const auto& [key, value] : table) {
        entries.push_back({std::string(key.str()), place_of(key.source()), node_of(value)});
    }
    // The library sorts by name; what the admin wrote first comes first.
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& a, const Entry& b) { return a.place < b.place; });
    return entries;
}

List list_of(const toml::array& array) {
    List nodes;
    for (const auto& each : array) nodes.push_back(node_of(each));
    return nodes;
}

std::chrono::year_month_day day_of(const toml::date& date) {
    return {std::chrono::year(date.year), std::chrono::month(date.month), std::chrono::day(date.day)};
}

std::string unwanted(const toml::node& node) {
    if (node.is_integer()) return "an integer";
    if (node.is_floating_point()) return "a float";
    if (node.is_time()) return "a time";
    return "a date with time";
}

Node node_of(const toml::node& node) {
    const auto place = place_of(node.source());
    if (const auto* text = node.as_string()) return {text->get(), place};
    if (const auto* truth = node.as_boolean()) return {truth->get(), place};
    if (const auto* date = node.as_date()) return {day_of(date->get()), place};
    if (const auto* array = node.as_array()) return {list_of(*array), place};
    if (const auto* table = node.as_table()) return {table_of(*table), place};
    return {Unwanted{unwanted(node)}, place};
}

}  // namespace

std::optional<Table> parse(std::string_view text, Problems& problems) {
    try {
        return table_of(toml::parse(text, std::string_view("config")));
    } catch (const toml::parse_error& error) {
        problems.refuse(place_of(error.source()), "syntax",
                        std::string(error.description()) + "; allowed is TOML 1.0");
        return std::nullopt;
    }
}

std::string kind_of(const Node& node) {
    return std::visit(bot::overloaded{[](const Unwanted& other) { return other.name; },
                                      [](const std::string&) { return std::string("a string"); },
                                      [](bool) { return std::string("a boolean"); },
                                      [](std::chrono::year_month_day) { return std::string("a date"); },
                                      [](const List&) { return std::string("an array"); },
                                      [](const Table&) { return std::string("a table"); }},
                      node.value);
}

}  // namespace config
