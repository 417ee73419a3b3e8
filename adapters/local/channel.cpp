#include "adapters/local/channel.hpp"

#include "adapters/local/adapter.hpp"
#include "adapters/local/api.hpp"
#include "adapters/local/names.hpp"
#include "adapters/runtime/chance.hpp"

#include <spdlog/spdlog.h>

#include <utility>

namespace local {

namespace {

std::uint64_t draw() {
    return (std::uint64_t{runtime::chance()} << 32U) | runtime::chance();
}

struct Parts {
    Parts(const Settings& settings, const runtime::Ground& ground, Home home)
        : adapter{{.board = home.board,
                   .feed = feed,
                   .current = ground.current,
                   .public_url = ground.public_url}},
          api{{.bot = ground.bot,
               .board = home.board,
               .records = ground.records,
               .feed = feed,
               .current = ground.current,
               .draw = draw,
               .advance = std::move(home.advance),
               .doors =
                   [address = ground.address, url = ground.public_url] {
                       return Doors{address(), url};
                   },
               .failed = [](const std::string& what) { spdlog::error("the local channel: {}", what); },
               .settings = settings}} {}

    Feed feed{};
    Adapter adapter;
    Api api;
};

}  // namespace

runtime::Channel channel(const std::optional<Settings>& settings, const runtime::Ground& ground, Home home) {
    const auto parts = std::make_shared<Parts>(settings.value_or(Settings{}), ground, std::move(home));
    const auto ask = [parts](http::Request request, http::Reply reply) {
        parts->api.handle(std::move(request), std::move(reply));
    };
    runtime::Channel made{
        .kind = kind,
        .adapter = &parts->adapter,
        .jobs = {{.name = "tell of new figures", .run = [parts] { parts->feed.tell_of_figures(); }}},
        .recorded = [parts] { parts->feed.figures_may_have_changed(); },
        .all_changed = [parts, &current = ground.current] { parts->feed.all_changed(*current.community()); },
        .parts = parts};
    if (settings) made.routes = {{"/", ask}, {"/local/", ask}};
    return made;
}

}  // namespace local
