#include "bot/speaking/name_parts.hpp"

#include "bot/listening/characters.hpp"
#include "bot/listening/spelling.hpp"
#include "bot/speaking/name_words.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace bot {

namespace {

using Text = std::u32string_view;

Text trimmed(Text text) {
    while (!text.empty() && text.front() == U' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == U' ') text.remove_suffix(1);
    return text;
}

bool small(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9');
}

/// <hanako>, <hanako@contoso.example>
bool is_alias(Text inside, bool at_the_end) {
    const bool account =
        std::ranges::all_of(inside, [](char32_t c) { return small(c) || one_of(c, U".-_@"); });
    return inside.find(U'@') != Text::npos || (at_the_end && account);
}

/// Where a bracket that opens here ends, behind it; nought where none is to be left out.
std::size_t behind_bracket(Text name, std::size_t at) {
    constexpr std::array<Text, 11> pairs{U"〈〉", U"《》", U"()", U"（）", U"[]",  U"［］",
                                         U"【】", U"〔〕", U"{}", U"<>",   U"＜＞"};
    const auto found = std::ranges::find_if(pairs, [&](Text pair) { return pair[0] == name[at]; });
    if (found == pairs.end()) return 0;
    auto end = name.find(found->back(), at);
    const auto other = one_of(name[at], U"(（") ? name.find_first_of(U")）", at) : end;
    end = std::min(end, other);
    if (!one_of(name[at], U"<＜")) return std::min(end, name.size() - 1) + 1;
    if (end == Text::npos) return 0;
    return is_alias(name.substr(at + 1, end - at - 1), end + 1 == name.size()) ? end + 1 : 0;
}

/// A dash parts a name from what is none only beside a space: Jean-Luc, 佐藤-山田; or before a department.
bool is_dash(char32_t c) {
    return one_of(c, U"ー~・_•·") || usual_spelling({&c, 1}) == U"-";
}

bool parts(Text name, std::size_t at) {
    const auto c = name[at];
    if (one_of(c, U"|｜/／＠@：■◆★●;；")) return true;
    if (c == U':') return from(name, at + 1) == U' ';
    if (!is_dash(c) || at == 0) return false;
    const bool before = name[at - 1] == U' ';
    const bool behind = from(name, at + 1) == U' ';
    if (before && behind) return true;
    return c != U'ー' && ((c != U'・' && before != behind) || is_of_a_company(name.substr(at + 1)));
}

std::vector<Text> split(Text name) {
    std::vector<Text> all;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < name.size(); ++at) {
        if (!parts(name, at)) continue;
        all.push_back(trimmed(name.substr(begin, at - begin)));
        begin = at + 1;
    }
    all.push_back(trimmed(name.substr(begin)));
    return all;
}

std::vector<Text> at_commas(Text name) {
    std::vector<Text> all;
    for (;;) {
        const auto comma = name.find_first_of(U",，、");
        all.push_back(trimmed(name.substr(0, comma)));
        if (comma == Text::npos) return all;
        name.remove_prefix(comma + 1);
    }
}

bool in_capitals(Text word) {
    return std::ranges::none_of(word, small);
}

/// HR, IT: what stands behind a name that is not in capitals itself.
bool is_short_for_something(Text part, Text name) {
    constexpr std::size_t longest = 4;
    const bool letters = part.size() > 1 && part.back() != U'.' && part[0] < 0x80;
    return letters && part.size() <= longest && in_capitals(part) && !in_capitals(name);
}

bool is_latin(Text text) {
    return std::ranges::none_of(usual_spelling(text), [](char32_t c) { return c >= 0x2E80; });
}

std::u32string joined(Text first, Text second) {
    std::u32string both{first};
    if (!first.empty() && !second.empty()) both += U' ';
    return both += second;
}

Text first_word(Text text) {
    return text.substr(0, text.find(U' '));
}

}  // namespace

std::u32string without_brackets(std::u32string_view name) {
    std::u32string rest;
    for (std::size_t at = 0; at < name.size();) {
        const auto end = behind_bracket(name, at);
        if (end == 0) {
            rest.push_back(name[at++]);
            continue;
        }
        if (!rest.empty() && rest.back() != U' ') rest.push_back(U' ');
        at = end;
        while (from(name, at) == U' ' && at < name.size()) ++at;
    }
    return std::u32string{trimmed(rest)};
}

std::u32string_view person_in(std::u32string_view name) {
    const auto all = split(name);
    if (all.size() == 1 || (all[0].empty() && one_of(name[0], U"/／"))) return all[0];
    const auto is_person = [&](Text part) {
        return !part.empty() && !is_of_a_company(part) && !is_short_for_something(part, name);
    };
    const auto found = std::ranges::find_if(all, is_person);
    return found == all.end() ? all[0] : *found;
}

std::u32string_view without_titles(std::u32string_view name) {
    constexpr std::array<Text, 5> joined_titles{U"Dr.", U"Prof.", U"Mr.", U"Mrs.", U"Ms."};
    for (const auto title : joined_titles) {
        if (name.starts_with(title) && name.size() > title.size() + 1)
            name = trimmed(name.substr(title.size()));
    }
    for (;;) {
        const auto first = first_word(name);
        const auto space = name.rfind(U' ');
        const auto words = std::ranges::count(name, U' ') + 1;
        if (words == 1) return name;
        const auto last = name.substr(space + 1);
        const auto is_no_name = [&](Text word) {
            const bool clear = words > 2 || (!is_latin(word) && word.size() > 2);
            return clear && is_of_a_company(word);
        };
        if (is_title(first) || is_no_name(first)) {
            name = trimmed(name.substr(first.size()));
        } else if (is_role(last) || is_no_name(last)) {
            name = trimmed(name.substr(0, space));
        } else {
            return name;
        }
    }
}

std::u32string as_said(std::u32string_view name) {
    auto all = at_commas(name);
    if (all.size() == 1) return std::u32string{name};
    Text generation;
    const auto behind = [&](Text part) {
        if (is_generation(part)) generation = part;
        return part.empty() || is_generation(part) || is_degree(part) || is_of_a_company(part) ||
               is_short_for_something(part, all[0]);
    };
    all.erase(std::remove_if(all.begin() + 1, all.end(), behind), all.end());
    if (all.size() == 1) return joined(all[0], generation);
    auto given = without_titles(all[1]);
    const auto family = without_titles(all[0]);
    if (const auto last = given.substr(given.rfind(U' ') + 1);
        last.size() < given.size() && is_generation(last)) {
        generation = last;
        given = trimmed(given.substr(0, given.size() - last.size()));
    }
    const bool turned = is_latin(family) && is_latin(given);
    const auto whole = turned ? joined(given, family) : joined(family, given);
    return joined(whole, generation);
}

std::u32string as_words(std::u32string_view name) {
    const auto letter = [](char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); };
    const auto fits = [&](char32_t c) {
        return letter(c) || c == U'.' || c == U'_' || c == U'-' || c == U'\'';
    };
    const auto joint = name.find_first_of(U"._");
    const bool account = joint != Text::npos && joint > 1 && joint + 2 < name.size() &&
                         std::ranges::all_of(name, fits) && letter(name.back()) && letter(name[joint + 1]);
    std::u32string said{name};
    if (!account) return said;
    const auto part_begins_small = [](char32_t last, char32_t c) { return one_of(last, U"._") && small(c); };
    const bool all_small = std::ranges::none_of(name, [](char32_t c) { return c >= U'A' && c <= U'Z'; });
    if (!all_small && std::ranges::adjacent_find(said, part_begins_small) != said.end()) return said;
    for (std::size_t at = 0; at < said.size(); ++at) {
        if (said[at] == U'.' || said[at] == U'_') said[at] = U' ';
        const bool begins = at == 0 || said[at - 1] == U' ' || said[at - 1] == U'-';
        if (all_small && begins && letter(said[at])) said[at] -= U'a' - U'A';
    }
    return said;
}

}  // namespace bot
