#include "bot/errands.hpp"
#include "bot/overloaded.hpp"
#include "bot/rules/acknowledgement.hpp"
#include "bot/rules/came_back.hpp"
#include "bot/rules/on.hpp"

#include <algorithm>

namespace bot {

namespace {

/// So often is a ping sent of which nobody learns whether it got out.
constexpr int most_doubts = 3;

/// The code of what nobody learned anything of.
constexpr auto in_doubt = "in-doubt";

/// Who pings is told of everything that waits on the card; whoever sleeps on something is not.
std::vector<Told> told_by(const Remind& sent, const PersonId& reader, Timestamp now) {
    std::vector<Told> told;
    for (const auto& row : sent.card.rows) {
        if (!asks_for_something(row.kind)) continue;
        told.push_back({row.key, reader, row.step, now});
        for (const auto& copy : row.copies) told.push_back({copy.key, reader, row.step, now});
    }
    return told;
}

/// Whoever asked learns whether the asked could be told: since when not, or (`since` unset) that they were.
void note_reached(const Card& card, const std::optional<Timestamp>& since, Decision& decision,
                  const Case& given) {
    for (const auto& row : card.rows) {
        if (row.kind != Card::Kind::Asked) continue;
        for (auto advice : given.facts.advice(row.key)) {
            if (advice.advisor != card.reader || advice.unreached.has_value() == since.has_value()) continue;
            advice.unreached = since;
            decision.advice.push_back(std::move(advice));
        }
    }
    if (!decision.advice.empty()) add(decision, {.looks = look_now(given)});
}

/// How a card reads that an earlier attempt has sent: older than any that is wanted.
constexpr int as_it_was = 0;

void note(const Remind& sent, const Done& result, Reminder& reminder, Decision& decision, const Case& given) {
    if (!reminder.message.empty() && reminder.message != result.message) {
        decision.deliveries.push_back(
            take_away(reminder.reader, reminder.message, given.community, given.now));
    }
    reminder.shown = {sent.edition.ping, result.found ? as_it_was : sent.edition.version};
    reminder.message = result.message;
    reminder.pinged_at = given.now;
    reminder.page = 0;
    reminder.unreachable.reset();
    reminder.doubts = 0;
    decision.told = told_by(sent, reminder.reader, given.now);
    note_reached(sent.card, {}, decision, given);
}

Decision mirrored(const Call& call, const PersonId& reader, const Done& result, const Case& given) {
    Decision decision;
    auto reminder = given.facts.reminder(reader);
    const auto pinged = reminder.shown.ping;
    const bool was_unreachable = reminder.unreachable.has_value();
    std::visit(
        overloaded{
            [&](const Remind& sent) { note(sent, result, reminder, decision, given); },
            [&](const Later& later) { note(later.in_doubt.value(), result, reminder, decision, given); },
            [&](const Rewrite& sent) { reminder.shown = sent.edition; },
            [&](const Clear& sent) { reminder.shown = sent.edition, reminder.message = {}; },
            [&](const Rest& rest) { reminder.shown = rest.edition; },
            [](const auto&) {},
        },
        call.effect);
    decision.reminders = {reminder};
    // A mere rewrite tells nothing and frees no ping.
    const bool rewritten = std::holds_alternative<Rewrite>(call.effect) && reminder.shown.ping == pinged;
    if (!rewritten) decision.looks = {{reader, given.now, Look::When::By}};
    // Whoever stood in for them need not any more.
    if (was_unreachable && !reminder.unreachable) add(decision, {.looks = look_now(given)});
    if (reminder.behind()) {
        decision.postponed = {{.delivery = call.delivery.id, .until = given.now}};
    } else {
        decision.over = {call.delivery.id};
    }
    return decision;
}

/// Its author took the post away while our words were on their way, or somebody undid what they told of.
bool unwanted(const MessageKey& thread, int rev, const Facts& facts) {
    const auto post = facts.post(thread);
    if (post && post->removed_at) return true;
    if (rev == 0) return false;
    const auto next = facts.deed(thread, rev + 1);  // only the last deed can be undone
    return next && next->kind == Deed::Kind::Undone;
}

Decision said(const Call& call, const Said& line, const Case& given) {
    Decision decision{.said = {line}, .over = {call.delivery.id}};
    if (unwanted(line.post, line.rev, given.facts)) {
        decision.deliveries = {take_back(line.post, line.message, given.now)};
    }
    return decision;
}

Decision noted(const Call& call, const Done& result, const Case& given) {
    if (const auto* errand = std::get_if<Mirror>(&call.delivery.errand)) {
        return mirrored(call, errand->reader, result, given);
    }
    return std::visit(overloaded{
                          [&](const Thank& it) {
                              return said(call, {it.post, Said::Kind::Thanks, 0, result.message}, given);
                          },
                          [&](const Say& it) {
                              return said(call, {it.post, it.kind, it.rev, result.message}, given);
                          },
                          [&](const Remove& it) {
                              Decision decision{.over = {call.delivery.id}};
                              for (auto& line : given.facts.said(it.post)) {
                                  if (line.message == it.message)
                                      line.gone = true, decision.said.push_back(line);
                              }
                              return decision;
                          },
                          [&](const auto&) { return Decision{.over = {call.delivery.id}}; },
                      },
                      call.effect);
}

Refusal refusal_of(const Delivery& delivery, const Refused& refused, Timestamp now) {
    return {.delivery = delivery.id,
            .via = delivery.via,
            .code = refused.code,
            .hint = refused.hint,
            .at = now,
            .errand = kind_of(delivery.errand),
            .post = post_of(delivery.errand)};
}

/// What was done otherwise than it was meant is for an admin to know.
Decision done(const Call& call, const Done& result, const Case& given) {
    auto decision = noted(call, result, given);
    if (result.but) decision.refusals.push_back(refusal_of(call.delivery, *result.but, given.now));
    return decision;
}

/// A reader who cannot be given a reminder counts as not told: the next in line gets it at once. Where an old
/// card cannot be changed any more, it is forgotten; the next ping brings a new one.
void give_up(const Call& call, const PersonId& reader, const Refused& refused, Decision& decision,
             const Case& given) {
    auto reminder = given.facts.reminder(reader);
    const auto* sent = std::get_if<Remind>(&call.effect);
    if (sent) note_reached(sent->card, given.now, decision, given);
    if (sent || (reminder.pings() && std::holds_alternative<Broken>(call.effect))) {
        const auto since = reminder.unreachable ? reminder.unreachable->since : given.now;
        reminder.unreachable = {since, refused.code, refused.hint};
        reminder.pinged_at = given.now;
        reminder.doubts = 0;
    } else {
        reminder.message = {};
    }
    reminder.shown = reminder.wanted;
    decision.reminders = {reminder};
    add(decision, {.looks = look_now(given)});
}

Decision refuse(const Call& call, const Refused& refused, const Case& given) {
    const auto& delivery = call.delivery;
    Decision decision{.refusals = {refusal_of(delivery, refused, given.now)}, .over = {delivery.id}};
    const auto arrival = refused.code == in_doubt ? Arrival::Perhaps : Arrival::No;
    std::visit(overloaded{
                   [&](const Mirror& it) { give_up(call, it.reader, refused, decision, given); },
                   [&](const React& it) { thank_in_its_place(it, decision, given); },
                   [&](const Say& it) {
                       if (it.kind == Say::Kind::Words) come_back(it, arrival, decision, given);
                   },
                   [](const auto&) {},
               },
               delivery.errand);
    return decision;
}

/// Reactions share a lane: one that fails by itself steps aside. So does what only waits for its hour.
Decision retry(const Call& call, const Retry& retry, const Case& given) {
    const bool waits = std::holds_alternative<Later>(call.effect);
    const bool reaction = std::holds_alternative<React>(call.delivery.errand);
    const auto pause = wait_before_retry(call.delivery.attempts, given.event.chance);
    // A channel that names its moment knows better: a quick limit would otherwise become a slow one.
    const bool named = waits || (retry.throttled && retry.at > given.now);
    const auto until = named ? retry.at : std::max<Timestamp>(retry.at, given.now + pause);
    return {.postponed = {{.delivery = call.delivery.id,
                           .until = until,
                           .aside = waits || (reaction && !retry.throttled)}}};
}

Decision try_again(const Call& call, const Unknown& unknown, const Case& given) {
    const auto pause = wait_before_retry(call.delivery.attempts, given.event.chance);
    return {.postponed = {{.delivery = call.delivery.id,
                           .until = std::max<Timestamp>(unknown.not_before, given.now + pause),
                           .in_doubt = true}}};
}

/// A ping in doubt is sent again, but not without end: a gateway may deliver each of them and never say so.
Decision doubt(const Call& call, const Unknown& unknown, const Case& given) {
    const auto* sent = std::get_if<Remind>(&call.effect);
    if (!sent) return try_again(call, unknown, given);
    const Refused never_known{in_doubt,
                              "nobody learned whether the reminder got out, however often it was sent"};
    auto reminder = given.facts.reminder(sent->card.reader);
    if (++reminder.doubts >= most_doubts) return refuse(call, never_known, given);
    auto decision = try_again(call, unknown, given);
    decision.reminders = {std::move(reminder)};
    return decision;
}

}  // namespace

Decision on(const Settled& settled, const Case& given) {
    const auto& call = settled.call;
    const auto stored = given.facts.delivery(call.delivery.id);
    if (!stored || stored->attempts != call.delivery.attempts) return {};  // its lease ran out meanwhile

    const Refused let_go{in_doubt, "it is not sent a second time: look there, if it matters"};
    return std::visit(overloaded{
                          [&](const Done& result) { return done(call, result, given); },
                          [&](const Retry& later) { return retry(call, later, given); },
                          [&](const Unknown& unknown) { return doubt(call, unknown, given); },
                          [&](const Refused& refused) { return refuse(call, refused, given); },
                          [&](const LetGo&) { return refuse(call, let_go, given); },
                      },
                      settled.outcome);
}

}  // namespace bot
