#include "adapters/edge/clock.hpp"

namespace edge {

bot::Timestamp Clock::now() const {
    return std::chrono::floor<bot::Span>(std::chrono::system_clock::now()) + ahead_.load();
}

}  // namespace edge
