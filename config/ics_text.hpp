#pragma once

#include <string>
#include <string_view>

namespace config {

/// The lines of an iCalendar file with `\n` alone, each whole: what was folded is put together.
std::string unfolded(std::string_view bytes);

}  // namespace config
