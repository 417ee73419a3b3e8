#include "tests/support/every_channel.hpp"

#include "tests/support/place_echo.hpp"
#include "tests/support/place_local.hpp"
#include "tests/support/place_on_paper.hpp"
#include "tests/support/place_teams.hpp"

namespace tests {

namespace {

template <class Kind>
std::unique_ptr<Place> new_place() {
    return std::make_unique<Kind>();
}

struct Stage {
    std::string channel{};
    bool has_cards = true;
    std::unique_ptr<Place> (*open)() = nullptr;
};

/// One more product is one more line.
const std::vector<Stage>& stages() {
    static const std::vector<Stage> all{{"on paper", true, new_place<OnPaper>},
                                        {"over the local channel", true, new_place<OverLocal>},
                                        {"over Teams", true, new_place<OverTeams>},
                                        {"over echo", false, new_place<OverEcho>}};
    return all;
}

}  // namespace

std::vector<std::string> channels(Cards cards) {
    std::vector<std::string> names;
    for (const auto& stage : stages()) {
        if (stage.has_cards || cards == Cards::NotNeeded) names.push_back(stage.channel);
    }
    return names;
}

std::unique_ptr<Place> place_of(const std::string& channel) {
    return std::ranges::find(stages(), channel, &Stage::channel)->open();
}

}  // namespace tests
