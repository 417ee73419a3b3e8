#pragma once

#include <string>
#include <string_view>

namespace teams {

/// One segment of a path, percent-encoded: all but letters, digits and `-._~`.
std::string segment(std::string_view text);

/// The thread of a root post, as the service names it: `19:…;messageid=ROOT`.
std::string thread_id(std::string_view channel, std::string_view root);

}  // namespace teams
