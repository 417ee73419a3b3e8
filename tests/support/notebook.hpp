#pragma once

#include "bot/overloaded.hpp"
#include "bot/ports/adapter.hpp"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace tests {

/// A channel that writes down what it was asked to show. `weather` is called before it is shown, and
/// after; it may throw. Whom it cannot reach, it refuses.
class Notebook final : public bot::Adapter {
public:
    std::function<void()> weather = [] {};
    std::set<bot::PersonId> out_of_reach{};
    std::set<bot::PersonId> unheard_of{};        ///< whose cards arrive, and nobody learns of it
    std::optional<bot::Outcome> answer{};        ///< in place of showing anything
    std::optional<bot::Outcome> to_reactions{};  ///< the same for these alone
    std::optional<bot::Outcome> to_words{};      ///< … for a member's words to a thread
    bot::Capabilities abilities{};
    bot::Own own = bot::Absent{};  ///< what a look for an earlier attempt finds
    std::string last_words{};
    std::string latest_card{};  ///< the message of the last card that was sent

    bot::Capabilities can() const override { return abilities; }

    bot::Outcome deliver(const bot::Call& call) override {
        weather();
        if (answer) return *answer;
        const auto outcome = std::visit(
            bot::overloaded{
                [&](const bot::React& it) {
                    return to_reactions ? *to_reactions : write("react " + it.post.message);
                },
                [&](const bot::Thank& it) { return spoken("thank " + it.post.message, it.words); },
                [&](const bot::Say& it) {
                    const bool words = it.kind == bot::Say::Kind::Words;
                    const auto* kind = words ? "words " : "closing line ";
                    return words && to_words ? *to_words : spoken(kind + it.post.message, it.words);
                },
                [&](const bot::Tell& it) { return spoken("tell " + it.to.value, it.words); },
                [&](const bot::Remove& it) { return write("remove " + it.message.value); },
                [&](const bot::Remind& it) { return remind(it); },
                [&](const bot::Rewrite& it) {
                    return write("rewrite " + it.card.reader.value + rows(it.card));
                },
                [&](const bot::Clear& it) { return write("clear " + it.message.value); },
                [&](const auto&) {
                    return bot::Outcome{bot::Refused{"never", "asked of no channel"}};
                },
            },
            call.effect);
        weather();
        return outcome;
    }

    bot::Own find_own(const bot::Call&) override { return own; }

    /// What was written since the page was turned last.
    std::string turn_page() { return std::exchange(page_, {}); }

    static std::string rows(const bot::Card& card) {
        using Kind = bot::Card::Kind;
        std::string text;
        for (const auto& row : card.rows) {
            text += " " + row.key.message;
            if (!row.answered_by.empty() && row.kind == Kind::Waiting) text += " (answered)";
            if (row.kind == Kind::Closed) text += " (closed)";
            if (row.kind == Kind::Reopen) text += " (reopen?)";
            if (row.kind == Kind::Snoozed) text += " (later)";
            if (row.kind == Kind::Withdrawn) text += " (withdrawn)";
            if (row.kind == Kind::Asked) text += " (asked)";
            if (row.kind == Kind::Answered) text += " (thanked)";
            if (row.kind == Kind::Given) text += " (given)";
            if (row.unsaid) text += row.unsaid->perhaps ? " (in the thread?)" : " (not in the thread)";
            if (row.channel_lost) text += " (channel lost)";
        }
        return text;
    }

private:
    bot::Outcome remind(const bot::Remind& it) {
        if (out_of_reach.contains(it.card.reader)) return bot::Refused{"blocked", "the bot was removed"};
        const auto done = write("remind " + it.card.reader.value + rows(it.card));
        latest_card = std::get<bot::Done>(done).message.value;
        if (unheard_of.contains(it.card.reader)) return bot::Unknown{"the gateway answered 502"};
        return done;
    }

    bot::Outcome spoken(const std::string& line, const std::string& words) {
        last_words = words;
        return write(line);
    }

    bot::Outcome write(const std::string& line) {
        page_ += line + "\n";
        return bot::Done{{"m" + std::to_string(++messages_)}};
    }

    std::string page_{};
    int messages_ = 0;
};

}  // namespace tests
