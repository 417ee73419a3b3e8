#include "bot/listening/code.hpp"

#include "bot/listening/characters.hpp"

#include <algorithm>
#include <array>

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

enum class Fence { None, Bare, WithLanguage };

/// A line that is nothing but a fence, perhaps with the language behind it.
Fence fence_at(Text text, std::size_t at, std::size_t marks) {
    constexpr std::size_t longest_language = 20;
    if (marks < 3 || (at > 0 && text[at - 1] != U'\n')) return Fence::None;
    auto end = at + marks;
    while (of_a_word(from(text, end)) || one_of(from(text, end), U"+#-")) ++end;
    if (from(text, end) != U'\n' || end - at > marks + longest_language) return Fence::None;
    return end == at + marks ? Fence::Bare : Fence::WithLanguage;
}

/// Between as many backticks (or, for a block, waves) as it begins with: a block, or within one line. A block
/// that names its language and is never closed goes to the end.
std::size_t in_backticks(Text text, std::size_t at) {
    if (!one_of(text[at], U"`~")) return 0;
    const auto marks = std::min(text.find_first_not_of(text[at], at), text.size()) - at;
    const auto fence = fence_at(text, at, marks);
    if (text[at] == U'~' && fence == Fence::None) return 0;
    if (marks < 3 && one_of(from(text, at + marks), U")）\n")) return 0;  // the end of a face
    const auto close = text.find(text.substr(at, marks), at + marks);
    if (close == Text::npos && fence == Fence::WithLanguage) return text.size() - at;
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

/// GET /users?id=3
std::size_t request(Text text, std::size_t at) {
    constexpr std::array<Text, 5> verbs{U"GET /", U"POST /", U"PUT /", U"DELETE /", U"PATCH /"};
    if (!capital(text[at]) || (at > 0 && of_a_word(text[at - 1]))) return 0;
    const auto here = text.substr(at);
    if (std::ranges::none_of(verbs, [&](Text verb) { return here.starts_with(verb); })) return 0;
    const auto path = at + here.find(U'/');
    const auto end = text.find_first_of(U" \n", path);
    return std::min(end, text.size()) - at;
}

}  // namespace

std::size_t code_at(std::u32string_view text, std::size_t at) {
    for (const auto find : {in_backticks, call, choice, request}) {
        if (const auto size = find(text, at)) return size;
    }
    return 0;
}

}  // namespace bot
