#include "config/holidays.hpp"

#include <libical/ical.h>

#include <ctime>
#include <memory>

namespace config {

namespace {

using std::chrono::days;
using std::chrono::local_days;

constexpr std::size_t most_days = 20000;
constexpr days longest_event{366};

struct FoundDays {
    std::vector<Days> days{};
};

struct Freed {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};

// The span comes as UTC seconds, also for whole days.
local_days day_of_seconds(std::time_t seconds) {
    const std::chrono::sys_seconds moment{std::chrono::seconds(seconds)};
    return local_days(std::chrono::floor<days>(moment).time_since_epoch());
}

void note(icalcomponent* /*event*/, icaltime_span* span, void* found) {
    auto& all = static_cast<FoundDays*>(found)->days;
    if (all.size() >= most_days) return;
    const auto from = day_of_seconds(span->start);
    const auto until = day_of_seconds(span->end);  // the day after the last
    const auto last = until > from ? until - days(1) : from;
    if (last - from <= longest_event) all.push_back({from, last});
}

// What comes again each day or oftener is no holiday, and would take long to walk through.
bool comes_too_often(icalcomponent* event) {
    auto* property = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY);
    for (; property; property = icalcomponent_get_next_property(event, ICAL_RRULE_PROPERTY)) {
        const auto frequency = icalproperty_get_rrule(property).freq;
        if (frequency != ICAL_YEARLY_RECURRENCE && frequency != ICAL_MONTHLY_RECURRENCE &&
            frequency != ICAL_WEEKLY_RECURRENCE) {
            return true;
        }
    }
    return false;
}

bool counts(icalcomponent* event) {
    return icalcomponent_get_dtstart(event).is_date &&
           icalcomponent_get_status(event) != ICAL_STATUS_CANCELLED && !comes_too_often(event);
}

icaltimetype first_of(int year_number) {
    icaltimetype time = icaltime_null_date();
    time.year = year_number;
    time.month = 1;
    time.day = 1;
    return time;
}

}  // namespace

std::optional<std::vector<Days>> holidays_in(const std::string& ics) {
    const std::unique_ptr<icalcomponent, Freed> calendar(icalparser_parse_string(ics.c_str()));
    if (!calendar) return std::nullopt;
    FoundDays found;
    auto* event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
    for (; event; event = icalcomponent_get_next_component(calendar.get(), ICAL_VEVENT_COMPONENT)) {
        if (!counts(event)) continue;
        icalcomponent_foreach_recurrence(event, first_of(2020), first_of(2061), note, &found);
    }
    if (found.days.empty()) return std::nullopt;
    return std::move(found.days);
}

void add_days(std::set<local_days>& set, Days days) {
    for (auto day = days.from; day <= days.to; day += std::chrono::days(1)) set.insert(day);
}

}  // namespace config
