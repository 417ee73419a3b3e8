#pragma once

#include "bot/calendar.hpp"

#include <vector>

namespace bot {

/// `Calendar::between`, made ready for many questions about one stretch of time: each is then one search.
class Timesheet {
public:
    Timesheet(const Calendar& calendar, Timestamp from, Timestamp to);

    /// How long it was open, of what lies in the stretch. Zero where `to` comes before `from`.
    Seconds between(Timestamp from, Timestamp to) const;

private:
    struct Line {
        OpenTime open{};
        Span before{};  ///< worked in the stretch before it opened
    };

    Span worked_by(Timestamp at) const;

    std::vector<Line> lines_{};
};

}  // namespace bot
