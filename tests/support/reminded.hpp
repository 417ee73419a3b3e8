#pragma once

#include "tests/support/story.hpp"

namespace tests {

/// A post of ada's that its owner was reminded of; the card is m3.
struct Reminded : Story {
    Reminded() {
        after(posts("1", monday), monday);
        at(noon);
    }

    static constexpr bot::Timestamp noon = monday + 5h;
};

}  // namespace tests
