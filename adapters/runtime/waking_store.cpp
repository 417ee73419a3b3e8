#include "adapters/runtime/waking_store.hpp"

#include "bot/why.hpp"

#include <utility>

namespace runtime {

void WakingStore::apply(bot::Event event, std::shared_ptr<const bot::Mind> mind, bot::Timestamp now,
                        Durable durable) {
    auto then_tell = [this, durable = std::move(durable)](bot::Outcomes outcomes) {
        const auto failure = outcomes.failure;
        // Whoever is answered that nothing was recorded finds it said elsewhere too.
        if (failure) calls_.failed(bot::why(failure));
        durable(std::move(outcomes));
        if (!failure) calls_.committed();
    };
    store_.apply(std::move(event), std::move(mind), now, std::move(then_tell));
}

}  // namespace runtime
