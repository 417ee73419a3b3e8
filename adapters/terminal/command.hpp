#pragma once

#include "bot/event.hpp"
#include "bot/ports/records.hpp"

#include <optional>
#include <string>
#include <variant>

namespace terminal {

struct Run {};

struct Demo {
    std::string listen = "127.0.0.1:3978";
    std::string dir = "aizuchi-demo";
};

struct Check {};

struct Version {};

struct Backup {
    std::string file{};
};

/// The app package that an admin uploads to a chat product.
struct Manifest {
    std::string product{};
    std::string file{};
};

struct List {
    bot::Filter filter{};
};

struct Find {
    std::string words{};
    std::size_t limit = 20;
};

struct Show {
    std::string post{};
};

/// Figures: of a season, or from one day to another (both included); texts as they were written.
struct Stats {
    std::string season{};
    std::string from{};
    std::string to{};
};

/// What a PMO member wishes for a post: the same as on the card.
struct Wished {
    std::string post{};
    std::string by{};
    bot::Wish wish{};
};

/// One call of the program.
struct Command {
    std::variant<Run, Demo, Check, Version, Backup, Manifest, List, Find, Show, Stats, Wished> word{};
    std::optional<std::string> config{};
    bool json_log = false;
    bool json = false;
};

/// What is said at once in place of a command: help (0), or what is wrong with the call (2).
struct SaidAtOnce {
    int exit_code = 2;
    std::string text{};
};

/// Reads the command line.
std::variant<Command, SaidAtOnce> parse(int count, const char* const* words);

}  // namespace terminal
