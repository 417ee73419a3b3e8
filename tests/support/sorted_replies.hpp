#pragma once

#include "bot/listening/thread.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace tests {

/// Each of these replies is of that sort.
inline void expect(bot::ReplySort sort, const std::vector<std::string>& replies) {
    for (const auto& reply : replies) {
        INFO(reply);
        CHECK(bot::sort_of(reply) == sort);
    }
}

}  // namespace tests
