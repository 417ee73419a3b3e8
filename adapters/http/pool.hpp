#pragma once

#include <functional>
#include <utility>  // Boost's asio, which pool.cpp sees next, uses std::exchange without it

namespace http {

/// Gives cpprestsdk a pool of few threads; its own choice would be 40. Whoever uses the library calls this
/// first, as often as it likes.
void start_pool();

/// Has something done on a thread of that pool.
void on_the_pool(std::function<void()> work);

}  // namespace http
