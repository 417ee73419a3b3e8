#pragma once

#include "bot/decision.hpp"
#include "store/columns.hpp"
#include "store/errand_columns.hpp"
#include "store/follow_up_table.hpp"

// The tables of every database: the columns of each, once. Selects, inserts and readers are made of these, so
// the order here is theirs. A member that a noun has and its table has not does not compile.

namespace store {

template <class See, Is<bot::Post> It>
void each_column(See& see, It& post) {
    auto& [key, number, theme, author, author_name, first, welcome_back, text, posted_at, edited_at,
           removed_at, language] = post;
    see.key(key);
    see.given("id", number);
    see.name("theme", theme);
    see.name("author", author);
    see.given("author_name", author_name);
    see("first", first);
    see("text", text);
    see("posted_at", posted_at);
    see("edited_at", edited_at);
    see("removed_at", removed_at);
    see("language", language);
    see("back", welcome_back);
}

/// Its post stands in the same conversation.
template <class See, Is<bot::Reply> It>
void each_column(See& see, It& reply) {
    auto& [key, post, author, author_name, by_bot, text, posted_at, edited_at, removed_at] = reply;
    see.key(key);
    see("root", post.message);
    see.name("author", author);
    see.given("author_name", author_name);
    see("by_bot", by_bot);
    see("text", text);
    see("posted_at", posted_at);
    see("edited_at", edited_at);
    see("removed_at", removed_at);
}

template <class See, Is<bot::Account> It>
void each_column(See& see, It& account) {
    auto& [id, name, first_post_at, last_post_at, heard, wants_thanks, language] = account;
    see.name("id", id);
    see("name", name);
    see("first_post_at", first_post_at);
    see("last_post_at", last_post_at);
    see("heard", heard);
    see("wants_thanks", wants_thanks);
    see("language", language);
}

template <class See, Is<bot::Deed> It>
void each_column(See& see, It& deed) {
    auto& [post, rev, by, kind, at, action, words, until, state_before, owner_before, to, reply,
           pressed_with] = deed;
    see.of(post);
    see("rev", rev);
    see("by", by);
    see("kind", kind);
    see("at", at);
    see("action", action);
    see("words", words);
    see("until", until);
    see("state_before", state_before);
    see("owner_before", owner_before);
    see("other", to);
    see("reply", reply);
    see("pressed_with", pressed_with.value);
}

template <class See, Is<bot::Advice> It>
void each_column(See& see, It& advice) {
    auto& [post, advisor, by, at, end, ended_at, words, unreached] = advice;
    see.of(post);
    see("advisor", advisor);
    see("by", by);
    see("at", at);
    see("ending", end);
    see("ended_at", ended_at);
    see("words", words);
    see("unreached", unreached);
}

template <class See, Is<bot::Told> It>
void each_column(See& see, It& told) {
    auto& [post, reader, step, at] = told;
    see.of(post);
    see.name("reader", reader);
    see("step", step);
    see("at", at);
}

template <class See, Is<bot::Said> It>
void each_column(See& see, It& said) {
    auto& [post, kind, rev, message, gone] = said;
    see.of(post);
    see("kind", kind);
    see("rev", rev);
    see("message", message);
    see("gone", gone);
}

template <class See, Is<bot::Reminder> It>
void each_column(See& see, It& reminder) {
    auto& [reader, wanted, says, shown, message, pinged_at, gap_broken_on, gap_breaks, unreachable, digest,
           doubts, page, listed, pressed_at] = reminder;
    see.name("reader", reader);
    see("wanted_ping", wanted.ping);
    see("wanted_version", wanted.version);
    see("says", says);
    see("shown_ping", shown.ping);
    see("shown_version", shown.version);
    see("message", message);
    see("pinged_at", pinged_at);
    see("broken_on", gap_broken_on);
    see("broken", gap_breaks);
    see.together(unreachable, [](auto& in, auto& part) {
        auto& [since, code, hint] = part;
        in("unreachable_since", since);
        in("unreachable_code", code);
        in("unreachable_hint", hint);
    });
    see("digest", digest);
    see("doubts", doubts);
    see("page", page);
    see("listed", listed);
    see("pressed_at", pressed_at);
}

template <class See, Is<bot::Refusal> It>
void each_column(See& see, It& refusal) {
    auto& [delivery, via, code, hint, at, errand, post] = refusal;
    see("delivery", delivery);
    see("via", via);
    see("code", code);
    see("hint", hint);
    see("at", at);
    see("errand", errand);
    see("conversation", post.conversation);
    see("message", post.message);
}

template <class See, Is<bot::NotUnderstood> It>
void each_column(See& see, It& told) {
    auto& [via, what, body, times, at] = told;
    see("via", via);
    see("what", what);
    see("body", body);
    see("times", times);
    see("at", at);
}

template <class See, Is<bot::LostGround> It>
void each_column(See& see, It& lost) {
    auto& [channel, code, hint, since] = lost;
    see("channel", channel);
    see("code", code);
    see("hint", hint);
    see("since", since);
}

template <class See, Is<ErrandColumns> It>
void each_column(See& see, It& errand) {
    auto& [kind, post, person, account, reaction, words, reference, posted_at, rev, mention, to_pmo] = errand;
    see("kind", kind);
    see.key(post);
    see("person", person);
    see("account", account);
    see("reaction", reaction);
    see("words", words);
    see("reference", reference);
    see("posted_at", posted_at);
    see("rev", rev);
    see("mention", mention);
    see("to_pmo", to_pmo);
}

/// What waits in the outbox.
struct Waiting {
    bot::Delivery delivery{};  ///< but for its errand
    ErrandColumns errand{};
};

template <class See, Is<Waiting> It>
void each_column(See& see, It& waiting) {
    auto& [id, via, lane, due_at, errand, attempts, in_doubt, begun] = waiting.delivery;
    see("id", id);
    see.name("via", via);
    see("lane", lane);
    see("due_at", due_at);
    see("attempts", attempts);
    see("in_doubt", in_doubt);
    see("begun", begun);
    each_column(see, waiting.errand);
}

}  // namespace store
