#include "adapters/http/back_end/port.hpp"

#include "adapters/http/back_end/session.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace http::back_end {

namespace {

using namespace std::chrono_literals;

/// How often deadlines are looked at: often enough for the shortest.
std::chrono::milliseconds pace(const Bounds& bounds) {
    const auto shortest =
        std::min({bounds.first, bounds.idle, bounds.request, bounds.answer, bounds.comment});
    return std::clamp<std::chrono::milliseconds>(shortest / 8, 5ms, 250ms);
}

}  // namespace

Port::Port(const std::string& listen, const Bounds& bounds, std::function<bot::Timestamp()> now)
    : loop_(std::make_shared<Loop>()),
      door_(*loop_, listen),
      desk_{.bounds = bounds, .now = std::move(now), .loop = loop_, .settled = [this] { settle(); }} {}

Port::~Port() {
    close();
}

std::uint16_t Port::number() const {
    return door_.port();
}

void Port::open(Handler ask) {
    desk_.ask = std::move(ask);
    loop_->post([this] {
        door_.open([this](std::unique_ptr<Wire> wire) { Session::welcome(std::move(wire), desk_); },
                   [this] { desk_.crowd.make_room(); });
    });
    loop_->every(pace(desk_.bounds), [this] { sweep(); });
    loop_->run();
}

void Port::sweep() const {
    const auto now = std::chrono::steady_clock::now();
    for (const auto& guest : desk_.crowd.all()) guest->look_at_the_clock(now);
}

void Port::drain() {
    auto drained = drained_.get_future();
    loop_->post([this] {
        desk_.stopping = true;
        for (const auto& guest : desk_.crowd.all()) guest->wind_up();
        settle();
    });
    drained.wait_for(desk_.bounds.stop);
}

void Port::settle() {
    if (!desk_.stopping || told_) return;
    const auto guests = desk_.crowd.all();
    const auto silent = [](const auto& guest) { return guest->hold() == Guest::Hold::Silent; };
    if (!std::ranges::all_of(guests, silent)) return;
    told_ = true;
    drained_.set_value();
}

void Port::close() {
    if (std::exchange(closed_, true)) return;
    loop_->post([this] {
        door_.close();
        for (const auto& guest : desk_.crowd.all()) guest->leave();
    });
    loop_->finish();
    desk_.larder->close();
}

Counts Port::counts() const {
    const auto& tally = desk_.tally;
    return {.connections = tally.connections,
            .in_work = tally.in_work,
            .streams = tally.streams,
            .refused = tally.refused,
            .gave_way = tally.gave_way};
}

}  // namespace http::back_end
