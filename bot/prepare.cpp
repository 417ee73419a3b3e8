#include "bot/prepare.hpp"

#include "bot/compose.hpp"
#include "bot/first_word.hpp"
#include "bot/overloaded.hpp"

#include <utility>

namespace bot {

namespace {

/// What a rule may ask, and the moment.
struct Now {
    const Facts& facts;
    const Community& community;
    Timestamp now;
};

/// Late thanks say so, mention their author, and wait until the one in whose name they are given is at work.
Effect late_thanks(Thank thank, const Post& post, const Now& given) {
    const auto* owner = given.community.person(thank.on_behalf);
    if (owner && !owner->calendar.open(given.now)) {
        const auto opening = owner->calendar.next_opening(given.now);
        if (opening != Timestamp::max()) return Later{opening};
    }
    const auto author = given.facts.account(post.author).value_or(Account{.id = post.author});
    const auto channel = given.facts.heard(post.key.conversation);
    const Telling telling{post, thank.on_behalf, channel, author.heard, phrase_id(str(post.key))};
    const auto [words, phrase] = first_word(telling, true, given.community, given.now);
    thank.words = words;
    thank.late = phrase;
    thank.mention = true;
    return thank;
}

Effect call_for(Thank thank, bool in_doubt, const Now& given) {
    const auto post = given.facts.post(thank.post);
    if (post) {
        thank.author = post->author;
        thank.author_name = author_of(*post, given.community);
    }
    if (in_doubt || !post) return thank;  // it may have got out as it is
    if (post->removed_at) return Rest{};
    const auto follow_up = given.facts.follow_up(thank.post);
    if (follow_up && follow_up->pmo_answered) return Rest{};
    return given.now > thank.posted_at + late_after ? late_thanks(std::move(thank), *post, given)
                                                    : Effect{std::move(thank)};
}

Effect call_for(const React& react, const Now& given) {
    const auto post = given.facts.post(react.post);
    return post && post->removed_at ? Effect{Rest{}} : Effect{react};
}

/// A ping that was held up until the reader has gone home waits for the reader's next opening.
Effect call_for(const Mirror& mirror, const Now& given) {
    const auto* reader = given.community.person(mirror.reader);
    const auto reminder = given.facts.reminder(mirror.reader);
    if (!reader || !reader->reads_cards()) return Rest{reminder.wanted};
    const Roster roster{given.community, given.facts.unreachable(), given.now};
    const auto concerns = given.facts.concerns(mirror.reader, given.now - undo_for);
    auto effect = next_call(reminder, card_of(reminder, concerns, roster));
    if (!std::holds_alternative<Remind>(effect) || reader->calendar.open(given.now)) return effect;
    return Later{reader->calendar.next_opening(given.now)};
}

}  // namespace

Effect prepare(const Delivery& delivery, const Facts& facts, const Community& community, Timestamp now) {
    const Now given{facts, community, now};
    return std::visit(overloaded{
                          [&](const Thank& it) { return call_for(it, delivery.in_doubt, given); },
                          [&](const React& it) { return call_for(it, given); },
                          [&](const Mirror& it) { return call_for(it, given); },
                          [](const auto& as_it_is) -> Effect { return as_it_is; },
                      },
                      delivery.errand);
}

}  // namespace bot
