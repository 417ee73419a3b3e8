#include "adapters/edge/waking.hpp"

#include <utility>

namespace edge {

void Waking::apply(bot::Event event, std::shared_ptr<const bot::Mind> mind, bot::Timestamp now,
                   Durable durable) {
    auto then_wake = [this, durable = std::move(durable)](bot::Outcomes outcomes) {
        const bool written = !outcomes.failure;
        durable(std::move(outcomes));
        if (written) wake_();
    };
    store_.apply(std::move(event), std::move(mind), now, std::move(then_wake));
}

}  // namespace edge
