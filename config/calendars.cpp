#include "config/copied.hpp"
#include "config/dates.hpp"
#include "config/holidays.hpp"
#include "config/names.hpp"
#include "config/nearest.hpp"
#include "config/reading.hpp"
#include "config/shifts.hpp"

#include <algorithm>

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

std::string no_hours(const std::string& text) {
    const auto is_shift = [](const std::string& meant) { return shift_of(meant).has_value(); };
    return shown(text) + " are no hours; " + meant_or(R"(allowed is "Mon-Fri 09:00-12:00")", text, is_shift);
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
            section.refuse(word.place, "hours", no_hours(word.text));
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

std::string counted(std::ptrdiff_t count, std::chrono::year year) {
    return std::to_string(count) + (count == 1 ? " day" : " days") + " in " +
           std::to_string(static_cast<int>(year));
}

/// Of which years a file should know: this one and the next.
std::vector<std::chrono::year> years_at(std::optional<bot::Timestamp> now) {
    if (!now) return {};
    const auto year = std::chrono::year_month_day{std::chrono::floor<std::chrono::days>(*now)}.year();
    return {year, year + std::chrono::years{1}};
}

std::ptrdiff_t days_in(const std::set<std::chrono::local_days>& days, std::chrono::year year) {
    const auto first = std::chrono::local_days{year / 1 / 1};
    const auto after = std::chrono::local_days{(year + std::chrono::years{1}) / 1 / 1};
    return std::distance(days.lower_bound(first), days.lower_bound(after));
}

/// What was counted and what was not, and where the file ends before the year does.
void tell_of(const Holidays& holidays, const Text& file, Section& section, Reading& reading) {
    std::set<std::chrono::local_days> days;
    for (const auto& each : holidays.days) add_days(days, each);
    std::string remark;
    for (const auto year : years_at(reading.surroundings.now)) {
        const auto count = days_in(days, year);
        remark += (remark.empty() ? "" : ", ") + counted(count, year);
        if (count > 0) continue;
        section.warn("holiday_file", shown(file.text) + " has no day in " +
                                         std::to_string(static_cast<int>(year)) +
                                         "; get a file that has, else nothing but weekends is free then");
    }
    const auto left_out = said(holidays.left_out);
    if (!left_out.empty()) remark += (remark.empty() ? "" : "; ") + ("left out: " + left_out);
    if (!remark.empty())
        reading.remarks.push_back(section.name() + ".holiday_file: " + shown(file.text) + ": " + remark);
}

void take_file(Section& section, const Text& file, Reading& reading, bot::Calendar& calendar) {
    const auto bytes = reading.surroundings.read_file(file.text);
    if (!bytes) {
        section.refuse("holiday_file",
                       shown(file.text) + " cannot be read; allowed is a file of at most 1 MiB");
        return;
    }
    const auto found = holidays_in(*bytes, &*calendar.zone);
    if (const auto* why = std::get_if<std::string>(&found)) {
        section.refuse("holiday_file", shown(file.text) + ' ' + *why);
        return;
    }
    const auto& holidays = std::get<Holidays>(found);
    for (const auto& each : holidays.days) add_days(calendar.free, each);
    tell_of(holidays, file, section, reading);
}

void take_holidays(Section& section, Reading& reading, bot::Calendar& calendar) {
    for (const auto& days : days_at(section, "holidays")) add_days(calendar.free, days);
    if (const auto file = section.word("holiday_file")) take_file(section, *file, reading, calendar);
}

/// Where there is none of those, there is at most what a minimal image keeps: UTC.
bool names_a_city(const std::string& zone) {
    return zone.find('/') != std::string::npos;
}

std::shared_ptr<const bot::Zone> zone_at(Section& section, const Reading& reading) {
    constexpr auto allowed = R"(allowed is a name of the IANA time zone database, like "Asia/Tokyo")";
    if (!section.find("zone")) section.refuse("zone", std::string("is missing; ") + allowed);
    const auto name = section.word("zone");
    if (!name) return nullptr;
    auto zone = reading.surroundings.zone(name->text);
    if (zone) return zone;
    auto names = reading.surroundings.zone_names();
    std::erase_if(names, [](const auto& each) { return !names_a_city(each) && each != "UTC"; });
    if (std::ranges::none_of(names, names_a_city)) {
        section.refuse("zone", "this machine has no time-zone database, so " + shown(name->text) +
                                   " is unknown; install the package tzdata (/usr/share/zoneinfo)");
        return nullptr;
    }
    const auto meant = nearest(name->text, names);
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
