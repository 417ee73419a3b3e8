#include "adapters/teams/out/limited.hpp"

namespace teams {

Reached Limited::call(const Limits::Way& way, const std::function<Reached()>& call) {
    if (const auto later = limits_.pass(way, now_())) {
        return bot::Retry{*later, true, "Teams takes no more at once"};
    }
    auto reached = call();
    const auto* reply = std::get_if<ServiceReply>(&reached);
    if (reply && reply->status == 429 && reply->retry_after) {
        limits_.hold(way, now_() + *reply->retry_after, now_());
    }
    return reached;
}

}  // namespace teams
