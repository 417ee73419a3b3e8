#include "store/group_commit.hpp"

#include "store/journal.hpp"

#include <algorithm>
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

}  // namespace

void GroupCommit::submit(Work work, Done done) {
    {
        const std::scoped_lock lock{door_};
        waiting_.push_back({.work = std::move(work), .done = std::move(done)});
        if (leader_) return;
        leader_ = std::this_thread::get_id();
    }
    lead(nullptr);
}

void GroupCommit::run(const Work& work) {
    Caller caller;
    enter(work, caller);
    if (caller.leads) lead(&caller);
    if (caller.failure) std::rethrow_exception(caller.failure);
}

/// Returns once the work is over, or its caller is to lead.
void GroupCommit::enter(const Work& work, Caller& caller) {
    std::unique_lock lock{door_};
    if (leader_ == std::this_thread::get_id()) throw std::logic_error{"a commit would wait for itself"};
    waiting_.push_back({.work = work, .caller = &caller});
    if (leader_) {
        caller.called.wait(lock, [&] { return caller.over || caller.leads; });
    } else {
        caller.leads = true;
    }
    if (caller.leads) leader_ = std::this_thread::get_id();
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
    const std::scoped_lock lock{door_};
    if (waiting_.empty()) {
        leader_.reset();
        return false;
    }
    if (self && !self->over) return true;
    const auto next = std::ranges::find_if(waiting_, [](const Job& job) { return job.caller != nullptr; });
    if (next == waiting_.end()) return true;
    leader_ = std::thread::id{};  // of no thread: led by one that has not woken up yet
    next->caller->leads = true;
    next->caller->called.notify_one();
    return false;
}

GroupCommit::Group GroupCommit::write() noexcept {
    Group group;
    if (const auto failure = attempt([&] { journal_.begin(); })) {
        while (let_in(group)) group.back().failure = failure;
        return group;
    }
    const auto failure = attempt([&] { work_for(group), journal_.commit(); });
    if (!failure) return group;
    journal_.roll_back();
    if (group.size() == 1) {
        group.front().failure = failure;
    } else {
        for (auto& job : group) job.failure = alone(job.work);
    }
    return group;
}

void GroupCommit::work_for(Group& group) {
    while (join(group)) group.back().work();
}

bool GroupCommit::join(Group& group) {
    if (let_in(group)) return true;
    std::this_thread::yield();  // whom the last group let go may be about to come: twice as many share a
                                // commit
    return let_in(group);
}

bool GroupCommit::let_in(Group& group) {
    const std::scoped_lock lock{door_};
    if (waiting_.empty() || group.size() == largest_group) return false;
    group.push_back(std::move(waiting_.front()));
    waiting_.pop_front();
    return true;
}

std::exception_ptr GroupCommit::alone(const Work& work) noexcept {
    if (auto failure = attempt([&] { journal_.begin(); })) return failure;
    auto failure = attempt([&] { work(), journal_.commit(); });
    if (failure) journal_.roll_back();
    return failure;
}

void GroupCommit::tell(Group& group) noexcept {
    for (auto& job : group) {
        if (!job.caller) {
            job.done(job.failure);
            continue;
        }
        const std::scoped_lock lock{door_};  // held until it is called: once it has seen it, it is gone
        job.caller->failure = job.failure;
        job.caller->over = true;
        job.caller->called.notify_one();
    }
}

}  // namespace store
