#pragma once

#include <string>

namespace bot {

/// The family name in a Japanese name of two parts: 田中 in 田中 花子, and in 花子 田中 too. Empty where it
/// is not certain which of them it is, or that there are two.
std::u32string family_name(std::u32string_view name);

}  // namespace bot
