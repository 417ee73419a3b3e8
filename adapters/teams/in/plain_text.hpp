#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace teams {

/// A plain text, and what its marks say.
struct Unmarked {
    std::string text{};
    std::vector<std::string> attachments{};  ///< the ids of what hangs there
};

/// The text without the marks of quotes and attachments, which no client shows: `<quoted messageId="…"/>`,
/// `<attachment id="…"></attachment>`; a no-break space that is spelt out is a space.
Unmarked without_marks(std::string_view text);

/// Without spaces and line breaks of all sorts at both ends.
std::string trimmed(std::string text);

}  // namespace teams
