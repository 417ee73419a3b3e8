#pragma once

#include "bot/post.hpp"

#include <optional>
#include <string>
#include <vector>

namespace bot {

// What stands in tables has its number here: it is never given to anything else.

/// How long a deed can be undone, on the clock; as long does a card show what was closed.
constexpr Span undo_for = 10min;

/// The duty that a post opens. Only a person's action closes it; only its author withdraws it.
struct FollowUp {
    /// None: a post that opened none (yet), kept for a reply that asks to open one.
    enum class State { None = 0, Open = 1, Snoozed = 2, Closed = 3, Withdrawn = 4 };

    struct Snooze {
        Timestamp until{};
        Timestamp at{};
        PersonId by{};
        std::string reason{};
        bool author_wrote = false;  ///< which ended it
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

    /// Somebody of the PMO gave it to its owner; the owner themselves, where they took it or it came back to
    /// them.
    struct Given {
        Timestamp at{};
        PersonId by{};
    };

    /// Somebody wrote in the thread again. Where it is closed: is it to be opened again?
    struct Question {
        Timestamp at{};
        std::string name{};
        std::string words{};
        std::string reply{};  ///< its message id in the thread; empty where an older version noted it
    };

    /// What a member closed it with and wanted said in the thread, where it did not arrive: so it is open
    /// again. `perhaps`: it may have arrived after all, nobody knows.
    struct Unsaid {
        Timestamp at{};  ///< when it was closed
        PersonId by{};
        std::string words{};
        bool perhaps = false;
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
    std::optional<Given> given{};         ///< until somebody else becomes its owner
    std::optional<Question> again{};      ///< what whoever waits wrote last, since the PMO's latest answer
    std::optional<Unsaid> unsaid{};       ///< until it is closed again

    bool waiting() const { return state == State::Open || state == State::Snoozed; }

    /// Asleep at `now`. A snooze that is over needs nobody to end it.
    bool asleep(Timestamp now) const { return state == State::Snoozed && snooze && now < snooze->until; }

    /// It slept, and does no longer.
    bool awoken(Timestamp now) const { return state == State::Snoozed && snooze && now >= snooze->until; }
};

/// Why a reader is told: because the post is theirs, because it waited too long for those before them,
/// because they were asked, or (the lead) because nobody who looks after the theme is there.
enum class Step { Owner = 0, Pool = 1, Lead = 2, Asked = 3, NobodyThere = 4 };

/// Whether a reader is told in the owner's place or as the owner.
constexpr bool as_owner(Step step) {
    return step == Step::Owner || step == Step::NobodyThere;
}

/// That a reader was really shown a follow-up by a ping. Appended, never changed.
struct Told {
    MessageKey post{};
    PersonId reader{};
    Step step = Step::Owner;
    Timestamp at{};
};

/// One thing that was done to a follow-up. Appended, never changed; undo is the inverse deed.
struct Deed {
    enum class Kind {
        Closed = 0,
        Snoozed = 1,
        Taken = 2,
        Reopened = 3,
        KeptClosed = 4,
        Undone = 5,
        Withdrawn = 6,
        Restored = 7,
        HandedOver = 8,
        AskedAdvisor = 9,
        Helped = 10,
        CouldNotHelp = 11,
        CameBack = 12  ///< its closing words did not (surely) arrive; `to` had written them
    };

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
    PersonId to{};        ///< the other person: the new owner, the advisor who was asked, whoever had asked
    std::string reply{};  ///< the message id of the reply whose question it answered
    PostNumber pressed_with{};  ///< the first post of a press that was for several; none where it was for one

    /// Whether one press did both.
    bool of_one_press_with(const Deed& other) const {
        return pressed_with.value > 0 && pressed_with == other.pressed_with && by == other.by &&
               at == other.at && kind == other.kind;
    }
};

/// Whether somebody's deed was to answer as an advisor.
inline bool is_own_answer(const Deed& deed, const PersonId& by) {
    return deed.by == by && (deed.kind == Deed::Kind::Helped || deed.kind == Deed::Kind::CouldNotHelp);
}

/// "Remind me now": it slept, and was not over.
inline bool woke(const Deed& deed) {
    return deed.kind == Deed::Kind::Reopened && deed.state_before == FollowUp::State::Snoozed;
}

/// An advisor was asked for what they know, by name. The owner keeps the follow-up. Known by post, advisor
/// and moment.
struct Advice {
    enum class End { None = 0, Helped = 1, CouldNotHelp = 2, TakenBack = 3 };

    MessageKey post{};
    PersonId advisor{};
    PersonId by{};
    Timestamp at{};
    End end = End::None;
    std::optional<Timestamp> ended_at{};
    std::string words{};                   ///< the advisor's, to whoever asked
    std::optional<Timestamp> unreached{};  ///< since when the advisor could not be told

    /// Whether the advisor is still to answer. Asked before it was opened again: not any more.
    bool open(const FollowUp& follow_up) const {
        return end == End::None && follow_up.waiting() &&
               (!follow_up.reopened_at || at >= *follow_up.reopened_at);
    }
};

/// A follow-up as one reader meets it: with its post, the last time that this reader was told, what was done
/// last, and who was asked about it, oldest first.
struct Concern {
    FollowUp follow_up{};
    Post post{};
    std::optional<Told> told{};
    std::optional<Deed> last{};
    std::vector<Advice> advice{};

    /// What this advisor is still to answer; null where they were not asked, or have answered.
    const Advice* asked(const PersonId& advisor) const;
};

/// The latest of these that is still open for an advisor; null where there is none.
const Advice* open_advice(const std::vector<Advice>& all, const PersonId& advisor, const FollowUp& follow_up);

}  // namespace bot
