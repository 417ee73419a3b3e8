#include "adapters/runtime/clock.hpp"

namespace runtime {

namespace {

bot::Timestamp world() {
    return std::chrono::floor<bot::Span>(std::chrono::system_clock::now());
}

}  // namespace

bot::Timestamp Clock::now() const {
    return world() + ahead_.load();
}

bot::Span Clock::set(bot::Timestamp now) {
    ahead_ = now - world();
    return ahead_;
}

}  // namespace runtime
