#include "bot/rules/on.hpp"

#include <algorithm>

namespace bot {

namespace {

const LostGround* known_of(const std::vector<LostGround>& all, const ConversationId& channel) {
    const auto found = std::ranges::find(all, channel, &LostGround::channel);
    return found == all.end() ? nullptr : &*found;
}

/// What was told without a moment is lost since we know of it.
LostGround with_its_moment(LostGround lost, const LostGround* known, Timestamp now) {
    if (lost.since == Timestamp{}) lost.since = known && known->code == lost.code ? known->since : now;
    return lost;
}

}  // namespace

/// The rows of what waits there say so from now on, and no longer where it is there again: by a rewrite.
Decision on(const GroundSeen& seen, const Case& given) {
    Decision decision{.answer = Recorded{}};
    const auto before = given.facts.lost_ground();
    for (const auto& told : seen.lost) {
        const auto* known = known_of(before, told.channel);
        const auto lost = with_its_moment(told, known, given.now);
        if (!known || *known != lost) decision.lost_ground.push_back(lost);
    }
    for (const auto& known : before) {
        if (!is_lost(known.channel, seen.lost)) decision.lost_ground.push_back({.channel = known.channel});
    }
    if (!decision.lost_ground.empty()) decision.looks = look_at_all(given);
    return decision;
}

}  // namespace bot
