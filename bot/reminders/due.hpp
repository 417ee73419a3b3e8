#pragma once

#include "bot/reminders/line.hpp"

#include <optional>
#include <vector>

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

/// How a follow-up stands with one reader at the moment of the roster.
struct Standing {
    const Concern& concern;

    /// The reader's place in its line, if there is one; whoever was asked stands outside of it. Of one that
    /// asks only whether it is to be opened again the owner and the owner's deputies are told.
    std::optional<Turn> turn{};

    Timestamp ripe = Timestamp::max();  ///< from when there is something to tell, at work or not
    Due due = Due::NotInLine;
};

/// How it stands with the reader of this turn in its line.
Standing standing_in(std::optional<Turn> turn, const Concern& concern, const Roster& roster);

Standing standing_of(const Concern& concern, const PersonId& reader, const Roster& roster);

/// In the order of `concerns`, which must outlive it.
std::vector<Standing> standings_of(const std::vector<Concern>& concerns, const PersonId& reader,
                                   const Roster& roster);

/// Whether the reader was told in this place of theirs. Whoever was told as the owner, and is that no longer,
/// is told with the others when it comes to them; where it had come to them before it changed hands, the
/// change is told by a rewrite alone.
bool was_told(const Concern& concern, const Turn& turn, const Roster& roster);

/// The next moment at which its `due` may turn into something to tell; the end of time where it never will
/// by itself.
Timestamp due_at(const Standing& standing, const Roster& roster);

}  // namespace bot
