#include "bot/listening/script.hpp"

#include "bot/listening/utf8.hpp"

#include <algorithm>

namespace bot {

namespace {

constexpr char32_t voiced_mark = U'゛';
constexpr char32_t half_voiced_mark = U'゜';

bool between(char32_t c, char32_t first, char32_t last) {
    return c >= first && c <= last;
}

char32_t usual_width(char32_t c) {
    constexpr std::u32string_view half_width_kana =
        U"。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホ"
        U"マミムメモヤユヨラリルレロワン゛゜";
    if (between(c, 0xFF01, 0xFF5E)) return c - 0xFF01 + U'!';
    if (between(c, 0xFF61, 0xFF9F)) return half_width_kana.at(c - 0xFF61);
    if (c == 0x3000 || c == 0xA0 || c == U'\t') return U' ';
    return c == 0x2019 || c == 0x2018 ? U'\'' : c;
}

char32_t lower(char32_t c) {
    if (between(c, U'A', U'Z') || (between(c, 0xC0, 0xDE) && c != 0xD7)) return c + 0x20;
    if (between(c, 0x391, 0x3A9) || between(c, 0x410, 0x42F)) return c + 0x20;  // Greek, Cyrillic
    if (between(c, 0x100, 0x137) || between(c, 0x14A, 0x177)) return c | 1U;    // Latin with marks, in pairs
    return c;
}

/// A kana with its mark in one character; nought where they are none together.
char32_t joined(char32_t kana, char32_t mark) {
    const bool h = between(kana, U'ハ', U'ホ') && (kana - U'ハ') % 3 == 0;
    if (mark == half_voiced_mark) return h ? kana + 2 : 0;
    if (mark != voiced_mark) return 0;
    if (kana == U'ウ') return U'ヴ';
    constexpr std::u32string_view with_voice = U"カキクケコサシスセソタチツテト";
    return h || with_voice.find(kana) != std::u32string_view::npos ? kana + 1 : 0;
}

}  // namespace

Language language_of(std::string_view text) {
    const auto japanese = [](char32_t c) {
        return between(c, 0x3041, 0x30FF) || between(c, 0x3400, 0x9FFF) || between(c, 0xFF66, 0xFF9F);
    };
    return std::ranges::any_of(decode(text), japanese) ? Language::Ja : Language::En;
}

std::u32string leveled(std::u32string_view text) {
    std::u32string level{text};
    std::ranges::transform(level, level.begin(), [](char32_t c) { return lower(usual_width(c)); });
    return level;
}

std::u32string whole_kana(std::u32string_view text) {
    std::u32string all;
    for (const auto c : text) {
        const bool mark = c == 0xFF9E || c == 0xFF9F;
        const auto whole = mark && !all.empty() ? joined(usual_width(all.back()), usual_width(c)) : 0;
        whole ? void(all.back() = whole) : all.push_back(c);
    }
    return all;
}

std::u32string folded(std::string_view text) {
    std::u32string fold;
    for (const auto c : leveled(decode(text))) {
        const auto whole = fold.empty() ? 0 : joined(fold.back(), c);
        whole ? void(fold.back() = whole) : fold.push_back(c);
    }
    return fold;
}

}  // namespace bot
