#include "adapters/http/back_end/head.hpp"
#include "adapters/http/back_end/session.hpp"

#include <utility>

namespace http::back_end {

namespace {

/// Bytes that the system may keep for a reader. With more, it would take long to notice that nobody reads.
constexpr std::size_t most_unread = std::size_t{64} * 1024;

}  // namespace

void Session::name_stream(Response& response) {
    for (const auto& [name, value] :
         {std::pair{"Content-Type", "text/event-stream"}, {"Cache-Control", "no-store"}}) {
        if (header(response.headers, name).empty()) response.headers.emplace_back(name, value);
    }
}

void Session::begin_stream(Response response) {
    if (desk_.stopping) return decline("stopping", "the server is stopping; try again");
    if (desk_.tally.streams >= desk_.bounds.streams)
        return decline("busy", "too many streams are open; try again");
    enter(State::Streaming, desk_.bounds.comment);
    keeps_ = false;
    wire_->narrow(most_unread);
    outlet_ =
        std::make_shared<Outlet>(desk_.bounds.stream_buffer, [loop = desk_.loop, session = weak_from_this()] {
            loop->post([session] {
                if (const auto open = session.lock()) open->flush();
            });
        });
    sending_ = true;
    wire_->write(head_of(response), {}, [self = shared_from_this(), stream = response.stream](bool whole) {
        self->stream_begun(whole, stream);
    });
    drain();
}

void Session::stream_begun(bool whole, const std::function<void(std::shared_ptr<EventStream>)>& stream) {
    if (state_ == State::Gone) return;
    if (!whole) return leave();
    sending_ = false;
    stream(outlet_);
    flush();
}

void Session::flush() {
    if (state_ != State::Streaming) return;
    if (outlet_->overrun()) return leave();
    if (sending_) return;
    auto events = outlet_->take();
    if (!events.empty()) return send(std::move(events));
    if (outlet_->closed()) end_stream();
}

void Session::send(std::string text) {
    sending_ = true;
    enter(State::Streaming, desk_.bounds.comment);
    wire_->write(old_ ? std::move(text) : chunk(text), {}, [self = shared_from_this()](bool whole) {
        if (!whole) return self->leave();
        self->sending_ = false;
        self->flush();
    });
}

// A reader that has not taken the last piece by now is gone, or too slow.
void Session::beat() {
    sending_ ? leave() : send(":\n\n");
}

void Session::end_stream() {
    outlet_->cut();
    enter(State::Writing, desk_.bounds.answer);
    wire_->write(old_ ? std::string{} : chunk({}), {},
                 [self = shared_from_this()](bool whole) { self->written(whole); });
}

}  // namespace http::back_end
