#include "adapters/terminal/names.hpp"

#include <fmt/ranges.h>
#include <spdlog/fmt/fmt.h>

namespace terminal {

std::string names(const std::vector<bot::Action>& actions) {
    std::vector<std::string> all;
    all.reserve(actions.size());
    for (const auto& action : actions) all.push_back(action.id.value);
    return fmt::format("{}", fmt::join(all, ", "));
}

std::string names(const std::vector<bot::PersonId>& people) {
    std::vector<std::string> all;
    all.reserve(people.size());
    for (const auto& person : people) all.push_back(person.value);
    return fmt::format("{}", fmt::join(all, ", "));
}

std::string themes(const bot::Community& community) {
    std::vector<std::string> all;
    all.reserve(community.themes.size());
    for (const auto& [id, theme] : community.themes) all.push_back(id.value);
    return fmt::format("{}", fmt::join(all, ", "));
}

std::string advisors(const bot::Community& community) {
    std::vector<bot::PersonId> all;
    for (const auto& [id, person] : community.people) {
        if (person.advisor) all.push_back(id);
    }
    return all.empty() ? "none; name them in a theme" : names(all);
}

}  // namespace terminal
