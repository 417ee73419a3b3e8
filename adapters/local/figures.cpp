#include "adapters/local/figures.hpp"

#include "adapters/http/json.hpp"
#include "adapters/local/answer.hpp"
#include "bot/moment.hpp"

#include <nlohmann/json.hpp>

namespace local {

using http::Json;

namespace {

constexpr std::chrono::days looked_back{14};
constexpr std::size_t most_dots = 2'000;  // the latest thousands would be no plot any more

Json seconds_of(const std::vector<bot::Seconds>& all) {
    auto numbers = Json::array();
    for (const auto& one : all) {
        if (numbers.size() < most_dots) numbers.push_back(one.count());
    }
    return numbers;
}

}  // namespace

http::Response answer_with_figures(const bot::Records& records, const bot::Community& community,
                                   bot::Timestamp now) {
    const auto since = now - looked_back;
    const auto posts =
        records.milestones({.from = since, .pmo = bot::accounts_of_pmo(community), .open_too = true});
    const auto seen = bot::glance(posts, since, community, now);
    return http::answer_with(200, {{"open",
                                    {{"total", seen.open.total()},
                                     {"up_to_4h", seen.open.up_to_four_hours},
                                     {"up_to_1d", seen.open.up_to_a_day},
                                     {"up_to_2d", seen.open.up_to_two_days},
                                     {"longer", seen.open.longer}}},
                                   {"first_responses",
                                    {{"since", bot::rfc3339(since)},
                                     {"count", seen.first_responses.size()},
                                     {"median", seen.median ? Json(seen.median->count()) : Json{}},
                                     {"seconds", seconds_of(seen.first_responses)}}}});
}

}  // namespace local
