#include "config/dates.hpp"
#include "config/names.hpp"
#include "config/reading.hpp"

#include <algorithm>

namespace config {

namespace {

std::optional<bot::Season> season_at(const std::string& id, Section& section) {
    auto name = text_at(section, "name", id);
    section.need("from", "the first day");
    section.need("to", "the last day");
    const auto from = day_at(section, "from");
    const auto to = day_at(section, "to");
    section.no_other_keys();
    if (!from || !to) return {};
    if (*to < *from) section.refuse("to", "is before from; allowed is the last day of the season");
    return bot::Season{{id}, std::move(name), *from, *to};
}

void refuse_overlap(Section& section, const bot::Season& season, const std::vector<bot::Season>& others) {
    const auto overlaps = [&](const bot::Season& other) {
        return season.from <= other.to && other.from <= season.to;
    };
    const auto other = std::ranges::find_if(others, overlaps);
    if (other == others.end()) return;
    section.refuse("from", "overlaps [season." + other->id.value +
                               "]; allowed is one season at a time, both its days included");
}

}  // namespace

void read_seasons(Section& root, Reading& reading) {
    auto& seasons = reading.community.seasons;
    for (auto& [name, section] : named_tables(root, "season", false)) {
        auto season = season_at(name.text, section);
        if (!season) continue;
        refuse_overlap(section, *season, seasons);
        seasons.push_back(std::move(*season));
    }
    std::ranges::sort(seasons, {}, &bot::Season::from);
}

}  // namespace config
