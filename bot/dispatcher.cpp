#include "bot/dispatcher.hpp"

#include "bot/overloaded.hpp"

#include <exception>

namespace bot {

namespace {

Outcome deliver(Adapter& adapter, const Call& call) {
    if (std::holds_alternative<React>(call.effect) && !adapter.can().reactions) {
        return Refused{"no-reactions", "this channel has no reactions; posts there get the thanks alone"};
    }
    return adapter.deliver(call);
}

Outcome without_looking(Adapter& adapter, const Call& call) {
    return repeat_in_doubt(call.effect) ? deliver(adapter, call) : LetGo{};
}

/// Where the channel can look, what is not there after its lag was never said: then it is said now.
Outcome look_first(Adapter& adapter, const Call& call) {
    return std::visit(overloaded{
                          [](const Found& found) -> Outcome {
                              return Done{found.message, true};
                          },
                          [&](const Absent&) { return deliver(adapter, call); },
                          [](const Retry& later) -> Outcome {
                              return Unknown{later.why, later.at};
                          },
                          [&](const Blind&) { return without_looking(adapter, call); },
                      },
                      adapter.find_own(call));
}

Outcome resolve_doubt(Adapter& adapter, const Call& call) {
    return adapter.can().own_lag ? look_first(adapter, call) : without_looking(adapter, call);
}

/// What must wait and is not there was not said; what nobody can look for waits all the same.
Outcome look_and_wait(Adapter& adapter, const Call& call, const Later& later) {
    if (!adapter.can().own_lag) return Retry{.at = later.at};
    return std::visit(overloaded{
                          [](const Found& found) -> Outcome {
                              return Done{found.message, true};
                          },
                          [](const Retry& busy) -> Outcome {
                              return Unknown{busy.why, busy.at};
                          },
                          [&](const auto&) -> Outcome { return Retry{.at = later.at}; },
                      },
                      adapter.find_own({call.delivery, *later.in_doubt, call.until}));
}

}  // namespace

Outcome Dispatcher::carry(const Call& call, const Mind& mind, Timestamp now) const {
    const auto* tell = std::get_if<Tell>(&call.effect);
    return tell && tell->inquiry ? answer(call, mind, now) : make(call);
}

/// Where nothing could be read, nothing got out.
Outcome Dispatcher::answer(Call call, const Mind& mind, Timestamp now) const {
    auto& tell = std::get<Tell>(call.effect);
    try {
        tell.words = mind.answer(tell.to, *tell.inquiry, records_, now);
    } catch (const std::exception& failure) {
        return Retry{.at = now, .why = failure.what()};
    }
    return make(call);
}

Outcome Dispatcher::make(const Call& call) const {
    if (std::holds_alternative<Rest>(call.effect)) return Done{};
    const auto* later = std::get_if<Later>(&call.effect);
    if (later && !later->in_doubt) return Retry{.at = later->at};
    if (const auto* broken = std::get_if<Broken>(&call.effect)) return Refused{"broken", broken->why};
    const auto adapter = adapters_.find(call.delivery.via);
    if (adapter == adapters_.end()) {
        return Refused{"no-channel", "channel " + call.delivery.via.value + " is not in the config any more"};
    }
    try {
        if (later) return look_and_wait(*adapter->second, call, *later);
        return call.delivery.in_doubt ? resolve_doubt(*adapter->second, call)
                                      : deliver(*adapter->second, call);
    } catch (const std::exception& failure) {
        return Unknown{failure.what()};
    }
}

std::optional<Call> Dispatcher::end(const Call& call, const Outcome& outcome, const Mind& mind, Timestamp now,
                                    unsigned chance) {
    return store_.settle({.what = Settled{call, outcome}, .chance = chance}, mind, now);
}

void Dispatcher::drain(const Mind& mind, Timestamp now) {
    auto call = begin(mind, now);
    while (call) call = end(*call, carry(*call, mind, now), mind, now);
}

}  // namespace bot
