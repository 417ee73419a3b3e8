#pragma once

#include "adapters/http/message.hpp"

#include <cstddef>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>

namespace http::back_end {

/// `data: TEXT` as a server-sent event; a text of several lines has as many `data:` lines.
std::string event_of(std::string_view text);

/// What waits to be sent to one reader of a stream: filled by any thread, emptied by the connection.
class Outlet final : public EventStream {
public:
    /// `wake` tells the connection, from whatever thread, that there is something to see to.
    Outlet(std::size_t bound, std::function<void()> wake) : bound_(bound), wake_(std::move(wake)) {}

    bool send(std::string_view text) override;
    void close() override;

    /// All that waits; nothing waits then.
    std::string take();

    /// For the connection: nothing more is taken.
    void cut();

    /// Whether the stream was closed by its sender; what waits is still to be sent.
    bool closed() const;

    /// Whether more came than the reader took.
    bool overrun() const;

private:
    enum class State { Open, Closed, Overrun, Cut };

    State state() const;

    mutable std::mutex mutex_{};
    std::string waiting_{};
    State state_ = State::Open;
    std::size_t bound_ = 0;
    std::function<void()> wake_{};
};

}  // namespace http::back_end
