#include "adapters/http/json.hpp"

#include <nlohmann/json.hpp>

namespace http {

namespace {

constexpr int deepest = 64;

/// Whether brackets open no deeper than they may, those in strings aside.
bool is_shallow(std::string_view text) {
    int depth = 0;
    bool quoted = false;
    bool escaped = false;
    for (const auto letter : text) {
        if (quoted) {
            quoted = escaped || letter != '"';
            escaped = !escaped && letter == '\\';
            continue;
        }
        quoted = letter == '"';
        if (letter == '[' || letter == '{') ++depth;
        if (letter == ']' || letter == '}') --depth;
        if (depth > deepest) return false;
    }
    return true;
}

}  // namespace

Json read_json(std::string_view text) {
    Json none(Json::value_t::discarded);
    return is_shallow(text) ? Json::parse(text, nullptr, false) : none;
}

std::string write_json(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Response answer_with(int status, const Json& json) {
    return {.status = status,
            .headers = {{"Content-Type", "application/json"},
                        {"Cache-Control", "no-store"},
                        {"X-Content-Type-Options", "nosniff"}},
            .body = write_json(json)};
}

}  // namespace http
