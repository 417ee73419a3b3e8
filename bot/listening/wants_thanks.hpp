#pragma once

#include <optional>
#include <string_view>

namespace bot {

/// What somebody says about being thanked in words: false, where a reaction is enough for them; true, where
/// thanks are welcome (again). Nothing, where they speak of something else. Japanese and English.
std::optional<bool> wants_thanks(std::string_view text);

}  // namespace bot
