#include "adapters/runtime/every.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <exception>

namespace runtime {

namespace {

using namespace std::chrono_literals;

std::string in_words(std::chrono::milliseconds period) {
    if (period == 1s) return "each second";
    return "every " + std::to_string(std::chrono::ceil<std::chrono::seconds>(period).count()) + " seconds";
}

}  // namespace

void Every::start() {
    thread_ = std::thread{[this] { go_on(); }};
}

void Every::soon() {
    soon_ = true;
    bell_.ring();
}

void Every::stop() {
    bell_.stop();
    if (thread_.joinable()) thread_.join();
}

Every::Moment Every::step(Moment now) {
    if (!soon_.exchange(false) && now < next_) return next_;
    next_ = now + job_.period;
    run(now);
    return next_;
}

/// A disk that stays full need not fill the log as well.
void Every::run(Moment now) noexcept {
    try {
        job_.run();
    } catch (const std::exception& failure) {
        if (now < quiet_until_) return;
        quiet_until_ = now + 1min;
        spdlog::error("could not {}: {}; it is tried again {}", job_.name, failure.what(),
                      in_words(job_.period));
    }
}

void Every::go_on() {
    while (!bell_.stopped()) {
        const auto next = step(std::chrono::steady_clock::now());
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(next - std::chrono::steady_clock::now());
        bell_.wait(std::max(left, 0ms));
    }
}

}  // namespace runtime
