#pragma once

#include "config/letters.hpp"

#include <string>
#include <string_view>

namespace config {

/// What somebody copied, as it was before a link made a code of it: typed, and without %3A, %253A and &amp;.
std::string as_copied(std::string_view text);

/// `did you mean "…"?`
std::string did_you_mean(const std::string& meant);

/// The same where the text would fit, typed as it should be; else `otherwise`.
template <class Fits>
std::string meant_or(const std::string& otherwise, std::string_view written, Fits fits) {
    const auto meant = typed(written);
    return meant != written && fits(meant) ? did_you_mean(meant) : otherwise;
}

}  // namespace config
