#include "bot/rules/wish.hpp"

#include "bot/overloaded.hpp"

namespace bot {

namespace {

/// The card that was pressed was made before the latest deed. An advisor's answer is welcome all the same.
bool outdated(const Asked& asked, const FollowUp& follow_up) {
    return asked.rev && !answers(asked.wish) && asked.posts.size() == 1 && *asked.rev != follow_up.rev;
}

}  // namespace

Grant grant(const Request& request, FollowUp& follow_up) {
    const auto& asked = request.asked;
    if (outdated(asked, follow_up)) return TooLate{request.given.facts.last_deed(request.post.key)};
    return std::visit([&](const auto& wish) { return grant(wish, request, follow_up); }, asked.wish);
}

}  // namespace bot
