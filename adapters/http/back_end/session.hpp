#pragma once

#include "adapters/http/back_end/desk.hpp"
#include "adapters/http/back_end/outlet.hpp"
#include "adapters/http/back_end/request_reader.hpp"
#include "adapters/http/back_end/wire.hpp"

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace http::back_end {

/// One connection: reads a request, has it answered, writes the answer, and again. On the loop.
class Session final : public Guest, public std::enable_shared_from_this<Session> {
public:
    /// Serves a client, if there is room for one.
    static void welcome(std::unique_ptr<Wire> wire, Desk& desk);

    Session(std::unique_ptr<Wire> wire, Desk& desk);

    Hold hold() const override;
    void leave() override;
    void look_at_the_clock(Instant now) override;
    void wind_up() override;

    /// The answer to the request in work; where there is none by now, it is dropped.
    void answer(Response response);

private:
    enum class State { Waiting, Reading, InWork, Writing, Fetching, Streaming, Lingering, Gone };

    void enter(State state, std::chrono::milliseconds span);
    void next();
    void listen();
    void came(std::size_t bytes);
    void interrupted();
    void proceed();
    void go_on();
    void hand_over();
    bool counts_for_its_client(Request& request);
    void decline(std::string_view code, std::string_view why);
    void refuse(const Response& response);
    void write(Response response);
    void written(bool whole);
    void linger();
    void drain();

    // session_stream.cpp
    static void name_stream(Response& response);
    void begin_stream(Response response);
    void stream_begun(bool whole, const std::function<void(std::shared_ptr<EventStream>)>& stream);
    void flush();
    void send(std::string text);
    void beat();
    void end_stream();

    // session_parts.cpp
    void begin_parts(Response response);
    void send_part(std::string text);
    void fetch();
    void fetched(Fetched part);
    void part_is_late();
    void end_parts();

    std::string head_of(const Response& response) const;

    std::unique_ptr<Wire> wire_{};
    Desk& desk_;
    std::string peer_{};
    std::string client_{};  ///< against whose share the request counts that a proxy has brought
    RequestReader reader_;
    State state_ = State::Waiting;
    Instant deadline_{};
    bool keeps_ = true;
    bool old_ = false;
    bool asked_ = false;  ///< at least once
    bool head_only_ = false;
    bool timed_out_ = false;
    bool draining_ = false;
    bool sending_ = false;
    std::size_t drained_ = 0;
    std::shared_ptr<Outlet> outlet_{};
    std::shared_ptr<NextPart> parts_{};  ///< while there may be more of the body
};

}  // namespace http::back_end
