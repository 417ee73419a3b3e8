#include "adapters/http/back_end/head.hpp"
#include "adapters/http/back_end/session.hpp"
#include "adapters/http/pool.hpp"

#include <spdlog/spdlog.h>

#include <utility>

namespace http::back_end {

void Session::begin_parts(Response response) {
    enter(State::Writing, desk_.bounds.answer);
    keeps_ = keeps_ && !old_ && !closes(response) && !desk_.stopping;
    auto text = head_of(response);
    parts_ = std::make_shared<NextPart>(std::move(response.parts));
    send_part(std::move(text));
}

// Each part has a deadline of its own: a body may be long, but neither side may keep the other waiting.
void Session::send_part(std::string text) {
    enter(State::Writing, desk_.bounds.answer);
    wire_->write(std::move(text), {}, [self = shared_from_this()](bool whole) {
        if (self->state_ == State::Gone) return;
        if (!whole) return self->leave();
        self->enter(State::Fetching, self->desk_.bounds.answer);
        self->fetch();
    });
}

// Whoever makes a part may wait for a database, so it is met on the pool. Nobody makes one for a client that
// has gone by then.
void Session::fetch() {
    on_the_pool([loop = desk_.loop, larder = desk_.larder, parts = parts_, session = weak_from_this()] {
        if (session.expired()) return;
        auto part = std::make_shared<Fetched>(larder->ask(*parts));
        loop->post([session, part = std::move(part)] {
            if (const auto open = session.lock()) open->fetched(std::move(*part));
        });
    });
}

void Session::fetched(Fetched part) {
    if (state_ != State::Fetching) return;
    if (part.broken) return leave();
    if (!part.text) return end_parts();
    if (part.text->empty()) return fetch();  // an empty chunk would be the last
    send_part(old_ ? std::move(*part.text) : chunk(*part.text));
}

void Session::part_is_late() {
    spdlog::error("http: a body broke off: its next part took too long");
    leave();
}

void Session::end_parts() {
    parts_.reset();
    enter(State::Writing, desk_.bounds.answer);
    wire_->write(old_ ? std::string{} : chunk({}), {},
                 [self = shared_from_this()](bool whole) { self->written(whole); });
}

}  // namespace http::back_end
