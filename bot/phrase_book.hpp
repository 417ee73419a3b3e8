#pragma once

#include "bot/language.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bot {

/// What there is to say to a participant. Again: they just wrote here, and heard who will answer. Closed: the
/// line after a person has answered.
enum class Situation { Post, Question, FirstPost, WelcomeBack, AfterHours, Late, Again, Closed };

/// The config's name: `first_post`.
std::string_view str(Situation situation);
std::optional<Situation> situation_named(std::string_view name);

using Phrases = std::vector<std::string>;

/// Phrases with placeholders, for each language and situation.
struct PhraseBook {
    std::map<std::pair<Language, Situation>, Phrases> phrases{};

    /// Empty where there are none.
    const Phrases& of(Language language, Situation situation) const;
};

/// What the config says of one language.
struct OwnPhrases {
    std::map<Situation, Phrases> phrases{};
    bool builtin = true;  ///< false: they replace the built-in ones of each situation that they name
};

/// Adds to the book, or replaces in it.
void add_own(PhraseBook& book, Language language, const OwnPhrases& own);

/// The same for the same phrase in every version and on every machine.
using PhraseId = std::uint32_t;
PhraseId phrase_id(std::string_view phrase);

/// The phrases that were heard in one channel, or by one person.
struct Heard {
    std::vector<PhraseId> latest_first{};
};

/// Moves it to the front; 64 are kept.
void note(Heard& heard, PhraseId phrase);

}  // namespace bot
