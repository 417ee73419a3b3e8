#pragma once

#include <string_view>

namespace config {

/// `127.0.0.1:3978`, `[::1]:3978`, `a-name:80`; the port may be 0, for any that is free.
bool is_listen_address(std::string_view text);

/// `https://HOST`, also with a port and a path; `http://` only to this machine. No user, query or fragment.
bool is_public_url(std::string_view text);

}  // namespace config
