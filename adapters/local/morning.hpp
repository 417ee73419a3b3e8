#pragma once

#include "bot/event.hpp"

#include <string>
#include <vector>

namespace local {

/// One thing that happened in the demo before it opens.
struct Scene {
    bot::Timestamp at{};
    bot::Event event{};
};

/// When a new demo opens: the Monday after `now`, five past nine in Tokyo.
bot::Timestamp monday_morning(bot::Timestamp now);

/// A few posts of Friday and of that morning, one of them answered; oldest first. The channels are those of
/// the demo's config.
std::vector<Scene> before(bot::Timestamp opening);

}  // namespace local
