#pragma once

#include "bot/card.hpp"
#include "tests/support/people.hpp"

#include <memory>
#include <string>
#include <vector>

namespace tests {

/// A post that waits, on ito's card.
inline bot::Card::Row waiting(int number, const std::string& author = "Hanako Tanaka") {
    return {.kind = bot::Card::Kind::Waiting,
            .key = in_hr("m" + std::to_string(number)),
            .post = {number},
            .rev = 3,
            .author = author,
            .theme = "HR × AI",
            .text = "I tried it on our minutes.",
            .age = {.hours = 4h}};
}

inline bot::Card card(std::vector<bot::Card::Row> rows, bot::Language language = bot::Language::En) {
    return {.reader = ito,
            .reader_name = "Ito",
            .language = language,
            .zone = std::make_shared<Fixed>(9h),
            .composed_at = monday + 6h + 14min,
            .rows = std::move(rows),
            .choices = {{{"watch"}, "Just watching"}, {{"answered"}, "Answered"}}};
}

inline bot::Card::Row closed(int number, const std::string& by) {
    auto row = waiting(number);
    row.kind = bot::Card::Kind::Closed;
    row.done = {bot::Deed::Kind::Closed, by, monday + 6h + 14min, "Answered"};
    row.until = monday + 6h + 24min;
    return row;
}

inline bot::Card::Row snoozed(int number) {
    auto row = waiting(number);
    row.kind = bot::Card::Kind::Snoozed;
    row.done = {bot::Deed::Kind::Snoozed, "Mori", monday + 6h + 12min, "asking around"};
    row.until = monday + 24h;
    return row;
}

}  // namespace tests
