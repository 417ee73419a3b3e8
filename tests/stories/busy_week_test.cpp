#include "tests/support/busy_week.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <iomanip>
#include <iostream>
#include <numeric>
#include <sstream>

using namespace tests;
using busy::Week;

namespace {

std::string joined(const std::vector<std::string>& lines) {
    std::string all = std::to_string(lines.size()) + " in all\n";
    for (std::size_t line = 0; line < std::min<std::size_t>(lines.size(), 10); ++line)
        all += lines.at(line) + "\n";
    return all;
}

std::string counted(const std::map<std::string, int>& counts) {
    std::string line;
    for (const auto& [what, count] : counts)
        line += (line.empty() ? "" : ", ") + std::to_string(count) + " " + what;
    return line;
}

int most_on_one_day(const Week& week) {
    const auto days = week.witness.pings_a_day();
    const auto most = std::ranges::max_element(days, {}, [](const auto& day) { return day.second; });
    return most == days.end() ? 0 : most->second;
}

/// What became of the week, to be read by people.
std::string report(Week& week, bot::Seconds to_close) {
    std::ostringstream text;
    text << "A busy week, closed after " << std::chrono::duration_cast<std::chrono::hours>(to_close).count()
         << " working hours in the mean\n  people: " << counted(week.done)
         << "\n  the bot: " << counted(week.witness.counts) << "\n  waiting at most: " << week.most_waiting
         << ", at the end: " << week.waiting().size() << "\n  pings by day";
    for (const auto& member : busy::members) {
        text << "; " << member.value << ":";
        for (const auto& [place, pings] : week.witness.pings_a_day()) {
            if (place.first == member) text << " " << pings;
        }
    }
    auto waits = week.referee.waits;
    std::ranges::sort(waits);
    if (waits.empty()) return text.str() + "\n";
    const auto mean = std::accumulate(waits.begin(), waits.end(), 0s) / static_cast<int>(waits.size());
    const auto minutes = [](bot::Seconds span) { return std::to_string(span.count() / 60) + " min"; };
    text << "\n  owners were told of " << waits.size() << " posts, worked time until then: mean "
         << minutes(mean) << ", nine of ten within " << minutes(waits.at(waits.size() * 9 / 10))
         << ", at most " << minutes(waits.back()) << "\n";
    return text.str();
}

}  // namespace

TEST_CASE(
    "a busy week pings nobody more than seven times a day or out of hours, and leaves nothing due untold") {
    const auto hours = GENERATE(2h, 8h, 15h);
    Week week{hours};
    week.run();
    std::cout << report(week, hours);

    INFO(joined(week.witness.wrong) << joined(week.referee.late));
    CHECK(week.done["posts"] == 300);
    CHECK(week.witness.counts["reactions"] == 300);
    CHECK(most_on_one_day(week) <= 7);
    CHECK(week.witness.wrong.empty());
    CHECK(week.referee.late.empty());
    // The run really had something to tell.
    CHECK(week.referee.waits.size() > 60);
    for (const auto* kind : {"thanks", "closing", "words"}) CHECK(week.witness.counts[kind] > 20);
    for (const auto* kind : {"asked", "handed over"}) CHECK(week.done[kind] > 5);
    CHECK(week.witness.digests > 10);
}
