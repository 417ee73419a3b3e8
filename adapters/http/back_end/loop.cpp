#include "adapters/http/back_end/loop.hpp"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <spdlog/spdlog.h>

#include <exception>
#include <optional>
#include <thread>
#include <utility>

namespace http::back_end {

namespace asio = boost::asio;

class Loop::Thread {
public:
    void run() {
        thread_ = std::thread{[this] {
            while (!ran_out()) {
            }
        }};
    }

    void repeat(std::chrono::milliseconds span, std::function<void()> work) {
        timer_.expires_after(span);
        timer_.async_wait([this, span, work = std::move(work)](boost::system::error_code cancelled) mutable {
            if (cancelled || finishing_) return;
            work();
            repeat(span, std::move(work));
        });
    }

    void finish() {
        asio::post(context, [this] {
            finishing_ = true;
            timer_.cancel();
        });
        guard_.reset();
        if (thread_.joinable()) thread_.join();
    }

    asio::io_context context{1};

private:
    /// False where something failed on the way: one connection's trouble must not end the others.
    bool ran_out() {
        try {
            context.run();
            return true;
        } catch (const std::exception& failure) {
            spdlog::error("http: a connection failed: {}", failure.what());
            return false;
        }
    }

    asio::executor_work_guard<asio::io_context::executor_type> guard_{context.get_executor()};
    asio::steady_timer timer_{context};
    bool finishing_ = false;
    std::thread thread_{};
};

Loop::Loop() : thread_(std::make_unique<Thread>()) {}

Loop::~Loop() = default;

void Loop::run() {
    thread_->run();
}

void Loop::post(std::function<void()> work) {
    if (!thread_->context.stopped()) asio::post(thread_->context, std::move(work));
}

void Loop::every(std::chrono::milliseconds span, std::function<void()> work) {
    post([this, span, work = std::move(work)] { thread_->repeat(span, work); });
}

void Loop::finish() {
    thread_->finish();
}

boost::asio::io_context& Loop::context() {
    return thread_->context;
}

}  // namespace http::back_end
