#pragma once

#include "adapters/terminal/word.hpp"
#include "bot/event.hpp"

#include <memory>
#include <optional>

namespace terminal {

/// What a PMO member wishes for a post: the same as on the card.
struct Wished {
    std::string post{};
    std::string by{};
    bot::Wish wish{};
};

/// What stands against a wish before anything is asked; nothing where it may be.
using UnfitWish = std::optional<Outcome> (*)(const bot::Wish& wish, const bot::Community& community);

std::optional<Outcome> never_unfit(const bot::Wish& wish, const bot::Community& community);

/// A word that grants a wish as the card would, and says what was done. 2: no such member, what `unfit` says,
/// a time that cannot be understood; 1: no such post, or it could not be done, and why. The wish is filled by
/// what is added behind.
Word wish(Vocabulary& posts, const char* name, const char* does, const std::shared_ptr<Wished>& given,
          UnfitWish unfit = never_unfit);

}  // namespace terminal
