#pragma once

#include <string>
#include <string_view>

namespace config {

/// `127.0.0.1:3978`, `[::1]:3978`, `a-name:80`; the port may be 0, for any that is free.
bool is_listen_address(std::string_view text);

/// `https://HOST`, also with a port and a path; `http://` only to this machine. No user, query or fragment.
bool is_public_url(std::string_view text);

/// With the letters of ASCII in lower case.
std::string lower(std::string text);

/// `5f3c1d7e-0000-4000-8000-000000000001`, in either case.
bool is_uuid(std::string_view text);

}  // namespace config
