#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace support {

/// A TCP client that sends any bytes at all. Closes itself. Throws std::runtime_error where it cannot
/// connect.
class RawSocket {
public:
    /// `from` is the own address: 127.0.0.2 is a loopback address like another.
    explicit RawSocket(std::uint16_t port, const std::string& from = "127.0.0.1");
    RawSocket(RawSocket&& other) noexcept;
    RawSocket& operator=(RawSocket&& other) noexcept;
    RawSocket(const RawSocket&) = delete;
    RawSocket& operator=(const RawSocket&) = delete;
    ~RawSocket();

    /// Sends all of it, or as much as the other side takes; false where that was not all.
    bool send(std::string_view bytes) const;

    /// Nothing more will be sent.
    void finish() const;

    /// Ends the connection, with a reset where something was left unread.
    void close();

    /// Reads until the other side ends, or what was read contains `end`, or `within` is over.
    std::string read(std::string_view end = {},
                     std::chrono::milliseconds within = std::chrono::seconds{10}) const;

    /// Reads one response by its Content-Length.
    std::string response() const;

    /// Whether the other side has ended the connection, at the latest after `within`; what it sent before is
    /// dropped.
    bool ended(std::chrono::milliseconds within = std::chrono::seconds{10}) const;

    /// Whether the other side breaks the connection off with a reset, at the latest after `within`; what it
    /// sent before is dropped.
    bool broken_off(std::chrono::milliseconds within = std::chrono::seconds{10}) const;

    /// Lets the system keep only few bytes that were not read.
    void narrow() const;

private:
    /// Appends what comes next; false at the end, after a failure, and when the time is over.
    bool append(std::string& text, std::chrono::steady_clock::time_point until) const;

    int descriptor_ = -1;
};

/// What the server at `port` answers to these bytes, until it ends the connection or `within` is over.
std::string answer_to(std::uint16_t port, std::string_view bytes,
                      std::chrono::milliseconds within = std::chrono::seconds{10});

/// The status of a response, 0 where there is none.
int status_of(std::string_view response);

/// The body of a response.
std::string body_of(std::string_view response);

}  // namespace support
