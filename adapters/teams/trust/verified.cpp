#include "adapters/teams/trust/verified.hpp"

#include "adapters/teams/sha256.hpp"

namespace teams {

namespace {

constexpr std::size_t most = 1000;

bool over(const Claims& claims, bot::Timestamp now) {
    return !claims.expires_at || *claims.expires_at < now;
}

}  // namespace

std::optional<Claims> Verified::find(const std::string& token, bot::Timestamp now) const {
    const auto name = sha256(token);
    const std::lock_guard lock{mutex_};
    const auto found = tokens_.find(name);
    if (found == tokens_.end() || over(found->second, now)) return {};
    return found->second;
}

void Verified::keep(const std::string& token, const Claims& claims, bot::Timestamp now) {
    if (over(claims, now)) return;
    auto name = sha256(token);
    const std::lock_guard lock{mutex_};
    if (tokens_.size() >= most)
        std::erase_if(tokens_, [&](const auto& each) { return over(each.second, now); });
    if (tokens_.size() >= most) tokens_.clear();
    tokens_.insert_or_assign(std::move(name), claims);
}

}  // namespace teams
