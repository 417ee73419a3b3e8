#pragma once

#include <string_view>

namespace bot {

/// Whether somebody asks for the rest of a list, and for nothing else: a word for "more" or "next", perhaps
/// with what there is more of, in a sentence of manners. `text` is leveled.
bool asks_for_more(std::u32string_view text);

}  // namespace bot
