#include "bot/rules/deeds.hpp"
#include "bot/rules/wish.hpp"

namespace bot {

namespace {

/// The advisor's answer: to the one question that is still open.
Grant answer(Deed::Kind kind, const std::string& words, const Request& request, FollowUp& follow_up) {
    const auto& [asked, post, given] = request;
    const auto all = given.facts.advice(post.key);
    const auto* open = open_advice(all, asked.by, follow_up);
    if (!open) return TooLate{given.facts.last_deed(post.key)};

    auto advice = *open;
    advice.end = kind == Deed::Kind::Helped ? Advice::End::Helped : Advice::End::CouldNotHelp;
    advice.ended_at = given.now;
    advice.words = words;
    auto done = deed_on(follow_up, kind, asked.by, given.now);
    done.words = words;
    done.to = advice.by;
    return Granted{.deed = done, .more = {.advice = {advice}}};
}

}  // namespace

Grant grant(const Helped& wish, const Request& request, FollowUp& follow_up) {
    return answer(Deed::Kind::Helped, wish.words, request, follow_up);
}

/// Whoever slept on it in the hope of an answer is woken.
Grant grant(const CannotHelp& wish, const Request& request, FollowUp& follow_up) {
    auto granted = answer(Deed::Kind::CouldNotHelp, wish.words, request, follow_up);
    if (std::holds_alternative<Granted>(granted) && follow_up.asleep(request.given.now)) {
        follow_up.snooze->until = request.given.now;
    }
    return granted;
}

}  // namespace bot
