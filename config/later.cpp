#include "config/reading.hpp"
#include "config/span.hpp"

// What can be written already and does nothing yet.
namespace config {

namespace {

void check_span(Section& section, std::string_view key, bot::Span usual) {
    if (clock_span(section, key, usual) != usual) section.warn_of_no_effect(key);
}

}  // namespace

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
