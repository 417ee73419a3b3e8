#pragma once

#include "config/problem.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace config {

struct Node;
struct Entry;
using List = std::vector<Node>;
using Table = std::vector<Entry>;  ///< in the order of the file

/// A value that no key takes (a number, a moment): only its name in TOML.
struct Unwanted {
    std::string name{};
};

/// A value of the file with its place: what a TOML library read, without the library.
struct Node {
    // No initializer: where it would be needed, an Entry is not complete yet.
    std::variant<Unwanted, std::string, bool, std::chrono::year_month_day, List, Table> value;
    Position place{};
};

struct Entry {
    std::string key{};
    Position place{};  ///< of the key
    Node value{};
};

/// The whole file; none where it is no TOML, which then is among the problems.
std::optional<Table> parse(std::string_view text, Problems& problems);

/// As TOML calls it, with its article: `an array`.
std::string kind_of(const Node& node);

}  // namespace config
