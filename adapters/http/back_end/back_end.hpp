#pragma once

#include "adapters/http/message.hpp"

#include <functional>
#include <string>

namespace http::back_end {

/// Makes our ports the ground that cpprestsdk's listeners stand on. Whoever owns a port calls this with the
/// address under which a listener is about to be opened; what comes in at the port is given to what comes
/// back, which asks that listener on cpprestsdk's pool. Where no listener is open, it answers 503. Once a
/// listener's `close` is over, it is not called any more.
Handler ground_of(const std::string& address);

}  // namespace http::back_end
