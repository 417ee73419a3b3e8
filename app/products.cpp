#include "app/products.hpp"

#include "adapters/teams/channel.hpp"

#include <utility>

namespace {

Product over_teams(const teams::Settings& settings, const runtime::Ground& ground) {
    auto made = teams::channel(settings, ground);
    return {std::move(made.channel), [renew = std::move(made.renew)](const config::Settings& fresh) {
                if (fresh.teams) renew(*fresh.teams);
            }};
}

}  // namespace

std::vector<Product> products(const config::Settings& settings, const runtime::Ground& ground,
                              local::Home home) {
    std::vector<Product> all;
    all.push_back({local::channel(settings.local, ground, std::move(home))});
    if (settings.teams) all.push_back(over_teams(*settings.teams, ground));
    return all;
}
