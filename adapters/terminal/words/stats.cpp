#include "adapters/terminal/table.hpp"
#include "adapters/terminal/words.hpp"
#include "adapters/text/text.hpp"
#include "bot/figures.hpp"
#include "bot/moment.hpp"
#include "config/dates.hpp"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <memory>
#include <variant>

namespace terminal {

namespace {

using Json = nlohmann::ordered_json;

/// Of a season, or from one day to another; texts as they were written.
struct Options {
    std::string season{};
    std::string from{};
    std::string to{};
    bool json = false;
};

/// Both days included; a side that is not named is open.
struct Days {
    std::optional<std::chrono::local_days> from{};
    std::optional<std::chrono::local_days> to{};
};

std::string names(const std::vector<bot::Season>& seasons) {
    std::string all;
    for (const auto& season : seasons) all += (all.empty() ? "" : ", ") + season.id.value;
    return all.empty() ? "the config has no [season.X]" : "seasons are " + all;
}

std::variant<Days, Outcome> days_of_season(const std::string& name, const bot::Community& community) {
    const auto found = std::ranges::find(community.seasons, bot::SeasonId{name}, &bot::Season::id);
    if (found != community.seasons.end()) return Days{found->from, found->to};
    return Outcome{2, fmt::format("{}: is no season of the config; {}", name, names(community.seasons))};
}

std::variant<Days, Outcome> days_of(const Options& word, const bot::Community& community) {
    if (!word.season.empty()) return days_of_season(word.season, community);
    Days days;
    for (const auto& [name, text, into] :
         {std::tuple{"--from", &word.from, &days.from}, std::tuple{"--to", &word.to, &days.to}}) {
        if (text->empty()) continue;
        *into = config::day_of(*text);
        if (!*into)
            return Outcome{2,
                           fmt::format("{} {}: is no day; allowed is a date like 2026-12-01", name, *text)};
    }
    if (days.from && days.to && *days.to < *days.from)
        return Outcome{2, "--to is before --from; nothing is between"};
    return days;
}

/// A day begins where the lead lives.
bot::Timestamp midnight(std::chrono::local_days day, const bot::Community& community) {
    return community.person(community.lead)->calendar.zone->to_utc(bot::Local{day});
}

bot::Stretch stretch_of(const Days& days, const bot::Community& community) {
    bot::Stretch stretch{.pmo = bot::accounts_of_pmo(community)};
    if (days.from) stretch.from = midnight(*days.from, community);
    if (days.to) stretch.to = midnight(*days.to + std::chrono::days{1}, community);
    return stretch;
}

Json seconds(const bot::Durations& durations, bot::Seconds value) {
    return durations.count > 0 ? Json(value.count()) : Json(nullptr);
}

Json json_of(const bot::Durations& it) {
    return {{"count", it.count}, {"median", seconds(it, it.median)}, {"p90", seconds(it, it.ninetieth)}};
}

Json json_of(const bot::Figures& it) {
    return {{"posts", it.posts},
            {"open", it.open.total()},
            {"closed", it.closed},
            {"withdrawn", it.withdrawn},
            {"first_response", json_of(it.first_response)},
            {"pmo_response", json_of(it.pmo_response)},
            {"action", json_of(it.action)},
            {"open_by_age",
             {{"up_to_4h", it.open.up_to_four_hours},
              {"up_to_1d", it.open.up_to_a_day},
              {"up_to_2d", it.open.up_to_two_days},
              {"longer", it.open.longer}}}};
}

Json moment(bot::Timestamp at, bool known) {
    return known ? Json(bot::rfc3339(at)) : Json(nullptr);
}

std::string as_json(const bot::Statistics& found, const Options& word, const bot::Stretch& stretch) {
    Json json{{"season", word.season.empty() ? Json(nullptr) : Json(word.season)},
              {"from", moment(stretch.from, stretch.from != bot::Timestamp{})},
              {"to", moment(stretch.to, stretch.to != bot::Timestamp::max())},
              {"unit", "seconds of the working time of each post's owner"},
              {"all", json_of(found.all)}};
    json["themes"] = Json::array();
    for (const auto& [theme, figures] : found.themes) {
        Json one{{"theme", theme.value}};
        one.update(json_of(figures));
        json["themes"].push_back(std::move(one));
    }
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

/// "2 h 05", "42 min"; of nothing measured "-".
std::string in_words(const bot::Durations& durations, bot::Seconds value) {
    if (durations.count == 0) return "-";
    const auto minutes = std::chrono::floor<std::chrono::minutes>(value).count();
    return minutes < 60 ? fmt::format("{} min", minutes)
                        : fmt::format("{} h {:02}", minutes / 60, minutes % 60);
}

std::string both(const bot::Durations& durations) {
    if (durations.count == 0) return "-";
    return in_words(durations, durations.median) + " / " + in_words(durations, durations.ninetieth);
}

std::vector<std::string> row_of(const std::string& name, const bot::Figures& it) {
    return {name,
            std::to_string(it.posts),
            std::to_string(it.first_response.count),
            std::to_string(it.closed),
            fmt::format("{} {} {} {}", it.open.up_to_four_hours, it.open.up_to_a_day, it.open.up_to_two_days,
                        it.open.longer),
            both(it.first_response),
            both(it.pmo_response),
            both(it.action)};
}

std::string as_table(const bot::Statistics& found, const Desk& desk) {
    std::vector<std::vector<std::string>> rows{
        {"THEME", "POSTS", "ANSWERED", "CLOSED", "OPEN 4h 1d 2d +", "FIRST ANSWER", "BY THE PMO", "ACTION"}};
    for (const auto& [theme, figures] : found.themes)
        rows.push_back(row_of(text::one_line(theme.value), figures));
    rows.push_back(row_of("all", found.all));
    return table(rows, desk.columns) +
           "Median / nine of ten, in the working time of each post's owner. People only: no bot's word, no "
           "reaction.\n";
}

Outcome count(const Options& word, const Desk& desk) {
    const auto days = days_of(word, *desk.community);
    if (const auto* refusal = std::get_if<Outcome>(&days)) return *refusal;
    const auto stretch = stretch_of(std::get<Days>(days), *desk.community);
    const auto found = bot::statistics(desk.records.milestones(stretch), *desk.community, desk.now);
    if (word.json) return {0, as_json(found, word, stretch)};
    if (found.themes.empty()) return {0, "no posts\n"};
    return {0, as_table(found, desk)};
}

}  // namespace

void words::stats(Vocabulary& posts) {
    const auto given = std::make_shared<Options>();
    posts
        .word_that_asks("stats", "response times and counts, of people only",
                        [given](const Desk& desk) { return count(*given, desk); })
        .takes("SEASON", given->season, "a [season.X] of the config; without: all")
        .takes("--from", given->from, "the first day, like 2026-12-01")
        .never_with("SEASON")
        .takes("--to", given->to, "the last day")
        .never_with("SEASON")
        .takes("--json", given->json, "for scripts");
}

}  // namespace terminal
