#pragma once

#include "bot/community.hpp"
#include "bot/ports/records.hpp"

#include <memory>
#include <optional>
#include <string>

namespace terminal {

/// What a word of the command line comes to: for standard output, or (exit code not 0) one line for standard
/// error.
struct Outcome {
    int exit_code = 0;
    std::string text{};
};

/// What stands beside the word in one call of the program.
struct Invocation {
    std::optional<std::string> config{};
    bool json_log = false;
};

/// What a word works on.
struct Desk {
    const bot::Records& records;
    std::shared_ptr<const bot::Community> community{};
    bot::Timestamp now{};
    std::size_t columns = 100;  ///< how wide a table may be
};

}  // namespace terminal
