#include "bot/bot.hpp"

#include "bot/rules/rules.hpp"

#include <utility>

namespace bot {

void Bot::handle(Event event, std::shared_ptr<const Community> community, Timestamp now,
                 Store::Durable durable) {
    store_.apply(std::move(event), std::make_shared<Rules>(std::move(community)), now, std::move(durable));
}

Answer Bot::handle(Event event, std::shared_ptr<const Community> community, Timestamp now) {
    return apply(store_, std::move(event), std::make_shared<Rules>(std::move(community)), now);
}

void Bot::tick(const std::shared_ptr<const Community>& community, Timestamp now) {
    for (const auto& reader : store_.worth_a_look(now)) handle({.what = Moment{reader}}, community, now);
}

}  // namespace bot
