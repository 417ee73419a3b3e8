#include "adapters/teams/out/reaction_switch.hpp"

#include <spdlog/spdlog.h>

#include <utility>

namespace teams {

namespace {

using namespace std::chrono_literals;

constexpr bot::Span rest = 6h;
constexpr std::size_t too_many = 3;
constexpr auto hint =
    "Teams lets the bot add no reactions in this tenant: posts there get the thanks alone, and it "
    "is tried again every six hours";

}  // namespace

bool ReactionSwitch::is_off(const std::string& tenant, bot::Timestamp now) const {
    const std::scoped_lock lock{mutex_};
    const auto found = tenants_.find(tenant);
    return found != tenants_.end() && now < found->second.off_until;
}

bot::Refused ReactionSwitch::turn_off(const std::string& tenant, bot::Timestamp now) {
    const std::scoped_lock lock{mutex_};
    auto& state = tenants_[tenant];
    state.off_until = std::max(state.off_until, now + rest);
    state.missed.clear();
    if (!std::exchange(state.told, true)) spdlog::warn("teams: {}", hint);
    return off();
}

bot::Refused ReactionSwitch::off() {
    return {"reactions-off", hint};
}

bool ReactionSwitch::missed(const std::string& tenant, const std::string& post) {
    const std::scoped_lock lock{mutex_};
    auto& missed = tenants_[tenant].missed;
    missed.insert(post);
    return missed.size() >= too_many;
}

void ReactionSwitch::worked(const std::string& tenant) {
    const std::scoped_lock lock{mutex_};
    tenants_[tenant] = {};
}

}  // namespace teams
