#pragma once

#include "bot/delivery.hpp"

#include <optional>
#include <string>

namespace bot {

/// So long after a press its card is not replaced under the finger: whoever pressed once may be about to
/// press again.
constexpr Span under_the_finger = 20s;

/// The one live card of one reader: a state that is mirrored, not a message that is queued.
struct Reminder {
    /// A person who cannot be given reminders counts as not told.
    struct Unreachable {
        Timestamp since{};
        std::string code{};
        std::string hint{};
    };

    PersonId reader{};
    Edition wanted{};
    std::string says{};  ///< what the wanted card says; empty: there should be none
    Edition shown{};
    Reference message{};                      ///< the card that the reader has; empty: none
    Timestamp pinged_at{};                    ///< when the last one arrived, or was given up; 0: tried anew
    std::chrono::local_days gap_broken_on{};  ///< the reader's day on which a first post last broke the gap
    int gap_breaks = 0;                       ///< how often it did so on that day
    std::optional<Unreachable> unreachable{};
    std::optional<Digest> digest{};  ///< the last that was told or, empty, had nothing to tell
    int doubts = 0;                  ///< how often in a row nobody learned whether the latest ping got out
    int page = 0;            ///< from which row on the reader wants to see the card; a ping begins anew
    std::string listed{};    ///< how the list goes on that was asked for last, as `written` has it
    Timestamp pressed_at{};  ///< when its reader last pressed something on it

    bool behind() const { return shown != wanted; }

    /// Who could not be reached is tried at once where there is something to tell. Until a card is really
    /// shown, those who stand in stay.
    void try_anew() {
        if (unreachable) pinged_at = {};
    }

    bool tried_anew() const { return unreachable && pinged_at == Timestamp{}; }

    /// A ping that is wanted has not arrived yet.
    bool pings() const { return shown.ping != wanted.ping; }

    /// Until when no new card takes the place of this one.
    Timestamp hands_off_until() const {
        return message.empty() ? Timestamp::min() : pressed_at + under_the_finger;
    }
};

/// Whether a ping that is wanted still has something new to say. Without a reason it is none.
enum class Reason { Stands, Gone };

/// The one call that brings what is shown nearer to what is wanted.
Effect next_call(const Reminder& reminder, const Card& card, Reason reason);

}  // namespace bot
