#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace support {

/// What a client of Microsoft's shows of an activity's text: its lines, mentions in their tags. Throws
/// PeerRefusal where it would show something else than is meant: tags, entities or one paragraph for several
/// lines.
std::string peer_shows(const nlohmann::json& activity);

}  // namespace support
