#pragma once

#include <cstddef>
#include <cstdint>

namespace http {

/// How a server is doing.
struct Counts {
    std::size_t connections = 0;
    std::size_t in_work = 0;  ///< requests that a handler has and has not answered
    std::size_t streams = 0;
    std::uint64_t refused =
        0;  ///< requests that a bound or their own form kept from the handler; since the start
    std::uint64_t gave_way =
        0;  ///< connections ended or turned away because there were too many; since the start
};

}  // namespace http
