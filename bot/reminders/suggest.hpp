#pragma once

#include "bot/reminders/line.hpp"

#include <vector>

namespace bot {

/// Somebody who could be asked about a post.
struct Suggestion {
    PersonId advisor{};
    std::string knows{};  ///< the subject of theirs that the post names; empty where it names none
    bool away = false;
};

/// Whom a reader may ask about a post, the likeliest first: those who know what it is about, the theme's
/// advisors, all others; whoever is away comes last. Neither its author, its owner, the reader, nor who is
/// being asked already.
std::vector<Suggestion> whom_to_ask(const Concern& concern, const PersonId& reader, const Roster& roster);

/// Whether `text` names a subject: whatever the case and width of its letters, and not inside of another
/// word.
bool names(std::string_view text, std::string_view subject);

}  // namespace bot
