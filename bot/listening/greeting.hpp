#pragma once

#include <optional>
#include <string_view>

namespace bot {

/// How somebody greets: by the time of day, or at any.
enum class Greeting { Morning, AnyTime, Evening };

/// A text that greets, and says nothing else: "hi", おはようございます, お疲れ様です。
std::optional<Greeting> greeting(std::string_view text);

}  // namespace bot
