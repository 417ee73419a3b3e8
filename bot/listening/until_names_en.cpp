#include "bot/listening/until_names_en.hpp"

#include <algorithm>
#include <array>

namespace bot::english {

namespace {

constexpr std::array<Text, 12> month_names{U"january",   U"february", U"march",    U"april",
                                           U"may",       U"june",     U"july",     U"august",
                                           U"september", U"october",  U"november", U"december"};
constexpr std::array<Text, 7> day_names{U"sunday",   U"monday", U"tuesday", U"wednesday",
                                        U"thursday", U"friday", U"saturday"};

/// Which of the names the word is, in full or as it is usually shortened.
template <std::size_t Count>
std::optional<unsigned> named(Text word, const std::array<Text, Count>& names) {
    constexpr std::size_t usual = 3;
    constexpr std::array<Text, 5> longer{U"tues", U"weds", U"thur", U"thurs", U"sept"};
    const bool shortened = word.size() == usual || std::ranges::find(longer, word) != longer.end();
    for (unsigned n = 0; n < Count; ++n) {
        if (word == names.at(n)) return n;
        if (shortened && names.at(n).starts_with(word.substr(0, usual))) return n;
    }
    return {};
}

}  // namespace

bool take_word(Text& text, Text words) {
    if (!begins(text, words)) return false;
    text.remove_prefix(words.size());
    return true;
}

void skip_blanks(Text& text) {
    text.remove_prefix(std::min(text.find_first_not_of(U" ,-"), text.size()));
}

Text word_of(Text text) {
    const auto end = std::ranges::find_if_not(text, [](char32_t c) { return c >= U'a' && c <= U'z'; });
    return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

std::optional<std::chrono::weekday> take_weekday(Text& text) {
    const auto word = word_of(text);
    const auto day = named(word, day_names);
    if (!day) return {};
    text.remove_prefix(word.size());
    return std::chrono::weekday{*day};
}

std::optional<unsigned> take_month(Text& text) {
    const auto word = word_of(text);
    const auto month = named(word, month_names);
    if (!month) return {};
    text.remove_prefix(word.size());
    return *month + 1;
}

void skip_ordinal(Text& text) {
    for (const Text ending : {U"st", U"nd", U"rd", U"th"}) {
        if (take_word(text, ending)) return;
    }
}

std::optional<int> take_year(Text& text) {
    auto rest = text;
    skip_blanks(rest);
    const auto year = take_digits(rest);
    if (!year || *year < 2000) return {};
    text = rest;
    return year;
}

}  // namespace bot::english
