#pragma once

#include "bot/line.hpp"

#include <optional>

namespace bot {

/// The answer to "is there something to tell this reader about this follow-up now?". Each way of
/// keeping silent has its name, so that it can be shown to an admin and tested.
enum class Due {
    Over,       ///< closed, withdrawn, or never opened
    NotInLine,  ///< it is told to others
    Snoozed,    ///< it sleeps; an asked advisor is told all the same
    NotYet,
    ToldAlready,
    OutOfHours,  ///< held, and let go at the reader's next opening
    First,
    Again,
};

/// Whether `due` found something to tell.
constexpr bool news(Due due) {
    return due == Due::First || due == Due::Again;
}

/// The reader's place in the line of a follow-up, if there is one; whoever was asked stands outside of it. Of
/// one that asks only whether it is to be opened again the owner and the owner's deputies are told.
std::optional<Turn> turn_of(const Concern& concern, const PersonId& reader, const Roster& roster);

/// Whether the reader was told in this place of theirs. Whoever was told as the owner, and is that no longer,
/// is told with the others when it comes to them.
bool was_told(const Concern& concern, const Turn& turn);

Due due(const Concern& concern, const std::optional<Turn>& turn, const Roster& roster);

/// The next moment at which `due` may turn into something to tell; the end of time where it never will by
/// itself.
Timestamp due_at(const Concern& concern, const std::optional<Turn>& turn, const Roster& roster);

}  // namespace bot
