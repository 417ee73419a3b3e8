#include "bot/rules/deeds.hpp"
#include "bot/rules/wish.hpp"

namespace bot {

Grant grant(const Take&, const Request& request, FollowUp& follow_up) {
    if (!follow_up.waiting() || follow_up.owner == request.asked.by)
        return TooLate{request.given.facts.last_deed(request.post.key)};
    const auto done = deed_on(follow_up, Deed::Kind::Taken, request.asked.by, request.given.now);
    follow_up.owner = request.asked.by;
    follow_up.given = {request.given.now, request.asked.by};
    return Granted{done};
}

}  // namespace bot
