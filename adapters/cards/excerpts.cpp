#include "adapters/cards/excerpts.hpp"

#include "adapters/text/text.hpp"
#include "bot/excerpt.hpp"

namespace cards {

namespace {

constexpr std::size_t longest_excerpt = 80;
constexpr std::size_t longest_long_excerpt = 300;

// One character, as people count them, may be made of any number of bytes.
constexpr std::size_t largest_excerpt = 600;

}  // namespace

std::string excerpt(const std::string& text) {
    return text::cut(text::one_line(bot::excerpt(text, largest_excerpt)), longest_excerpt);
}

std::string long_excerpt(const std::string& text) {
    return text::cut(text::one_line(text), longest_long_excerpt);
}

}  // namespace cards
