#include "adapters/terminal/moment.hpp"

#include <spdlog/fmt/fmt.h>

namespace terminal {

std::string local_moment(bot::Timestamp at, const bot::Community& community) {
    const auto local = community.person(community.lead)->calendar.zone->to_local(at);
    const auto midnight = std::chrono::floor<std::chrono::days>(local);
    const std::chrono::year_month_day day{midnight};
    const std::chrono::hh_mm_ss time{std::chrono::floor<std::chrono::minutes>(local - midnight)};
    return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}", int{day.year()}, unsigned{day.month()},
                       unsigned{day.day()}, time.hours().count(), time.minutes().count());
}

}  // namespace terminal
