#include "app/front.hpp"

#include "adapters/http/refusal.hpp"

#include <spdlog/spdlog.h>

#include <stdexcept>
#include <utility>

namespace {

bool of_health(const std::string& path) {
    return path == "/healthz" || path == "/readyz";
}

http::Response is_only_read() {
    auto response = http::refusal(405, "wrong_method", "this path takes GET, HEAD");
    response.headers.emplace_back("Allow", "GET, HEAD");
    return response;
}

}  // namespace

Front::Front(const std::string& listen, std::vector<http::Network> trusted,
             std::function<bot::Timestamp()> now)
    : listen_{listen},
      server_{
          listen, http::Bounds{.trusted = std::move(trusted)},
          [this](http::Request request, http::Reply reply) { handle(std::move(request), std::move(reply)); },
          std::move(now)} {}

void Front::start() {
    if (server_.port() != 0) return;
    try {
        server_.start();
    } catch (const std::runtime_error& failure) {
        throw std::runtime_error{
            std::string{failure.what()} +
            "; free it, or name another address: listen in [server], of the demo --listen"};
    }
    spdlog::info("listening on http://{}", address());
}

void Front::let_in(http::Handler inside) {
    const std::scoped_lock lock{mutex_};
    inside_ = std::make_shared<const http::Handler>(std::move(inside));
}

void Front::stop() {
    server_.stop();
}

std::string Front::address() const {
    return listen_.substr(0, listen_.rfind(':') + 1) + std::to_string(server_.port());
}

std::shared_ptr<const http::Handler> Front::inside() const {
    const std::scoped_lock lock{mutex_};
    return inside_;
}

void Front::handle(http::Request request, http::Reply reply) {
    // HEAD comes as GET.
    if (of_health(request.path) && request.method != "GET") return reply(is_only_read());
    if (request.path == "/healthz") return reply(http::Health::alive());
    if (request.path == "/readyz") return reply(health_.readiness());
    if (const auto behind = inside()) return (*behind)(std::move(request), std::move(reply));
    reply(http::refusal(503, "not_recorded", "it could not be recorded; nothing was done; try again"));
}
