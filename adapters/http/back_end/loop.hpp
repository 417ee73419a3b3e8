#pragma once

#include <chrono>
#include <functional>
#include <memory>

namespace boost::asio {
class io_context;
}  // namespace boost::asio

namespace http::back_end {

/// The one thread of a port: all of its connections live on it, so none of them needs a lock.
class Loop {
public:
    Loop();
    Loop(const Loop&) = delete;
    Loop& operator=(const Loop&) = delete;
    ~Loop();

    /// Begins to work.
    void run();

    /// Has something done soon; from any thread. Dropped once the loop has finished.
    void post(std::function<void()> work);

    /// Has something done again and again, until the loop finishes.
    void every(std::chrono::milliseconds span, std::function<void()> work);

    /// Waits until all that was begun is over; what would go on by itself must have been ended. Not on the
    /// loop.
    void finish();

    boost::asio::io_context& context();

private:
    class Thread;
    std::unique_ptr<Thread> thread_;
};

}  // namespace http::back_end
