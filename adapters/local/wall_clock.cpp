#include "adapters/local/wall_clock.hpp"

#include "adapters/http/json.hpp"
#include "adapters/http/refusal.hpp"
#include "adapters/local/fields.hpp"
#include "bot/listening/until.hpp"
#include "bot/moment.hpp"

#include <nlohmann/json.hpp>

#include <chrono>
#include <iomanip>
#include <sstream>

namespace local {

namespace {

// Time-zone rules are guesses from here on.
constexpr auto last_day = std::chrono::sys_days{std::chrono::year{2100} / 1 / 1};

std::optional<bot::Span> span(const std::string& text) {
    const auto until = bot::parse_until(text);
    const auto* span = until ? std::get_if<bot::Span>(&*until) : nullptr;
    return span ? std::optional{*span} : std::nullopt;
}

/// The lead's, as "+09:00": with it the page shows the times of day of which the bot speaks.
std::string zone_of(const bot::Community& community, bot::Timestamp now) {
    const auto* lead = community.person(community.lead);
    if (!lead) return "+00:00";
    const auto ahead = lead->calendar.zone->to_local(now).time_since_epoch() - now.time_since_epoch();
    const std::chrono::hh_mm_ss clock{std::chrono::floor<std::chrono::minutes>(ahead)};
    std::ostringstream text;
    text << (clock.is_negative() ? '-' : '+') << std::setfill('0') << std::setw(2) << clock.hours().count()
         << ':' << std::setw(2) << clock.minutes().count();
    return text.str();
}

}  // namespace

void WallClock::show(const http::Exchange& exchange) const {
    const auto now = ground_.current.now();
    exchange.reply(http::answer_with(200, {{"now", bot::rfc3339(now)},
                                           {"advance", ground_.settings.clock},
                                           {"zone", zone_of(*ground_.current.community(), now)}}));
}

void WallClock::advance(const http::Exchange& exchange) const {
    if (!ground_.settings.clock) {
        return exchange.reply(
            http::refusal(403, "clock_is_fixed", "the clock may be put on only with [local] clock = true"));
    }
    Fields fields{exchange.request};
    fields.need("advance");
    const auto by = span(fields.text("advance"));
    if (!by) fields.refuse("advance", "must be a span like 90m, 4h or 2d, a year at most");
    if (by && ground_.current.now() + *by >= last_day) fields.refuse("advance", "goes too far");
    if (fields.wrong()) return exchange.reply(*fields.wrong());
    const auto now = ground_.advance(*by);
    exchange.reply(http::answer_with(200, {{"now", bot::rfc3339(now)}}));
    ground_.feed.clock_is(now);
}

}  // namespace local
