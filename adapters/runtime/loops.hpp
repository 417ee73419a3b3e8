#pragma once

#include "adapters/runtime/bell.hpp"
#include "bot/bot.hpp"
#include "bot/dispatcher.hpp"
#include "bot/ports/current.hpp"

#include <atomic>
#include <functional>
#include <optional>
#include <shared_mutex>
#include <thread>
#include <vector>

namespace runtime {

/// The threads of a running program: as many as deliveries may be on their way at once, woken by a commit,
/// and one that looks at readers when the earliest moment comes. Each second all look by themselves, whatever
/// they were told: that finds what another process wrote, and what a clock that jumped made due.
class Loops {
public:
    /// What they work with; all of it must outlive them and may be used from several threads.
    struct Needs {
        bot::Store& store;
        bot::Dispatcher& dispatcher;
        const bot::Current& current;
    };

    explicit Loops(Needs needs) : needs_{needs} {}

    Loops(const Loops&) = delete;
    Loops& operator=(const Loops&) = delete;

    ~Loops() { stop(); }

    void start();

    /// There may be something to do. From any thread, also before `start`.
    void wake();

    /// Does `work` while no call is on its way: whoever puts the clock on does it here, so that no lease of a
    /// call that is being made runs out by that. Waits for those that are; throws what `work` throws. Not
    /// from within a call.
    void between_calls(const std::function<void()>& work);

    /// Lets the calls that are on their way come back, and no new ones begin.
    void stop();

private:
    struct HoldingBack;

    void carry_out();
    void deliver_all_that_is_due();
    std::optional<bot::Call> deliver(const bot::Call& call);
    void look();
    void look_at_all_that_are_due();
    std::chrono::milliseconds until_the_next();

    Needs needs_;
    Bell deliveries_{};
    Bell looks_{};
    std::shared_mutex on_its_way_{};  ///< shared from each claim until what was claimed is settled
    std::atomic<int> waiting_{0};     ///< for all calls to come back
    std::vector<std::thread> threads_{};
};

}  // namespace runtime
