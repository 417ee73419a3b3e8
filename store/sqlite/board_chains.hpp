#pragma once

#include "adapters/local/board.hpp"

#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace store {

class Statements;

/// Where something stands in a channel, in the order of recording: people's messages by their numbers, and
/// lines after the message that was the latest when they were said.
struct PlaceInTalk {
    std::int64_t message = 0;
    std::int64_t line = 0;

    auto operator<=>(const PlaceInTalk&) const = default;
};

constexpr PlaceInTalk end_of_talk{std::numeric_limits<std::int64_t>::max(),
                                  std::numeric_limits<std::int64_t>::max()};

struct Placed {
    PlaceInTalk place{};
    local::Message message{};
};

/// What of a channel stands after one place and not after another.
struct Walk {
    const bot::ConversationId& channel;
    PlaceInTalk after{};
    PlaceInTalk upto = end_of_talk;
};

/// Where a message or a line of that id stands; before all where it is empty, nothing where it is not known.
std::optional<PlaceInTalk> place_of(Statements& sql, const bot::ConversationId& channel,
                                    const std::string& id);

// A channel has two chains: each link knows the one before. So both are read from the latest back.

/// What people wrote, the latest `limit` (-1: all), latest first.
std::vector<Placed> people(Statements& sql, const Walk& walk, std::int64_t limit);

/// What the bot said, likewise. `upto` is the place of a line, or the end.
std::vector<Placed> lines(Statements& sql, const Walk& walk, std::int64_t limit);

/// From the latest back each `every`th place, the latest too, whether or not something is shown there.
std::vector<PlaceInTalk> marks_of_people(Statements& sql, const Walk& walk, std::int64_t every);
std::vector<PlaceInTalk> marks_of_lines(Statements& sql, const Walk& walk, std::int64_t every);

/// Adds to each message what stands under it, and gives them without their places.
std::vector<local::Message> with_reactions(Statements& sql, const bot::ConversationId& channel,
                                           std::span<Placed> all);

}  // namespace store
