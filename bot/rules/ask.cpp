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

/// Whoever could not be given reminders is tried anew: else nobody would learn that they cannot be asked.
void try_again(const PersonId& advisor, Decision& more, const Case& given) {
    auto reminder = given.facts.reminder(advisor);
    if (!reminder.unreachable) return;
    reminder.unreachable.reset();
    more.reminders.push_back(std::move(reminder));
}

}  // namespace

Grant grant(const Ask& wish, const Request& request, FollowUp& follow_up) {
    const auto& [asked, post, given] = request;
    if (!given.community.is_advisor(wish.advisor)) return Unfit{"to"};
    const bool oneself = wish.advisor == asked.by || wish.advisor == follow_up.owner;
    const auto all = given.facts.advice(post.key);
    if (!follow_up.waiting() || oneself || open_advice(all, wish.advisor, follow_up)) {
        return TooLate{given.facts.last_deed(post.key)};
    }
    auto done = deed_on(follow_up, Deed::Kind::AskedAdvisor, asked.by, given.now);
    done.to = wish.advisor;
    Granted granted{.deed = done};
    granted.more.advice = {{.post = post.key, .advisor = wish.advisor, .by = asked.by, .at = given.now}};
    granted.more.looks = {{wish.advisor, given.now, Look::When::By}};
    try_again(wish.advisor, granted.more, given);
    return granted;
}

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
