#include "bot/follow_up.hpp"

#include <algorithm>
#include <iterator>

namespace bot {

const Advice* open_advice(const std::vector<Advice>& all, const PersonId& advisor,
                          const FollowUp& follow_up) {
    const auto latest = std::find_if(all.rbegin(), all.rend(), [&](const Advice& one) {
        return one.advisor == advisor && one.open(follow_up);
    });
    return latest == all.rend() ? nullptr : &*latest;
}

const Advice* Concern::asked(const PersonId& advisor) const {
    return open_advice(advice, advisor, follow_up);
}

}  // namespace bot
