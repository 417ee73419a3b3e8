#pragma once

#include "manifest/teams.hpp"

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace manifest {

/// `X.Y.Z`, as Teams counts packages of one app.
struct Version {
    unsigned major = 0;
    unsigned minor = 0;
    unsigned patch = 0;

    auto operator<=>(const Version&) const = default;
};

std::optional<Version> version_of(std::string_view text);
std::string str(const Version& version);

/// The package of teams_package, under the version that an upload needs. It moves with what is in the
/// package: `X.Y` are the program's, `Z` is made of the content, so that it is the same wherever the same is
/// packed. But Teams takes a change only under a higher version: so it is one higher than the highest of
/// `earlier` (bytes of packages that were made before; others are passed over) and than `above`, unless that
/// highest has the very same content.
std::variant<Package, Problems> next_teams_package(const teams::Settings& settings,
                                                   const std::string& public_url, const std::string& program,
                                                   const std::vector<std::string>& earlier,
                                                   Version above = {});

}  // namespace manifest
