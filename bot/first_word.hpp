#pragma once

#include "bot/community.hpp"
#include "bot/delivery.hpp"
#include "bot/post.hpp"

#include <string>

namespace bot {

/// Thanks that go out later than this after the post are late: they say so, and wait for the owner's hours.
constexpr Span late_after = 15min;

/// What the choice of words rests on.
struct Telling {
    const Post& post;
    PersonId owner{};
    const Heard& in_channel;
    const Heard& by_author;
    unsigned chance = 0;
};

/// Words for a thread, and the phrase that they were made from.
struct Wording {
    std::string words{};
    PhraseId phrase = 0;
};

/// The name by which our words call the author of a post.
std::string author_of(const Post& post, const Community& community);

/// The first word to a post, said at `now`. `late`: it comes later than `late_after`.
Wording first_word(const Telling& telling, bool late, const Community& community, Timestamp now);

/// The closing line of a thread in which `answerer` has answered.
Wording closing_line(const Telling& telling, const PersonId& answerer, const Community& community);

}  // namespace bot
