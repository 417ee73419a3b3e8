#include "adapters/http/back_end/back_end.hpp"

#include "adapters/http/back_end/aside.hpp"
#include "adapters/http/pool.hpp"
#include "adapters/http/refusal.hpp"

#include <cpprest/containerstream.h>
#include <cpprest/details/http_server.h>
#include <cpprest/details/http_server_api.h>
#include <spdlog/spdlog.h>

#include <exception>
#include <map>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <string>
#include <utility>

namespace http::back_end {

namespace {

using web::http::http_request;
using web::http::http_response;
using web::http::experimental::details::http_server;
using web::http::experimental::details::http_server_api;
using web::http::experimental::listener::http_listener;
using web::http::experimental::listener::details::http_listener_impl;

struct Context final : web::http::details::_http_server_context {
    Aside aside{};
};

/// What leads from one port to the listener of its address. Calls share the lock, so the listener stays as
/// long as one of them lasts.
struct Bridge {
    std::shared_mutex mutex{};
    http_listener_impl* listener = nullptr;
};

using Bridges = std::map<std::string, std::shared_ptr<Bridge>>;

class BackEnd final : public http_server {
public:
    std::shared_ptr<Bridge> bridge(const std::string& address) {
        const std::lock_guard lock{mutex_};
        auto& bridge = bridges_[address];
        if (!bridge) bridge = std::make_shared<Bridge>();
        return bridge;
    }

    // A port has its own life, which begins before its listener's and ends after it.
    pplx::task<void> start() override { return pplx::task_from_result(); }

    pplx::task<void> stop() override { return pplx::task_from_result(); }

    pplx::task<void> register_listener(http_listener_impl* listener) override {
        const auto to = bridge(listener->uri().to_string());
        const std::lock_guard lock{to->mutex};
        to->listener = listener;
        return pplx::task_from_result();
    }

    pplx::task<void> unregister_listener(http_listener_impl* listener) override {
        const auto address = listener->uri().to_string();
        {
            const auto to = bridge(address);
            const std::lock_guard lock{to->mutex};
            to->listener = nullptr;
        }
        const std::lock_guard lock{mutex_};
        bridges_.erase(address);
        return pplx::task_from_result();
    }

    pplx::task<void> respond(http_response answer) override {
        auto& aside = static_cast<Context*>(answer._get_server_context())->aside;
        Response response{.status = answer.status_code(),
                          .stream = std::move(aside.stream),
                          .parts = std::move(aside.parts)};
        for (auto& [name, value] : answer.headers()) response.headers.emplace_back(name, value);
        if (answer.body()) {
            auto body = answer.body().streambuf();
            response.body.resize(body.in_avail());
            body.scopy(reinterpret_cast<unsigned char*>(response.body.data()), response.body.size());
        }
        aside.reply(std::move(response));
        return pplx::task_from_result();
    }

private:
    std::mutex mutex_{};
    Bridges bridges_{};
};

// The library owns it, and would throw it away when its last listener closes, under the hands of who answers
// late. So one listener that nobody can reach stays open until the process ends.
BackEnd& back_end() {
    static BackEnd* const registered = [] {
        start_pool();
        auto ours = std::make_unique<BackEnd>();
        auto* const kept = ours.get();
        http_server_api::register_server_api(std::move(ours));
        static auto* const anchor = new http_listener{"http://anchor/"};
        anchor->open().wait();
        return kept;
    }();
    return *registered;
}

http_request translated(Request& request, Reply reply) {
    auto context = std::make_unique<Context>();
    context->aside.reply = std::move(reply);
    context->aside.arrived_at = request.arrived_at;
    auto translation = http_request::_create_request(std::move(context));
    translation.set_method(request.method);
    translation.set_request_uri(
        web::uri{request.query.empty() ? request.path : request.path + "?" + request.query});
    for (auto& [name, value] : request.headers) translation.headers().add(name, value);
    const auto implementation = translation._get_impl();
    implementation->_set_remote_address(request.from);
    const auto size = request.body.size();
    implementation->set_instream(
        concurrency::streams::bytestream::open_istream<std::string>(std::move(request.body)));
    implementation->_complete(size);
    return translation;
}

void ask(Bridge& bridge, Request& request, const Reply& reply) {
    const std::shared_lock lock{bridge.mutex};
    if (bridge.listener == nullptr)
        return reply(refusal(503, "stopping", "the server is stopping; try again"));
    try {
        bridge.listener->handle_request(translated(request, reply));
    } catch (const web::uri_exception&) {
        reply(refusal(400, "malformed", "the target must be a path and its query"));
    } catch (const std::exception& failure) {
        spdlog::error("http: a request could not be asked about: {}", failure.what());
        reply(refusal(500, "failed", "this request could not be worked on"));
    }
}

}  // namespace

Aside& aside_of(const http_request& request) {
    return static_cast<Context*>(request._get_server_context())->aside;
}

Handler ground_of(const std::string& address) {
    return [bridge = back_end().bridge(address)](Request request, Reply reply) {
        auto kept = std::make_shared<Request>(std::move(request));
        on_the_pool(
            [bridge, reply = std::move(reply), kept = std::move(kept)] { ask(*bridge, *kept, reply); });
    };
}

}  // namespace http::back_end
