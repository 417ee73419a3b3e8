#include "tests/support/every_channel.hpp"

#include "tests/support/place_local.hpp"
#include "tests/support/place_on_paper.hpp"
#include "tests/support/place_teams.hpp"

namespace tests {

std::unique_ptr<Place> place_of(const std::string& channel) {
    if (channel == "on paper") return std::make_unique<OnPaper>();
    if (channel == "over the local channel") return std::make_unique<OverLocal>();
    return std::make_unique<OverTeams>();
}

}  // namespace tests
