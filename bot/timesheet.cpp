#include "bot/timesheet.hpp"

#include <algorithm>

namespace bot {

Timesheet::Timesheet(const Calendar& calendar, Timestamp from, Timestamp to) {
    Span worked{0};
    for (const auto& open : calendar.open_times(from, to)) {
        lines_.push_back({open, worked});
        worked += open.to - open.from;
    }
}

Seconds Timesheet::between(Timestamp from, Timestamp to) const {
    if (to <= from) return Seconds{0};
    return std::chrono::floor<Seconds>(worked_by(to) - worked_by(from));
}

Span Timesheet::worked_by(Timestamp at) const {
    const auto after =
        std::ranges::upper_bound(lines_, at, {}, [](const Line& line) { return line.open.from; });
    if (after == lines_.begin()) return Span{0};
    const auto& line = *std::prev(after);
    return line.before + (std::min(at, line.open.to) - line.open.from);
}

}  // namespace bot
