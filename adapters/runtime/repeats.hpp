#pragma once

#include <memory>

namespace spdlog::sinks {
class sink;
}

namespace runtime {

/// One line for a fault that repeats. A warning or an error that was said within the last minute, word for
/// word, is only counted; the next time that it is said it tells how often it came in between. What is no
/// fault passes to `behind` as it is. From any thread.
std::shared_ptr<spdlog::sinks::sink> repeats_once(std::shared_ptr<spdlog::sinks::sink> behind);

}  // namespace runtime
