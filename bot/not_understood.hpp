#pragma once

#include "bot/ids.hpp"
#include "bot/time.hpp"

#include <cstddef>
#include <string>

namespace bot {

/// What somebody trusted told and no adapter could make anything of: kept so that an admin can find out why.
/// Of each kind the latest; of the kinds the latest `most_not_understood`.
struct NotUnderstood {
    ChannelKind via{};
    std::string what{};  ///< its kind: `an invoke "task/fetch"`
    std::string body{};  ///< as it came; only its beginning is kept
    int times = 1;
    Timestamp at{};  ///< of the latest
};

constexpr std::size_t most_not_understood = 100;
constexpr std::size_t longest_not_understood = 4096;  // bytes of a body

}  // namespace bot
