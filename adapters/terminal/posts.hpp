#pragma once

#include "adapters/terminal/command.hpp"
#include "bot/bot.hpp"
#include "bot/community.hpp"

#include <memory>
#include <string>

namespace terminal {

/// What a word of the command line comes to: for standard output, or (exit code not 0) one line for standard
/// error.
struct Outcome {
    int exit_code = 0;
    std::string text{};
};

/// What a word works on.
struct Desk {
    const bot::Records& records;
    bot::Store& store;
    std::shared_ptr<const bot::Community> community{};
    bot::Timestamp now{};
    std::size_t columns = 100;  ///< how wide a table may be
};

/// 2: no such theme or owner in the config, and no post of them either.
Outcome list(const List& word, bool json, const Desk& desk);
Outcome find(const Find& word, bool json, const Desk& desk);
Outcome show(const Show& word, bool json, const Desk& desk);

/// Grants a wish as the card would. 2: no such member, no such action, a time that cannot be understood; 1:
/// no such post, or it could not be done, and why.
Outcome wish(const Wished& word, const Desk& desk);

}  // namespace terminal
