#include "config/dates.hpp"
#include "config/names.hpp"
#include "config/reading.hpp"
#include "config/span.hpp"

// What can be written already and does nothing yet.
namespace config {

namespace {

void check_season(Section& section) {
    text_at(section, "name", {});
    section.need("from", "the first day");
    section.need("to", "the last day");
    const auto from = day_at(section, "from");
    const auto to = day_at(section, "to");
    if (from && to && *to < *from)
        section.refuse("to", "is before from; allowed is the last day of the season");
    section.no_other_keys();
    section.warn_of_no_effect("");
}

void check_span(Section& section, std::string_view key, bot::Span usual) {
    if (clock_span(section, key, usual) != usual) section.warn_of_no_effect(key);
}

}  // namespace

void read_seasons(Section& root, Reading& /*reading*/) {
    for (auto& each : named_tables(root, "season", false)) check_season(each.second);
}

void read_catch_up(Section& root, Reading& /*reading*/) {
    using std::chrono::hours;
    auto section = root.table("catch_up");
    if (!section) return;
    check_span(*section, "every", std::chrono::minutes(10));
    check_span(*section, "thank_within", hours(48));
    check_span(*section, "silent_after", hours(72));
    section->no_other_keys();
}

}  // namespace config
