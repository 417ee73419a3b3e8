#include "bot/rules/deeds.hpp"
#include "bot/rules/wish.hpp"

namespace bot {

/// Whoever gets it decides anew, so it sleeps no longer.
Grant grant(const HandOver& wish, const Request& request, FollowUp& follow_up) {
    const auto& [asked, post, given] = request;
    if (!given.community.is_pmo(wish.to)) return Unfit{"to"};
    if (!follow_up.waiting() || follow_up.owner == wish.to) return TooLate{given.facts.last_deed(post.key)};

    auto done = deed_on(follow_up, Deed::Kind::HandedOver, asked.by, given.now);
    done.to = wish.to;
    follow_up.owner = wish.to;
    follow_up.given = {given.now, asked.by};
    follow_up.state = FollowUp::State::Open;
    return Granted{done};
}

}  // namespace bot
