#pragma once

#include "adapters/http/message.hpp"

#include <string_view>

namespace http {

/// An answer that says what is wrong, for programs and for people: `{"error":{"code":…,"message":…}}`.
/// A 503 asks to be tried again after a second.
Response refusal(int status, std::string_view code, std::string_view message);

}  // namespace http
