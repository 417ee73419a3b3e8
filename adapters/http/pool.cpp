#include "adapters/http/pool.hpp"

#include <openssl/ssl.h>
#include <pplx/threadpool.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <cstddef>
#include <exception>
#include <latch>
#include <memory>
#include <thread>

namespace http {

namespace {

/// As long as it lives, the pool has threads; when it dies, with the process, what was begun is over.
class Pool {
public:
    Pool() {
        // What begins first ends last: the threads, which may still use it, end before it does.
        OPENSSL_init_ssl(0, nullptr);
        try {
            crossplat::threadpool::initialize_with_threads(threads_);
        } catch (const std::exception& failure) {
            threads_ = 0;
            spdlog::warn("http: somebody else has started the pool: {}", failure.what());
        }
    }

    Pool(const Pool&) = delete;
    Pool& operator=(const Pool&) = delete;

    // When all threads meet, nothing is left of what came before.
    ~Pool() {
        const auto all = std::make_shared<std::latch>(static_cast<std::ptrdiff_t>(threads_) + 1);
        for (unsigned thread = 0; thread < threads_; ++thread) on_the_pool([all] { all->arrive_and_wait(); });
        all->arrive_and_wait();
    }

private:
    unsigned threads_ = std::clamp(std::thread::hardware_concurrency(), 2U, 4U);
};

}  // namespace

void start_pool() {
    static const Pool pool{};
}

void on_the_pool(std::function<void()> work) {
    crossplat::threadpool::shared_instance().service().post(std::move(work));
}

}  // namespace http
