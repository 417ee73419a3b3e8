#include "bot/rules/prepare.hpp"

#include "bot/overloaded.hpp"
#include "bot/reminders/compose.hpp"
#include "bot/reminders/news.hpp"
#include "bot/speaking/first_word.hpp"

#include <utility>

namespace bot {

namespace {

/// What a rule may ask, and the moment.
struct Now {
    const Facts& facts;
    const Community& community;
    Timestamp now;
};

/// Somebody was faster: a PMO member always, anybody where people go first.
bool answered_first(const FollowUp& follow_up, const Now& given) {
    if (follow_up.pmo_answered || brought_words(given.facts.said(follow_up.post))) return true;
    return given.community.people_first() && follow_up.answered;
}

/// Late thanks wait until whoever will answer is at work.
std::optional<Later> until_at_work(const PersonId& owner, const Now& given) {
    const auto* person = given.community.person(owner);
    if (!person || person->calendar.open(given.now)) return {};
    const auto opening = person->calendar.next_opening(given.now);
    return opening == Timestamp::max() ? std::nullopt : std::optional{Later{opening}};
}

/// The words are chosen now, and count as heard whatever becomes of the call: so two that go out at once
/// never say the same.
Prepared with_words(Thank thank, bool late, const Post& post, const Now& given) {
    auto author = given.facts.account(post.author).value_or(Account{.id = post.author});
    auto channel = given.facts.heard(post.key.conversation);
    const Telling telling{post,         thank.on_behalf,          channel,
                          author.heard, phrase_id(str(post.key)), thank.again};
    const auto [words, phrase] = first_word(telling, late, given.community, given.now);
    thank.words = words;
    thank.mention = thank.mention || late;
    note(channel, phrase);
    note(author.heard, phrase);
    return {std::move(thank), {.accounts = {author}, .heard = {{post.key.conversation, channel}}}};
}

/// Its author has said meanwhile that a reaction is enough.
bool unwelcome(const AccountId& author, const Now& given) {
    const auto known = given.facts.account(author);
    return known && known->wants_thanks == false;
}

/// What is in doubt may have got out as it was: it neither rests nor waits.
Prepared call_for(Thank thank, bool in_doubt, const Now& given) {
    const auto post = given.facts.post(thank.post);
    if (!post) return {std::move(thank)};
    thank.author = post->author;
    thank.language = language_of(*post, given.community);
    thank.author_name = addressee_of(*post, thank.language, given.community);
    const auto follow_up = given.facts.follow_up(thank.post);
    const bool meant_all_the_same = !thank.in_place_of.empty();
    const bool needless = post->removed_at || (follow_up && answered_first(*follow_up, given)) ||
                          (unwelcome(post->author, given) && !meant_all_the_same);
    if (!in_doubt && needless) return {Rest{}};
    if (meant_all_the_same) return {std::move(thank)};

    const bool late = is_late(thank.posted_at, given.community, given.now);
    if (!late && !thank.words.empty()) return {std::move(thank)};
    if (follow_up) thank.on_behalf = follow_up->owner;
    const auto later = late && !in_doubt ? until_at_work(thank.on_behalf, given) : std::nullopt;
    return later ? Prepared{*later} : with_words(std::move(thank), late, *post, given);
}

Effect call_for(Say say, const Now& given) {
    if (const auto post = given.facts.post(say.post)) say.language = language_of(*post, given.community);
    return say;
}

Effect call_for(const React& react, const Now& given) {
    const auto post = given.facts.post(react.post);
    return post && post->removed_at ? Effect{Rest{}} : Effect{react};
}

/// What was taken for a stray when it was pressed has turned out to be the live card: we had not heard yet
/// that it arrived.
Effect call_for(const Remove& remove, const Now& given) {
    const bool live = !remove.reader.empty() && given.facts.reminder(remove.reader).message == remove.message;
    return live ? Effect{Rest{}} : Effect{remove};
}

/// The thread was not older than we are: how it began was told a moment later.
Effect call_for(const Tell& tell, const Now& given) {
    return tell.of_thread && given.facts.post(tell.answers) ? Effect{Rest{}} : Effect{tell};
}

/// A ping that was held up until the reader has gone home waits for the reader's next opening; one whose
/// reason has gone meanwhile is none. One in doubt may have come before: it is looked for, so that no card of
/// which we do not know is in front of them.
Effect call_for(const Mirror& mirror, bool in_doubt, const Now& given) {
    const auto* reader = given.community.person(mirror.reader);
    const auto reminder = given.facts.reminder(mirror.reader);
    if (!reader || !reader->reads_cards()) return Rest{reminder.wanted};
    const Roster roster{given.community, given.facts.unreachable(), given.now, given.facts.lost_ground()};
    const auto concerns = given.facts.concerns(mirror.reader, given.now - undo_for);
    const auto standings = standings_of(concerns, mirror.reader, roster);
    const auto card = card_of(reminder, standings, roster);
    auto effect = next_call(reminder, card, Reason::Stands);
    const auto* ping = std::get_if<Remind>(&effect);
    if (!ping) return effect;
    if (!reader->calendar.open(given.now)) {
        return Later{reader->calendar.next_opening(given.now),
                     in_doubt ? std::optional{*ping} : std::nullopt};
    }
    if (!in_doubt && given.now < reminder.hands_off_until()) return Later{reminder.hands_off_until(), {}};
    // What may have got out is sent again: only so do we know which card the reader has.
    return in_doubt ? effect : next_call(reminder, card, reason_for(reminder, standings, card));
}

}  // namespace

Prepared prepare(const Delivery& delivery, const Facts& facts, const Community& community, Timestamp now) {
    const Now given{facts, community, now};
    return std::visit(overloaded{
                          [&](const Thank& it) { return call_for(it, delivery.in_doubt, given); },
                          [&](const Say& it) { return Prepared{call_for(it, given)}; },
                          [&](const React& it) { return Prepared{call_for(it, given)}; },
                          [&](const Mirror& it) { return Prepared{call_for(it, delivery.in_doubt, given)}; },
                          [&](const Remove& it) { return Prepared{call_for(it, given)}; },
                          [&](const Tell& it) { return Prepared{call_for(it, given)}; },
                          [](const auto& as_it_is) { return Prepared{as_it_is}; },
                      },
                      delivery.errand);
}

}  // namespace bot
