#pragma once

#include "adapters/http/back_end/crowd.hpp"
#include "adapters/http/back_end/loop.hpp"
#include "adapters/http/back_end/parts.hpp"
#include "adapters/http/bounds.hpp"
#include "adapters/http/message.hpp"

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>

namespace http::back_end {

/// What is counted; any thread may look.
struct Tally {
    std::atomic<std::size_t> connections = 0;
    std::atomic<std::size_t> in_work = 0;
    std::atomic<std::size_t> streams = 0;
    std::atomic<std::uint64_t> refused = 0;
    std::atomic<std::uint64_t> gave_way = 0;
};

/// What all connections of a port share. But for the tally, it belongs to the loop.
struct Desk {
    Bounds bounds{};
    std::function<bot::Timestamp()> now{};
    Handler ask{};  ///< must not wait: the loop calls it
    std::shared_ptr<Loop> loop{};
    std::shared_ptr<Larder> larder = std::make_shared<Larder>();
    Crowd crowd{bounds};
    Tally tally{};
    bool stopping = false;
    std::function<void()> settled{};  ///< called when somebody has been answered, or has left
};

}  // namespace http::back_end
