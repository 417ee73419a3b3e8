#pragma once

#include "bot/calendar.hpp"
#include "bot/follow_up.hpp"
#include "bot/language.hpp"

#include <optional>
#include <string>
#include <vector>

namespace bot {

/// What one reader's reminder says, before any product's markup. Everything that a reader sees is in it, so
/// that marking it up needs nothing else.
struct Card {
    /// What was done last to a post, told where it matters to whoever presses.
    struct Done {
        Deed::Kind kind = Deed::Kind::Closed;
        std::string by{};  ///< a display name
        Timestamp at{};
        std::string what{};  ///< the action's name in the reader's language; the reason of a snooze
    };

    /// What a row asks of its reader.
    enum class Kind { Waiting, Reopen, Snoozed, Closed, Withdrawn };

    struct Row {
        Kind kind = Kind::Waiting;
        MessageKey key{};
        PostNumber post{};
        int rev = 0;
        std::string author{};  ///< a display name, without さん
        bool first_post = false;
        std::string theme{};
        std::string text{};  ///< the beginning of it, cut between characters but not by graphemes
        bool edited = false;
        WorkingTime age{};    ///< how long it waits, in the reader's working time; no reason for a rewrite
        std::string owner{};  ///< where the reader is not the owner
        Step step = Step::Owner;
        std::string answered_by{};  ///< who has answered, if anybody has
        bool pmo_answered = false;  ///< then one tap closes it
        bool reopened = false;
        std::optional<Done> done{};                ///< Snoozed, Closed: who, when, how
        std::optional<Timestamp> until{};          ///< Snoozed: till when. Closed: till when it can be undone
        std::optional<FollowUp::Question> asks{};  ///< Reopen: who wrote what
        std::optional<ActionId> confirm{};  ///< nobody has answered: close by this action all the same?
        std::optional<Done> first{};        ///< somebody was first: what the press came too late for
        bool unsent = false;  ///< … and the presser's words went nowhere; set by whoever took the press
    };

    struct Choice {
        ActionId action{};
        std::string label{};
    };

    PersonId reader{};
    std::string reader_name{};
    Language language = Language::Ja;
    std::shared_ptr<const Zone> zone{};  ///< the reader's, for times of day
    Timestamp composed_at{};
    std::vector<Row> rows{};  ///< what asks for something first, oldest first; then snoozed, then ended
    std::vector<Choice> choices{};

    bool empty() const { return rows.empty(); }
};

/// The same text exactly when a reader would see the same card, ages aside. Empty when there is nothing to
/// show.
std::string says(const Card& card);

}  // namespace bot
