#include "adapters/teams/quote.hpp"

#include "adapters/text/text.hpp"

namespace teams {

std::string quote(std::string_view text) {
    constexpr std::size_t most_bytes = 1024;
    constexpr std::size_t longest = 120;
    return "'" + text::cut(text::one_line(text.substr(0, most_bytes)), longest) + "'";
}

}  // namespace teams
