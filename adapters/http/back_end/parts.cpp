#include "adapters/http/back_end/parts.hpp"

#include <spdlog/spdlog.h>

#include <exception>
#include <mutex>

namespace http::back_end {

Fetched Larder::ask(const NextPart& next) {
    const std::shared_lock lock{mutex_};
    if (closed_) return {.broken = true};
    try {
        return {.text = next()};
    } catch (const std::exception& failure) {
        spdlog::error("http: a body broke off: {}", failure.what());
        return {.broken = true};
    }
}

void Larder::close() {
    const std::lock_guard lock{mutex_};
    closed_ = true;
}

}  // namespace http::back_end
