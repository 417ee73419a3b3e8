#pragma once

#include "adapters/teams/activity.hpp"
#include "bot/addresses.hpp"
#include "bot/event.hpp"

#include <string>
#include <variant>
#include <vector>

namespace teams {

/// A known kind that lacks what it must have.
struct Malformed {
    std::string why{};
};

/// Nothing that is known here.
struct Unknown {};

/// We did it ourselves.
struct Ours {};

using Told = std::variant<std::vector<bot::Event>, Malformed, Unknown, Ours>;

/// What an activity tells, presses aside. Root or reply by the conversation's `;messageid=`; where the
/// message's own id is not decimal (test tools), the first message of a thread that the book does not know is
/// its root. What stands in place of words is called in this language. What it teaches of addresses goes with
/// the first event. Throws what the book throws.
Told told_by(const Activity& activity, bot::Language language, const std::string& app_id,
             const bot::AddressBook& book, bot::Timestamp now);

}  // namespace teams
