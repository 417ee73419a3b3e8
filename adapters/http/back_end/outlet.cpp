#include "adapters/http/back_end/outlet.hpp"

#include <algorithm>
#include <utility>

namespace http::back_end {

std::string event_of(std::string_view text) {
    std::string event;
    while (true) {
        const auto end = std::min(text.find_first_of("\r\n"), text.size());
        event.append("data: ").append(text.substr(0, end)).append("\n");
        if (end == text.size()) return event.append("\n");
        text.remove_prefix(text.substr(end).starts_with("\r\n") ? end + 2 : end + 1);
    }
}

bool Outlet::send(std::string_view text) {
    auto event = event_of(text);
    bool first = false;
    bool taken = false;
    {
        const std::lock_guard lock{mutex_};
        if (state_ != State::Open) return false;
        first = waiting_.empty();
        taken = waiting_.size() + event.size() <= bound_;
        if (taken) {
            waiting_ += event;
        } else {
            state_ = State::Overrun;
        }
    }
    if (first || !taken) wake_();
    return taken;
}

void Outlet::close() {
    {
        const std::lock_guard lock{mutex_};
        if (state_ != State::Open) return;
        state_ = State::Closed;
    }
    wake_();
}

std::string Outlet::take() {
    const std::lock_guard lock{mutex_};
    return std::exchange(waiting_, {});
}

void Outlet::cut() {
    const std::lock_guard lock{mutex_};
    state_ = State::Cut;
}

bool Outlet::closed() const {
    return state() == State::Closed;
}

bool Outlet::overrun() const {
    return state() == State::Overrun;
}

Outlet::State Outlet::state() const {
    const std::lock_guard lock{mutex_};
    return state_;
}

}  // namespace http::back_end
