#include "bot/rules/deeds.hpp"
#include "bot/rules/wish.hpp"

namespace bot {

namespace {

/// Whoever could not be given reminders is tried anew: else nobody would learn that they cannot be asked.
void try_again(const PersonId& advisor, Decision& more, const Case& given) {
    auto reminder = given.facts.reminder(advisor);
    if (!reminder.unreachable) return;
    reminder.try_anew();
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

}  // namespace bot
