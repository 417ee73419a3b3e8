#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace store {

class Journal;

/// The one writer. It is a turn, not a thread: whoever comes first leads. The leader works for all who join
/// before it has worked for the last of them, commits once, tells each, and goes on with the next group until
/// nobody waits. From any thread; in a single one everything happens inside the call.
///
/// What is submitted was told by people, who wait for an answer; what is run is our own affair (deliveries),
/// and while people wait only a few of those join each group.
class GroupCommit {
public:
    /// Runs inside a transaction that it shares with others, one after the other; throws std::exception at
    /// most. Must not submit or run.
    using Work = std::function<void()>;

    /// Told after the commit, by whichever thread led: nothing, or what failed. No lock is held, so it may
    /// submit. Must not throw or wait.
    using Done = std::function<void(std::exception_ptr)>;

    /// More than these never share a commit, so that nobody is told too late.
    static constexpr std::size_t largest_group = 256;

    /// So many of those who wait in `run` join a group beside what was submitted. Measured: without a
    /// bound, a flood of posts gets half as many answers, as the deliveries of each take four turns.
    static constexpr std::size_t few = 4;

    explicit GroupCommit(Journal& journal) : journal_{journal} {}

    /// Where work is contended (journal.hpp), it is begun anew so often before that is told as its failure.
    static constexpr int most_attempts = 5;

    /// Where one of a group throws, all is undone and each has a transaction of its own: so `work` may be run
    /// again. Never waits for a commit that another thread leads.
    void submit(Work work, Done done);

    /// The same, waiting: what `work` wrote is durable on return. Throws what failed, and std::logic_error
    /// where it is called from inside a `work` or `done`, since it would wait for itself.
    void run(const Work& work);

private:
    /// Who waits in `run`. Shared with whoever calls it back, as it may be gone before the call is over.
    struct Caller {
        std::exception_ptr failure{};
        bool over = false;
        bool leads = false;
        std::condition_variable called{};
    };

    struct Job {
        Work work{};
        Done done{};
        std::shared_ptr<Caller> caller{};
        std::exception_ptr failure{};
    };

    struct Group {
        std::vector<Job> jobs{};
        std::size_t callers = 0;  ///< those of them who wait in `run`
    };

    void enter(const Work& work, const std::shared_ptr<Caller>& caller);
    void lead(const Caller* self);
    bool go_on(const Caller* self);
    Group write() noexcept;
    void work_for(Group& group);
    bool join(Group& group);
    bool let_in(Group& group);
    std::deque<Job>* next_for(const Group& group);
    std::exception_ptr alone(const Work& work) noexcept;
    std::exception_ptr once(const Work& work) noexcept;
    void tell(Group& group) noexcept;

    Journal& journal_;
    std::mutex door_{};  ///< guards all below
    std::deque<Job> submitted_{};
    std::deque<Job> running_{};
    std::optional<std::thread::id> leader_{};
};

}  // namespace store
