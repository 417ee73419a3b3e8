#include "bot/listening/characters.hpp"
#include "bot/listening/code.hpp"
#include "bot/listening/spelling.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace bot {

namespace {

using Text = std::u32string_view;

bool word_character(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9') || c == U'_';
}

Text trimmed(Text text) {
    constexpr Text blank = U" \t\r　";
    text.remove_prefix(std::min(text.find_first_not_of(blank), text.size()));
    while (!text.empty() && one_of(text.back(), blank)) text.remove_suffix(1);
    return text;
}

bool has(Text text, Text part) {
    return text.find(part) != Text::npos;
}

template <class Set>
bool begins_with_any(Text text, const Set& set) {
    return std::ranges::any_of(set, [&](Text part) { return text.starts_with(part); });
}

/// Without what stands in quotation marks, which may be in any language.
std::u32string unquoted(Text text) {
    std::u32string plain;
    char32_t quote = 0;
    for (const auto c : text) {
        if (quote != 0 && c == quote)
            quote = 0;
        else if (quote == 0 && one_of(c, U"\"'"))
            quote = c;
        if (quote == 0) plain.push_back(c);
    }
    return quote == 0 ? plain : std::u32string{text};
}

bool in_another_script(Text text) {
    return std::ranges::any_of(text, [](char32_t c) { return c >= 0x80 && of_words(c); });
}

bool ends_as_a_sentence(Text line) {
    return one_of(line.back(), U"?？!！。…");
}

bool is_comment(Text line) {
    constexpr std::array<Text, 6> beginnings{U"//", U"/*", U"*/", U"<!--", U"#include", U"#!/"};
    return begins_with_any(line, beginnings);
}

bool is_tag(Text line) {
    return line[0] == U'<' && line.back() == U'>' && (word_character(line[1]) || one_of(line[1], U"/!?"));
}

/// "key": "value"
bool is_pair(Text line) {
    const auto end = line.find(line[0], 1);
    return one_of(line[0], U"\"'") && end != Text::npos && trimmed(line.substr(end + 1)).starts_with(U':');
}

bool is_prompt(Text line) {
    constexpr std::array<Text, 2> prompts{U"PS C:\\", U"PS> "};
    const bool shell = line.starts_with(U"$ ") && line.size() > 2 && !one_of(line[2], U"0123456789");
    return shell || begins_with_any(line, prompts);
}

bool is_query(Text line) {
    constexpr std::array<Text, 8> verbs{U"INSERT INTO ", U"DELETE FROM ", U"CREATE TABLE ", U"ALTER TABLE ",
                                        U"GROUP BY ",    U"ORDER BY ",    U"INNER JOIN ",   U"LEFT JOIN "};
    const bool selects =
        line.starts_with(U"SELECT ") && (has(line, U" FROM ") || has(line, U"*") || has(line, U","));
    const bool changes = (line.starts_with(U"UPDATE ") && has(line, U" SET ")) ||
                         (line.starts_with(U"WHERE ") && one_of(line.back(), U"'\";)0123456789"));
    return selects || changes || begins_with_any(line, verbs);
}

/// A bracket right behind a name.
bool calls(Text line) {
    const auto bracket = line.find(U'(');
    return bracket != Text::npos && bracket > 0 && word_character(line[bracket - 1]);
}

/// Ends like a statement or a block, which a sentence with a face at its end does not.
bool ends_as_a_statement(Text line) {
    constexpr std::array<Text, 7> words{U"return ", U"if (",   U"for (", U"while (",
                                        U"import ", U"using ", U"throw "};
    if (!word_character(line[0]) && !one_of(line[0], U"{}()[]$@\"'*&")) return false;
    if (line.back() == U'{') return one_of(line[line.size() - 2], U" )>=");
    const auto body = trimmed(line.substr(0, line.size() - 1));
    if (body.empty() || !(word_character(body.back()) || one_of(body.back(), U";)]}\"'"))) return false;
    if (line.back() == U'}') return body.find_first_of(U"=:;") != Text::npos;
    const bool says_nothing = body.find_first_of(U"={}[]<") != Text::npos || calls(body);
    return line.back() == U';' && (says_nothing || begins_with_any(body, words));
}

/// Signs that no sentence has; two of them.
bool has_signs(Text line) {
    constexpr std::array<Text, 10> signs{U"==", U"!=", U"&&", U"||", U"::",
                                         U"+=", U"-=", U":=", U"<=", U">="};
    std::size_t count = 0;
    for (const auto sign : signs) {
        for (auto at = line.find(sign); at != Text::npos; at = line.find(sign, at + 2)) ++count;
    }
    return count >= 2;
}

/// x = n > 0 …, const name = "…": a name, or two words, and what a sentence would not say behind it.
bool assigns(Text line) {
    const auto at = line.find(U'=');
    if (at == Text::npos || at == 0 || at + 1 >= line.size() || line[at + 1] == U'=') return false;
    const auto name = trimmed(line.substr(0, at));
    const auto fits = [](char32_t c) { return word_character(c) || one_of(c, U" .$[]:+-"); };
    const bool short_name =
        !name.empty() && std::ranges::count(name, U' ') <= 1 && std::ranges::all_of(name, fits);
    const auto value = trimmed(line.substr(at + 1));
    const bool face = !value.empty() && one_of(value[0], U")]}|*");
    return short_name && !face && value.find_first_of(U"()[]{}\"'+*/?<>&|0123456789") != Text::npos;
}

/// if x == 1:, for i in range(3):
bool opens_a_block(Text line) {
    constexpr std::array<Text, 8> words{U"if ",  U"elif ",  U"while ",  U"for ",
                                        U"def ", U"class ", U"switch ", U"with "};
    const bool compares = has(line, U"==") || has(line, U" < ") || has(line, U" > ");
    return line.back() == U':' && begins_with_any(line, words) && (compares || calls(line));
}

}  // namespace

bool is_code(std::u32string_view line) {
    constexpr std::size_t longest = 1000;
    line = trimmed(line);
    if (line.size() < 2 || line.size() > longest || line[0] >= 0x80) return false;
    if (line == U"{" || line == U"}" || line == U"};" || is_comment(line) || is_tag(line) || is_pair(line))
        return true;
    const auto plain = unquoted(line);
    if (in_another_script(plain) || plain.size() < 2) return false;
    if (is_query(line) || ends_as_a_statement(line)) return true;
    if (ends_as_a_sentence(line)) return false;
    return is_prompt(line) || has_signs(plain) || assigns(line) || opens_a_block(line);
}

}  // namespace bot
