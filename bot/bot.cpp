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
        const auto fault = look(reader, community, now);
        if (!first_fault) first_fault = fault;
    }
    if (first_fault) std::rethrow_exception(first_fault);
}

std::exception_ptr Bot::look(const PersonId& reader, const std::shared_ptr<const Community>& community,
                             Timestamp now) {
    try {
        handle({.what = Moment{reader}}, community, now);
        return nullptr;
    } catch (const std::exception&) {
        handle({.what = LookFailed{reader}}, community, now, [](const Outcomes&) {});
        return std::current_exception();
    }
}

}  // namespace bot
