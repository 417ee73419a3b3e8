#include "bot/ports/store.hpp"

#include <future>
#include <utility>

namespace bot {

namespace {

/// What `tell` is told, once it is.
template <class Tell>
Answer wait_for(Tell tell) {
    std::promise<Outcomes> promise;
    auto outcome = promise.get_future();
    tell([&](Outcomes outcomes) { promise.set_value(std::move(outcomes)); });
    auto [answer, failure] = outcome.get();
    if (failure) std::rethrow_exception(failure);
    return answer;
}

}  // namespace

Answer apply(Store& store, Event event, std::shared_ptr<const Mind> mind, Timestamp now) {
    return wait_for(
        [&](const Store::Durable& durable) { store.apply(std::move(event), std::move(mind), now, durable); });
}

Answer ask(Store& store, PersonId reader, std::shared_ptr<const Mind> mind, Timestamp now) {
    return wait_for(
        [&](const Store::Durable& told) { store.ask(std::move(reader), std::move(mind), now, told); });
}

}  // namespace bot
