#pragma once

#include <string>
#include <string_view>

namespace http {

/// ASCII only: the locale has no say.
constexpr char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

/// The text with ASCII letters in lower case: names of headers, ids and hosts, where case does not matter.
inline std::string lower(std::string_view text) {
    std::string result{text};
    for (auto& letter : result) letter = lower(letter);
    return result;
}

/// Whether both are the same but for the case of ASCII letters.
constexpr bool same_but_for_case(std::string_view one, std::string_view other) {
    if (one.size() != other.size()) return false;
    for (std::size_t at = 0; at < one.size(); ++at) {
        if (lower(one[at]) != lower(other[at])) return false;
    }
    return true;
}

}  // namespace http
