#include "adapters/runtime/lost_ground.hpp"

#include <set>
#include <utility>

namespace runtime {

std::vector<bot::LostGround> lost_ground(const bot::Community& community, const bot::Records& records,
                                         const IsLost& is_lost) {
    const auto written_in = records.channels();
    std::set<bot::ConversationId> channels{written_in.begin(), written_in.end()};
    for (const auto& [channel, theme] : community.channels) channels.insert(channel);
    std::vector<bot::LostGround> all;
    for (const auto& channel : channels) {
        if (auto one = is_lost(channel)) all.push_back(std::move(*one));
    }
    return all;
}

void LostGroundTeller::take(const std::vector<bot::LostGround>& now, const Tell& tell) {
    if (told_ == now) return;
    tell(now);
    told_ = now;
}

}  // namespace runtime
