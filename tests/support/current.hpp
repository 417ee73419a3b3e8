#pragma once

#include "bot/ports/current.hpp"

#include <functional>

namespace tests {

/// What holds now, as a test says.
class Current final : public bot::Current {
public:
    using People = std::function<std::shared_ptr<const bot::Community>()>;

    Current(People people, std::function<bot::Timestamp()> clock)
        : people_{std::move(people)}, clock_{std::move(clock)} {}

    std::shared_ptr<const bot::Community> community() const override { return people_(); }

    bot::Timestamp now() const override { return clock_(); }

private:
    People people_;
    std::function<bot::Timestamp()> clock_;
};

}  // namespace tests
