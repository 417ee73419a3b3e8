#pragma once

#include "tests/support/place.hpp"

#include <catch2/catch.hpp>

#include <memory>
#include <string>
#include <vector>

namespace tests {

/// Whether a story needs to see and press cards.
enum class Cards { Needed, NotNeeded };

/// "on paper" (the core alone), "over the local channel" (with its API), "over Teams" (with Microsoft's
/// side on loopback); where cards are not needed also "over echo" (a product that only logs).
std::vector<std::string> channels(Cards cards);

std::unique_ptr<Place> place_of(const std::string& channel);

}  // namespace tests

#define ON_CHANNELS(place, cards)                                                    \
    const auto channel = GENERATE(from_range(tests::channels(tests::Cards::cards))); \
    CAPTURE(channel);                                                                \
    const auto stage = tests::place_of(channel);                                     \
    auto& place = *stage  // NOLINT(bugprone-macro-parentheses): it declares

/// Has the rest of a test happen at a place on each channel in turn.
#define ON_EVERY_CHANNEL(place) ON_CHANNELS(place, Needed)

/// … also on those without cards.
#define ON_EVERY_CHANNEL_WITHOUT_CARDS(place) ON_CHANNELS(place, NotNeeded)
