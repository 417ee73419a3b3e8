#pragma once

#include <string>
#include <string_view>

namespace teams {

/// The thread of a root post, as the service names it: `19:…;messageid=ROOT`.
std::string thread_id(std::string_view channel, std::string_view root);

// The paths behind a service's address, percent-encoded.

std::string activities_of(const std::string& conversation);
std::string activity_of(const std::string& conversation, const std::string& activity);
std::string reaction_of(const std::string& conversation, const std::string& activity,
                        const std::string& reaction);

}  // namespace teams
