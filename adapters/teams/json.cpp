#include "adapters/teams/json.hpp"

#include <nlohmann/json.hpp>

namespace teams {

Json read_json(std::string_view text) {
    constexpr int deepest = 64;
    const auto shallow = [](int depth, Json::parse_event_t, const Json&) { return depth <= deepest; };
    return Json::parse(text, shallow, false);
}

std::string write_json(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace teams
