#include "config/letters.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <utf8proc.h>
#include <vector>

namespace config {

namespace {

struct Letter {
    char32_t code = 0;
    std::string_view bytes{};
};

/// A text by its letters; what one sees of it begins at `first` and ends before `last`.
struct Spelling {
    std::vector<Letter> letters{};
    std::size_t first = 0;
    std::size_t last = 0;
};

/// What is no UTF-8 counts as letters: it is refused elsewhere.
std::vector<Letter> letters_of(std::string_view text) {
    std::vector<Letter> letters;
    while (!text.empty()) {
        utf8proc_int32_t code = -1;
        const auto* begin = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
        const auto size = utf8proc_iterate(begin, static_cast<utf8proc_ssize_t>(text.size()), &code);
        const auto length = size > 0 ? static_cast<std::size_t>(size) : 1;
        letters.push_back({code < 0 ? U'\uFFFD' : static_cast<char32_t>(code), text.substr(0, length)});
        text.remove_prefix(length);
    }
    return letters;
}

utf8proc_category_t category(char32_t code) {
    return utf8proc_category(static_cast<utf8proc_int32_t>(code));
}

bool is_space(char32_t code) {
    const auto kind = category(code);
    return kind == UTF8PROC_CATEGORY_ZS || kind == UTF8PROC_CATEGORY_ZL || kind == UTF8PROC_CATEGORY_ZP ||
           (code >= 0x09 && code <= 0x0D) || code == 0x85;
}

bool has_no_width(char32_t code) {
    const auto kind = category(code);
    return kind == UTF8PROC_CATEGORY_CC || kind == UTF8PROC_CATEGORY_CF || kind == UTF8PROC_CATEGORY_ZL ||
           kind == UTF8PROC_CATEGORY_ZP ||
           utf8proc_get_property(static_cast<utf8proc_int32_t>(code))->ignorable;
}

constexpr char32_t keycap = 0x20E3;

bool joins(char32_t code) {
    return code == 0x200C || code == 0x200D;
}

/// Selectors of a variant, and the letters inside of a flag.
bool varies(char32_t code) {
    return (code >= 0xFE00 && code <= 0xFE0F) || (code >= 0xE0100 && code <= 0xE01EF) ||
           (code >= 0xE0020 && code <= 0xE007F);
}

/// Whether it makes another sign of the one before it.
bool belongs(const std::vector<Letter>& letters, std::size_t at) {
    if (at == 0) return false;
    const bool more = at + 1 < letters.size();
    const auto before = letters[at - 1].code;
    if (varies(letters[at].code)) return before >= 0x80 || (more && letters[at + 1].code == keycap);
    if (!joins(letters[at].code) || !more || before < 0x80) return false;
    const auto after = letters[at + 1].code;
    return after >= 0x80 && !has_no_width(after) && !is_space(after);
}

/// Inside of a text people type two sorts of spaces.
bool is_typed_space(char32_t code) {
    return code == ' ' || code == 0x3000;
}

Spelling spelling_of(std::string_view text) {
    Spelling spelling{letters_of(text)};
    const auto& letters = spelling.letters;
    const auto seen = [](const Letter& each) { return !is_space(each.code) && !has_no_width(each.code); };
    const auto first = std::ranges::find_if(letters, seen);
    const auto last = std::find_if(letters.rbegin(), letters.rend(), seen);
    spelling.first = static_cast<std::size_t>(first - letters.begin());
    spelling.last = static_cast<std::size_t>(letters.rend() - last);
    return spelling;
}

bool is_stray(const Spelling& spelling, std::size_t at) {
    const auto code = spelling.letters[at].code;
    const bool inside = at > spelling.first && at < spelling.last;
    if (is_space(code)) return !inside || !is_typed_space(code);
    return has_no_width(code) && !belongs(spelling.letters, at);
}

std::string name_of(char32_t code) {
    std::array<char, 16> name{};
    std::snprintf(name.data(), name.size(), "U+%04X", static_cast<unsigned>(code));
    return name.data();
}

struct Freed {
    void operator()(utf8proc_uint8_t* text) const { std::free(text); }
};

/// NFKC, with hyphens, quotes and the like as ASCII has them. Nothing where it is no UTF-8.
std::string composed(std::string_view text) {
    constexpr auto how =
        static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_LUMP);
    utf8proc_uint8_t* found = nullptr;
    const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &found, how);
    const std::unique_ptr<utf8proc_uint8_t, Freed> owned(found);
    return size < 0 ? std::string()
                    : std::string(reinterpret_cast<const char*>(found), static_cast<std::size_t>(size));
}

bool is_quote(char c) {
    return c == '"' || c == '\'' || c == '`';
}

/// What stands in a pair of quotes.
std::string unquoted(std::string text) {
    if (text.size() > 2 && is_quote(text.front()) && text.back() == text.front()) {
        return text.substr(1, text.size() - 2);
    }
    return text;
}

/// The long vowel of kana and the wave are typed for a hyphen; between kana they are what they seem.
std::string with_hyphens(const std::string& text) {
    constexpr std::string_view long_vowel = "ー";
    auto bare = text;
    for (auto at = bare.find(long_vowel); at != std::string::npos; at = bare.find(long_vowel, at)) {
        bare.replace(at, long_vowel.size(), "-");
    }
    std::ranges::replace(bare, '~', '-');
    const bool ascii = std::ranges::all_of(bare, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    return ascii ? bare : text;
}

}  // namespace

std::optional<char32_t> stray_in(std::string_view text) {
    const auto spelling = spelling_of(text);
    for (std::size_t at = 0; at < spelling.letters.size(); ++at) {
        if (is_stray(spelling, at)) return spelling.letters[at].code;
    }
    return std::nullopt;
}

std::string written_out(std::string_view text) {
    const auto spelling = spelling_of(text);
    std::string all;
    for (std::size_t at = 0; at < spelling.letters.size(); ++at) {
        const auto& [code, bytes] = spelling.letters[at];
        all += code != ' ' && is_stray(spelling, at) ? "‹" + name_of(code) + "›" : std::string(bytes);
    }
    return all;
}

std::string without_strays(std::string_view text) {
    const auto spelling = spelling_of(text);
    std::string kept;
    for (std::size_t at = 0; at < spelling.letters.size(); ++at) {
        const auto& [code, bytes] = spelling.letters[at];
        if (!is_stray(spelling, at)) {
            kept += bytes;
        } else if (is_space(code) && !kept.empty()) {
            kept += ' ';
        }
    }
    while (kept.ends_with(' ')) kept.pop_back();
    return kept;
}

std::string_view trimmed(std::string_view text) {
    const auto [letters, first, last] = spelling_of(text);
    if (first >= letters.size()) return {};
    const auto* begin = letters[first].bytes.data();
    const auto end = letters[last - 1].bytes;
    return {begin, static_cast<std::size_t>(end.data() + end.size() - begin)};
}

std::string typed(std::string_view text) {
    return with_hyphens(unquoted(composed(without_strays(text))));
}

}  // namespace config
