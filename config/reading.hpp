#pragma once

#include "config/load.hpp"
#include "config/section.hpp"

#include <map>
#include <string>
#include <vector>

namespace config {

/// What was read so far. Each reader needs what the readers above it have read.
struct Reading {
    const Surroundings& surroundings;
    Settings settings{};
    bot::Community community{};
    std::map<std::string, bot::Calendar> calendars{};
    std::map<std::string, bot::Policy> policies{};
    std::vector<std::string> remarks{};
};

void note_products(Section& root, Reading& reading);
void read_calendars(Section& root, Reading& reading);
void read_policies(Section& root, Reading& reading);
void read_people(Section& root, Reading& reading);
void read_pmo(Section& root, Reading& reading);
void read_themes(Section& root, Reading& reading);
void warn_of_advisors_out_of_reach(Section& root, const Reading& reading);
void read_actions(Section& root, Reading& reading);
void read_phrases(Section& root, Reading& reading);
void read_server(Section& root, Reading& reading);
void read_products(Section& root, Reading& reading);
void read_store(Section& root, Reading& reading);
void read_seasons(Section& root, Reading& reading);
void read_catch_up(Section& root, Reading& reading);

/// The names of a map's entries, for a suggestion.
template <class Map>
std::vector<std::string> names_in(const Map& map) {
    std::vector<std::string> names;
    names.reserve(map.size());
    for (const auto& each : map) names.push_back(each.first);
    return names;
}

}  // namespace config
