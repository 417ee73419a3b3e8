#include "bot/until.hpp"

#include "bot/moment.hpp"

#include <array>
#include <string>

namespace bot {

namespace {

constexpr std::chrono::hours longest{24 * 366};
constexpr std::size_t longest_text = 64;
constexpr std::size_t most_digits = 7;

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n";
    const auto begin = text.find_first_not_of(blank);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blank) - begin + 1);
}

std::string lower(std::string_view text) {
    std::string low{text};
    for (auto& c : low) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return low;
}

std::optional<Span> unit(char letter) {
    switch (letter) {
        case 's': return std::chrono::seconds{1};
        case 'm': return std::chrono::minutes{1};
        case 'h': return std::chrono::hours{1};
        case 'd': return std::chrono::hours{24};
        case 'w': return std::chrono::hours{24 * 7};
        default: return {};
    }
}

std::optional<Span> span(std::string_view text) {
    if (text.size() < 2 || text.size() > most_digits + 1) return {};
    const auto one = unit(text.back());
    if (!one) return {};
    int count = 0;
    for (const char c : text.substr(0, text.size() - 1)) {
        if (c < '0' || c > '9') return {};
        count = count * 10 + (c - '0');
    }
    const Span whole = *one * count;
    if (whole <= Span{0} || whole > longest) return {};
    return whole;
}

std::optional<std::chrono::weekday> weekday(std::string_view text) {
    constexpr std::array<std::string_view, 7> names{"sunday",   "monday", "tuesday", "wednesday",
                                                    "thursday", "friday", "saturday"};
    for (unsigned day = 0; day < names.size(); ++day) {
        if (text == names.at(day) || text == names.at(day).substr(0, 3)) return std::chrono::weekday{day};
    }
    return {};
}

}  // namespace

std::optional<Until> parse_until(std::string_view text) {
    if (text.size() > longest_text) return {};
    const auto low = lower(trimmed(text));
    if (low == "tomorrow") return Tomorrow{};
    if (const auto day = weekday(low)) return *day;
    if (const auto whole = span(low)) return *whole;
    if (const auto at = parse_rfc3339(low)) return *at;
    return {};
}

}  // namespace bot
