#include "bot/excerpt.hpp"
#include "bot/rules/on.hpp"

#include <algorithm>
#include <iterator>

namespace bot {

void hear_from(const AccountId& account, Decision& decision, const Case& given) {
    const auto* person = given.community.person_of(account);
    if (!person || !person->reads_cards()) return;
    auto reminder = given.facts.reminder(person->id);
    if (!reminder.unreachable) return;
    reminder.try_anew();
    decision.reminders.push_back(reminder);
    std::ranges::copy(look_now(given), std::back_inserter(decision.looks));
    if (!person->pmo) decision.looks.push_back({person->id, given.now, Look::When::By});
}

Decision on(const AddressSeen& seen, const Case& given) {
    Decision decision{.answer = Recorded{}};
    if (seen.reachable) hear_from(*seen.reachable, decision, given);
    return decision;
}

Decision on(const NotUnderstood& told, const Case& given) {
    constexpr std::size_t longest_kind = 200;
    return {.not_understood = {{.via = told.via,
                                .what = excerpt(told.what, longest_kind),
                                .body = excerpt(told.body, longest_not_understood),
                                .at = given.now}}};
}

/// Whoever floods us with it makes no more rows of it than somebody would read.
Decision on(const NotTaken& lost, const Case& given) {
    constexpr std::ptrdiff_t most = 50;
    auto decision = on(lost.told, given);
    const auto before = given.facts.refusals(given.now - std::chrono::days{1});
    if (std::ranges::count(before, ErrandKind::Heard, &Refusal::errand) >= most) return decision;
    decision.refusals = {{.via = lost.told.via,
                          .code = "not-taken",
                          .hint = "the log says why, behind `answered`; where it goes on, ask with that line",
                          .at = given.now,
                          .errand = ErrandKind::Heard}};
    return decision;
}

}  // namespace bot
