#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace teams {

using Json = nlohmann::json;

/// Reads JSON from outside; what lies deeper than 64 brackets is left out, what is no character becomes
/// U+FFFD. Discarded where it is none.
Json read_json(std::string_view text);

/// What can be read by anybody: broken UTF-8 becomes U+FFFD.
std::string write_json(const Json& json);

}  // namespace teams
