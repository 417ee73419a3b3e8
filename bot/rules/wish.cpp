#include "bot/rules/wish.hpp"

#include "bot/listening/until.hpp"
#include "bot/overloaded.hpp"
#include "bot/rules/deeds.hpp"
#include "bot/speaking/talk.hpp"

namespace bot {

namespace {

/// The card that was pressed was made before the latest deed. An advisor's answer is welcome all the same.
bool outdated(const Asked& asked, const FollowUp& follow_up) {
    return asked.rev && !answers(asked.wish) && asked.posts.size() == 1 && *asked.rev != follow_up.rev;
}

Grant too_late(const Request& request) {
    return TooLate{request.given.facts.last_deed(request.post.key)};
}

Deed deed(const Request& request, FollowUp& follow_up, Deed::Kind kind) {
    return deed_on(follow_up, kind, request.asked.by, request.given.now);
}

Grant grant(const Snooze& wish, const Request& request, FollowUp& follow_up) {
    if (!follow_up.waiting()) return too_late(request);
    const auto& [asked, post, given] = request;
    const auto& member = *given.community.person(asked.by);
    const auto until = until_when(wish.until, member.calendar, given.now);
    if (!until) return Unfit{"until", std::string{talk(member.language).when_unclear}};
    follow_up.state = FollowUp::State::Open;  // which it is again where this is undone
    auto done = deed(request, follow_up, Deed::Kind::Snoozed);
    done.words = wish.reason;
    done.until = until;
    follow_up.state = FollowUp::State::Snoozed;
    follow_up.snooze = {*until, given.now, asked.by, wish.reason};
    return Granted{done};
}

Grant grant(const Take&, const Request& request, FollowUp& follow_up) {
    if (!follow_up.waiting() || follow_up.owner == request.asked.by) return too_late(request);
    const auto done = deed(request, follow_up, Deed::Kind::Taken);
    follow_up.owner = request.asked.by;
    follow_up.given.reset();
    return Granted{done};
}

/// "Remind me now" where it sleeps, "open again" where it is over.
Grant grant(const ReopenIt&, const Request& request, FollowUp& follow_up) {
    const bool withdrawn = follow_up.state == FollowUp::State::Withdrawn || request.post.removed_at;
    const bool asleep = follow_up.asleep(request.given.now);
    if (withdrawn || (follow_up.waiting() && !asleep)) return too_late(request);
    auto done = deed(request, follow_up, Deed::Kind::Reopened);
    if (follow_up.reopen) done.words = follow_up.reopen->words;
    if (asleep) {
        follow_up.state = FollowUp::State::Open;
    } else {
        open_again(follow_up, request.given.now);
    }
    return Granted{done};
}

Grant grant(const KeepClosed&, const Request& request, FollowUp& follow_up) {
    if (!follow_up.reopen) return too_late(request);
    auto done = deed(request, follow_up, Deed::Kind::KeptClosed);
    done.words = follow_up.reopen->words;
    follow_up.reopen.reset();
    return Granted{done};
}

}  // namespace

Grant grant(const Request& request, FollowUp& follow_up) {
    const auto& asked = request.asked;
    if (outdated(asked, follow_up)) return too_late(request);
    return std::visit([&](const auto& wish) { return grant(wish, request, follow_up); }, asked.wish);
}

}  // namespace bot
