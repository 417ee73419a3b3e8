#pragma once

#include "bot/time.hpp"

#include <cstddef>

namespace bot {

/// How many wait, by how long they have: in somebody's working time.
struct Ages {
    std::size_t up_to_four_hours = 0;
    std::size_t up_to_a_day = 0;
    std::size_t up_to_two_days = 0;
    std::size_t longer = 0;

    bool operator==(const Ages&) const = default;

    std::size_t total() const { return up_to_four_hours + up_to_a_day + up_to_two_days + longer; }

    void add(WorkingTime age) {
        if (age.days >= 2) {
            ++longer;
        } else if (age.days == 1) {
            ++up_to_two_days;
        } else {
            ++(age.hours <= 4h ? up_to_four_hours : up_to_a_day);
        }
    }
};

}  // namespace bot
