#pragma once

#include "adapters/http/back_end/desk.hpp"
#include "adapters/http/back_end/door.hpp"
#include "adapters/http/bounds.hpp"
#include "adapters/http/counts.hpp"
#include "adapters/http/message.hpp"

#include <cstdint>
#include <functional>
#include <future>
#include <memory>
#include <string>

namespace http::back_end {

/// One port and all who are connected to it, on a thread of its own.
class Port {
public:
    /// Takes the port, but lets nobody in yet. Throws std::runtime_error where it cannot be had.
    Port(const std::string& listen, const Bounds& bounds, std::function<bot::Timestamp()> now);
    Port(const Port&) = delete;
    Port& operator=(const Port&) = delete;
    ~Port();

    std::uint16_t number() const;

    /// Lets clients in. `ask` is called on the port's thread, so it must hand over and return; so must what a
    /// response has for its stream.
    void open(Handler ask);

    /// Refuses what is new, ends the streams, and waits until all else is answered, at most as the bounds
    /// say.
    void drain();

    /// Ends all connections, and waits for each body that is being asked for a part.
    void close();

    Counts counts() const;

private:
    void sweep() const;
    void settle();

    std::shared_ptr<Loop> loop_{};
    Door door_;
    Desk desk_;
    std::promise<void> drained_{};
    bool told_ = false;
    bool closed_ = false;
};

}  // namespace http::back_end
