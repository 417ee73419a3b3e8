#include "bot/listening/code.hpp"

#include "bot/listening/characters.hpp"

#include <algorithm>

namespace bot {

namespace {

using Text = std::u32string_view;

constexpr std::size_t longest = 2000;

bool capital(char32_t c) {
    return c >= U'A' && c <= U'Z';
}

bool of_a_word(char32_t c) {
    return (c >= U'a' && c <= U'z') || capital(c) || (c >= U'0' && c <= U'9') || one_of(c, U"_.");
}

bool quotes(char32_t c) {
    return one_of(c, U"\"'“”");
}

/// Between as many backticks as it begins with: a block, or within one line.
std::size_t in_backticks(Text text, std::size_t at) {
    if (text[at] != U'`') return 0;
    auto marks = std::min(text.find_first_not_of(U'`', at), text.size()) - at;
    marks = std::min<std::size_t>(marks, 3);
    if (marks < 3 && one_of(from(text, at + marks), U")）\n")) return 0;  // the end of a face
    const auto close = text.find(text.substr(at, marks), at + marks);
    if (close == Text::npos || close == at + marks) return 0;
    const auto inside = text.substr(at + marks, close - at - marks);
    const bool face =
        at > 0 && one_of(text[at - 1], U"(（") && inside.find_first_of(U")）") < inside.find_first_of(U"(（");
    if (marks < 3 && (face || inside.find(U'\n') != Text::npos)) return 0;
    return close + marks - at;
}

/// Where the bracket that opens here is closed, behind it; nought where it is not. What stands in quotation
/// marks opens and closes nothing.
std::size_t behind_bracket(Text text, std::size_t at) {
    int depth = 0;
    bool quoted = false;
    for (auto end = at; end < text.size() && end - at < longest && text[end] != U'\n'; ++end) {
        if (text[end] == U'"') quoted = !quoted;
        if (quoted) continue;
        if (text[end] == U'(') ++depth;
        if (text[end] == U')' && --depth == 0) return end + 1;
    }
    return 0;
}

/// IF(A1="?",1,2), print("…"): a name, and right behind it a bracket with what only code has in it.
std::size_t call(Text text, std::size_t at) {
    constexpr std::size_t longest_name = 60;
    if (at > 0 && of_a_word(text[at - 1])) return 0;
    const bool formula = from(text, at) == U'=';
    const auto begin = at + (formula ? 1 : 0);
    auto open = begin;
    while (open < text.size() && open - begin < longest_name && of_a_word(text[open])) ++open;
    if (open == begin || from(text, open) != U'(') return 0;
    const auto end = behind_bracket(text, open);
    if (end == 0) return 0;
    const auto inside = text.substr(open + 1, end - open - 2);
    const bool function = std::ranges::all_of(text.substr(begin, open - begin), [](char32_t c) {
        return capital(c) || !of_a_word(c) || (c >= U'0' && c <= U'9') || c == U'.';
    });
    const bool arguments = inside.find_first_of(U"\",=") != Text::npos && open > begin + 1;
    return formula || (function && arguments) || quotes(from(inside, 0)) ? end - at : 0;
}

/// The marks of `n > 0 ? 1 : 0`, spaces around them.
std::size_t choice(Text text, std::size_t at) {
    constexpr std::size_t longest_choice = 80;
    if (text[at] != U'?' || at < 3 || text[at - 1] != U' ' || from(text, at + 1) != U' ') return 0;
    const auto line = text.substr(at, std::min(text.find(U'\n', at), at + longest_choice) - at);
    const auto colon = line.find(U" : ");
    return colon == Text::npos ? 0 : colon + 3;
}

}  // namespace

std::size_t code_at(std::u32string_view text, std::size_t at) {
    for (const auto find : {in_backticks, call, choice}) {
        if (const auto size = find(text, at)) return size;
    }
    return 0;
}

}  // namespace bot
