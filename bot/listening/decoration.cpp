#include "bot/listening/decoration.hpp"

#include "bot/listening/characters.hpp"
#include "bot/listening/faces.hpp"
#include "bot/listening/spelling.hpp"

#include <algorithm>
#include <array>

namespace bot {

namespace {

using Text = std::u32string_view;

constexpr char32_t keycap = 0x20E3;

bool repeats(Text word, Text part) {
    while (word.starts_with(part)) word.remove_prefix(part.size());
    return word.empty() || word == part.substr(0, 1);
}

/// lol, haha, www, orz
bool laughs(Text word) {
    constexpr std::array<Text, 11> words{U"lol", U"lmao", U"rofl", U"xd", U"orz", U"otz",
                                         U"otl", U"uwu",  U"owo",  U"tt", U"qq"};
    constexpr std::array<Text, 4> sounds{U"ha", U"he", U"hi", U"ho"};
    if (std::ranges::find(words, word) != words.end() || word.find_first_not_of(U'w') == Text::npos)
        return true;
    const auto sounds_like = [&](Text sound) { return word.size() >= 4 && repeats(word, sound); };
    return (word.starts_with(U"lol") && repeats(word.substr(1), U"ol")) ||
           std::ranges::any_of(sounds, sounds_like);
}

/// How long a laugh is that begins here; nought where none does.
std::size_t laugh_in_latin(Text text, std::size_t at) {
    if (!latin(text[at]) || latin_or_digit(before(text, at))) return 0;
    auto end = at;
    while (end < text.size() && latin(text[end])) ++end;
    const bool alone =
        !latin_or_digit(from(text, end)) && from(text, end) != U'\'' && from(text, end) != U'-';
    return alone && laughs(lower(text.substr(at, end - at))) ? end - at : 0;
}

/// 笑, 泣, 汗 behind what is said.
std::size_t laugh_in_kanji(Text text, std::size_t at) {
    constexpr Text moods = U"笑泣汗涙草爆苦照";
    if (!one_of(text[at], moods)) return 0;
    const auto last = before(text, at);
    const bool behind = !of_words(last) || (last >= 0x3041 && last <= 0x3096) || last == U'ー';
    auto end = at;
    while (end < text.size() && one_of(text[end], moods)) ++end;
    return behind && !of_words(from(text, end)) ? end - at : 0;
}

/// ふふ, あはは, エヘヘ
std::size_t laugh_in_kana(Text text, std::size_t at) {
    constexpr Text sounds = U"はひふへほハヒフヘホ";
    const auto kana = [](char32_t c) { return c >= 0x3041 && c <= 0x30FC; };
    const auto hiragana = [](char32_t c) { return c >= 0x3041 && c <= 0x3096; };
    const bool goes_on = kana(before(text, at)) && hiragana(before(text, at)) == hiragana(text[at]);
    if (!kana(text[at]) || goes_on) return 0;
    auto end = at + (one_of(text[at], U"あうえおいアウエオイ") ? 1U : 0U);
    const auto sound = from(text, end);
    const auto begin = end;
    while (one_of(sound, sounds) && from(text, end) == sound) ++end;
    const bool twice = end >= begin + 2;
    while (twice && one_of(from(text, end), U"ッっー~")) ++end;
    return twice && !of_words(from(text, end)) ? end - at : 0;
}

/// o/, o7, \o/: a hand that is raised.
std::size_t raised_hand(Text text, std::size_t at) {
    const auto begin = at + (text[at] == U'\\' ? 1U : 0U);
    if (!one_of(from(text, begin), U"oO") || !one_of(from(text, begin + 1), U"/7")) return 0;
    return of_words(before(text, at)) || of_words(from(text, begin + 2)) ? 0 : begin + 2 - at;
}

/// :pray:, :+1:
std::size_t short_code(Text text, std::size_t at) {
    constexpr std::size_t longest = 40;
    if (text[at] != U':' || of_words(before(text, at))) return 0;
    const auto first = from(text, at + 1);
    if (!latin(first) && first != U'+' && first != U'-') return 0;
    auto end = at + 2;
    while (end < text.size() && end - at < longest &&
           (latin_or_digit(text[end]) || one_of(text[end], U"_+-")))
        ++end;
    return from(text, end) == U':' && end > at + 2 ? end + 1 - at : 0;
}

std::size_t sign(Text text, std::size_t at) {
    const bool letter_of_hangul = text[at] >= 0x1100 && text[at] <= 0x11FF;  // ㅋㅋ: alone it is no word
    const bool trail = text[at] == U'彡' && decorates(before(text, at));     // ☆彡
    if (decorates(text[at]) || letter_of_hangul || trail) return 1;
    return from(text, at + 1) == keycap ? 2 : 0;
}

/// How much from here on is decoration.
std::size_t decoration_at(Text text, std::size_t at) {
    const auto c = text[at];
    if (c == U' ' || c == U'\n') return 0;
    for (const auto find :
         {sign, laugh_in_latin, laugh_in_kanji, laugh_in_kana, raised_hand, short_code, face_at}) {
        if (const auto size = find(text, at)) return size;
    }
    return 0;
}

}  // namespace

void blank_decoration(std::u32string& text, char32_t instead) {
    const auto all = text;
    for (std::size_t at = 0; at < all.size();) {
        const auto size = decoration_at(all, at);
        std::fill_n(text.begin() + static_cast<std::ptrdiff_t>(at), size, instead);
        at += std::max<std::size_t>(size, 1);
    }
}

}  // namespace bot
