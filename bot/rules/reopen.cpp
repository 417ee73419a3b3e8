#include "bot/rules/deeds.hpp"
#include "bot/rules/wish.hpp"

namespace bot {

namespace {

/// The deed says which question it answered, so that undoing it asks the same again.
void answer(const FollowUp::Question& question, Deed& deed) {
    deed.words = question.words;
    deed.reply = question.reply;
}

}  // namespace

/// "Remind me now" where it sleeps, "open again" where it is over.
Grant grant(const ReopenIt&, const Request& request, FollowUp& follow_up) {
    const bool withdrawn = follow_up.state == FollowUp::State::Withdrawn || request.post.removed_at;
    const bool asleep = follow_up.asleep(request.given.now);
    if (withdrawn || (follow_up.waiting() && !asleep))
        return TooLate{request.given.facts.last_deed(request.post.key)};
    auto done = deed_on(follow_up, Deed::Kind::Reopened, request.asked.by, request.given.now);
    if (follow_up.reopen) answer(*follow_up.reopen, done);
    if (asleep) {
        follow_up.state = FollowUp::State::Open;
    } else {
        open_again(follow_up, request.given.now);
    }
    return Granted{done};
}

Grant grant(const KeepClosed&, const Request& request, FollowUp& follow_up) {
    if (!follow_up.reopen) return TooLate{request.given.facts.last_deed(request.post.key)};
    auto done = deed_on(follow_up, Deed::Kind::KeptClosed, request.asked.by, request.given.now);
    answer(*follow_up.reopen, done);
    follow_up.reopen.reset();
    return Granted{done};
}

}  // namespace bot
