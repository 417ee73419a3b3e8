#include "bot/reminders/look.hpp"
#include "bot/rules/on.hpp"

namespace bot {

namespace {

/// So long others go first where looking at somebody failed.
constexpr Span put_off = 1min;

}  // namespace

Decision on(const Moment& moment, const Case& given) {
    const auto* reader = given.community.person(moment.reader);
    if (!reader || !reader->reads_cards()) {
        return {.looks = {{moment.reader, Timestamp::max(), Look::When::At}}};
    }
    return look(moment.reader, concerns_of(moment.reader, given), given);
}

Decision on(const LookFailed& failed, const Case& given) {
    return {.looks = {{failed.reader, given.now + put_off, Look::When::At}}};
}

/// Told stands and looks are idempotent: so a reload never causes a burst. Whoever could not be reached is
/// tried anew.
Decision on(const Reloaded&, const Case& given) {
    Decision decision{.looks = look_at_all(given)};
    for (const auto& kind : given.community.kinds()) {
        if (!given.facts.installed(kind)) decision.installed.push_back({kind, given.now});
    }
    for (const auto& reader : given.facts.unreachable()) {
        auto reminder = given.facts.reminder(reader);
        reminder.try_anew();
        decision.reminders.push_back(reminder);
    }
    return decision;
}

}  // namespace bot
