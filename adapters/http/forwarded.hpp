#pragma once

#include "adapters/http/message.hpp"
#include "adapters/http/network.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace http {

/// Whether an address is a proxy's that may say for whom it asks.
bool is_trusted(std::string_view address, const std::vector<Network>& proxies);

/// For whom a trusted proxy asks: the last address of `X-Forwarded-For` (or of `Forwarded`) that is no
/// trusted proxy's itself; what stands before it, anybody may have written. Empty where that cannot be known:
/// neither is sent, they differ, or what stands there is no address.
std::string client_of(const Headers& headers, const std::vector<Network>& proxies);

}  // namespace http
