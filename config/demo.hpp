#pragma once

#include <string>

namespace config {

/// The config of the demo: three themes, three PMO members, an advisor, a clock that may be advanced.
std::string demo_config(const std::string& listen, const std::string& store_url);

}  // namespace config
