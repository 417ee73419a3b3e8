#pragma once

#include "bot/trouble.hpp"

#include <vector>

namespace runtime {

/// Says in the log what goes wrong and lasts: once as it begins, again where it grows more pressing, once
/// when it is gone. (What was refused is said there as it happens.) For one thread.
class TroubleLog {
public:
    /// All that is wrong at `now`.
    void tell(const std::vector<bot::Trouble>& all, bot::Timestamp now);

private:
    struct Said {
        bot::Trouble trouble{};
        bot::Timestamp news_at{};
    };

    std::vector<Said> said_{};
};

}  // namespace runtime
