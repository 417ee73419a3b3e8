#pragma once

#include "config/reading.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace config {

/// A value of the file.
struct Spot {
    std::string_view key{};
    Place place{};
};

/// Whether the chat product that is named there has a table and an adapter in this version. If not, that is
/// said, unless the product's own table says it.
bool use_at(Section& section, Spot spot, const std::string& product, const Reading& reading);

/// Whether a chat product has a table and an adapter in this version.
bool is_usable(const std::string& product, const Reading& reading);

/// The chat products that a config may name.
const std::vector<std::string>& known_products();

/// `{ env = "NAME" }` or `{ file = "PATH" }` and nothing else: never in plain text.
struct Secret {
    bool in_file = false;
    Word name{};
};

std::optional<Secret> secret_at(Section& section, std::string_view key);

/// Its value, where it has one; else that is a problem. None, and no problem, where secrets are left out.
std::optional<std::string> reveal(Section& section, std::string_view key, const Secret& secret,
                                  const Surroundings& surroundings);

}  // namespace config
