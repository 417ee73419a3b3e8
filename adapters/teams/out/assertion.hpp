#pragma once

#include "bot/time.hpp"

#include <string>

namespace teams {

struct Settings;

/// What proves to the login service that we hold the certificate's key: a PS256 token for `audience`, good
/// for ten minutes, with an id of its own each time. Throws std::runtime_error, without a word of the key,
/// where certificate or key cannot be read.
std::string assertion(const Settings& settings, const std::string& audience, bot::Timestamp now);

}  // namespace teams
