#pragma once

#include "bot/calendar.hpp"

#include <algorithm>
#include <chrono>

namespace tests {

using namespace std::chrono_literals;

/// A place whose clock never jumps.
class Fixed final : public bot::Zone {
public:
    explicit Fixed(bot::Seconds ahead) : ahead_{ahead} {}

    bot::Local to_local(bot::Timestamp at) const override {
        return bot::Local{at.time_since_epoch() + ahead_};
    }

    bot::Timestamp to_utc(bot::Local at) const override {
        return bot::Timestamp{at.time_since_epoch() - ahead_};
    }

private:
    bot::Seconds ahead_;
};

/// A place whose clock jumps once, at `jump`: from `before` ahead of UTC to `after`.
class Jumping final : public bot::Zone {
public:
    explicit Jumping(bot::Timestamp jump, bot::Seconds before = 0h, bot::Seconds after = 1h)
        : jump_{jump}, before_{before}, after_{after} {}

    bot::Local to_local(bot::Timestamp at) const override {
        return bot::Local{at.time_since_epoch() + (at < jump_ ? before_ : after_)};
    }

    bot::Timestamp to_utc(bot::Local at) const override {
        const bot::Timestamp first{at.time_since_epoch() - before_};
        return first < jump_ ? first : std::max(jump_, bot::Timestamp{at.time_since_epoch() - after_});
    }

private:
    bot::Timestamp jump_;
    bot::Seconds before_;
    bot::Seconds after_;
};

}  // namespace tests
