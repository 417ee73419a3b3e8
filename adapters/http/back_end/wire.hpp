#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>

namespace http::back_end {

/// One connected client, byte by byte. All is called on the loop, and calls back there.
/// One read and one write may be waited for at a time; whoever waits keeps the wire alive.
class Wire {
public:
    virtual ~Wire() = default;

    /// Reads what comes next. Calls back with the number of bytes; 0 when no more will come, or after
    /// `cancel`.
    virtual void read(std::span<char> room, std::function<void(std::size_t)> then) = 0;

    /// Writes the head, then the body. Calls back with whether all went out.
    virtual void write(std::string head, std::string body, std::function<void(bool)> then) = 0;

    /// Ends what is waited for.
    virtual void cancel() = 0;

    /// Tells the client that nothing more comes; it may still send.
    virtual void shut() = 0;

    virtual void close() = 0;

    /// Lets `close` be a reset, so that the client does not take what it has for the whole.
    virtual void break_off() = 0;

    /// Lets the system keep only about so many bytes for a client that reads slowly.
    virtual void narrow(std::size_t bytes) = 0;

    /// The client's address, without its port.
    virtual std::string peer() const = 0;
};

}  // namespace http::back_end
