#include "config/holidays.hpp"

#include "config/addresses.hpp"
#include "config/ics.hpp"
#include "config/letters.hpp"
#include "config/problem.hpp"

#include <algorithm>
#include <map>

namespace config {

namespace {

using std::chrono::days;
using std::chrono::local_days;

constexpr std::size_t most_names = 5;

using Why = std::map<std::string, std::vector<std::string>>;

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

/// What calendars of holidays call a day that is kept and on which people work. Google's have, in each
/// language, a second line that says how to hide it. [infer] from its public calendars, autumn 2026.
bool is_observance(const IcsEvent& event) {
    const auto google = [](const std::string& line) { return has(line, "Google"); };
    if (event.marks.size() > 1 && std::any_of(event.marks.begin() + 1, event.marks.end(), google))
        return true;
    const auto says = [](const std::string& line) {
        const auto mark = lower(typed(line));
        return mark == "祭日" || mark.starts_with("observance") || has(mark, "not a public holiday");
    };
    return std::ranges::any_of(event.marks, says) || has(lower(event.name), "not a public holiday") ||
           has(lower(event.name), "(observance)");
}

/// Empty where it counts.
std::string why_left_out(const IcsEvent& event) {
    if (event.cancelled) return "cancelled";
    if (is_observance(event)) return "no public holidays, by the file's own words";
    switch (event.kind) {
        case IcsEvent::Kind::WholeDays: return {};
        case IcsEvent::Kind::TimeOfDay: return "with a time of day";
        case IcsEvent::Kind::NoDay: return "without a day that can be read";
        case IcsEvent::Kind::TooOften: return "coming again each day or oftener";
        case IcsEvent::Kind::TooLong: return "longer than a year";
    }
    return {};
}

/// One event in all its tellings.
struct Series {
    std::vector<IcsEvent> tellings{};
};

std::vector<Series> series_of(std::vector<IcsEvent> events) {
    std::vector<Series> all;
    std::map<std::string, std::size_t> known;
    for (auto& event : events) {
        const auto [place, is_new] = known.emplace(event.uid, all.size());
        if (event.uid.empty() || is_new) {
            all.emplace_back();
            place->second = all.size() - 1;
        }
        all[place->second].tellings.push_back(std::move(event));
    }
    return all;
}

/// A telling is void where another one of the same part of the series is newer.
bool is_newest(const IcsEvent& event, const Series& series) {
    return std::ranges::none_of(series.tellings, [&](const IcsEvent& other) {
        return other.in_place_of == event.in_place_of && other.sequence > event.sequence;
    });
}

/// A day of the series as it is after all that was moved: nothing where another telling takes its place.
std::optional<local_days> moved(local_days day, const Series& series) {
    const IcsEvent* later = nullptr;
    for (const auto& each : series.tellings) {
        if (!each.in_place_of || !is_newest(each, series)) continue;
        if (*each.in_place_of == day) return std::nullopt;
        const bool reaches = each.moves_later_ones && *each.in_place_of < day;
        if (reaches && (!later || *later->in_place_of < *each.in_place_of)) later = &each;
    }
    if (!later) return day;
    if (later->cancelled || later->begins.empty()) return std::nullopt;
    return day + (later->begins.front() - *later->in_place_of);
}

void count(const IcsEvent& event, const Series& series, Holidays& found) {
    for (const auto day : event.begins) {
        const auto there = event.in_place_of ? day : moved(day, series);
        if (there) found.days.push_back({*there, *there + event.length - days{1}});
    }
}

bool is_cancelled_as_a_whole(const Series& series) {
    return std::ranges::any_of(series.tellings, [&](const IcsEvent& each) {
        return !each.in_place_of && each.cancelled && is_newest(each, series);
    });
}

void take(const Series& series, Holidays& found, Why& left_out) {
    const bool gone = is_cancelled_as_a_whole(series);
    for (const auto& event : series.tellings) {
        if (!is_newest(event, series)) continue;
        const auto why = gone ? "cancelled" : why_left_out(event);
        if (why.empty()) {
            count(event, series, found);
            continue;
        }
        auto& names = left_out[why];
        if (std::ranges::find(names, event.name) == names.end()) names.push_back(event.name);
    }
}

std::string listed(const std::vector<std::string>& names) {
    std::string all;
    for (std::size_t i = 0; i < std::min(names.size(), most_names); ++i) {
        all += (i == 0 ? "" : ", ") + (names[i].empty() ? std::string("without a name") : shown(names[i]));
    }
    if (names.size() > most_names) all += " and " + std::to_string(names.size() - most_names) + " more";
    return all;
}

}  // namespace

std::string said(const std::vector<LeftOut>& left_out) {
    std::string all;
    for (const auto& [why, names] : left_out) {
        all += (all.empty() ? "" : "; ") + listed(names) + " (" + why + ')';
    }
    return all;
}

std::variant<Holidays, std::string> holidays_in(const std::string& ics, const bot::Zone* zone) {
    if (auto why = why_no_calendar(ics); !why.empty()) return why;
    Holidays found;
    Why left_out;
    for (const auto& series : series_of(ics_events(ics, zone))) take(series, found, left_out);
    for (auto& [why, names] : left_out) found.left_out.push_back({why, std::move(names)});
    if (!found.days.empty()) return found;
    return "has no whole-day events" +
           (found.left_out.empty() ? "" : ": left out are " + said(found.left_out)) +
           "; allowed is an iCalendar file (.ics)";
}

void add_days(std::set<local_days>& set, Days days) {
    for (auto day = days.from; day <= days.to; day += std::chrono::days(1)) set.insert(day);
}

}  // namespace config
