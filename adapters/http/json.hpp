#pragma once

#include "adapters/http/message.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace http {

using Json = nlohmann::json;

/// Reads JSON of at most 64 levels; discarded where it is none.
Json read_json(std::string_view text);

std::string write_json(const Json& json);

Response answer_with(int status, const Json& json);

}  // namespace http
