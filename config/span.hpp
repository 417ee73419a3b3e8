#pragma once

#include "bot/time.hpp"
#include "config/section.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace config {

/// `90m`: a number and s, m, h, d (24 h), w or y (365 d), on the clock; up to 100 years.
std::optional<bot::Span> clock_span(std::string_view text);

/// As a policy writes it: s, m and h are working time, d are working days, w five and y 260 of them; up to
/// 366 days.
std::optional<bot::WorkingTime> working_span(std::string_view text);

/// The span at the key; where there is none, or none that can be understood, `otherwise`.
bot::Span clock_span(Section& section, std::string_view key, bot::Span otherwise);
bot::WorkingTime working_span(Section& section, std::string_view key, bot::WorkingTime otherwise);

}  // namespace config
