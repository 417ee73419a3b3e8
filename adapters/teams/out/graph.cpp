#include "adapters/teams/out/graph.hpp"

namespace teams {

Reached Graph::get(const std::string& url, const Team& team, const Patience& patience) {
    return limited_.call({Limits::Way::Kind::Read, team.group, team.tenant}, [&] {
        return caller_.call({.url = url}, {team.tenant, at("/.default")}, patience);
    });
}

}  // namespace teams
