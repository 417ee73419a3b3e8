#include "config/ics.hpp"

#include "config/ics_text.hpp"

#include <libical/ical.h>

#include <algorithm>
#include <memory>
#include <set>

namespace config {

namespace {

using std::chrono::days;
using std::chrono::local_days;
using std::chrono::local_seconds;
using std::chrono::seconds;

constexpr std::size_t most_instances = 5000;
constexpr days longest{366};
constexpr local_days earliest{std::chrono::year{2020} / 1 / 1};
constexpr local_days latest{std::chrono::year{2060} / 12 / 31};

struct Freed {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }

    void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};

/// As it is written.
local_seconds written(const icaltimetype& time) {
    const std::chrono::year_month_day day{std::chrono::year{time.year},
                                          std::chrono::month(static_cast<unsigned>(time.month)),
                                          std::chrono::day(static_cast<unsigned>(time.day))};
    return local_days{day} + std::chrono::hours{time.hour} + std::chrono::minutes{time.minute} +
           seconds{time.second};
}

local_seconds in_zone(const icaltimetype& time, const bot::Zone* zone) {
    const auto at = written(time);
    if (!zone || time.is_date || !icaltime_is_utc(time)) return at;
    return std::chrono::floor<seconds>(zone->to_local(bot::Timestamp{at.time_since_epoch()}));
}

local_days day_of(local_seconds at) {
    return std::chrono::floor<days>(at);
}

icaltimetype date_of(local_days day) {
    const std::chrono::year_month_day date{day};
    auto time = icaltime_null_date();
    time.year = static_cast<int>(date.year());
    time.month = static_cast<int>(static_cast<unsigned>(date.month()));
    time.day = static_cast<int>(static_cast<unsigned>(date.day()));
    time.hour = time.minute = time.second = 0;  // which are none there
    return time;
}

/// From midnight to midnight; some write 23:59 for the latter.
bool are_whole(local_seconds from, local_seconds to) {
    const auto last = to - day_of(to);
    return from == day_of(from) && to > from &&
           (last == seconds{0} || last >= std::chrono::minutes{23 * 60 + 59});
}

days length_of(local_seconds from, local_seconds to) {
    return std::max(days{1}, std::chrono::ceil<days>(to - from));
}

std::string text_of(const char* text) {
    return text ? text : "";
}

/// What Outlook says of it.
bool is_marked_all_day(icalcomponent* event) {
    auto* property = icalcomponent_get_first_property(event, ICAL_X_PROPERTY);
    for (; property; property = icalcomponent_get_next_property(event, ICAL_X_PROPERTY)) {
        const auto name = text_of(icalproperty_get_x_name(property));
        const bool says =
            name == "X-MICROSOFT-CDO-ALLDAYEVENT" || name == "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT";
        if (says && text_of(icalproperty_get_value_as_string(property)) == "TRUE") return true;
    }
    return false;
}

/// Where an event begins and ends.
struct Stretch {
    local_seconds from{};
    local_seconds to{};
};

/// What Outlook calls all day and is none here was one at its writer's: its midnight is the nearest one.
Stretch at_the_writers(const Stretch& utc) {
    return {local_seconds{std::chrono::round<days>(utc.from)},
            local_seconds{std::chrono::round<days>(utc.to)}};
}

/// The days of an event; nothing where it has a time of day.
std::optional<Stretch> whole_days(icalcomponent* event, const bot::Zone* zone) {
    const auto start = icalcomponent_get_dtstart(event);
    const auto end = icalcomponent_get_dtend(event);
    const bool open = icaltime_is_null_time(end);
    const Stretch here{in_zone(start, zone), open ? in_zone(start, zone) : in_zone(end, zone)};
    const Stretch there{written(start), open ? written(start) : written(end)};
    if (start.is_date) return there;
    if (are_whole(here.from, here.to)) return here;
    if (are_whole(there.from, there.to)) return there;
    if (!is_marked_all_day(event)) return std::nullopt;
    return icaltime_is_utc(start) ? at_the_writers(there) : there;
}

/// Each day without an end is no holiday, and would take long to walk through.
bool comes_too_often(const icalrecurrencetype& rule, local_days start, const bot::Zone* zone) {
    switch (rule.freq) {
        case ICAL_YEARLY_RECURRENCE:
        case ICAL_MONTHLY_RECURRENCE:
        case ICAL_WEEKLY_RECURRENCE: return false;
        case ICAL_DAILY_RECURRENCE: break;
        default: return true;
    }
    if (rule.count > 0) return rule.count > longest.count();
    return icaltime_is_null_time(rule.until) || day_of(in_zone(rule.until, zone)) - start > longest;
}

void add_by_rule(icalrecurrencetype rule, local_days start, const bot::Zone* zone,
                 std::set<local_days>& begins) {
    if (!icaltime_is_null_time(rule.until)) rule.until = date_of(day_of(in_zone(rule.until, zone)));
    const std::unique_ptr<icalrecur_iterator, Freed> iterator{icalrecur_iterator_new(rule, date_of(start))};
    if (!iterator) return;
    for (std::size_t i = 0; i < most_instances; ++i) {
        const auto next = icalrecur_iterator_next(iterator.get());
        if (icaltime_is_null_time(next) || day_of(written(next)) > latest) return;
        begins.insert(day_of(written(next)));
    }
}

template <class Take>
void each_property(icalcomponent* event, icalproperty_kind kind, Take take) {
    auto* property = icalcomponent_get_first_property(event, kind);
    for (; property; property = icalcomponent_get_next_property(event, kind)) take(property);
}

/// By its rules, and the days that are named beside them.
void take_instances(icalcomponent* event, local_days start, const bot::Zone* zone, IcsEvent& found) {
    std::set<local_days> begins{start};
    each_property(event, ICAL_RRULE_PROPERTY, [&](icalproperty* property) {
        const auto rule = icalproperty_get_rrule(property);
        if (comes_too_often(rule, start, zone))
            found.kind = IcsEvent::Kind::TooOften;
        else
            add_by_rule(rule, start, zone, begins);
    });
    each_property(event, ICAL_RDATE_PROPERTY, [&](icalproperty* property) {
        const auto date = icalproperty_get_rdate(property);
        const auto time = icaltime_is_null_time(date.time) ? date.period.start : date.time;
        if (!icaltime_is_null_time(time)) begins.insert(day_of(in_zone(time, zone)));
    });
    each_property(event, ICAL_EXDATE_PROPERTY, [&](icalproperty* property) {
        begins.erase(day_of(in_zone(icalproperty_get_exdate(property), zone)));
    });
    const auto in_range = [](local_days day) { return day >= earliest && day <= latest; };
    std::ranges::copy_if(begins, std::back_inserter(found.begins), in_range);
}

void take_days(icalcomponent* event, const bot::Zone* zone, IcsEvent& found) {
    using Kind = IcsEvent::Kind;
    const auto start = icalcomponent_get_dtstart(event);
    if (icaltime_is_null_time(start) || !icaltime_is_valid_time(start)) {
        found.kind = Kind::NoDay;
        return;
    }
    const auto stretch = whole_days(event, zone);
    if (!stretch) {
        found.kind = Kind::TimeOfDay;
        return;
    }
    found.length = length_of(stretch->from, stretch->to);
    if (found.length > longest)
        found.kind = Kind::TooLong;
    else
        take_instances(event, day_of(stretch->from), zone, found);
}

void take_place(icalcomponent* event, const bot::Zone* zone, IcsEvent& found) {
    auto* property = icalcomponent_get_first_property(event, ICAL_RECURRENCEID_PROPERTY);
    if (!property) return;
    found.in_place_of = day_of(in_zone(icalproperty_get_recurrenceid(property), zone));
    auto* range = icalproperty_get_first_parameter(property, ICAL_RANGE_PARAMETER);
    found.moves_later_ones = range && icalparameter_get_range(range) == ICAL_RANGE_THISANDFUTURE;
}

void take_lines(const std::string& text, char between, std::vector<std::string>& lines) {
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find(between, at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
}

IcsEvent event_of(icalcomponent* event, const bot::Zone* zone) {
    IcsEvent found;
    found.uid = text_of(icalcomponent_get_uid(event));
    found.name = text_of(icalcomponent_get_summary(event));
    take_lines(text_of(icalcomponent_get_description(event)), '\n', found.marks);
    each_property(event, ICAL_CATEGORIES_PROPERTY, [&](icalproperty* property) {
        take_lines(text_of(icalproperty_get_categories(property)), ',', found.marks);
    });
    found.sequence = icalcomponent_get_sequence(event);
    found.cancelled = icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED;
    take_place(event, zone, found);
    take_days(event, zone, found);
    return found;
}

void take_events(icalcomponent* calendar, const bot::Zone* zone, std::vector<IcsEvent>& events) {
    const bool all_cancelled = icalcomponent_get_method(calendar) == ICAL_METHOD_CANCEL;
    auto* event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    for (; event; event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
        events.push_back(event_of(event, zone));
        if (all_cancelled) events.back().cancelled = true;
    }
}

}  // namespace

std::vector<IcsEvent> ics_events(const std::string& bytes, const bot::Zone* zone) {
    std::vector<IcsEvent> events;
    const std::unique_ptr<icalcomponent, Freed> file(icalparser_parse_string(unfolded(bytes).c_str()));
    if (!file) return events;
    if (icalcomponent_isa(file.get()) == ICAL_VCALENDAR_COMPONENT) {
        take_events(file.get(), zone, events);
        return events;
    }
    // Several in one file stand in a component of the library's own.
    auto* calendar = icalcomponent_get_first_component(file.get(), ICAL_VCALENDAR_COMPONENT);
    for (; calendar; calendar = icalcomponent_get_next_component(file.get(), ICAL_VCALENDAR_COMPONENT)) {
        take_events(calendar, zone, events);
    }
    return events;
}

}  // namespace config
