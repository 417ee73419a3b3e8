#pragma once

#include "bot/phrase_book.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace bot {

PhraseBook builtin_phrases();

/// Placeholders that `fill` does not know, as they were written: `{name}`; a brace without its other half.
std::vector<std::string> unknown_placeholders(std::string_view phrase);

/// Never what was heard last in the channel or by the person, where there is another; else what was heard
/// longest ago (never counts as longest) in the channel, then by the person; `chance` breaks ties. Empty
/// where there are none.
std::string choose(const Phrases& phrases, const Heard& in_channel, const Heard& by_person, unsigned chance);

struct PostFacts {
    bool late = false;
    bool first_post = false;
    bool welcome_back = false;  ///< the first post in a new season by somebody from an earlier one
    bool again = false;         ///< its author wrote here within the last ten minutes
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
