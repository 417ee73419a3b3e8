#include "config/dates.hpp"
#include "config/holidays.hpp"
#include "config/names.hpp"
#include "config/nearest.hpp"
#include "config/reading.hpp"
#include "config/shifts.hpp"

namespace config {

namespace {

constexpr std::size_t most_shifts = 64;

struct Written {
    Text word{};
    Shift shift{};
};

std::vector<Text> hours_at(Section& section) {
    const auto* given = section.find("hours");
    if (!given) return {{"Mon-Fri 09:00-12:00", section.place()}, {"Mon-Fri 13:00-17:30", section.place()}};
    // Nobody would ever be reminded.
    const auto* list = std::get_if<List>(&given->value);
    if (list && list->empty()) {
        section.refuse("hours",
                       R"(is empty; allowed are hours of one day at least, like "Mon-Fri 09:00-12:00")");
    }
    return section.words("hours");
}

// The first one before it that it overlaps with.
const Written* overlapping(const std::vector<Written>& shifts, const Shift& shift) {
    for (const auto& each : shifts) {
        if (overlap(each.shift, shift)) return &each;
    }
    return nullptr;
}

std::vector<Written> shifts_at(Section& section) {
    std::vector<Written> shifts;
    const auto words = hours_at(section);
    if (words.size() > most_shifts) {
        section.refuse("hours", "has too many entries; allowed are " + std::to_string(most_shifts));
        return shifts;
    }
    for (const auto& word : words) {
        const auto shift = shift_of(word.text);
        if (!shift) {
            section.refuse(word.place, "hours",
                           shown(word.text) + R"( are no hours; allowed is "Mon-Fri 09:00-12:00")");
        } else if (const auto* other = overlapping(shifts, *shift)) {
            section.refuse(
                word.place, "hours",
                shown(word.text) + " overlaps " + shown(other->word.text) + "; allowed are hours apart");
        } else {
            shifts.push_back({word, *shift});
        }
    }
    return shifts;
}

void take_hours(Section& section, bot::Calendar& calendar) {
    for (const auto& each : shifts_at(section)) {
        for (std::size_t day = 0; day < calendar.week.size(); ++day) {
            if (each.shift.days.at(day)) calendar.week.at(day).push_back(each.shift.hours);
        }
    }
}

void take_holidays(Section& section, const Reading& reading, bot::Calendar& calendar) {
    for (const auto& days : days_at(section, "holidays")) add_days(calendar.free, days);
    const auto file = section.word("holiday_file");
    if (!file) return;
    const auto text = reading.surroundings.read_file(file->text);
    if (!text) {
        section.refuse("holiday_file",
                       shown(file->text) + " cannot be read; allowed is a file of at most 1 MiB");
    } else if (const auto days = holidays_in(*text)) {
        for (const auto& each : *days) add_days(calendar.free, each);
    } else {
        section.refuse("holiday_file",
                       shown(file->text) + " has no whole-day events; allowed is an iCalendar file (.ics)");
    }
}

std::shared_ptr<const bot::Zone> zone_at(Section& section, const Reading& reading) {
    constexpr auto allowed = R"(allowed is a name of the IANA time zone database, like "Asia/Tokyo")";
    if (!section.find("zone")) section.refuse("zone", std::string("is missing; ") + allowed);
    const auto name = section.word("zone");
    if (!name) return nullptr;
    auto zone = reading.surroundings.zone(name->text);
    if (zone) return zone;
    const auto meant = nearest(name->text, reading.surroundings.zone_names());
    section.refuse("zone", "unknown zone " + shown(name->text) + "; " +
                               (meant.empty() ? allowed : "did you mean " + shown(meant) + "?"));
    return nullptr;
}

}  // namespace

void read_calendars(Section& root, Reading& reading) {
    for (auto& [name, section] : named_tables(root, "calendar", true)) {
        bot::Calendar calendar;
        calendar.zone = zone_at(section, reading);
        take_hours(section, calendar);
        take_holidays(section, reading, calendar);
        section.no_other_keys();
        reading.calendars.emplace(name.text, std::move(calendar));
    }
}

}  // namespace config
