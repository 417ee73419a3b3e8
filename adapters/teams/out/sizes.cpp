#include "adapters/teams/out/sizes.hpp"

#include "adapters/text/text.hpp"

#include <algorithm>
#include <array>

namespace teams {

namespace {

using namespace std::chrono_literals;

constexpr bot::Span rest = 6h;

/// The way down: older pages of the vendor speak of the first two.
constexpr std::array<std::size_t, 8> steps{40UL * 1024, 28UL * 1024, 20UL * 1024, 14UL * 1024,
                                           9UL * 1024,  7UL * 1024,  5UL * 1024,  3UL * 1024};

std::optional<std::size_t> smaller_than(std::size_t size) {
    const auto* step = std::ranges::find_if(steps, [&](std::size_t most) { return most < size; });
    return step == steps.end() ? std::nullopt : std::optional{*step};
}

}  // namespace

std::size_t Sizes::most(const std::string& tenant, bot::Timestamp now) const {
    const std::scoped_lock lock{mutex_};
    const auto found = tenants_.find(tenant);
    const bool holds = found != tenants_.end() && now < found->second.until;
    return holds ? found->second.most : largest_message;
}

std::size_t Sizes::least(bot::Timestamp now) const {
    const std::scoped_lock lock{mutex_};
    auto least = largest_message;
    for (const auto& [tenant, learnt] : tenants_) {
        if (now < learnt.until) least = std::min(least, learnt.most);
    }
    return least;
}

std::optional<std::size_t> Sizes::note_too_large(const std::string& tenant, std::size_t size,
                                                 bot::Timestamp now) {
    const std::scoped_lock lock{mutex_};
    auto& learnt = tenants_[tenant];
    const bool known = learnt.most > 0 && learnt.most < size;  // once more, after it was tried again
    const auto most = known ? std::optional{learnt.most} : smaller_than(size);
    if (most) learnt = {*most, now + rest, learnt.told && known};
    return most;
}

void Sizes::note_taken(const std::string& tenant, std::size_t size) {
    const std::scoped_lock lock{mutex_};
    const auto found = tenants_.find(tenant);
    if (found != tenants_.end() && size > found->second.most) tenants_.erase(found);
}

std::optional<bot::Refused> Sizes::news(const std::string& tenant) {
    const std::scoped_lock lock{mutex_};
    const auto found = tenants_.find(tenant);
    const bool learnt = found != tenants_.end() && found->second.most > 0;
    if (!learnt || std::exchange(found->second.told, true)) return {};
    return bot::Refused{"made-smaller",
                        "this tenant takes messages of about " + std::to_string(found->second.most / 1024) +
                            " KB at most: cards show fewer rows, and a larger one is tried every six hours. "
                            "Nothing has to be done; the bot's chat lists everything (open)"};
}

Reached send_fitted(const Fitted& message, Sizes& sizes, const std::string& tenant, bot::Timestamp now) {
    auto most = std::optional{sizes.most(tenant, now)};
    auto before = largest_message + 1;
    for (;;) {
        const auto written = message.write(*most);
        const auto size = text::size_in_message(written);
        auto reached = message.send(written);
        const auto* reply = std::get_if<ServiceReply>(&reached);
        if (done(reached)) sizes.note_taken(tenant, size);
        if (!reply || !is_too_large(*reply) || size >= before) return reached;
        before = size;
        most = sizes.note_too_large(tenant, size, now);
        if (!most) return reached;
    }
}

}  // namespace teams
