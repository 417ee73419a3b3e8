#pragma once

#include "adapters/cards/adaptive/adaptive_card.hpp"
#include "adapters/http/receiver.hpp"
#include "adapters/teams/in/accept.hpp"
#include "adapters/teams/trust/keys.hpp"

#include <functional>
#include <mutex>
#include <set>
#include <string>

namespace teams {

/// The way in of Teams: `POST /api/messages`. Answers when what was told is durable; no thread waits. From
/// several threads.
class Receiver {
public:
    /// What it stands on; bot, book and current must outlive every request, answered or not.
    struct Needs {
        bot::Bot& bot;
        bot::AddressBook& book;
        const bot::Current& current;
        std::function<unsigned()> draw{};  ///< a number that nobody can foresee
        Settings settings{};
        std::function<std::size_t()> most = [] {
            return cards::largest_card;
        };  ///< bytes that an answer with a card may have
    };

    explicit Receiver(Needs needs);

    void take(http::Request request, http::Reply reply);

    http::Receiver::Counts counts() const { return told_.counts(); }

private:
    Verdict judge(const http::Request& request, const KeySet* keys) const;
    void look_again(const http::Request& request, const Found& found, const http::Reply& reply);
    void conclude(Verdict verdict, const http::Reply& reply);
    void note_odd(const Accepted& accepted);
    std::string link(const bot::MessageKey& post) const;

    Needs needs_;
    std::mutex mutex_{};
    std::set<std::string> noted_{};
    Verified verified_{};
    http::Receiver told_;
    Keys keys_;  ///< the last: while it goes, it may still call
};

}  // namespace teams
