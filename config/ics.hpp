#pragma once

#include "bot/calendar.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace config {

/// Empty where the bytes are an iCalendar file, whole and as text; else what they are, and what to do.
std::string why_no_calendar(const std::string& bytes);

/// An event of a calendar, reduced to days.
struct IcsEvent {
    enum class Kind { WholeDays, TimeOfDay, NoDay, TooOften, TooLong };

    Kind kind = Kind::WholeDays;
    std::string uid{};
    std::string name{};
    std::vector<std::string>
        marks{};       ///< what its writer calls it: categories, and the lines of its description
    int sequence = 0;  ///< of two tellings of one event the later has the higher
    bool cancelled = false;
    std::optional<std::chrono::local_days> in_place_of{};  ///< the day of its series that it moves
    bool moves_later_ones = false;                         ///< … and all that come after it
    std::vector<std::chrono::local_days> begins{};         ///< each day on which it begins, 2020 to 2060
    std::chrono::days length{1};
};

/// The events of all calendars in a file that is one. What is written in UTC is read in `zone`, where there
/// is one; any other time as it is written: midnight is midnight where its writer was.
std::vector<IcsEvent> ics_events(const std::string& bytes, const bot::Zone* zone);

}  // namespace config
