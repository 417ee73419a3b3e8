#pragma once

#include "bot/time.hpp"

#include <atomic>

namespace runtime {

/// The clock of one store: the world's, put on by as much as somebody advanced it. From any thread.
class Clock {
public:
    bot::Timestamp now() const;

    void set_ahead(bot::Span ahead) { ahead_ = ahead; }

    /// Shows `now` from now on, and gives by how much that is ahead of the world.
    bot::Span set(bot::Timestamp now);

private:
    std::atomic<bot::Span> ahead_{bot::Span{0}};
};

}  // namespace runtime
