#pragma once

#include "adapters/http/message.hpp"
#include "bot/bot.hpp"
#include "bot/ports/current.hpp"

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace http {

/// Not taken. The reason is for the log: without control characters, without what people wrote. Where there
/// is something to be kept, it came from the product itself: that it was lost is a trouble.
struct Rejected {
    int status = 401;
    std::string reason{};
    std::optional<bot::NotUnderstood>
        kept{};  ///< it came from the product; not even the admin would know else
};

/// Taken: what it tells the bot, and how whoever told it is answered.
struct Accepted {
    enum class Kind { Known, Unknown, Ours };

    Kind kind = Kind::Known;
    std::string type{};  ///< what the product calls it; for the log, as it may stand there
    std::optional<bot::NotUnderstood> kept{};  ///< of an unknown kind
    std::vector<bot::Event> events{};          ///< for the bot, in this order; `chance` is not drawn yet
    std::optional<bot::Answer> instead{};      ///< told in place of what the bot answers
    std::function<Response(const bot::Answer&)> answer{};  ///< not set: by the status alone
    Response otherwise{};                                  ///< where it tells the bot nothing
};

/// The way in of a product, behind what only that product can say of a request: whether it is to be trusted,
/// what it tells, how it is answered. Answers when what was told is durable; no thread waits. From several
/// threads.
class Receiver {
public:
    /// What it stands on; all must outlive every request, answered or not.
    struct Needs {
        std::string product{};  ///< for the log: `Teams`
        bot::Bot& bot;
        const bot::Current& current;
        std::function<unsigned()> draw{};  ///< a number that nobody can foresee
        std::function<Response(const Rejected&)>
            refuse{};  ///< what somebody hears whose request was not taken
    };

    /// What came in since the start.
    struct Counts {
        std::uint64_t accepted = 0;  ///< told to the bot
        std::uint64_t rejected = 0;
        std::uint64_t unknown = 0;  ///< of kinds that nobody knows here
        std::uint64_t ours = 0;     ///< done by the bot itself
    };

    explicit Receiver(Needs needs) : needs_{std::move(needs)} {}

    /// Hands over what was accepted, and answers.
    void conclude(std::variant<Rejected, Accepted> verdict, const Reply& reply);

    Counts counts() const { return {accepted_, rejected_, unknown_, ours_}; }

private:
    struct Hearing;

    void reject(const Rejected& rejected, const Reply& reply);
    void keep(bot::Event event);
    void hand_over(Accepted accepted, const Reply& reply);
    void end(const Hearing& hearing);
    void tell_of_no_theme(const bot::Event& event);

    Needs needs_;
    std::atomic<std::uint64_t> accepted_{0};
    std::atomic<std::uint64_t> rejected_{0};
    std::atomic<std::uint64_t> unknown_{0};
    std::atomic<std::uint64_t> ours_{0};
    std::mutex mutex_{};
    std::set<std::string> without_theme_{};
};

}  // namespace http
