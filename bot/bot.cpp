#include "bot/bot.hpp"

#include "bot/rules/rules.hpp"

#include <exception>
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
    std::exception_ptr first_fault;
    for (const auto& reader : store_.worth_a_look(now)) {
        try {
            handle({.what = Moment{reader}}, community, now);
        } catch (const std::exception&) {
            if (!first_fault) first_fault = std::current_exception();
            handle({.what = LookFailed{reader}}, community, now, [](const Outcomes&) {});
        }
    }
    if (first_fault) std::rethrow_exception(first_fault);
}

}  // namespace bot
