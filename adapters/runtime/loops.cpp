#include "adapters/runtime/loops.hpp"

#include "adapters/runtime/chance.hpp"
#include "bot/rules/rules.hpp"
#include "bot/speaking/delivery_lines.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace runtime {

namespace {

using namespace std::chrono_literals;

constexpr int at_once = 8;
constexpr std::chrono::milliseconds poll = 1s;
constexpr auto breath = 20ms;  // a burst of commits is worth one look, not a hundred

/// What fails here is tried again at the next turn: all that is due is computed from what is stored. A disk
/// that stays full need not fill the log as well.
template <class Step>
void come_again(const char* what, Step step) {
    thread_local std::chrono::steady_clock::time_point quiet_until{};
    try {
        step();
    } catch (const std::exception& failure) {
        const auto now = std::chrono::steady_clock::now();
        if (now < quiet_until) return;
        quiet_until = now + 1min;
        spdlog::error("could not {}: {}; it is tried again each second", what, failure.what());
    }
}

}  // namespace

/// Holds new calls back, and lets them go on whatever happens.
struct Loops::HoldingBack {
    explicit HoldingBack(Loops& all) : loops{all} { ++loops.waiting_; }

    HoldingBack(const HoldingBack&) = delete;
    HoldingBack& operator=(const HoldingBack&) = delete;

    ~HoldingBack() {
        --loops.waiting_;
        loops.wake();
    }

    Loops& loops;
};

void Loops::start() {
    for (int n = 0; n < at_once; ++n) threads_.emplace_back([this] { carry_out(); });
    threads_.emplace_back([this] { look(); });
}

void Loops::wake() {
    deliveries_.ring();
    looks_.ring();
}

void Loops::stop() {
    deliveries_.stop();
    looks_.stop();
    for (auto& thread : threads_) thread.join();
    threads_.clear();
}

void Loops::carry_out() {
    while (!deliveries_.stopped()) {
        come_again("carry out what is due", [this] { deliver_all_that_is_due(); });
        deliveries_.wait(until_the_next());
    }
}

void Loops::between_calls(const std::function<void()>& work) {
    const HoldingBack no_new_calls{*this};
    const std::unique_lock nothing_on_its_way{on_its_way_};
    work();
}

/// Whoever finds something wakes the next, so that as many work as there are free lanes.
void Loops::deliver_all_that_is_due() {
    if (waiting_ > 0) return;
    const std::shared_lock until_settled{on_its_way_};
    const auto mind = std::make_shared<bot::Rules>(needs_.current.community());
    auto call = needs_.dispatcher.begin(*mind, needs_.current.now());
    if (!call) return;
    deliveries_.ring();
    while (call) call = deliver(*call);
    looks_.ring();
}

/// What was begun is settled even when the program stops, or somebody waits for all calls to come back; then
/// nothing new is claimed.
std::optional<bot::Call> Loops::deliver(const bot::Call& call) {
    const auto outcome =
        needs_.dispatcher.carry(call, bot::Rules{needs_.current.community()}, needs_.current.now());
    if (const auto* refused = std::get_if<bot::Refused>(&outcome)) {
        spdlog::warn("{} could not be delivered ({}): {}",
                     bot::what_of(call.delivery, *needs_.current.community()), refused->code, refused->hint);
    } else if (std::holds_alternative<bot::LetGo>(outcome)) {
        spdlog::warn("{} may or may not have arrived, and goes no second time",
                     bot::what_of(call.delivery, *needs_.current.community()));
    }
    const auto mind = std::make_shared<bot::Rules>(needs_.current.community());
    if (!deliveries_.stopped() && waiting_ == 0)
        return needs_.dispatcher.end(call, outcome, *mind, needs_.current.now(), chance());
    bot::apply(needs_.store, {.what = bot::Settled{call, outcome}, .chance = chance()}, mind,
               needs_.current.now());
    return {};
}

void Loops::look() {
    while (!looks_.stopped()) {
        come_again("look at what is due", [this] { look_at_all_that_are_due(); });
        looks_.wait(poll);
        std::this_thread::sleep_for(breath);
    }
}

void Loops::look_at_all_that_are_due() {
    bot::Bot bot{needs_.store};
    bot.tick(needs_.current.community(), needs_.current.now());
}

std::chrono::milliseconds Loops::until_the_next() {
    auto longest = poll;
    come_again("ask what comes next", [&] {
        const auto next = needs_.store.nothing_before();
        longest =
            next <= needs_.current.now() ? poll : std::min<bot::Span>(poll, next - needs_.current.now());
    });
    return longest;
}

}  // namespace runtime
