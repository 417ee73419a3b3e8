#include "adapters/teams/channel.hpp"

#include "adapters/runtime/chance.hpp"
#include "adapters/teams/adapter.hpp"
#include "adapters/teams/links.hpp"
#include "adapters/teams/lost_ground.hpp"
#include "adapters/teams/receiver.hpp"

#include <utility>

namespace teams {

namespace {

struct Parts {
    Parts(const Settings& given, const runtime::Ground& ground)
        : settings{given},
          tokens{given, [&current = ground.current] { return current.now(); }},
          adapter{
              {.settings = settings,
               .tokens = tokens,
               .book = ground.book,
               .current = ground.current,
               .links = [&book = ground.book](const bot::MessageKey& post) { return link_to(post, book); }}},
          receiver{{.bot = ground.bot,
                    .book = ground.book,
                    .current = ground.current,
                    .draw = runtime::chance,
                    .settings = settings,
                    .most = [this] { return adapter.most_for_an_answer(); }}} {}

    Settings settings;
    Tokens tokens;
    Adapter adapter;
    Receiver receiver;
};

}  // namespace

Teams channel(const Settings& settings, const runtime::Ground& ground) {
    const auto parts = std::make_shared<Parts>(settings, ground);
    runtime::Channel made{
        .kind = {"teams"},
        .adapter = &parts->adapter,
        .routes = {{"/api/messages",
                    [parts](http::Request request, http::Reply reply) {
                        parts->receiver.take(std::move(request), std::move(reply));
                    }}},
        .lost = [&book =
                     ground.book](const bot::ConversationId& channel) { return lost_ground(channel, book); },
        .parts = parts};
    return {std::move(made), [parts](const Settings& fresh) { parts->tokens.renew(fresh); }};
}

}  // namespace teams
