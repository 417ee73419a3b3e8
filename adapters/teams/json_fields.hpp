#pragma once

#include "adapters/teams/json.hpp"

#include <string>
#include <vector>

namespace teams {

/// The paths of fields that are there and are something else than they should be; a few, each once.
using Odd = std::vector<std::string>;

/// A JSON object, field by field; paths begin with a slash. What is absent, null or odd is empty: whoever
/// needs it looks whether it is there. The JSON must outlive it.
class JsonFields {
public:
    JsonFields(const Json& json, Odd& odd) : json_{&json}, odd_{&odd} {}

    /// Null where it is absent or null itself.
    const Json* find(const std::string& path) const;

    std::string text(const std::string& path);

    /// A text that stands for something: on one line, and not without end.
    std::string id(const std::string& path);

    std::string name(const std::string& path);

    /// Each entry of a list, the first thousand of them; an object in place of a list is its only entry.
    std::vector<JsonFields> all(const std::string& path);

    void note_odd(const std::string& path);

private:
    const Json* json_;
    Odd* odd_;
};

}  // namespace teams
