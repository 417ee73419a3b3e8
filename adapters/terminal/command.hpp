#pragma once

#include "adapters/terminal/word.hpp"

#include <variant>

namespace terminal {

/// One call of the program: what it is to do.
struct Command {
    Invocation call{};
    Doing doing{};
};

/// What is said at once in place of a command: help (0), or what is wrong with the call (2).
struct SaidAtOnce {
    int exit_code = 2;
    std::string text{};
};

/// What was written, and how many words that is.
struct CommandLine {
    int count = 0;
    const char* const* words = nullptr;
};

/// Reads the command line by the words that there are, helped in their order; `open` is for those that work
/// at a desk.
std::variant<Command, SaidAtOnce> parse(const CommandLine& line, const std::vector<Listed>& all,
                                        const OpenDesk& open);

}  // namespace terminal
