#pragma once

#include "tests/support/place.hpp"

#include <catch2/catch.hpp>

#include <memory>
#include <string>

namespace tests {

/// "on paper" (the core alone), "over the local channel" (with its API) or "over Teams" (with Microsoft's
/// side on loopback).
std::unique_ptr<Place> place_of(const std::string& channel);

}  // namespace tests

/// Has the rest of a test happen at a place on each channel in turn.
#define ON_EVERY_CHANNEL(place)                                                                           \
    const auto channel = GENERATE(as<std::string>{}, "on paper", "over the local channel", "over Teams"); \
    CAPTURE(channel);                                                                                     \
    const auto stage = tests::place_of(channel);                                                          \
    auto& place = *stage  // NOLINT(bugprone-macro-parentheses): it declares
