#include "config/span.hpp"

#include "config/copied.hpp"

#include <charconv>
#include <cstdint>

namespace config {

namespace {

using namespace std::chrono_literals;
using ClockDays = std::chrono::duration<std::int64_t, std::ratio<86400>>;

constexpr std::int64_t working_days_of_a_week = 5;
constexpr std::int64_t working_days_of_a_year = 260;
constexpr std::int64_t most_working_days = 366;

struct Amount {
    std::int64_t number = 0;
    char unit = 's';
};

std::optional<Amount> amount_of(std::string_view text) {
    constexpr std::size_t longest = 11;
    if (text.size() < 2 || text.size() > longest) return std::nullopt;
    Amount amount{0, text.back()};
    const auto* end = text.data() + text.size() - 1;
    const auto [stopped, failure] = std::from_chars(text.data(), end, amount.number);
    if (failure != std::errc() || stopped != end || amount.number < 0) return std::nullopt;
    return amount;
}

std::optional<bot::Seconds> seconds_of(Amount amount) {
    switch (amount.unit) {
        case 's': return amount.number * 1s;
        case 'm': return amount.number * 60s;
        case 'h': return amount.number * 3600s;
        default: return std::nullopt;
    }
}

// How many days one of the unit has; 0 where it is no unit of days.
std::int64_t days_in(char unit, std::int64_t week, std::int64_t year) {
    switch (unit) {
        case 'd': return 1;
        case 'w': return week;
        case 'y': return year;
        default: return 0;
    }
}

}  // namespace

std::optional<bot::Span> clock_span(std::string_view text) {
    const auto amount = amount_of(text);
    if (!amount) return std::nullopt;
    auto seconds = seconds_of(*amount);
    if (const auto days = days_in(amount->unit, 7, 365); days > 0) seconds = amount->number * ClockDays(days);
    if (!seconds || *seconds > ClockDays(36500)) return std::nullopt;
    return *seconds;
}

std::optional<bot::WorkingTime> working_span(std::string_view text) {
    const auto amount = amount_of(text);
    if (!amount) return std::nullopt;
    if (const auto hours = seconds_of(*amount)) {
        if (*hours > ClockDays(most_working_days)) return std::nullopt;
        return bot::WorkingTime{*hours, 0};
    }
    const auto each = days_in(amount->unit, working_days_of_a_week, working_days_of_a_year);
    if (each == 0 || amount->number > most_working_days / each) return std::nullopt;
    return bot::WorkingTime{0s, static_cast<int>(amount->number * each)};
}

bot::Span clock_span(Section& section, std::string_view key, bot::Span otherwise) {
    const auto written = section.word(key);
    if (!written) return otherwise;
    if (const auto span = clock_span(written->text)) return *span;
    section.refuse(key,
                   shown(written->text) + " is no span; " +
                       meant_or(R"(allowed is a number and s, m, h, d, w or y, like "90m")", written->text,
                                [](const std::string& text) { return clock_span(text).has_value(); }));
    return otherwise;
}

bot::WorkingTime working_span(Section& section, std::string_view key, bot::WorkingTime otherwise) {
    const auto written = section.word(key);
    if (!written) return otherwise;
    if (const auto span = working_span(written->text)) return *span;
    section.refuse(
        key,
        shown(written->text) + " is no span; " +
            meant_or(R"(allowed is a number and s, m, h, d or w, like "4h" or "1d", up to 366d)",
                     written->text, [](const std::string& text) { return working_span(text).has_value(); }));
    return otherwise;
}

}  // namespace config
