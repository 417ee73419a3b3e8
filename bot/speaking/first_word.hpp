#pragma once

#include "bot/community.hpp"
#include "bot/delivery.hpp"
#include "bot/post.hpp"

#include <string>

namespace bot {

/// Whether thanks at `now` are late: more than a quarter of an hour after they might have gone out. They say
/// so, and wait for the owner's hours.
bool is_late(Timestamp posted_at, const Community& community, Timestamp now);

/// In which language a thread is spoken to.
Language language_of(const Post& post, const Community& community);

/// What the choice of words rests on.
struct Telling {
    const Post& post;
    PersonId owner{};
    const Heard& in_channel;
    const Heard& by_author;
    unsigned chance = 0;
    bool again = false;  ///< as `PostFacts` has it
};

/// Words for a thread, and the phrase that they were made from.
struct Wording {
    std::string words{};
    PhraseId phrase = 0;
};

/// The name of the author of a post.
std::string author_of(const Post& post, const Community& community);

/// … by which our words call them in this language.
std::string addressee_of(const Post& post, Language language, const Community& community);

/// The first word to a post, said at `now`. `late`: as `is_late` has it.
Wording first_word(const Telling& telling, bool late, const Community& community, Timestamp now);

/// What whoever wants a reaction and no thanks hears where there is none to be had. The same phrase in every
/// language, as it is known by.
Wording word_in_place_of_a_reaction(const Post& post, const PersonId& owner, const Community& community);

/// The closing line of a thread in which `answerer` has answered.
Wording closing_line(const Telling& telling, const PersonId& answerer, const Community& community);

}  // namespace bot
