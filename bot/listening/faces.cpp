#include "bot/listening/faces.hpp"

#include "bot/listening/characters.hpp"
#include "bot/listening/spelling.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace bot {

namespace {

using Text = std::u32string_view;

enum class Script { None, Latin, Kana, Han, Other };

Script script_of(char32_t c) {
    const bool phonetic = (c >= 0x2B0 && c <= 0x2FF) || (c >= 0x1D00 && c <= 0x1DBF);
    if (phonetic || !of_words(c)) return Script::None;
    if (c < 0x250) return Script::Latin;
    if (c >= 0x3041 && c <= 0x30FF) return Script::Kana;
    return c >= 0x3400 && c <= 0x9FFF ? Script::Han : Script::Other;
}

bool same_script(char32_t one, char32_t other) {
    return script_of(one) != Script::None && script_of(one) == script_of(other);
}

/// Two letters of one script side by side, that are not the same one.
bool has_a_word(Text text) {
    const auto goes_on = [](char32_t one, char32_t next) { return one != next && same_script(one, next); };
    return std::ranges::adjacent_find(text, goes_on) != text.end();
}

/// TT, ToT, TдT
bool is_the_same_from_behind(Text text) {
    constexpr std::size_t most = 3;
    const auto digit = [](char32_t c) { return c >= U'0' && c <= U'9'; };
    return text.size() >= 2 && text.size() <= most && text.front() == text.back() && of_words(text.front()) &&
           !digit(text.front()) && script_of(text.front()) != Script::Han;
}

/// 笑, 苦笑, 汗: how somebody feels; or ツ alone.
bool is_an_aside(Text text) {
    constexpr Text moods = U"笑泣汗涙爆草照嬉喜怒謎礼";
    constexpr std::array<Text, 12> gestures{U"拍手", U"敬礼", U"握手", U"土下座", U"ぺこり", U"ペコリ",
                                            U"ぺこ", U"ペコ", U"万歳", U"合掌",   U"感謝",   U"乾杯"};
    if (std::ranges::find(gestures, text) != gestures.end()) return true;
    if (text == U"y" || text == U"Y") return true;  // a thumb
    const auto script = text.empty() ? Script::None : script_of(text.back());
    if (script == Script::Han) return text.size() <= 2 && one_of(text.back(), moods);
    return text.size() == 1 && (script == Script::Kana || script == Script::Other);
}

/// Where the bracket that opens here closes; nought where it does not soon.
std::size_t closing(Text text, std::size_t at) {
    constexpr std::size_t longest = 18;
    int depth = 0;
    for (auto end = at; end < text.size() && end - at < longest && text[end] != U'\n'; ++end) {
        if (text[end] == U'(') ++depth;
        if (text[end] == U')' && --depth == 0) return end;
    }
    return 0;
}

bool hiragana(char32_t c) {
    return c >= 0x3041 && c <= 0x3096;
}

/// Whether it is a part of a word: ノート.
bool goes_on_in_kana(char32_t c, char32_t neighbour) {
    return script_of(neighbour) == Script::Kana && hiragana(c) == hiragana(neighbour);
}

/// A hand beside a face: m, o, ヽ, ノ, a letter that is nobody's.
bool is_a_hand(char32_t hand, char32_t neighbour) {
    if (hand == U'\\' || hand == U'/') return true;
    switch (script_of(hand)) {
        case Script::Latin: return one_of(hand, U"mModbqpvVcg9") && script_of(neighbour) != Script::Latin;
        case Script::Kana: return one_of(hand, U"ヽヾノゝゞグシつづっ") && !goes_on_in_kana(hand, neighbour);
        case Script::Han: return one_of(hand, U"彡丿");
        case Script::Other: return !same_script(hand, neighbour);
        case Script::None: break;
    }
    return false;
}

/// What a face does, right behind it: ブワッ, キャッ.
std::size_t sound_at(Text text, std::size_t at) {
    constexpr std::size_t longest = 5;
    auto end = at;
    while (end - at <= longest && from(text, end) >= 0x30A1 && from(text, end) <= 0x30FC) ++end;
    const bool alone = !of_words(from(text, end));
    return end > at + 1 && end - at <= longest && text[end - 1] == U'ッ' && alone ? end - at : 0;
}

std::size_t in_brackets(Text text, std::size_t at) {
    const bool hand = from(text, at + 1) == U'(' && is_a_hand(text[at], before(text, at));
    const auto opens = hand ? at + 1 : at;
    if (from(text, opens) != U'(') return 0;
    const auto closes = closing(text, opens);
    if (closes == 0 || !is_face(text.substr(opens + 1, closes - opens - 1))) return 0;
    const auto end = closes + 1;
    const auto hand_behind = is_a_hand(from(text, end), from(text, end + 1)) ? 1U : 0U;
    return end - at + std::max<std::size_t>(hand_behind, sound_at(text, end));
}

/// [拍手]
std::size_t gesture(Text text, std::size_t at) {
    constexpr std::size_t longest = 5;
    if (text[at] != U'[') return 0;
    const auto end = text.substr(0, std::min(text.size(), at + longest)).find(U']', at);
    return end != Text::npos && is_an_aside(text.substr(at + 1, end - at - 1)) ? end + 1 - at : 0;
}

/// :-), ;D, =), <3
std::size_t on_its_side(Text text, std::size_t at) {
    if (text[at] == U'<' && from(text, at + 1) == U'3')
        return std::min(text.find_first_not_of(U'3', at + 1), text.size()) - at;
    if (!one_of(text[at], U":;=")) return 0;
    auto mouth = at + 1;
    while (mouth < at + 3 && one_of(from(text, mouth), U"-'^~")) ++mouth;
    const auto c = from(text, mouth);
    auto end = mouth + 1;
    if (one_of(c, U")(]|*")) {
        while (from(text, end) == c) ++end;
        return end - at;
    }
    const auto last = before(text, at);
    const bool alone = !(last >= U'0' && last <= U'9') && !of_words(from(text, end));
    return one_of(c, U"DPpOo3/\\[}{") && alone ? end - at : 0;
}

bool mirrored(char32_t left, char32_t right) {
    constexpr std::array<std::pair<char32_t, char32_t>, 6> pairs{
        {{U'>', U'<'}, {U'\\', U'/'}, {U'<', U'>'}, {U'´', U'`'}, {U'`', U'´'}, {U'≧', U'≦'}}};
    return left == right || std::ranges::find(pairs, std::pair{left, right}) != pairs.end();
}

/// ^o^, ;_;, T_T
std::size_t eyes_and_mouth(Text text, std::size_t at) {
    constexpr std::size_t size = 3;
    if (at + size > text.size() || !mirrored(text[at], text[at + 2])) return 0;
    const auto eye = text[at];
    const auto mouth = text[at + 1];
    const auto hand = is_a_hand(from(text, at + size), from(text, at + size + 1)) ? 1U : 0U;
    if (one_of(eye, U"^;><´`・=*@-~≧'•°\\")) {
        const bool speaks = of_words(mouth) && !same_script(mouth, from(text, at + 1 + size));
        return mouth == U'_' || (speaks && eye != U'-' && eye != U'\'') ? size + hand : 0;
    }
    const bool alone = !of_words(before(text, at)) && !of_words(from(text, at + size));
    return one_of(eye, U"TtoOuUxXQqvnN") && one_of(mouth, U"_^.") && alone ? size : 0;
}

}  // namespace

bool is_face(std::u32string_view between_brackets) {
    const auto& inside = between_brackets;
    if (is_the_same_from_behind(inside) || is_an_aside(inside)) return true;
    const auto signs = [](char32_t c) { return !of_words(c) && !one_of(c, U" ,.?!:;、。\""); };
    const auto marks = [](char32_t c) { return one_of(c, U";:.。・"); };
    const bool counts = inside.find_first_of(U"123456789") != Text::npos;
    const bool looks = inside.find_first_of(U"^・*´`:;=°") != Text::npos;
    if ((counts && !looks) || inside.find(stands_for_another) != Text::npos) return false;
    const bool drawn =
        std::ranges::any_of(inside, signs) || (inside.size() >= 2 && std::ranges::all_of(inside, marks));
    return drawn && !has_a_word(inside);
}

std::size_t face_at(std::u32string_view text, std::size_t at) {
    if (text[at] == U'^' && from(text, at + 1) == U'^') return one_of(from(text, at + 2), U"ゞヾ") ? 3 : 2;
    const bool hand = script_of(text[at]) == Script::Other && script_of(before(text, at)) != Script::Other;
    if (const auto size = hand && at + 1 < text.size() ? eyes_and_mouth(text, at + 1) : 0) return size + 1;
    for (const auto find : {in_brackets, gesture, on_its_side, eyes_and_mouth}) {
        if (const auto size = find(text, at)) return size;
    }
    return 0;
}

}  // namespace bot
