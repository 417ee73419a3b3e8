#include "adapters/teams/out/limits.hpp"

#include <algorithm>

namespace teams {

namespace {

using namespace std::chrono_literals;

const std::vector<Window> per_conversation{{5, 1s}, {50, 30s}};
const std::vector<Window> per_tenant{{30, 1s}};
const std::vector<Window> per_team_read{{20, 5s}};
const std::vector<Window> per_tenant_read{{75, 5s}};

constexpr std::size_t most_conversations = 10'000;
constexpr bot::Span longest_hold = 1h;

}  // namespace

bot::Timestamp Gate::opens(bot::Timestamp now) {
    forget(now);
    auto opens = std::max(now, held_);
    for (const auto& window : windows_) {
        if (passed_.size() < window.many) continue;
        opens = std::max(opens, passed_[passed_.size() - window.many] + window.span);
    }
    return opens;
}

bool Gate::idle(bot::Timestamp now) const {
    return held_ <= now && (passed_.empty() || passed_.back() + longest() <= now);
}

void Gate::forget(bot::Timestamp now) {
    const auto span = longest();
    std::erase_if(passed_, [&](bot::Timestamp at) { return at > now || at + span <= now; });
}

bot::Span Gate::longest() const {
    bot::Span span{0};
    for (const auto& window : windows_) span = std::max(span, window.span);
    return span;
}

std::optional<bot::Timestamp> Limits::pass(const Way& way, bot::Timestamp now) {
    const std::scoped_lock lock{mutex_};
    const auto all = gates(way, now);
    auto opens = now;
    for (auto* gate : all) opens = std::max(opens, gate->opens(now));
    if (opens > now) return opens;
    for (auto* gate : all) gate->pass(now);
    return {};
}

void Limits::hold(const Way& way, bot::Timestamp until, bot::Timestamp now) {
    const std::scoped_lock lock{mutex_};
    gates(way, now).front()->hold_until(std::min(until, now + longest_hold));
}

/// The narrowest first.
std::vector<Gate*> Limits::gates(const Way& way, bot::Timestamp now) {
    if (way.kind == Way::Kind::Read) {
        return {&teams_read_.try_emplace(way.conversation, per_team_read).first->second,
                &tenants_read_.try_emplace(way.tenant, per_tenant_read).first->second};
    }
    std::vector<Gate*> all;
    if (way.kind == Way::Kind::React) all.push_back(&reactions_);
    if (way.kind == Way::Kind::Send) {
        if (conversations_.size() >= most_conversations) forget_idle(now);
        all.push_back(&conversations_.try_emplace(way.conversation, per_conversation).first->second);
    }
    all.push_back(&tenants_.try_emplace(way.tenant, per_tenant).first->second);
    return all;
}

void Limits::forget_idle(bot::Timestamp now) {
    std::erase_if(conversations_, [&](const auto& each) { return each.second.idle(now); });
}

}  // namespace teams
