#pragma once

#include "bot/speaking/talk.hpp"
#include "bot/speaking/wording.hpp"

#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace bot {

// Each language's catalogue, for wording.cpp.
const Words& japanese_words();
const Words& english_words();
const DigestWords& japanese_digest_words();
const DigestWords& english_digest_words();
const HelpWords& japanese_help_words();
const HelpWords& english_help_words();

const Talk& japanese_talk();
const Talk& english_talk();

/// One text of its pieces.
std::string joined(std::initializer_list<std::string_view> pieces);

/// Whether it is on the day on which it is read.
bool is_today(WallTime at);

/// The largest whole unit of an age, and how many: days before hours before minutes.
struct Unit {
    enum class Of { Minutes, Hours, Days } of = Of::Minutes;
    std::string count{};
    bool one = false;
};

Unit unit_of(WorkingTime age);

/// All of them, with `between` between two.
std::string listed(const std::vector<std::string>& pieces, std::string_view between);

/// What the spans of `Ages` are called, shortest first.
using NamesOfAges = std::array<std::string_view, 4>;

/// Each span that holds any: its name, then how many.
std::vector<std::string> spans_of(const Ages& ages, const NamesOfAges& names);

// What several catalogues of one language are made of.

namespace english {

std::string_view called(std::string_view name);
std::string moment(WallTime at);

/// "at 15:14", "yesterday at 9:00", "on Monday at 9:00"
std::string in_a_sentence(WallTime at);
std::string age(WorkingTime age);

/// "Uebuchi took this at 10:42"
std::string did(std::string_view who, std::string_view what, WallTime at);

}  // namespace english

namespace japanese {

std::string called(std::string_view name);
std::string moment(WallTime at);
std::string age(WorkingTime age);

/// 上渕さんが 15:14 に…
std::string did(std::string_view who, WallTime at, std::string_view what);

}  // namespace japanese

}  // namespace bot
