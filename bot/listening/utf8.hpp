#pragma once

#include <string>
#include <string_view>

namespace bot {

/// The characters of a text. What is not valid UTF-8 is left out.
std::u32string decode(std::string_view utf8);

std::string encode(std::u32string_view characters);

}  // namespace bot
