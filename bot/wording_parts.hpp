#pragma once

#include "bot/wording.hpp"

#include <initializer_list>
#include <string>
#include <string_view>

namespace bot {

// Each language's catalogue, for wording.cpp.
const Words& japanese_words();
const Words& english_words();

/// One text of its pieces.
std::string joined(std::initializer_list<std::string_view> pieces);

/// The largest whole unit of an age, and how many: days before hours before minutes.
struct Unit {
    enum class Of { Minutes, Hours, Days } of = Of::Minutes;
    std::string count{};
    bool one = false;
};

Unit unit_of(WorkingTime age);

}  // namespace bot
