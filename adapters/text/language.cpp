#include "adapters/text/language.hpp"

#include "adapters/text/text.hpp"
#include "bot/listening/decoration.hpp"
#include "bot/listening/own_words.hpp"
#include "bot/listening/spelling.hpp"
#include "bot/listening/utf8.hpp"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>
#include <array>
#include <cstdio>  // the next one needs it
#include <string>
#include <utf8proc.h>

namespace text {

namespace {

// Bytes. A few sentences tell as much as a whole page, and every post of a flood is looked at.
constexpr std::size_t longest = 4096;
constexpr std::size_t enough_prose = 768;
constexpr std::size_t surely_english = 4;      // everyday words, above which no detector need be asked
constexpr std::size_t too_short_to_know = 24;  // bytes, below which the detector often passes

/// Words that stand in every English sentence and in no name of a product.
constexpr std::array<std::string_view, 40> everyday{
    "a",   "an",   "the",  "i",   "it",   "is",   "are", "was",  "be",  "do",   "does", "did",  "can", "to",
    "in",  "on",   "of",   "for", "and",  "or",   "but", "if",   "my",  "our",  "we",   "you",  "how", "what",
    "who", "this", "that", "not", "with", "have", "has", "from", "use", "when", "any",  "there"};

/// What is in a text, by its script.
struct Letters {
    std::size_t kana = 0;
    std::size_t han = 0;
    std::size_t other = 0;  ///< neither Japanese nor Latin
    std::size_t words = 0;  ///< Latin ones, two letters at least, without capitals inside: Excel, macro
    std::size_t small = 0;  ///< of these the ones without any capital
    std::size_t everyday = 0;
};

bool between(char32_t c, char32_t first, char32_t last) {
    return c >= first && c <= last;
}

bool is_kana(char32_t c) {
    return between(c, 0x3041, 0x30FF) || between(c, 0x31F0, 0x31FF) || between(c, 0xFF66, 0xFF9F);
}

bool is_han(char32_t c) {
    return between(c, 0x3400, 0x9FFF) || between(c, 0xF900, 0xFAFF) || between(c, 0x20000, 0x3FFFF) ||
           c == U'々';
}

bool is_letter(char32_t c) {
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

bool is_latin(char32_t c) {
    return c < 0x250 && is_letter(c);
}

bool is_small(char32_t c) {
    return utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_LL;
}

void count_word(std::u32string_view word, Letters& letters) {
    std::string plain;
    for (const auto c : word) plain.push_back(c < 0x80 ? static_cast<char>(c | 0x20U) : '?');
    if (std::ranges::find(everyday, plain) != everyday.end()) ++letters.everyday;
    if (word.size() < 2 || !std::ranges::all_of(word.substr(1), is_small)) return;
    ++letters.words;
    if (is_small(word.front())) ++letters.small;
}

void count(char32_t c, Letters& letters) {
    if (is_kana(c)) {
        ++letters.kana;
    } else if (is_han(c)) {
        ++letters.han;
    } else if (is_letter(c)) {
        ++letters.other;
    }
}

std::u32string characters_of(std::string_view text) {
    std::u32string characters;
    const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    auto left = static_cast<utf8proc_ssize_t>(text.size());
    while (left > 0) {
        utf8proc_int32_t c = 0;
        const auto bytes = std::max<utf8proc_ssize_t>(utf8proc_iterate(at, left, &c), 1);
        if (c > 0) characters.push_back(static_cast<char32_t>(c));
        at += bytes, left -= bytes;
    }
    return characters;
}

Letters letters_in(std::string_view text) {
    Letters letters;
    std::u32string word;
    for (const auto c : characters_of(text) + U' ') {
        if (is_latin(c)) {
            word.push_back(c);
            continue;
        }
        if (!word.empty()) count_word(word, letters);
        word.clear();
        count(c, letters);
    }
    return letters;
}

bool breaks_address(char c) {
    return static_cast<unsigned char>(c) <= ' ' || static_cast<unsigned char>(c) >= 0x80;
}

/// Drops whom somebody speaks to: what begins with `@`, as far as it is plain.
void drop_names(std::string& text) {
    for (auto at = text.find('@'); at != std::string::npos; at = text.find('@', at)) {
        const auto begin = text.begin() + static_cast<std::ptrdiff_t>(at);
        text.erase(begin, std::find_if(begin + 1, text.end(), breaks_address));
    }
}

/// Only what a person wrote in own words to be read: nothing that is carried along, attached or decoration,
/// no code, no addresses, no names of files.
std::string prose(std::string_view text) {
    auto own = bot::usual_spelling(bot::own_words(bot::decode(valid_utf8(text.substr(0, longest)))));
    bot::blank_decoration(own, U' ');
    const auto both_blank = [](char32_t one, char32_t next) { return one == U' ' && next == U' '; };
    own.erase(std::unique(own.begin(), own.end(), both_blank), own.end());
    auto whole = bot::encode(own);
    drop_names(whole);
    return whole.size() > enough_prose ? valid_utf8(std::string_view{whole}.substr(0, enough_prose)) : whole;
}

struct Detected {
    CLD2::Language language = CLD2::UNKNOWN_LANGUAGE;
    bool reliable = false;
};

Detected detect(const std::string& text) {
    const CLD2::CLDHints none{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    std::array<CLD2::Language, 3> languages{};
    std::array<int, 3> percent{};
    std::array<double, 3> scores{};
    int bytes = 0;
    Detected detected;
    detected.language = CLD2::ExtDetectLanguageSummary(text.data(), static_cast<int>(text.size()), true,
                                                       &none, 0, languages.data(), percent.data(),
                                                       scores.data(), nullptr, &bytes, &detected.reliable);
    return detected;
}

/// A Japanese word or name in an English sentence does not make it a Japanese one.
bool english_around(const Letters& letters) {
    const bool only_names = letters.kana == 0 && letters.everyday >= 1 && letters.small >= 2;
    if (only_names) return 2 * (letters.small + 1) > letters.han;
    return letters.everyday >= 2 && 2 * (letters.small + 1) > letters.kana + letters.han;
}

bool chinese(const Letters& letters, const std::string& text) {
    if (letters.kana > 0) return false;
    const auto detected = detect(text);
    return detected.reliable && (detected.language == CLD2::CHINESE || detected.language == CLD2::CHINESE_T);
}

std::optional<bot::Language> language_of_prose(const std::string& read) {
    const auto letters = letters_in(read);
    if (letters.kana + letters.han > 0) {
        const bool japanese = !english_around(letters) && !chinese(letters, read);
        return japanese ? bot::Language::Ja : bot::Language::En;
    }
    if (letters.other > 0) return bot::Language::En;
    if (letters.words + letters.everyday == 0) return {};
    if (letters.everyday > surely_english || detect(read).reliable) return bot::Language::En;
    const bool short_words = letters.words >= 2 && read.size() <= too_short_to_know;
    return short_words ? std::optional{bot::Language::En} : std::nullopt;
}

template <class What>
bot::PostSeen* post_in(What& what) {
    if constexpr (requires { what.whole; }) return std::get_if<bot::PostSeen>(&what.whole);
    if constexpr (std::is_same_v<What, bot::PostSeen>) return &what;
    return nullptr;
}

}  // namespace

std::optional<bot::Language> language_of(std::string_view text) {
    const auto own = prose(text);
    if (const auto said = language_of_prose(bot::without_quotations(own))) return said;
    return language_of_prose(own);
}

void note_language(bot::Event& event, const bot::Community& community) {
    auto* seen = std::visit([](auto& what) { return post_in(what); }, event.what);
    const auto* theme = seen ? community.theme_of(seen->post.conversation) : nullptr;
    if (theme && theme->language_of_post) seen->language = language_of(seen->text);
}

}  // namespace text
