#include "bot/ports/store.hpp"

#include <future>
#include <utility>

namespace bot {

Answer apply(Store& store, Event event, std::shared_ptr<const Mind> mind, Timestamp now) {
    std::promise<Outcomes> promise;
    auto outcome = promise.get_future();
    store.apply(std::move(event), std::move(mind), now,
                [&](Outcomes outcomes) { promise.set_value(std::move(outcomes)); });
    auto [answer, failure] = outcome.get();
    if (failure) std::rethrow_exception(failure);
    return answer;
}

}  // namespace bot
