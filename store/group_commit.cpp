#include "store/group_commit.hpp"

#include "store/journal.hpp"

#include <stdexcept>
#include <utility>

namespace store {

namespace {

std::exception_ptr attempt(const GroupCommit::Work& work) noexcept {
    try {
        work();
        return {};
    } catch (const std::exception&) {
        return std::current_exception();
    }
}

bool contended(const std::exception_ptr& failure) {
    try {
        std::rethrow_exception(failure);
    } catch (const Contended&) {
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

}  // namespace

void GroupCommit::submit(Work work, Done done) {
    {
        const std::scoped_lock lock{door_};
        submitted_.push_back({.work = std::move(work), .done = std::move(done)});
        if (leader_) return;
        leader_ = std::this_thread::get_id();
    }
    lead(nullptr);
}

void GroupCommit::run(const Work& work) {
    const auto caller = std::make_shared<Caller>();
    enter(work, caller);
    if (caller->leads) lead(caller.get());
    if (caller->failure) std::rethrow_exception(caller->failure);
}

/// Returns once the work is over, or its caller is to lead.
void GroupCommit::enter(const Work& work, const std::shared_ptr<Caller>& caller) {
    std::unique_lock lock{door_};
    if (leader_ == std::this_thread::get_id()) throw std::logic_error{"a commit would wait for itself"};
    running_.push_back({.work = work, .caller = caller});
    if (leader_) {
        caller->called.wait(lock, [&] { return caller->over || caller->leads; });
    } else {
        caller->leads = true;
    }
    if (caller->leads) leader_ = std::this_thread::get_id();
}

void GroupCommit::lead(const Caller* self) {
    do {
        auto group = write();
        tell(group);
    } while (go_on(self));
}

/// Whoever leads is not kept longer than needed: once its own work is over, it hands the turn to one that
/// waits anyway.
bool GroupCommit::go_on(const Caller* self) {
    std::unique_lock lock{door_};
    if (submitted_.empty() && running_.empty()) {
        leader_.reset();
        return false;
    }
    if ((self && !self->over) || running_.empty()) return true;
    const auto next = running_.front().caller;
    leader_ = std::thread::id{};  // of no thread: led by one that has not woken up yet
    next->leads = true;
    lock.unlock();
    next->called.notify_one();
    return false;
}

GroupCommit::Group GroupCommit::write() noexcept {
    Group group;
    if (const auto failure = attempt([&] { journal_.begin(); })) {
        while (let_in(group)) group.jobs.back().failure = failure;
        return group;
    }
    const auto failure = attempt([&] { work_for(group), journal_.commit(); });
    if (!failure) return group;
    journal_.roll_back();
    if (group.jobs.size() == 1 && !contended(failure)) {
        group.jobs.front().failure = failure;
    } else {
        for (auto& job : group.jobs) job.failure = alone(job.work);
    }
    return group;
}

void GroupCommit::work_for(Group& group) {
    while (join(group)) group.jobs.back().work();
}

bool GroupCommit::join(Group& group) {
    if (let_in(group)) return true;
    std::this_thread::yield();  // whom the last group let go may be about to come: twice as many share a
                                // commit
    return let_in(group);
}

bool GroupCommit::let_in(Group& group) {
    const std::scoped_lock lock{door_};
    auto* const queue = next_for(group);
    if (!queue) return false;
    if (queue == &running_) ++group.callers;
    group.jobs.push_back(std::move(queue->front()));
    queue->pop_front();
    return true;
}

std::deque<GroupCommit::Job>* GroupCommit::next_for(const Group& group) {
    const auto size = group.jobs.size();
    if (size == largest_group) return nullptr;
    const bool among_themselves = submitted_.empty() && group.callers == size;
    if (!running_.empty() && (group.callers < few || among_themselves)) return &running_;
    return submitted_.empty() ? nullptr : &submitted_;
}

std::exception_ptr GroupCommit::alone(const Work& work) noexcept {
    auto failure = once(work);
    for (int attempt = 1; attempt < most_attempts && failure && contended(failure); ++attempt) {
        failure = once(work);
    }
    return failure;
}

std::exception_ptr GroupCommit::once(const Work& work) noexcept {
    if (auto failure = attempt([&] { journal_.begin(); })) return failure;
    auto failure = attempt([&] { work(), journal_.commit(); });
    if (failure) journal_.roll_back();
    return failure;
}

void GroupCommit::tell(Group& group) noexcept {
    {
        const std::scoped_lock lock{door_};
        for (auto& job : group.jobs) {
            if (!job.caller) continue;
            job.caller->failure = job.failure;
            job.caller->over = true;
        }
    }
    // Called with the door open: whoever wakes up must come through it.
    for (auto& job : group.jobs) job.caller ? job.caller->called.notify_one() : job.done(job.failure);
}

}  // namespace store
