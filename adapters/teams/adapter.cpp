#include "adapters/teams/adapter.hpp"

#include "bot/overloaded.hpp"

#include <stdexcept>

namespace teams {

namespace {

/// What it may take to note the news of a call.
constexpr bot::Span to_settle = std::chrono::seconds{5};

/// Only what was said can be looked for; a card in a chat cannot be, and comes again.
bool can_be_found(const bot::Effect& effect) {
    return std::holds_alternative<bot::Thank>(effect) || std::holds_alternative<bot::Say>(effect);
}

/// With one person; all else is in a channel's thread.
bool in_a_chat(const bot::Effect& effect) {
    if (const auto* remove = std::get_if<bot::Remove>(&effect)) return !remove->reader.empty();
    return std::holds_alternative<bot::Tell>(effect) || std::holds_alternative<bot::Remind>(effect) ||
           std::holds_alternative<bot::Rewrite>(effect) || std::holds_alternative<bot::Clear>(effect);
}

}  // namespace

Adapter::Adapter(Needs needs)
    : now_{[&current = needs.current] { return current.now(); }},
      one_call_{needs.one_call},
      caller_{needs.settings, needs.tokens, now_},
      connector_{caller_, now_},
      threads_{{connector_, needs.book, needs.current, sizes_}},
      chats_{{connector_, needs.book, needs.current, sizes_, needs.links}},
      own_words_{caller_, connector_, needs.book, now_} {}

Attempt Adapter::attempt_of(const bot::Call& call) const {
    return {now_(),
            call.delivery.attempts,
            {now_, call.until - to_settle, one_call_},
            in_a_chat(call.effect) ? Place::Chat : Place::Thread};
}

std::size_t Adapter::most_for_an_answer() const {
    return sizes_.least(now_());
}

/// Where a tenant has no reactions, or Graph may not be asked, is found out on the way and holds for that
/// tenant or team alone.
bot::Capabilities Adapter::can() const {
    return {.own_lag = own_lag};
}

/// The book is read and written before anything is said: where that fails, nothing got out.
bot::Outcome Adapter::deliver(const bot::Call& call) {
    try {
        auto outcome = carry(call.effect, attempt_of(call));
        auto* doubt = std::get_if<bot::Unknown>(&outcome);
        if (doubt && can_be_found(call.effect)) doubt->not_before = now_() + own_lag;
        return outcome;
    } catch (const std::runtime_error& failure) {
        return bot::Retry{.at = now_(), .why = failure.what()};
    }
}

bot::Outcome Adapter::carry(const bot::Effect& effect, const Attempt& attempt) {
    return std::visit(
        bot::overloaded{
            [&](const bot::React& it) { return threads_.react(it, attempt); },
            [&](const bot::Thank& it) { return threads_.thank(it, attempt); },
            [&](const bot::Say& it) { return threads_.say(it, attempt); },
            [&](const bot::Tell& it) { return chats_.tell(it, attempt); },
            [&](const bot::Remove& it) {
                return it.reader.empty() ? threads_.remove(it, attempt)
                                         : chats_.take_away(it.reader, it.message, attempt);
            },
            [&](const bot::Remind& it) { return chats_.remind(it.card, attempt); },
            [&](const bot::Rewrite& it) { return chats_.rewrite(it.card, it.message, attempt); },
            [&](const bot::Clear& it) { return chats_.take_away(it.reader, it.message, attempt); },
            [](const bot::Rest&) -> bot::Outcome { return bot::Done{}; },
            [](const bot::Later& it) -> bot::Outcome { return bot::Retry{.at = it.at}; },
            [](const bot::Broken& it) -> bot::Outcome {
                return bot::Refused{"broken", it.why};
            },
        },
        effect);
}

bot::Own Adapter::find_own(const bot::Call& call) {
    const auto attempt = attempt_of(call);
    try {
        return std::visit(
            bot::overloaded{
                [&](const bot::Thank& it) { return own_words_.thanks(it.post, attempt); },
                [&](const bot::Say& it) { return own_words_.words(it.post, threads_.text_of(it), attempt); },
                [](const auto&) -> bot::Own { return bot::Blind{}; },
            },
            call.effect);
    } catch (const std::runtime_error& failure) {
        return bot::Retry{.at = attempt.now, .why = failure.what()};
    }
}

}  // namespace teams
