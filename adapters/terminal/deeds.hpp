#pragma once

#include "bot/community.hpp"
#include "bot/ports/records.hpp"

#include <string>

namespace terminal {

/// One deed in a line, without its moment: `closed by ito (answered): Told him.`, `snoozed by ito until
/// 2026-11-30 09:00: asked IT`. Times are where the lead lives.
std::string told_of(const bot::Deed& deed, const bot::Community& community);

/// The latest deed of a story so; where it took another back, that one: `taken back: closed by ito
/// (answered)`. Empty where nothing was done.
std::string latest_deed(const bot::Story& story, const bot::Community& community);

}  // namespace terminal
