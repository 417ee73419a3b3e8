#pragma once

#include <string>
#include <string_view>

namespace bot {

// What a directory puts around a name, taken away step by step. Names are on one line, single spaces between
// their words.

/// Without what stands in brackets: (HR), [Contoso], 【兼務】, <alias> at the end; but not <Li> & "Wei",
/// which somebody may be called.
std::u32string without_brackets(std::u32string_view name);

/// Of parts with a mark between them (田中 花子 | HR, … - 人事部, …＠人事, 人事部／田中), the one that names
/// the person: the first that is no department, no company, no role.
std::u32string_view person_in(std::u32string_view name);

/// Without department, company, title or role as a word of its own at either end.
std::u32string_view without_titles(std::u32string_view name);

/// "Tanaka, Hanako" as it is said: Hanako Tanaka; 田中, 花子 stays in its order. What follows the given name
/// (PhD, HR) goes, "Jr." stays behind the name. In doubt nothing is turned round.
std::u32string as_said(std::u32string_view name);

/// Hanako.Tanaka, hanako_tanaka: its words, with capitals.
std::u32string as_words(std::u32string_view name);

}  // namespace bot
