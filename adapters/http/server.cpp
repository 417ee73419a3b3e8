#include "adapters/http/server.hpp"

#include "adapters/http/back_end/aside.hpp"
#include "adapters/http/back_end/back_end.hpp"
#include "adapters/http/back_end/port.hpp"
#include "adapters/http/pool.hpp"
#include "adapters/http/refusal.hpp"

#include <cpprest/http_listener.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <exception>
#include <string_view>
#include <utility>

namespace http {

namespace {

using web::http::http_request;
using web::http::http_response;
using web::http::experimental::listener::http_listener;

constexpr auto allowed = "GET, HEAD, POST, PUT, PATCH, DELETE";

bool is_allowed(std::string_view method) {
    constexpr std::array<std::string_view, 6> methods{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"};
    return std::ranges::find(methods, method) != methods.end();
}

std::string body_of(const http_request& request) {
    auto source = request.body().streambuf();
    std::string body(source.in_avail(), '\0');
    source.scopy(reinterpret_cast<unsigned char*>(body.data()), body.size());
    return body;
}

Request plain(const http_request& request) {
    const auto& method = request.method();
    Request ours{.method = method == "HEAD" ? "GET" : method,
                 .path = request.request_uri().path(),
                 .query = request.request_uri().query(),
                 .body = body_of(request),
                 .from = request.remote_address(),
                 .arrived_at = back_end::aside_of(request).arrived_at};
    for (const auto& [name, value] : request.headers()) ours.headers.emplace_back(name, value);
    return ours;
}

/// Whoever feeds a stream may take locks, so it is met on the pool: the port's thread must not wait.
using Feed = std::function<void(std::shared_ptr<EventStream>)>;

void begin(const Feed& feed, const std::shared_ptr<EventStream>& stream) {
    try {
        feed(stream);
    } catch (const std::exception& failure) {
        spdlog::error("http: a stream could not be begun: {}", failure.what());
        stream->close();
    }
}

/// Whoever feeds a stream may take locks, so it is met on the pool: the port's thread must not wait.
Feed met_on_the_pool(Feed feed) {
    if (!feed) return {};
    return [feed = std::move(feed)](std::shared_ptr<EventStream> stream) {
        on_the_pool([feed, stream = std::move(stream)] { begin(feed, stream); });
    };
}

http_response translated(Response& response) {
    http_response translation{static_cast<web::http::status_code>(response.status)};
    if (!response.body.empty()) {
        const auto size = response.body.size();
        translation.set_body(
            concurrency::streams::bytestream::open_istream<std::string>(std::move(response.body)), size);
        translation.headers().remove("Content-Type");  // which the library has made up
    }
    for (const auto& [name, value] : response.headers) translation.headers().add(name, value);
    return translation;
}

/// A request that waits for its answer. The library would take the second one for an error.
class Waiting {
public:
    explicit Waiting(const http_request& request) : request_(request) {}

    void answer(Response response) {
        if (answered_.exchange(true)) return;
        back_end::aside_of(request_).stream = met_on_the_pool(std::move(response.stream));
        back_end::aside_of(request_).parts = std::move(response.parts);
        request_.reply(translated(response));
    }

private:
    http_request request_;
    std::atomic<bool> answered_ = false;
};

void ask(const Handler& handler, const http_request& request) {
    const auto waiting = std::make_shared<Waiting>(request);
    if (!is_allowed(request.method())) {
        auto no = refusal(405, "method_not_allowed", std::string{"allowed are "} + allowed);
        no.headers.emplace_back("Allow", allowed);
        return waiting->answer(std::move(no));
    }
    try {
        handler(plain(request), [waiting](Response response) { waiting->answer(std::move(response)); });
    } catch (const std::exception& failure) {
        spdlog::error("http: a handler failed: {}", failure.what());
        waiting->answer(refusal(500, "failed", "this request could not be worked on"));
    }
}

/// `http://127.0.0.1:3978/`: what the port is called between listener and back end.
web::uri uri_of(const std::string& listen, std::uint16_t port) {
    return web::uri{"http://" + listen.substr(0, listen.rfind(':')) + ":" + std::to_string(port) + "/"};
}

}  // namespace

class Server::Listening {
public:
    Listening(const std::string& listen, const Bounds& bounds, std::function<bot::Timestamp()> now)
        : port(listen, bounds, std::move(now)), listener_(uri_of(listen, port.number())) {}

    void open(const Handler& handler) {
        const auto asked = [&handler](const http_request& request) { ask(handler, request); };
        listener_.support(asked);
        for (const auto* method : {"OPTIONS", "TRACE"}) listener_.support(method, asked);
        auto ground = back_end::ground_of(listener_.uri().to_string());
        listener_.open().wait();
        port.open(std::move(ground));
    }

    void close() {
        if (std::exchange(closed_, true)) return;
        port.drain();
        listener_.close().wait();
        port.close();
    }

    back_end::Port port;

private:
    http_listener listener_;
    bool closed_ = false;
};

Server::Server(std::string listen, Bounds bounds, Handler handler, std::function<bot::Timestamp()> now)
    : listen_(std::move(listen)), bounds_(bounds), handler_(std::move(handler)), now_(std::move(now)) {}

Server::~Server() {
    stop();
}

void Server::start() {
    start_pool();
    listening_ = std::make_unique<Listening>(listen_, bounds_, now_);
    listening_->open(handler_);
}

std::uint16_t Server::port() const {
    return listening_ ? listening_->port.number() : std::uint16_t{0};
}

void Server::stop() {
    if (listening_) listening_->close();
}

Counts Server::counts() const {
    return listening_ ? listening_->port.counts() : Counts{};
}

}  // namespace http
