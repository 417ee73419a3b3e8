#pragma once

#include "adapters/http/message.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace local {

/// Under which names this channel may be asked.
struct Doors {
    std::string listen{};      ///< `127.0.0.1:3978`, with the port that is really open
    std::string public_url{};  ///< `https://aizuchi.example.com`; empty: none
};

/// Why a request is turned away (403), if it is: its Host is none of ours, or it comes from somebody else's
/// page. The listen address is ours, on loopback also `localhost` with its port, and the public URL's.
std::optional<http::Response> turned_away(const http::Headers& headers, const Doors& doors);

/// Why a request must show a key first (401), if it must. An empty key: none is asked for.
std::optional<http::Response> wants_key(const http::Headers& headers, std::string_view key);

}  // namespace local
