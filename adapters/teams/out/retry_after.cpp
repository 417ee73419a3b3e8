#include "adapters/teams/out/retry_after.hpp"

#include <algorithm>
#include <charconv>
#include <ctime>
#include <iomanip>
#include <locale>
#include <sstream>
#include <string>

namespace teams {

namespace {

using std::chrono::seconds;

constexpr seconds longest = std::chrono::hours{1};

std::optional<seconds> seconds_in(std::string_view text) {
    unsigned count = 0;
    const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (text.empty() || end != text.data() + text.size()) return {};
    if (trouble == std::errc::result_out_of_range) return longest;
    return trouble == std::errc{} ? std::optional{seconds{count}} : std::nullopt;
}

/// Of the three forms of a date the one that is still written: `Sun, 06 Nov 1994 08:49:37 GMT`.
std::optional<std::chrono::sys_seconds> date_in(std::string_view text) {
    std::istringstream in{std::string{text}};
    in.imbue(std::locale::classic());
    std::tm at{};
    in >> std::get_time(&at, "%a, %d %b %Y %H:%M:%S GMT");
    if (in.fail()) return {};
    const std::chrono::year_month_day day{std::chrono::year{at.tm_year + 1900},
                                          std::chrono::month{static_cast<unsigned>(at.tm_mon) + 1},
                                          std::chrono::day{static_cast<unsigned>(at.tm_mday)}};
    if (!day.ok()) return {};
    return std::chrono::sys_days{day} + std::chrono::hours{at.tm_hour} + std::chrono::minutes{at.tm_min} +
           seconds{at.tm_sec};
}

}  // namespace

std::optional<bot::Span> retry_after(const http::Headers& headers) {
    const auto text = http::header(headers, "Retry-After");
    auto wait = seconds_in(text);
    if (!wait) {
        const auto then = date_in(text);
        const auto now = date_in(http::header(headers, "Date"));
        if (then && now) wait = *then - *now;
    }
    if (!wait) return {};
    return std::clamp(*wait, seconds{0}, longest);
}

}  // namespace teams
