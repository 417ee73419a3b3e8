#include "bot/listening/until.hpp"
#include "bot/rules/deeds.hpp"
#include "bot/rules/wish.hpp"
#include "bot/speaking/talk.hpp"

namespace bot {

Grant grant(const Snooze& wish, const Request& request, FollowUp& follow_up) {
    const auto& [asked, post, given] = request;
    if (!follow_up.waiting()) return TooLate{given.facts.last_deed(post.key)};
    const auto& member = *given.community.person(asked.by);
    const auto until = until_when(wish.until, member.calendar, given.now);
    if (!until) return Unfit{"until", std::string{talk(member.language).when_unclear}};
    follow_up.state = FollowUp::State::Open;  // which it is again where this is undone
    auto done = deed_on(follow_up, Deed::Kind::Snoozed, asked.by, given.now);
    done.words = wish.reason;
    done.until = until;
    follow_up.state = FollowUp::State::Snoozed;
    follow_up.snooze = {*until, given.now, asked.by, wish.reason};
    return Granted{done};
}

}  // namespace bot
