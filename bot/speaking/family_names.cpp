#include "bot/speaking/family_names.hpp"

#include <algorithm>

namespace bot {

namespace {

using Text = std::u32string_view;

constexpr std::size_t longest_part = 5;

bool kanji(char32_t c) {
    return (c >= 0x3400 && c <= 0x9FFF) || c == U'々' || c == U'ヶ' || c == U'ケ';
}

bool japanese(char32_t c) {
    return kanji(c) || (c >= 0x3041 && c <= 0x30FF);
}

/// Places and what grows there: with these family names end, and given names do not.
bool ends_like_a_family(Text part) {
    constexpr Text endings =
        U"田山川河村本木藤野井島嶋原谷崎﨑口橋沢澤部上中下森林岡石内松竹倉池浦津坂塚宮辺邉渕淵水岸浜濱関瀬尾"
        U"戸地"
        U"西東北南橘堀畑畠岩屋城嵐坪場寺杉堂";
    return endings.find(part.back()) != Text::npos && std::ranges::all_of(part, kanji);
}

}  // namespace

std::u32string family_name(std::u32string_view name) {
    const auto space = name.find_first_of(U" \u3000");
    if (space == Text::npos) return {};
    const auto first = name.substr(0, space);
    const auto second = name.substr(space + 1);
    const auto fits = [](Text part) {
        return !part.empty() && part.size() <= longest_part && std::ranges::all_of(part, japanese);
    };
    if (!fits(first) || !fits(second) || ends_like_a_family(first) == ends_like_a_family(second)) return {};
    return std::u32string{ends_like_a_family(first) ? first : second};
}

}  // namespace bot
