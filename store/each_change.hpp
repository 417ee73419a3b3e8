#pragma once

#include "bot/decision.hpp"

namespace store {

/// A post that was known only by its deletion.
struct Retold {
    const bot::Post& post;
};

/// Hands all that a decision changes to `put`, one after the other, in the order in which it is written. A
/// new list of changes does not compile until it stands here, and then not until every book can put it.
template <class Put>
void each_change(const bot::Decision& decision, Put put) {
    const auto& [answer, posts, retold, replies, edits, removals, reactions, accounts, heard, installed,
                 follow_ups, deeds, advice, told, said, reminders, looks, deliveries, postponed, refusals,
                 not_understood, over, addresses, noted, lost_ground] = decision;
    const auto all = [&](const auto&... lists) {
        const auto each = [&](const auto& list) {
            for (const auto& one : list) put(one);
        };
        (each(lists), ...);
    };
    all(posts);
    for (const auto& post : retold) put(Retold{post});
    all(replies, edits, removals, reactions, accounts, heard, installed, follow_ups, deeds, advice, told,
        said, reminders, looks, over, deliveries, postponed, refusals, not_understood, addresses, noted,
        lost_ground);
}

}  // namespace store
