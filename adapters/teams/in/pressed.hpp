#pragma once

#include "adapters/teams/activity.hpp"
#include "bot/addresses.hpp"
#include "bot/community.hpp"
#include "bot/decision.hpp"
#include "bot/event.hpp"

#include <optional>

namespace teams {

/// A button that somebody pressed.
struct Pressed {
    bot::Event event{};
    std::optional<bot::Answer>
        instead{};  ///< where the bot need not be asked: not allowed, or not understood
};

/// Whether somebody pressed a button: by Action.Execute or, where that is not understood, by Action.Submit.
bool is_press(const Activity& activity);

/// What a press asks for. Only PMO members and advisors may; looked at before what it is.
Pressed pressed(const Activity& activity, const bot::Community& community, const bot::AddressBook& book);

}  // namespace teams
