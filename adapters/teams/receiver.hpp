#pragma once

#include "adapters/http/message.hpp"
#include "adapters/teams/in/accept.hpp"
#include "adapters/teams/trust/keys.hpp"
#include "bot/bot.hpp"

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <string>

namespace teams {

/// What came in since the start.
struct Counts {
    std::uint64_t accepted = 0;  ///< told to the bot
    std::uint64_t rejected = 0;
    std::uint64_t unknown = 0;  ///< of kinds that nobody knows here
    std::uint64_t ours = 0;     ///< done by the bot itself
};

/// The way in of Teams: `POST /api/messages`. Answers when what was told is durable; no thread waits. From
/// several threads.
class Receiver {
public:
    /// What it stands on; bot and book must outlive every request, answered or not.
    struct Ground {
        bot::Bot& bot;
        bot::AddressBook& book;
        std::function<std::shared_ptr<const bot::Community>()> community{};
        std::function<bot::Timestamp()> now{};
        std::function<unsigned()> draw{};  ///< a number that nobody can foresee
        Settings settings{};
    };

    explicit Receiver(Ground ground);

    void take(http::Request request, http::Reply reply);

    Counts counts() const;

private:
    struct Hearing;

    Verdict judge(const http::Request& request, const KeySet* keys) const;
    void look_again(const http::Request& request, const Found& found, const http::Reply& reply);
    void conclude(Verdict verdict, const http::Reply& reply);
    void keep(bot::NotUnderstood told);
    void reject(const Rejected& rejected, const http::Reply& reply);
    void hand_over(Accepted accepted, const http::Reply& reply);
    void end(const Hearing& hearing);
    void tell_of_no_theme(const bot::Event& event);
    std::string link(const bot::MessageKey& post) const;

    Ground ground_;
    Verified verified_{};
    std::atomic<std::uint64_t> accepted_{0};
    std::atomic<std::uint64_t> rejected_{0};
    std::atomic<std::uint64_t> unknown_{0};
    std::atomic<std::uint64_t> ours_{0};
    std::mutex mutex_{};
    std::set<std::string> without_theme_{};
    Keys keys_;  ///< the last: while it goes, it may still call
};

}  // namespace teams
