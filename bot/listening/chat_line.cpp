#include "bot/listening/chat_line.hpp"

#include "bot/listening/decoration.hpp"
#include "bot/listening/english.hpp"
#include "bot/listening/japanese.hpp"
#include "bot/listening/own_words.hpp"
#include "bot/listening/spelling.hpp"
#include "bot/listening/utf8.hpp"

#include <algorithm>
#include <array>

namespace bot {

namespace {

using Text = std::u32string_view;

constexpr Text separators = U" \n\r,、。.!;:・/-—\"「」“”*`";
constexpr std::size_t most_digits = 15;

bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

std::size_t digits_at(Text text, std::size_t at) {
    std::size_t count = 0;
    while (at + count < text.size() && is_digit(text[at + count])) ++count;
    return count;
}

/// Behind the post and a colon stand a member's own words ("close post-17: she does not need it any more");
/// not in 10:00, nor in an address.
std::size_t words_at(const ChatLine& line) {
    const auto text = line.level();
    const auto parts = [&](std::size_t at) {
        const auto next = at + 1 < text.size() ? text[at + 1] : U' ';
        return !is_digit(next) && next != U'/';
    };
    auto at = text.find(U':', line.gap());
    while (at != Text::npos && !parts(at)) at = text.find(U':', at + 1);
    return std::min(at, text.size());
}

constexpr std::array<Text, 18> denials{U"not",       U"never",  U"cannot", U"dont", U"doesnt", U"didnt",
                                       U"isnt",      U"wasnt",  U"hasnt",  U"cant", U"wont",   U"no need",
                                       U"no longer", U"no way", U"nope",   U"yet",  U"still",  U"stop"};
constexpr std::array<Text, 19> conditions{U"if",      U"when",    U"whenever", U"after",    U"once",
                                          U"until",   U"till",    U"unless",   U"before",   U"as soon as",
                                          U"in case", U"whether", U"provided", U"assuming", U"maybe",
                                          U"perhaps", U"might",   U"soon",     U"later"};
constexpr std::array<Text, 25> openers{U"is",   U"are",   U"was",   U"were",   U"did",   U"do",  U"does",
                                       U"has",  U"have",  U"had",   U"should", U"shall", U"can", U"could",
                                       U"may",  U"would", U"will",  U"who",    U"whose", U"why", U"how",
                                       U"what", U"which", U"where", U"any"};

constexpr std::array<Text, 22> denials_ja{U"未完",   U"未対応", U"未終",   U"未済", U"未回答", U"未返信",
                                          U"未処理", U"未了",   U"ません", U"ない", U"なく",   U"なかっ",
                                          U"せず",   U"ずに",   U"まだ",   U"不要", U"無理",   U"やめ",
                                          U"止め",   U"だめ",   U"ダメ",   U"禁止"};
constexpr std::array<Text, 15> conditions_ja{U"たら",   U"れば",   U"なら",     U"場合",   U"次第",
                                             U"完了後", U"終了後", U"た後",     U"たあと", U"とき",
                                             U"あとで", U"後で",   U"そのうち", U"今度",   U"いつか"};
/// … and what only sounds like a denial.
constexpr std::array<Text, 19> no_denials_ja{
    U"すみません",       U"すいません", U"申し訳ありません", U"申し訳ございません", U"返信不要",
    U"返信は不要",       U"回答不要",   U"回答は不要",       U"対応不要",           U"問題な",
    U"問題ありません",   U"問題はな",   U"問題はありません", U"問題ございません",   U"間違いな",
    U"間違いありません", U"少な",       U"差し支えな",       U"差し支えありません"};
constexpr std::array<Text, 8> question_ends_ja{U"か",       U"かな",   U"かね", U"かしら",
                                               U"でしょう", U"だろう", U"っけ", U"かも"};
constexpr std::array<Text, 5> question_signs_ja{U"ですか", U"ますか", U"ましたか", U"でしょうか",
                                                U"かどうか"};

std::u32string without_harmless(Text text) {
    std::u32string plain{text};
    for (const auto harmless : no_denials_ja) {
        for (auto at = plain.find(harmless); at != Text::npos; at = plain.find(harmless))
            plain.erase(at, harmless.size());
    }
    return plain;
}

bool denies_or_waits(Text text) {
    if (text.find(U"n't") != Text::npos || english::has_any(text, denials)) return true;
    if (english::has_any(text, conditions) || japanese::has_any(text, conditions_ja)) return true;
    return japanese::has_any(without_harmless(text), denials_ja);
}

bool asks_in_japanese(Text text) {
    const auto whole = japanese::trimmed(text, U"", separators);
    return japanese::ends_with_any(whole, question_ends_ja) || japanese::has_any(text, question_signs_ja);
}

}  // namespace

bool asks(const ChatLine& line) {
    const auto text = line.level();
    const auto said = text.substr(0, words_at(line));
    if (text.ends_with(U'?') || said.find(U'?') != Text::npos || asks_in_japanese(said)) return true;
    return line.gap() > 0 && english::begins_with_any(text, openers);
}

std::optional<PostNumber> another_post(const ChatLine& line) {
    return line.before(words_at(line)).take_post();
}

bool in_doubt(const ChatLine& line) {
    constexpr std::size_t first_words = 9;  // "close post-17: not yet" is no wish either
    const auto text = line.level();
    const auto own = words_at(line);
    if (another_post(line)) return true;  // which of the two is meant?
    if (asks(line) || denies_or_waits(text.substr(0, own))) return true;
    return own < text.size() && denies_or_waits(text.substr(own + 1, first_words));
}

bool all_the_same(std::u32string_view text) {
    constexpr std::array<Text, 8> ways{U"anyway",   U"all the same", U"as it is", U"このまま",
                                       U"そのまま", U"このままで",   U"それでも", U"そのままで"};
    return std::ranges::find(ways, text) != ways.end();
}

ChatLine::ChatLine(std::string_view text) {
    const auto all = decode(text);
    std::u32string own;
    std::vector<Text> kept;
    std::size_t at = 0;
    for (const auto& [from, to, kind] : foreign_in(all)) {
        own.append(all, at, from - at);
        at = to;
        if (kind == Foreign::Kind::Line) continue;
        own.push_back(stands_for_another);
        kept.push_back(Text{all}.substr(from, to - from));
    }
    put(own.append(all, at), kept);
    trim();
}

void ChatLine::put(const std::u32string& own, const std::vector<Text>& kept) {
    auto spelt = spell(own);
    blank_decoration(spelt.usual, U' ');
    level_ = lower(spelt.usual);
    auto next = kept.begin();
    for (std::size_t n = 0; n < spelt.begins.size(); ++n) {
        const auto end = n + 1 < spelt.begins.size() ? spelt.begins[n + 1] : own.size();
        const bool another = level_[n] == stands_for_another && next != kept.end();
        written_.emplace_back(another ? *next++ : Text{own}.substr(spelt.begins[n], end - spelt.begins[n]));
    }
}

std::string ChatLine::written_from(std::size_t at) const {
    std::u32string all;
    for (; at < written_.size(); ++at) all += written_[at];
    return encode(all);
}

bool ChatLine::wordless() const {
    return std::ranges::none_of(level_, [](char32_t c) { return of_words(c) || c == stands_for_another; });
}

bool ChatLine::adorned(std::size_t at) const {
    return level_[at] == U' ' && usual_spelling(written_[at]).find_first_not_of(U" \n") != Text::npos;
}

void ChatLine::trim() {
    const auto begin = std::min(level_.find_first_not_of(separators), level_.size());
    for (auto at = begin; at > 0 && begin < level_.size(); --at) {
        if (adorned(at - 1)) written_[begin].insert(0, written_[at - 1]);
    }
    erase(0, begin);
    const auto last = level_.find_last_not_of(separators);
    if (last == std::u32string::npos) return;
    auto end = level_.size();
    while (end > last + 1 && !adorned(end - 1)) --end;
    for (auto at = last + 1; at < end; ++at) written_[last] += written_[at];
    erase(last + 1, level_.size() - last - 1);
}

void ChatLine::erase(std::size_t at, std::size_t length) {
    const auto count = std::min(length, level_.size() - at);
    const auto begin = written_.begin() + static_cast<std::ptrdiff_t>(at);
    level_.erase(at, count);
    written_.erase(begin, begin + static_cast<std::ptrdiff_t>(count));
    if (gap_ > at) gap_ -= std::min(length, gap_ - at);
}

ChatLine ChatLine::from(std::size_t at) const {
    auto part = *this;
    part.erase(0, at);
    part.trim();
    return part;
}

ChatLine ChatLine::before(std::size_t at) const {
    auto part = *this;
    part.erase(at, level_.size() - at);
    part.trim();
    return part;
}

std::optional<PostNumber> ChatLine::take_number(std::size_t at, std::size_t digits) {
    const auto count = digits_at(level_, digits);
    if (count == 0 || count > most_digits) return {};
    PostNumber number{};
    for (std::size_t n = digits; n < digits + count; ++n)
        number.value = number.value * 10 + (level_[n] - U'0');
    level_[at] = U' ';  // what stood around it stays apart
    written_[at] = U" ";
    gap_ = at;
    erase(at + 1, digits + count - at - 1);
    trim();
    return number;
}

std::optional<PostNumber> ChatLine::take_post(bool bare) {
    constexpr std::u32string_view name = U"post";
    for (auto at = level_.find(name); at != std::u32string::npos; at = level_.find(name, at + 1)) {
        if (at > 0 && english::word_character(level_[at - 1]) && level_[at - 1] < 0x80) continue;
        auto digits = at + name.size();
        while (digits < level_.size() &&
               std::u32string_view{U" -ー_#"}.find(level_[digits]) != std::u32string::npos)
            ++digits;
        if (auto number = take_number(at, digits)) return number;
    }
    const auto hash = level_.find(U'#');
    if (hash != std::u32string::npos) return take_number(hash, hash + 1);
    return bare ? take_number(0, 0) : std::nullopt;
}

}  // namespace bot
