#include "config/dates.hpp"

#include "config/copied.hpp"

#include <algorithm>

namespace config {

namespace {

using std::chrono::days;
using std::chrono::local_days;
using std::chrono::year_month_day;

constexpr auto allowed_days =
    R"(allowed are "2026-12-28" and "2026-12-28/2027-01-03", the earlier first, at most a year apart)";

std::optional<unsigned> number(std::string_view digits) {
    unsigned value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + static_cast<unsigned>(c - '0');
    }
    return value;
}

std::optional<local_days> existing(year_month_day day) {
    if (!day.ok() || day.year() < std::chrono::year(1970) || day.year() > std::chrono::year(2200)) {
        return std::nullopt;
    }
    return local_days(day);
}

std::optional<Days> days_in(const Node& node) {
    if (const auto* text = std::get_if<std::string>(&node.value)) return days_of(*text);
    const auto* date = std::get_if<year_month_day>(&node.value);
    const auto day = date ? existing(*date) : std::nullopt;
    return day ? std::optional(Days{*day, *day}) : std::nullopt;
}

std::string written(const Node& node) {
    const auto* text = std::get_if<std::string>(&node.value);
    return text ? shown(*text) : kind_of(node);
}

/// What was meant at a string that is none; else what is allowed.
std::string remedy(const Node& node, const std::string& allowed) {
    const auto* text = std::get_if<std::string>(&node.value);
    const auto fits = [](const std::string& each) { return days_of(each).has_value(); };
    return text ? meant_or(allowed, *text, fits) : allowed;
}

}  // namespace

std::optional<local_days> day_of(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = number(text.substr(0, 4));
    const auto month = number(text.substr(5, 2));
    const auto day = number(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    return existing(
        {std::chrono::year(static_cast<int>(*year)), std::chrono::month(*month), std::chrono::day(*day)});
}

std::optional<Days> days_of(std::string_view text) {
    const auto slash = text.find('/');
    const auto from = day_of(text.substr(0, slash));
    const auto to = slash == std::string_view::npos ? from : day_of(text.substr(slash + 1));
    if (!from || !to || *to < *from || *to - *from > days(366)) return std::nullopt;
    return Days{*from, *to};
}

std::optional<local_days> day_at(Section& section, std::string_view key) {
    const auto* node = section.find(key);
    if (!node) return std::nullopt;
    const auto days = days_in(*node);
    if (days && days->from == days->to) return days->from;
    section.refuse(key, written(*node) + " is no day; " + remedy(*node, "allowed is a date like 2026-12-01"));
    return std::nullopt;
}

std::vector<Days> days_at(Section& section, std::string_view key) {
    const auto* node = section.find(key);
    if (!node) return {};
    const auto* list = std::get_if<List>(&node->value);
    if (!list) {
        section.refuse(key, "is " + kind_of(*node) + "; allowed is an array of days");
        return {};
    }
    std::vector<Days> all;
    for (const auto& each : *list) {
        const auto days = days_in(each);
        if (days) all.push_back(*days);
        if (!days)
            section.refuse(each.place, key,
                           written(each) + " is no day and no span of days; " + remedy(each, allowed_days));
    }
    return all;
}

}  // namespace config
