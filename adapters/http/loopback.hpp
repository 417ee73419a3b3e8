#pragma once

#include <string_view>

namespace http {

/// Whether only this machine is behind a host: `localhost`, `127.0.0.1`, `[::1]`. The name in lower case.
constexpr bool is_loopback(std::string_view host) {
    const bool numbers = host.find_first_not_of("0123456789.") == std::string_view::npos;
    return host == "localhost" || host == "[::1]" || (numbers && host.starts_with("127."));
}

}  // namespace http
