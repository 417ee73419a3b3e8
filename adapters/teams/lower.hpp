#pragma once

#include <string>
#include <string_view>

namespace teams {

/// The text with ASCII letters in lower case: ids and hosts, where case does not matter.
inline std::string lower(std::string_view text) {
    std::string result{text};
    for (auto& letter : result) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return result;
}

}  // namespace teams
