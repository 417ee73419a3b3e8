#pragma once

#include "adapters/teams/out/chats.hpp"
#include "adapters/teams/out/own_words.hpp"
#include "adapters/teams/out/sizes.hpp"
#include "adapters/teams/out/threads.hpp"
#include "bot/ports/adapter.hpp"

namespace teams {

/// The way out to Microsoft Teams: reactions, thanks and words in the threads of channels, reminders in chats
/// with one person each. Words that may have got out are looked for through Graph, where that is granted.
class Adapter final : public bot::Adapter {
public:
    /// What it works with; all but the links must outlive it.
    struct Needs {
        const Settings& settings;
        Tokens& tokens;
        bot::AddressBook& book;
        const bot::Current& current;
        std::function<std::string(const bot::MessageKey&)> links{};  ///< where a post can be read

        bot::Span one_call =
            std::chrono::seconds{10};  ///< that one may take; a token takes ten seconds as well
    };

    explicit Adapter(Needs needs);

    Adapter(const Adapter&) = delete;
    Adapter& operator=(const Adapter&) = delete;

    /// At most so many bytes may a card have with which a press is answered now. From any thread.
    std::size_t most_for_an_answer() const;

    bot::Capabilities can() const override;
    bot::Outcome deliver(const bot::Call& call) override;
    bot::Own find_own(const bot::Call& call) override;

private:
    bot::Outcome carry(const bot::Effect& effect, const Attempt& attempt);

    Attempt attempt_of(const bot::Call& call) const;

    std::function<bot::Timestamp()> now_;
    bot::Span one_call_;
    Caller caller_;
    Connector connector_;
    Sizes sizes_{};
    Threads threads_;
    Chats chats_;
    OwnWords own_words_;
};

}  // namespace teams
