#include "adapters/teams/out/xml_words.hpp"

#include "adapters/text/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace teams {

namespace {

/// Whatever ends a line, the longest first.
constexpr std::array<std::string_view, 5> line_ends{"\r\n", "\r", "\n", "\xE2\x80\xA8", "\xE2\x80\xA9"};

constexpr std::array<std::pair<char, std::string_view>, 4> markup{
    {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}}};

std::string escaped(std::string_view line) {
    std::string xml;
    for (const char letter : text::clean(line)) {
        const auto* mark = std::ranges::find(markup, letter, &std::pair<char, std::string_view>::first);
        mark == markup.end() ? xml += letter : xml += mark->second;
    }
    return xml;
}

}  // namespace

std::string xml_of(std::string_view words) {
    std::string xml;
    std::size_t begin = 0;
    for (auto at = begin; at < words.size();) {
        const auto rest = words.substr(at);
        const auto* end = std::ranges::find_if(line_ends, [&](auto one) { return rest.starts_with(one); });
        if (end == line_ends.end()) {
            ++at;
            continue;
        }
        xml += escaped(words.substr(begin, at - begin)) + "<br/>";
        begin = at += end->size();
    }
    return xml + escaped(words.substr(begin));
}

}  // namespace teams
