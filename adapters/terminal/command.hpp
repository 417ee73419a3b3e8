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

/// What can be called: its words, helped in their order, how the store is opened for those that work at a
/// desk, and what `--version` says.
struct Program {
    std::vector<Listed> words{};
    OpenDesk open{};
    std::string version{};
};

/// Reads the command line.
std::variant<Command, SaidAtOnce> parse(const CommandLine& line, const Program& program);

}  // namespace terminal
