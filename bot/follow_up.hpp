#pragma once

#include "bot/post.hpp"

#include <optional>
#include <string>

namespace bot {

/// How long a deed can be undone, on the clock; as long does a card show what was closed.
constexpr Span undo_for = 10min;

/// The duty that a post opens. Only a person's action closes it; only its author withdraws it.
struct FollowUp {
    /// None: a post that opened none (yet), kept for a reply that asks to open one.
    enum class State { None, Open, Snoozed, Closed, Withdrawn };

    struct Snooze {
        Timestamp until{};
        Timestamp at{};
        PersonId by{};
        std::string reason{};
    };

    struct Closing {
        Timestamp at{};
        PersonId by{};
        ActionId action{};
        std::string words{};
    };

    /// Somebody wrote in the thread.
    struct Word {
        Timestamp at{};
        AccountId by{};
        std::string name{};
    };

    /// Somebody wrote in a closed thread: is it to be opened again?
    struct Question {
        Timestamp at{};
        std::string name{};
        std::string words{};
    };

    MessageKey post{};
    ThemeId theme{};
    PersonId owner{};
    State state = State::Open;
    int rev = 0;            ///< counts its deeds
    Timestamp opened_at{};  ///< due and escalation count from it
    std::optional<Timestamp> reopened_at{};
    std::optional<Timestamp> ended_at{};  ///< closed, or withdrawn
    std::optional<Snooze> snooze{};       ///< the latest; it holds only while the state is Snoozed
    std::optional<Closing> closing{};     ///< the latest; it holds only while the state is Closed
    std::optional<Word> answered{};       ///< the first by a person who is not its author
    std::optional<Word> pmo_answered{};   ///< the latest by a PMO member
    std::optional<Question> reopen{};     ///< waits to be answered by "open again" or "leave closed"

    bool waiting() const { return state == State::Open || state == State::Snoozed; }

    /// Asleep at `now`. A snooze that is over needs nobody to end it.
    bool asleep(Timestamp now) const { return state == State::Snoozed && snooze && now < snooze->until; }
};

/// Why a reader is told: because the post is theirs, or because it waited too long for those before them.
enum class Step { Owner, Pool, Lead };

/// That a reader was really shown a follow-up by a ping. Appended, never changed.
struct Told {
    MessageKey post{};
    PersonId reader{};
    Step step = Step::Owner;
    Timestamp at{};
};

/// One thing that was done to a follow-up. Appended, never changed; undo is the inverse deed.
struct Deed {
    enum class Kind { Closed, Snoozed, Taken, Reopened, KeptClosed, Undone, Withdrawn, Restored };

    MessageKey post{};
    int rev = 0;    ///< the follow-up's, once this was done
    PersonId by{};  ///< empty where its author did it, or a reply that asked a clear question
    Kind kind = Kind::Closed;
    Timestamp at{};
    ActionId action{};
    std::string words{};
    std::optional<Timestamp> until{};
    FollowUp::State state_before = FollowUp::State::Open;
    PersonId owner_before{};
};

/// A follow-up as one reader meets it: with its post, and the last time that this reader was told.
struct Concern {
    FollowUp follow_up{};
    Post post{};
    std::optional<Told> told{};
};

}  // namespace bot
