#pragma once

#include "adapters/teams/settings.hpp"

#include <string>
#include <variant>
#include <vector>

namespace manifest {

/// An app package: the bytes of a zip, the same for the same settings, whenever and wherever it is made.
struct Package {
    std::string bytes{};
};

/// Why there can be none. Each is `KEY: what is wrong; what to write`, with the key of the config.
using Problems = std::vector<std::string>;

/// The package that an admin uploads to Teams. The app is named by `app_id`, as its bot is: one bot, one app.
/// `public_url` is the config's, and may be empty; `version` is `X.Y.Z`; see manifest/version.hpp for which.
/// Throws std::runtime_error where it cannot be packed.
std::variant<Package, Problems> teams_package(const teams::Settings& settings, const std::string& public_url,
                                              const std::string& version);

}  // namespace manifest
