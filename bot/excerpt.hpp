#pragma once

#include <cstddef>
#include <string>

namespace bot {

/// The beginning of a text, at most so many bytes, cut before a character that would not fit whole.
std::string excerpt(const std::string& text, std::size_t bytes);

}  // namespace bot
