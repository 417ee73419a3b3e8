#include "adapters/http/pool.hpp"

#include <pplx/threadpool.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <exception>
#include <thread>

namespace http {

namespace {

bool started() {
    try {
        crossplat::threadpool::initialize_with_threads(
            std::clamp(std::thread::hardware_concurrency(), 2U, 4U));
        return true;
    } catch (const std::exception& failure) {
        spdlog::warn("http: somebody else has started the pool: {}", failure.what());
        return false;
    }
}

}  // namespace

void start_pool() {
    [[maybe_unused]] static const bool once = started();
}

void on_the_pool(std::function<void()> work) {
    crossplat::threadpool::shared_instance().service().post(std::move(work));
}

}  // namespace http
