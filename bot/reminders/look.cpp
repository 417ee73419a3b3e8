#include "bot/reminders/look.hpp"

#include "bot/errands.hpp"
#include "bot/reminders/compose.hpp"
#include "bot/reminders/digest_due.hpp"
#include "bot/reminders/digest_for.hpp"
#include "bot/reminders/news.hpp"

#include <algorithm>

namespace bot {

namespace {

constexpr int breaks_a_day = 2;

std::chrono::local_days today_of(const PersonId& reader, const Case& given) {
    return given.community.person(reader)->calendar.day_of(given.now);
}

bool may_break_gap(const Reminder& reminder, const Case& given) {
    const bool broken_today = reminder.gap_broken_on == today_of(reminder.reader, given);
    return !broken_today || reminder.gap_breaks < breaks_a_day;
}

/// When the gap since the last ping is over. Whoever cannot be reached is tried once in a `repeat_every`.
Timestamp gap_over(const Reminder& reminder, const Case& given) {
    const auto gap = reminder.pinged_at + given.community.ping_gap;
    if (!reminder.unreachable) return gap;
    return given.community.person(reminder.reader)->calendar.after(reminder.pinged_at, {.days = 1});
}

bool breaks_gap(const News& news, const Reminder& reminder, const Case& given) {
    return news.first_post && !reminder.unreachable && may_break_gap(reminder, given);
}

/// When this news may ping at the earliest: while a ping is on its way, once we hear of it.
Timestamp free_at(const News& news, const Reminder& reminder, const Case& given) {
    if (reminder.pings()) return Timestamp::max();
    const auto gap = breaks_gap(news, reminder, given) ? Timestamp::min() : gap_over(reminder, given);
    return std::max(gap, reminder.hands_off_until());
}

/// When to look again for news that may not ping yet.
Timestamp look_for(const News& news, const Reminder& reminder, const Case& given) {
    return std::max<Timestamp>(free_at(news, reminder, given), given.now + 1s);
}

bool ping(Reminder& reminder, const News& news, const Case& given) {
    if (!news.any || given.now < free_at(news, reminder, given)) return false;
    if (given.now >= gap_over(reminder, given)) return true;
    const auto today = today_of(reminder.reader, given);
    reminder.gap_breaks = reminder.gap_broken_on == today ? reminder.gap_breaks + 1 : 1;
    reminder.gap_broken_on = today;
    return true;
}

/// The digest to tell now, if it has fallen due. None tells of the time before we met, and where there
/// is nothing to tell the day passes without.
std::optional<Digest> digest_to_tell(Reminder& reminder, const Case& given) {
    if (!gets_digest(reminder.reader, given.community)) return {};
    if (!reminder.digest) reminder.digest = Digest{.at = given.now};
    if (!digest_is_due(reminder.reader, reminder.digest->at, given)) return {};
    auto digest = digest_for(reminder.reader, *reminder.digest, given);
    if (!digest.empty()) return digest;
    reminder.digest = std::move(digest);
    return {};
}

/// A new ping for news. The day's digest is news, and goes with whatever ping goes out.
void ping_for(News news, Reminder& reminder, const Case& given) {
    auto digest = digest_to_tell(reminder, given);
    news.any |= digest.has_value();
    const bool on_its_way = reminder.pings();
    const bool pings = ping(reminder, news, given);
    if (digest && (pings || on_its_way)) reminder.digest = std::move(digest);
    if (!pings) return;
    ++reminder.wanted.ping;
    reminder.doubts = 0;
}

/// A new version where the card reads differently.
void want(const Card& card, Reminder& reminder) {
    auto fresh = says(card);
    if (fresh != reminder.says) ++reminder.wanted.version;
    reminder.says = std::move(fresh);
}

/// Who is to be tried anew and has nothing to be told counts as reached until a ping shows otherwise.
void count_as_reached(Reminder& reminder, const std::vector<Standing>& standings) {
    if (!reminder.tried_anew() || reminder.pings()) return;
    const bool waits = std::ranges::any_of(standings, [](const Standing& standing) {
        return news(standing.due) || standing.due == Due::OutOfHours;
    });
    if (!waits) reminder.unreachable.reset();
}

/// When the digest is worth a look: as it falls due, or once the gap is over.
Timestamp look_for_digest(const Reminder& reminder, const Case& given) {
    const bool held = reminder.digest && digest_is_due(reminder.reader, reminder.digest->at, given);
    if (!held) return next_digest(reminder.reader, given);
    return look_for({.any = true}, reminder, given);
}

Timestamp next_look(const Standing& standing, const Reminder& reminder, const Roster& roster,
                    const Case& given) {
    if (told_by_rewrite(standing.concern, reminder)) return Timestamp::max();
    const auto gone_at = changes_at(standing.concern, reminder.reader, given.now);
    const News found{news(standing.due), standing.due == Due::First && standing.concern.post.first};
    if (found.any) return std::min(gone_at, look_for(found, reminder, given));
    return std::min(gone_at, due_at(standing, roster));
}

/// Days away begin and end at somebody's midnight: then the line of any follow-up may change.
Timestamp next_midnight(const Case& given) {
    auto soonest = Timestamp::max();
    for (const auto& member : given.community.pmo) {
        soonest = std::min(soonest, given.community.person(member)->calendar.next_midnight(given.now));
    }
    return soonest;
}

}  // namespace

std::vector<Concern> concerns_of(const PersonId& reader, const Case& given) {
    return given.facts.concerns(reader, given.now - undo_for);
}

Decision look(const PersonId& reader, const std::vector<Concern>& concerns, const Case& given) {
    return look(given.facts.reminder(reader), concerns, given);
}

Decision look(const Reminder& before, const std::vector<Concern>& concerns, const Case& given) {
    const auto& reader = before.reader;
    const auto roster = given.roster();
    const auto standings = standings_of(concerns, reader, roster);
    auto reminder = before;
    ping_for(news_for(before, standings), reminder, given);
    count_as_reached(reminder, standings);
    auto card = card_of(reminder, standings, roster);
    if (card.digest && !card.rows.empty()) card.digest->alone = reminder.digest->alone = false;
    want(card, reminder);

    auto at = given.community.is_pmo(reader) ? next_midnight(given) : Timestamp::max();
    at = std::min(at, look_for_digest(reminder, given));
    for (const auto& standing : standings) at = std::min(at, next_look(standing, reminder, roster, given));

    Decision decision{.answer = Shown{.card = card}, .looks = {{reader, at, Look::When::At}}};
    const bool reached = before.unreachable && !reminder.unreachable;
    if (reached) add(decision, {.looks = look_now(given)});
    const bool pressed = before.pressed_at == given.now;
    const bool changed =
        reached || pressed || reminder.says != before.says || reminder.digest != before.digest;
    if (changed || reminder.behind()) decision.reminders = {reminder};
    if (reminder.behind()) decision.deliveries = {mirror(reader, given.community, given.now)};
    return decision;
}

Answer card_now(const PersonId& reader, const Case& given) {
    const auto* person = given.community.person(reader);
    if (!person || !person->reads_cards()) return NotAllowed{};
    return look(reader, concerns_of(reader, given), given).answer;
}

}  // namespace bot
