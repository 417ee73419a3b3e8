#pragma once

#include "bot/language.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bot {

/// What there is to say to a participant. Closed: the line after a person has answered.
enum class Situation { Post, Question, FirstPost, WelcomeBack, AfterHours, Late, Closed };

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

PhraseBook builtin_phrases();

/// What the config says of one language.
struct OwnPhrases {
    std::map<Situation, Phrases> phrases{};
    bool builtin = true;  ///< false: they replace the built-in ones of each situation that they name
};

/// Adds to the book, or replaces in it.
void take(PhraseBook& book, Language language, const OwnPhrases& own);

/// Placeholders that `fill` does not know, as they were written: `{name}`; a brace without its other half.
std::vector<std::string> unknown_placeholders(std::string_view phrase);

/// The same for the same phrase in every version and on every machine.
using PhraseId = std::uint32_t;
PhraseId phrase_id(std::string_view phrase);

/// The phrases that were heard in one channel, or by one person.
struct Heard {
    std::vector<PhraseId> latest_first{};
};

/// Moves it to the front; 64 are kept.
void note(Heard& heard, PhraseId phrase);

/// Never what was heard last in the channel or by the person, where there is another; else what was heard
/// longest ago (never counts as longest) in the channel, then by the person; `chance` breaks ties. Empty
/// where there are none.
std::string choose(const Phrases& phrases, const Heard& in_channel, const Heard& by_person, unsigned chance);

struct PostFacts {
    bool late = false;
    bool first_post = false;
    bool welcome_back = false;  ///< the first post in a new season by somebody from an earlier one
    bool after_hours = false;   ///< of its owner
    bool question = false;      ///< a clear one
};

Situation situation_of(const PostFacts& facts);

/// What the placeholders stand for; names as `display_name` gives them.
struct Names {
    std::string author{};  ///< empty: left out together with its comma
    std::string owner{};   ///< empty: PMOのみんな, "the PMO team"
    std::string theme{};
    std::string when{};    ///< when the owner is back, from `say_when`; empty while the owner is there
    std::string posted{};  ///< from `say_posted`; empty: a vague word
};

/// The words for a person. Text of people is put in once and never read for placeholders. さん is not
/// doubled.
std::string fill(std::string_view phrase, const Names& names, Language language);

/// As `fill`; where a time is given in `when` that the phrase does not tell (a first post in the night), a
/// sentence that tells it follows.
std::string thanks_words(std::string_view phrase, const Names& names, Language language);

}  // namespace bot
