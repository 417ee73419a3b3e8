#pragma once

#include "bot/community.hpp"
#include "config/problem.hpp"
#include "config/settings.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace config {

/// The name of a time zone to the zone; null where it is unknown.
using ZoneFinder = std::function<std::shared_ptr<const bot::Zone>(const std::string& name)>;

/// All names that it knows, to tell which one was probably meant.
using ZoneNames = std::function<std::vector<std::string>()>;

/// Whether the secrets that a config names are read. Where they are not, each is empty: enough for a word of
/// the command line that only opens the store, in a shell that has none of them.
enum class Secrets { Read, LeftOut };

/// What a config refers to outside of itself.
struct Surroundings {
    ZoneFinder zone{};
    ZoneNames zone_names{};
    std::function<std::optional<std::string>(const std::string& name)> environment{};
    std::function<std::optional<std::string>(const std::string& path)> read_file{};
    Secrets secrets = Secrets::Read;

    std::string folder{};  ///< where a relative path of the store begins

    /// Where a store of that relative path lies that began in the working folder, as up to version 0.1; empty
    /// where there is none, or where it is not this config's.
    std::function<std::string(const std::string& path)> former_store{};

    std::optional<bot::Timestamp> now{};  ///< none: nothing is said of what runs out
};

struct Loaded {
    Settings settings{};
    std::shared_ptr<const bot::Community> community{};
    std::vector<Problem> warnings{};
    std::vector<std::string> remarks{};  ///< what was read of other files, and what was left out: for `check`
};

/// A config that can be used, or all that is wrong with it (warnings too), in the order of the file.
using Result = std::variant<Loaded, std::vector<Problem>>;

/// `file` is only named in problems. At most 1 MiB.
Result load(std::string_view text, const std::string& file, const Surroundings& surroundings);

/// Reads `file`; paths in it are relative to its folder, variables are the process's own.
Result load_file(const std::string& file, ZoneFinder zone, ZoneNames zone_names,
                 Secrets secrets = Secrets::Read, std::optional<bot::Timestamp> now = {});

}  // namespace config
