#pragma once

#include "bot/follow_up.hpp"
#include "store/columns.hpp"

// The columns of a follow-up, once; tables.hpp has all other tables, and says what holds for each.

namespace store {

// The parts of a follow-up, each there as a whole or not at all.

template <class See, class It>
void snooze_columns(See& in, It& part) {
    auto& [until, at, by, reason, author_wrote] = part;
    in("snoozed_until", until);
    in("snoozed_at", at);
    in("snoozed_by", by);
    in("snooze_reason", reason);
    in("author_woke", author_wrote);
}

template <class See, class It>
void closing_columns(See& in, It& part) {
    auto& [at, by, action, words] = part;
    in("closed_at", at);
    in("closed_by", by);
    in("action", action);
    in("words", words);
}

template <class See, class It>
void answered_columns(See& in, It& part) {
    auto& [at, by, name] = part;
    in("answered_at", at);
    in("answered_by", by);
    in("answered_name", name);
}

template <class See, class It>
void pmo_answered_columns(See& in, It& part) {
    auto& [at, by, name] = part;
    in("pmo_answered_at", at);
    in("pmo_answered_by", by);
    in("pmo_answered_name", name);
}

template <class See, class It>
void reopen_columns(See& in, It& part) {
    auto& [at, name, words, reply] = part;
    in("reopen_asked_at", at);
    in("reopen_name", name);
    in("reopen_words", words);
    in("reopen_reply", reply);
}

template <class See, class It>
void given_columns(See& in, It& part) {
    auto& [at, by] = part;
    in("given_at", at);
    in("given_by", by);
}

template <class See, class It>
void again_columns(See& in, It& part) {
    auto& [at, name, words, reply] = part;
    in("again_at", at);
    in("again_name", name);
    in("again_words", words);
    in("again_reply", reply);
}

template <class See, class It>
void unsaid_columns(See& in, It& part) {
    auto& [at, by, words, perhaps] = part;
    in("unsaid_at", at);
    in("unsaid_by", by);
    in("unsaid_words", words);
    in("unsaid_perhaps", perhaps);
}

template <class See, Is<bot::FollowUp> It>
void each_column(See& see, It& follow_up) {
    auto& [post, theme, owner, state, rev, opened_at, reopened_at, ended_at, snooze, closing, answered,
           pmo_answered, reopen, given, again, unsaid] = follow_up;
    see.of(post);
    see.name("theme", theme);
    see.name("owner", owner);
    see("state", state);
    see("rev", rev);
    see("opened_at", opened_at);
    see("reopened_at", reopened_at);
    see("ended_at", ended_at);
    see.together(snooze, [](auto& in, auto& part) { snooze_columns(in, part); });
    see.together(closing, [](auto& in, auto& part) { closing_columns(in, part); });
    see.together(answered, [](auto& in, auto& part) { answered_columns(in, part); });
    see.together(pmo_answered, [](auto& in, auto& part) { pmo_answered_columns(in, part); });
    see.together(reopen, [](auto& in, auto& part) { reopen_columns(in, part); });
    see.together(given, [](auto& in, auto& part) { given_columns(in, part); });
    see.together(again, [](auto& in, auto& part) { again_columns(in, part); });
    see.together(unsaid, [](auto& in, auto& part) { unsaid_columns(in, part); });
}

}  // namespace store
