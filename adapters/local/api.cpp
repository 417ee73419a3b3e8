#include "adapters/local/api.hpp"

#include "adapters/http/refusal.hpp"
#include "adapters/local/answer.hpp"
#include "adapters/local/figures.hpp"
#include "adapters/local/posts.hpp"

#include <stdexcept>

namespace local {

namespace {

/// What everybody may fetch without a key: the page asks for it.
bool is_page(std::string_view path) {
    return path == "/" || path.starts_with("/local/page/");
}

}  // namespace

Api::Api(Ground ground) : ground_{std::move(ground)} {
    if (ground_.settings.page) add_page();
    add_messages();
    add_people();
    routes_.add("GET", "/local/clock", [this](const http::Exchange& it) { clock_.show(it); });
    routes_.add("POST", "/local/clock", [this](const http::Exchange& it) { clock_.advance(it); });
    routes_.add("GET", "/local/events", [this](const http::Exchange& it) { listen(it); });
    routes_.add("GET", "/local/posts", [this](const http::Exchange& it) { show_posts(it); });
    routes_.add("GET", "/local/figures", [this](const http::Exchange& it) { show_figures(it); });
}

void Api::add_page() {
    page_.add("GET", "/", [this](const http::Exchange& it) { serve(it, "index.html"); });
    page_.add("GET", "/local/page/*", [this](const http::Exchange& it) { serve(it, it.names.front()); });
}

void Api::add_messages() {
    const auto& all = messages_;
    routes_.add("GET", "/local/channels/*/messages", [&](http::Exchange it) { all.list(std::move(it)); });
    routes_.add("POST", "/local/channels/*/messages", [&](http::Exchange it) { all.post(std::move(it)); });
    routes_.add("PATCH", "/local/messages/*", [&](http::Exchange it) { all.edit(std::move(it)); });
    routes_.add("DELETE", "/local/messages/*", [&](http::Exchange it) { all.remove(std::move(it)); });
    routes_.add("PUT", "/local/messages/*/reactions/*",
                [&](http::Exchange it) { all.react(std::move(it), false); });
    routes_.add("DELETE", "/local/messages/*/reactions/*",
                [&](http::Exchange it) { all.react(std::move(it), true); });
}

void Api::add_people() {
    const auto& all = people_;
    routes_.add("GET", "/local/channels", [&](const http::Exchange& it) { all.channels(it); });
    routes_.add("GET", "/local/people", [&](const http::Exchange& it) { all.people(it); });
    routes_.add("GET", "/local/people/*/messages", [&](http::Exchange it) { all.letters(std::move(it)); });
    routes_.add("POST", "/local/people/*/messages", [&](http::Exchange it) { all.speak(std::move(it)); });
    routes_.add("POST", "/local/people/*/actions", [&](http::Exchange it) { all.press(std::move(it)); });
}

void Api::handle(http::Request request, http::Reply reply) const {
    const auto refused = turned_away(request.headers, ground_.doors());
    if (refused) return reply(*refused);
    if (is_page(request.path)) return page_.take(std::move(request), std::move(reply));
    const auto locked = wants_key(request.headers, ground_.settings.key);
    if (locked) return reply(*locked);
    try {
        routes_.take(std::move(request), reply);
    } catch (const std::runtime_error& failure) {
        ground_.failed(failure.what());
        reply(try_again());
    }
}

void Api::serve(const http::Exchange& exchange, std::string_view name) const {
    auto file = files_.file(name, exchange.request.headers);
    exchange.reply(file ? *std::move(file) : no_such("file"));
}

void Api::show_figures(const http::Exchange& exchange) const {
    exchange.reply(answer_with_figures(ground_.records, *ground_.current.community(), ground_.current.now()));
}

void Api::show_posts(const http::Exchange& exchange) const {
    exchange.reply(answer_with_posts(ground_.records, *ground_.current.community(), ground_.current.now()));
}

void Api::listen(const http::Exchange& exchange) const {
    if (!ground_.feed.has_room()) {
        return exchange.reply(
            http::refusal(503, "too_many_listeners", "too many listen already; come again later"));
    }
    const auto heard = ground_.feed.told();
    exchange.reply({.stream = [this, heard](const std::shared_ptr<http::EventStream>& stream) {
        ground_.feed.add(stream, heard);
    }});
}

}  // namespace local
