#pragma once

#include "config/reading.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace config {

/// A value of the file.
struct Spot {
    std::string_view key{};
    Position place{};
};

/// Whether the chat product that is named there has a table and an adapter in this version. If not, that is
/// said, unless the product's own table says it.
bool use_at(Section& section, Spot spot, const std::string& name, const Reading& reading);

/// Whether a chat product has a table and an adapter in this version.
bool is_usable(const std::string& name, const Reading& reading);

/// What a config may say of one chat product. Each has its file, and its line in products.cpp.
struct Product {
    std::string name{};  ///< of its table, and what its accounts and channels begin with

    bool known_from_the_start = false;  ///< nobody can have written there before the bot listened

    /// Reads its table, if there is one. Null: it is not built in this version.
    void (*read)(Section& root, Reading& reading) = nullptr;

    /// Somebody's name there, as the account has it; what it cannot be is refused. Null: people have no
    /// accounts there.
    std::optional<std::string> (*account)(Section& person, const Text& name) = nullptr;

    /// Whether a channel can have this name.
    bool (*fit_channel)(std::string_view name) = [](std::string_view /*name*/) { return true; };

    /// The name of a channel in what somebody copied: a link, an id with something around it; empty where
    /// there is none. Null: its names are what they are.
    std::string (*channel_meant)(std::string_view copied) = nullptr;

    /// Of a name that no channel can have and in which none was found: what it is, and what is allowed.
    std::string (*why_no_channel)(std::string_view name) = nullptr;

    /// There are no two channels whose names differ in capitals alone.
    bool capitals_alone_tell_nothing = false;
};

/// All that a config may name.
const std::vector<Product>& products();

/// Null where there is none of that name.
const Product* product_named(std::string_view name);

/// A name as it stands there.
std::optional<std::string> any_account(Section& person, const Text& name);

Product local_product();
Product teams_product();

}  // namespace config
