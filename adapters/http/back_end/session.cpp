#include "adapters/http/back_end/session.hpp"

#include "adapters/http/back_end/head.hpp"
#include "adapters/http/forwarded.hpp"
#include "adapters/http/refusal.hpp"

#include <spdlog/spdlog.h>

#include <atomic>
#include <utility>

namespace http::back_end {

namespace {

using namespace std::chrono_literals;

constexpr auto linger_for = 2s;
constexpr std::size_t most_to_drain = std::size_t{4} * 1024 * 1024;

/// The right to answer one request, once; given back unused, it answers that nothing came.
class Ticket {
public:
    Ticket(std::shared_ptr<Loop> loop, std::weak_ptr<Session> session)
        : loop_(std::move(loop)), session_(std::move(session)) {}

    Ticket(const Ticket&) = delete;
    Ticket& operator=(const Ticket&) = delete;

    ~Ticket() {
        if (!used_) use(refusal(500, "failed", "this request was not answered"));
    }

    void use(Response response) {
        if (used_.exchange(true)) return;
        auto kept = std::make_shared<Response>(std::move(response));
        loop_->post([session = session_, kept = std::move(kept)] {
            if (const auto open = session.lock()) open->answer(std::move(*kept));
        });
    }

private:
    std::shared_ptr<Loop> loop_{};
    std::weak_ptr<Session> session_{};
    std::atomic<bool> used_ = false;
};

}  // namespace

void Session::welcome(std::unique_ptr<Wire> wire, Desk& desk) {
    const auto session = std::make_shared<Session>(std::move(wire), desk);
    const bool admitted = desk.crowd.admit(session, share_of(session->peer_, desk.bounds));
    desk.tally.connections = desk.crowd.size();
    desk.tally.gave_way = desk.crowd.gave_way();
    if (admitted) session->next();
}

Session::Session(std::unique_ptr<Wire> wire, Desk& desk)
    : wire_(std::move(wire)), desk_(desk), peer_(wire_->peer()), reader_(desk.bounds) {}

Guest::Hold Session::hold() const {
    switch (state_) {
        case State::InWork:
        case State::Fetching:
        case State::Streaming: return Hold::Served;
        case State::Writing: return Hold::Reading;
        case State::Waiting:
        case State::Reading:
        case State::Lingering:
        case State::Gone: break;
    }
    return Hold::Silent;
}

void Session::enter(State state, std::chrono::milliseconds span) {
    if (state_ == State::InWork) --desk_.tally.in_work;
    if (state_ == State::Streaming) --desk_.tally.streams;
    if (state == State::InWork) ++desk_.tally.in_work;
    if (state == State::Streaming) ++desk_.tally.streams;
    state_ = state;
    deadline_ = std::chrono::steady_clock::now() + span;
    desk_.crowd.touch(*this);
    if (hold() == Hold::Silent) desk_.crowd.give_back(std::exchange(client_, {}));
}

void Session::leave() {
    if (state_ == State::Gone) return;
    const auto self = shared_from_this();
    enter(State::Gone, 0ms);
    if (outlet_) outlet_->cut();
    if (parts_) wire_->break_off();
    wire_->close();
    desk_.crowd.forget(*this);
    desk_.tally.connections = desk_.crowd.size();
    desk_.settled();
}

void Session::look_at_the_clock(Instant now) {
    if (now < deadline_) return;
    switch (state_) {
        case State::Waiting:
        case State::Writing:
        case State::Lingering: return leave();
        case State::Reading: timed_out_ = true; return wire_->cancel();
        case State::InWork: keeps_ = false; return decline("late", "this took too long; try again");
        case State::Fetching: return part_is_late();
        case State::Streaming: return beat();
        case State::Gone: return;
    }
}

void Session::wind_up() {
    if (outlet_) outlet_->close();
}

void Session::next() {
    timed_out_ = false;
    if (reader_.empty()) {
        enter(State::Waiting, asked_ ? desk_.bounds.idle : desk_.bounds.first);
        listen();
    } else {
        enter(State::Reading, desk_.bounds.request);
        proceed();
    }
}

void Session::listen() {
    wire_->read(reader_.room(), [self = shared_from_this()](std::size_t bytes) { self->came(bytes); });
}

// The first byte may take as long as idle allows; from it on the whole request has one deadline.
void Session::came(std::size_t bytes) {
    if (state_ == State::Gone) return;
    if (bytes == 0) return interrupted();
    reader_.filled(bytes);
    if (state_ == State::Waiting) enter(State::Reading, desk_.bounds.request);
    proceed();
}

void Session::interrupted() {
    if (state_ == State::Gone) return;
    if (!timed_out_) return leave();
    refuse(refusal(408, "timeout", "the request did not come in time"));
}

void Session::proceed() {
    switch (reader_.read()) {
        case RequestReader::Step::NeedsMore: return listen();
        case RequestReader::Step::AsksToGoOn: return go_on();
        case RequestReader::Step::Whole: return hand_over();
        case RequestReader::Step::Refused: return refuse(reader_.refusal());
    }
}

void Session::go_on() {
    wire_->write("HTTP/1.1 100 Continue\r\n\r\n", {}, [self = shared_from_this()](bool whole) {
        if (!whole || self->state_ == State::Gone) return self->interrupted();
        self->proceed();
    });
}

void Session::hand_over() {
    auto request = reader_.take();
    asked_ = true;
    request.from = peer_;
    request.arrived_at = desk_.now();
    keeps_ = reader_.keeps_alive() && !desk_.stopping;
    old_ = reader_.old();
    head_only_ = request.method == "HEAD";
    if (desk_.stopping) return decline("stopping", "the server is stopping; try again");
    if (desk_.tally.in_work >= desk_.bounds.in_work) return decline("busy", "too much is in work; try again");
    if (!counts_for_its_client(request))
        return decline("busy", "too much for one address is in work; try again");
    enter(State::InWork, desk_.bounds.answer);
    const auto ticket = std::make_shared<Ticket>(desk_.loop, weak_from_this());
    desk_.ask(std::move(request), [ticket](Response response) { ticket->use(std::move(response)); });
}

bool Session::counts_for_its_client(Request& request) {
    if (!is_trusted(peer_, desk_.bounds.trusted)) return true;
    auto client = client_of(request.headers, desk_.bounds.trusted);
    if (client.empty()) return true;
    auto share = share_of(client, desk_.bounds);
    request.from = std::move(client);
    if (!desk_.crowd.take(share)) return false;
    client_ = std::move(share);
    return true;
}

void Session::decline(std::string_view code, std::string_view why) {
    ++desk_.tally.refused;
    write(refusal(503, code, why));
}

void Session::refuse(const Response& response) {
    ++desk_.tally.refused;
    spdlog::info("http: answered {}: {}", response.status, response.body);
    keeps_ = head_only_ = false;
    write(response);
}

void Session::answer(Response response) {
    if (state_ != State::InWork) return;
    if (response.stream) name_stream(response);
    if (head_only_ || bodiless(response.status)) return write(std::move(response));
    if (response.stream) return begin_stream(std::move(response));
    response.parts ? begin_parts(std::move(response)) : write(std::move(response));
}

void Session::write(Response response) {
    enter(State::Writing, desk_.bounds.answer);
    keeps_ = keeps_ && !closes(response) && !desk_.stopping;
    auto text = head_of(response);
    if (head_only_ || bodiless(response.status)) response.body.clear();
    wire_->write(std::move(text), std::move(response.body),
                 [self = shared_from_this()](bool whole) { self->written(whole); });
}

std::string Session::head_of(const Response& response) const {
    Framing framing{.keeps_alive = keeps_, .old = old_, .now = desk_.now()};
    if (!response.stream && !response.parts) framing.length = response.body.size();
    return head(response, framing);
}

void Session::written(bool whole) {
    if (state_ == State::Gone) return;
    if (!whole) return leave();
    keeps_ ? next() : linger();
    desk_.settled();
}

// So that the answer is read before a reset can overtake it.
void Session::linger() {
    enter(State::Lingering, linger_for);
    wire_->shut();
    if (!draining_) drain();
}

void Session::drain() {
    draining_ = true;
    wire_->read(reader_.room(), [self = shared_from_this()](std::size_t bytes) {
        self->drained_ += bytes;
        bytes == 0 || self->drained_ > most_to_drain ? self->leave() : self->drain();
    });
}

}  // namespace http::back_end
