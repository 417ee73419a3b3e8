#include "adapters/http/client.hpp"

#include "adapters/http/pool.hpp"

#include <boost/asio/steady_timer.hpp>
#include <cpprest/http_client.h>
#include <pplx/threadpool.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <exception>
#include <future>
#include <memory>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace http {

namespace {

using web::http::http_request;
using web::http::http_response;
using web::http::client::http_client;
using web::http::client::http_client_config;

/// How the library says that it failed before the request went out. It has no codes for it.
bool before_sending(std::string_view failure) {
    constexpr std::array<std::string_view, 5> words{
        "Failed to connect", "Request canceled",  // while connecting
        "Error resolving address", "Failed to resolve address", "Error in SSL handshake"};
    return std::ranges::any_of(words, [&](auto word) { return failure.starts_with(word); });
}

CallOutcome outcome_of(const std::exception& failure) {
    const std::string why = failure.what();
    if (before_sending(why)) return NotSent{why};
    return Doubtful{why};
}

bool breaks_lines(const Headers& headers) {
    const auto breaks = [](const std::string& text) {
        return text.find_first_of(std::string_view{"\r\n\0", 3}) != std::string::npos;
    };
    return std::ranges::any_of(headers,
                               [&](const auto& pair) { return breaks(pair.first) || breaks(pair.second); });
}

/// An empty body is said to be empty where the method has one: some answer 411 otherwise.
void put_body(http_request& request, std::string body) {
    const auto& method = request.method();
    if (!body.empty()) {
        const auto size = body.size();
        request.set_body(concurrency::streams::bytestream::open_istream<std::string>(std::move(body)), size);
        request.headers().remove("Content-Type");  // which the library has made up
    } else if (method != "GET" && method != "DELETE") {
        request.headers().add("Content-Length", "0");
    }
}

std::string too_large(std::size_t largest) {
    return "an answer of more than " + std::to_string(largest) + " bytes";
}

/// Asked before the library takes what has come. It would believe a chunk of a negative length, which makes
/// the sum shrink, and end the process.
void bound_answer(http_request& request, std::size_t largest) {
    request.set_progress_handler([largest, last = utility::size64_t{0}](auto direction, auto size) mutable {
        if (direction == web::http::message_direction::upload) return;
        if (size < last || size > largest) throw std::length_error{too_large(largest)};
        last = size;
    });
}

http_request translated(Outgoing outgoing) {
    if (breaks_lines(outgoing.headers)) throw std::invalid_argument{"a header has a line break"};
    http_request request{outgoing.method};
    put_body(request, std::move(outgoing.body));
    for (const auto& [name, value] : outgoing.headers) request.headers().add(name, value);
    return request;
}

http_client_config config_for(const CallBounds& bounds) {
    http_client_config config;
    config.set_max_redirects(0);
    // The library's own limit on each step knows whether it was still connecting, our deadline does not: so
    // it comes first.
    config.set_timeout(std::chrono::microseconds{bounds.deadline - bounds.deadline / 10});
    return config;
}

/// One call, kept alive by whatever it waits for.
class Call : public std::enable_shared_from_this<Call> {
public:
    Call(const CallBounds& bounds, std::function<void(CallOutcome)> done)
        : bounds_(bounds),
          done_(std::move(done)),
          deadline_(crossplat::threadpool::shared_instance().service(), bounds.deadline) {}

    void begin(Outgoing outgoing) {
        const web::uri url{outgoing.url};
        http_client client{url.authority(), config_for(bounds_)};
        auto request = translated(std::move(outgoing));
        request.set_request_uri(url.resource());
        bound_answer(request, bounds_.largest_answer);
        watch();
        client.request(request, stop_.get_token())
            .then([self = shared_from_this()](const pplx::task<http_response>& answer) {
                self->step([&] { self->head(answer.get()); });
            });
    }

    /// Ends the call; only the first outcome counts.
    void finish(CallOutcome outcome) {
        if (over_.exchange(true)) return;
        deadline_.cancel();
        done_(std::move(outcome));
    }

private:
    /// Every task of the chain is looked at here: an exception that nobody sees would end the process.
    template <typename Step>
    void step(const Step& take) {
        try {
            take();
        } catch (const std::exception& failure) {
            finish(outcome_of(failure));
        }
    }

    void watch() {
        deadline_.async_wait([weak = weak_from_this()](const boost::system::error_code& cancelled) {
            const auto self = weak.lock();
            if (cancelled || !self) return;
            self->give_up("no whole answer within the deadline");
        });
    }

    void give_up(const std::string& why) {
        finish(Doubtful{why});
        stop_.cancel();
    }

    void head(const http_response& response) {
        answer_.status = response.status_code();
        // A hundred-and-something is no answer, and the one that follows it is lost with the connection.
        if (answer_.status < 200)
            return give_up("an answer with the status " + std::to_string(answer_.status));
        if (response.headers().content_length() > bounds_.largest_answer)
            return give_up(too_large(bounds_.largest_answer));
        for (const auto& [name, value] : response.headers()) answer_.headers.emplace_back(name, value);
        source_ = response.body().streambuf();
        read();
    }

    void read() {
        source_.getn(piece_.data(), piece_.size())
            .then([self = shared_from_this()](const pplx::task<std::size_t>& got) {
                self->step([&] { self->take(got.get()); });
            });
    }

    void take(std::size_t size) {
        if (over_) return;
        if (size == 0) return finish(std::move(answer_));
        if (answer_.body.size() + size > bounds_.largest_answer)
            return give_up(too_large(bounds_.largest_answer));
        answer_.body.append(reinterpret_cast<const char*>(piece_.data()), size);
        read();
    }

    CallBounds bounds_;
    std::function<void(CallOutcome)> done_;
    boost::asio::steady_timer deadline_;
    pplx::cancellation_token_source stop_{};
    std::atomic<bool> over_ = false;
    Came answer_{};
    concurrency::streams::streambuf<std::uint8_t> source_{};
    std::array<std::uint8_t, 16UL * 1024> piece_{};
};

}  // namespace

void call(Outgoing outgoing, CallBounds bounds, std::function<void(CallOutcome)> done) {
    start_pool();
    on_the_pool([outgoing = std::move(outgoing), call = std::make_shared<Call>(bounds, std::move(done))] {
        try {
            call->begin(outgoing);
        } catch (const std::exception& failure) {
            call->finish(NotSent{failure.what()});
        }
    });
}

CallOutcome call(Outgoing outgoing, CallBounds bounds) {
    const auto outcome = std::make_shared<std::promise<CallOutcome>>();
    call(std::move(outgoing), bounds, [outcome](CallOutcome came) { outcome->set_value(std::move(came)); });
    return outcome->get_future().get();
}

}  // namespace http
