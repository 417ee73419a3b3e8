#pragma once

#include <string>
#include <string_view>

namespace config {

/// Whether Teams can name a channel so: `19:…@thread.tacv2`, as its events bring it.
bool is_teams_channel(std::string_view id);

/// The channel's id in what somebody copied: a link of any host, in whatever code, an id with something
/// around it or in capitals. Empty where there is none, or more than one.
std::string teams_channel_meant(std::string_view written);

/// What it is instead of a channel's id, and where that is found: `is the name of a channel, or so it seems;
/// …`.
std::string why_no_teams_channel(std::string_view written);

/// The one UUID in what somebody copied, in small letters. Empty where there is none, or more than one.
std::string uuid_meant(std::string_view written);

/// What it is instead of a person's Entra object id.
std::string why_no_entra_id(std::string_view written);

}  // namespace config
