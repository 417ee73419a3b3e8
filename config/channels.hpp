#pragma once

#include "config/reading.hpp"

namespace config {

/// Gives the channel to the theme, for a section `[theme.X]`. What can never be one, and one that another
/// theme has, is a problem.
void read_channel(Section& section, const Text& channel, const bot::ThemeId& theme, Reading& reading);

}  // namespace config
