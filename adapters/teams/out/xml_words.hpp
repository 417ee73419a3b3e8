#pragma once

#include <string>
#include <string_view>

namespace teams {

/// Words as they stand in a message of `textFormat` xml: nothing in them is markup, and each of their lines
/// is one. Under `plain` a client of Microsoft's shows mentions as tags, and all lines as one paragraph.
std::string xml_of(std::string_view words);

}  // namespace teams
