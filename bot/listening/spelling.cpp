#include "bot/listening/spelling.hpp"

#include "bot/listening/characters.hpp"
#include "bot/listening/utf8.hpp"

#include <algorithm>
#include <array>
#include <utf8proc.h>

namespace bot {

namespace {

constexpr char32_t prolonged = U'ー';
constexpr char32_t keycap = 0x20E3;

bool between(char32_t c, char32_t first, char32_t last) {
    return c >= first && c <= last;
}

const utf8proc_property_t& properties(char32_t c) {
    return *utf8proc_get_property(static_cast<utf8proc_int32_t>(c));
}

bool in_categories(char32_t c, int first, int last) {
    const auto category = properties(c).category;
    return category >= first && category <= last;
}

bool is_kana(char32_t c) {
    return between(c, 0x3041, 0x30FF) || between(c, 0xFF66, 0xFF9D);
}

/// Most of what people write: without a mark behind it, it means itself.
bool plain(char32_t c) {
    return between(c, U' ', U'~') || c == U'\n' || between(c, 0x4E00, 0x9FFF) || between(c, 0x3041, 0x3096) ||
           between(c, 0x30A1, 0x30FC);
}

bool selects_variant(char32_t c) {
    return between(c, 0xFE00, 0xFE0F) || between(c, 0xE0100, 0xE01EF);
}

/// Soft hyphens, zero widths, turns of direction, tags; the fillers of Hangul; controls.
bool invisible(char32_t c) {
    if (c == U'\t' || c == U'\n' || c == 0x0B || c == 0x0C || c == 0x85) return false;
    if (selects_variant(c) || c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0)
        return true;
    return in_categories(c, UTF8PROC_CATEGORY_CC, UTF8PROC_CATEGORY_CF);
}

bool is_emoji(char32_t c) {
    if (c == U'‼' || c == U'⁉') return false;  // marks, whatever their colour
    const auto kind = properties(c).boundclass;
    return kind == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC ||
           kind == UTF8PROC_BOUNDCLASS_REGIONAL_INDICATOR;
}

bool kana_mark(char32_t c) {
    return between(c, 0x3099, 0x309C) || c == 0xFF9E || c == 0xFF9F;
}

/// Whether it belongs to the character before it.
bool goes_on(char32_t base, char32_t c) {
    if (kana_mark(c)) return is_kana(base);
    if (between(c, 0x1160, 0x11FF)) return between(base, 0x1100, 0x11FF);
    return c >= 0x300 && !selects_variant(c) && c != keycap &&
           in_categories(c, UTF8PROC_CATEGORY_MN, UTF8PROC_CATEGORY_ME);
}

/// A mark that stands by itself, joined to what it marks.
char32_t combining(char32_t c) {
    if (c == 0x309B) return 0x3099;
    return c == 0x309C ? 0x309A : c;
}

/// Hyphens, dashes, minus signs, lines; not the waves.
bool like_a_hyphen(char32_t c) {
    if (c < 0x80) return c == U'-';
    if (c == 0x3030) return false;
    return properties(c).category == UTF8PROC_CATEGORY_PD || c == 0x2212 || c == 0x2043 || c == 0x02D7 ||
           c == 0x2500 || c == 0x2501;
}

char32_t usual(char32_t c) {
    if (c < 0x80) return between(c, U'\t', U'\r') && c != U'\n' ? U' ' : c;
    if (c == 0x301C) return U'~';
    if (c == 0x2018 || c == 0x2019 || c == 0x02BC) return U'\'';
    if (c >= 0x201C && c <= 0x201F) return U'"';
    if (c == 0x85 || c == 0x2028 || c == 0x2029) return U'\n';
    if (like_a_hyphen(c)) return U'-';
    if (c == U'❓' || c == U'❔') return U'?';
    if (c == U'❗' || c == U'❕') return U'!';
    return properties(c).category == UTF8PROC_CATEGORY_ZS ? U' ' : c;
}

/// What NFKC makes of one character with its marks. Emoji, and accents that stand alone, stay.
std::u32string compatible(std::u32string_view cluster) {
    constexpr std::size_t most = 64;
    if (cluster.size() == 1 && is_emoji(cluster[0])) return std::u32string{cluster};
    std::u32string marked{cluster};
    if (marked.size() > 1)
        std::ranges::transform(marked.begin() + 1, marked.end(), marked.begin() + 1, combining);
    const auto bytes = encode(marked);
    std::array<utf8proc_int32_t, most> parts{};
    const auto* begin = reinterpret_cast<const utf8proc_uint8_t*>(bytes.data());
    const auto size = static_cast<utf8proc_ssize_t>(bytes.size());
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_COMPOSE);
    auto count = utf8proc_decompose(begin, size, parts.data(), most, options);
    if (count <= 0 || count > static_cast<utf8proc_ssize_t>(most)) return marked;
    count = utf8proc_normalize_utf32(parts.data(), count, options);
    if (count <= 0 || (parts[0] == ' ' && count > 1)) return std::u32string{cluster};
    return {parts.begin(), parts.begin() + count};
}

bool katakana(char32_t c) {
    return between(c, 0x30A1, 0x30FA) || c == prolonged;
}

/// 「ｐｏｓｔー１」: between a letter and a digit of ASCII these are typed for a hyphen, and a hyphen in
/// サ-バ for ー.
void see_hyphens(std::u32string& text) {
    for (std::size_t at = 1; at + 1 < text.size(); ++at) {
        const bool typed =
            text[at] == prolonged || text[at] == U'一' || text[at] == 0x3161 || text[at] == 0x1173;
        if (typed && latin_or_digit(text[at - 1]) && between(text[at + 1], U'0', U'9')) text[at] = U'-';
        if (text[at] == U'-' && katakana(text[at - 1]) && katakana(text[at + 1])) text[at] = prolonged;
    }
}

/// Hands over, for each character with its marks, where it begins and how it is usually spelt.
template <class Take>
void each_cluster(std::u32string_view text, Take take) {
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = at++;
        if (invisible(text[begin])) continue;
        while (at < text.size() && at - begin < 16 && goes_on(text[begin], text[at])) ++at;
        const bool itself = at - begin == 1 && plain(text[begin]);
        take(begin, at, itself ? std::u32string{text[begin]} : compatible(text.substr(begin, at - begin)));
    }
}

void append(std::u32string& text, std::u32string_view cluster) {
    for (const auto c : cluster) {
        if (c == U'ß' || c == 0x1E9E) {
            text.append(2, c == U'ß' ? U's' : U'S');
        } else {
            text.push_back(usual(c));
        }
    }
}

}  // namespace

std::u32string usual_spelling(std::u32string_view text) {
    std::u32string spelling;
    spelling.reserve(text.size());
    each_cluster(text,
                 [&](std::size_t, std::size_t, std::u32string_view cluster) { append(spelling, cluster); });
    see_hyphens(spelling);
    return spelling;
}

Spelt spell(std::u32string_view text) {
    Spelt spelt;
    each_cluster(text, [&](std::size_t begin, std::size_t end, std::u32string_view cluster) {
        append(spelt.usual, cluster);
        if (spelt.begins.size() < spelt.usual.size()) spelt.begins.push_back(begin);
        spelt.begins.resize(spelt.usual.size(), end);
    });
    see_hyphens(spelt.usual);
    return spelt;
}

char32_t lower(char32_t c) {
    if (c < 0x80) return between(c, U'A', U'Z') ? c + 0x20 : c;
    if (c == U'ς') return U'σ';
    return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)));
}

std::u32string lower(std::u32string_view text) {
    std::u32string small(text.size(), U'\0');
    std::ranges::transform(text, small.begin(), [](char32_t c) { return lower(c); });
    return small;
}

std::u32string folded(std::string_view text) {
    return lower(usual_spelling(decode(text)));
}

bool of_words(char32_t c) {
    if (c < 0x80) return latin_or_digit(c);
    const bool letter = in_categories(c, UTF8PROC_CATEGORY_LU, UTF8PROC_CATEGORY_LO);
    return !is_emoji(c) && (letter || in_categories(c, UTF8PROC_CATEGORY_ND, UTF8PROC_CATEGORY_NO));
}

bool decorates(char32_t c) {
    if (c < 0x80 || c == stands_for_another) return false;
    if (is_emoji(c) || c == keycap) return true;
    if (in_categories(c, UTF8PROC_CATEGORY_SM, UTF8PROC_CATEGORY_SO)) return true;
    const auto category = properties(c).category;
    return category == UTF8PROC_CATEGORY_CO || (category == UTF8PROC_CATEGORY_CN && c >= 0x1F000);
}

}  // namespace bot
