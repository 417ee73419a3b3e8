#include "adapters/teams/json.hpp"

#include "adapters/text/text.hpp"

#include <nlohmann/json.hpp>

#include <charconv>
#include <optional>

namespace teams {

namespace {

Json read_whole(std::string_view text) {
    constexpr int deepest = 64;
    const auto shallow = [](int depth, Json::parse_event_t, const Json&) { return depth <= deepest; };
    return Json::parse(text, shallow, false);
}

/// The number of `\\u1234`, or nothing.
std::optional<unsigned> escape_at(std::string_view text) {
    constexpr std::size_t size = 6;
    if (!text.starts_with("\\u") || text.size() < size) return {};
    unsigned code = 0;
    const auto* const end = text.data() + size;
    const auto [last, error] = std::from_chars(text.data() + 2, end, code, 16);
    return error == std::errc{} && last == end ? std::optional{code} : std::nullopt;
}

bool is_half(std::optional<unsigned> code, unsigned first) {
    return code && *code >= first && *code < first + 0x400;
}

/// Half an emoji, as where a preview is cut in its middle, and bytes that are no character become U+FFFD.
std::string mended(std::string_view text) {
    constexpr std::size_t size = 6;
    std::string result;
    while (!text.empty()) {
        const auto code = escape_at(text);
        const bool high = is_half(code, 0xD800);
        const bool pair = high && is_half(escape_at(text.substr(size)), 0xDC00);
        const bool lone = !pair && (high || is_half(code, 0xDC00));
        const auto taken = pair ? 2 * size : code ? size : text.starts_with("\\") ? 2 : 1;
        const auto as_it_is = text.substr(0, taken);
        result += lone ? std::string_view{"\\uFFFD"} : as_it_is;
        text.remove_prefix(as_it_is.size());
    }
    return text::valid_utf8(result);
}

}  // namespace

Json read_json(std::string_view text) {
    auto json = read_whole(text);
    return json.is_discarded() ? read_whole(mended(text)) : json;
}

std::string write_json(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace teams
