#include "adapters/teams/out/token.hpp"

#include "adapters/teams/out/login.hpp"

#include <algorithm>
#include <future>
#include <map>
#include <mutex>
#include <utility>

namespace teams {

namespace {

using namespace std::chrono_literals;

constexpr auto early = 5min;  // a token is not used in its last minutes

}  // namespace

/// One entry for each tenant and scope.
class Tokens::Cache {
public:
    Cache(Settings settings, std::function<bot::Timestamp()> now)
        : now_(std::move(now)), settings_(std::move(settings)) {}

    TokenAnswer get(const std::string& tenant, const std::string& scope) {
        std::promise<TokenAnswer> promise;
        std::shared_future<TokenAnswer> flight;
        Secret secret;
        {
            const std::lock_guard lock{mutex_};
            auto& entry = entries_[{tenant, scope}];
            if (now_() < entry.until) return remaining(entry);
            flight = entry.flight;
            if (!flight.valid()) entry.flight = promise.get_future().share();
            secret = {settings_, renewals_};
        }
        if (flight.valid()) return flight.get();
        auto answer = settle({tenant, scope}, log_in(secret.settings, tenant, scope, now_()), secret.number);
        promise.set_value(answer);
        return answer;
    }

    void drop(const std::string& tenant, const std::string& scope) {
        const std::lock_guard lock{mutex_};
        auto& entry = entries_[{tenant, scope}];
        if (std::holds_alternative<Token>(entry.answer)) entry.until = {};
    }

    void renew(Settings settings) {
        const std::lock_guard lock{mutex_};
        settings_ = std::move(settings);
        ++renewals_;
        for (auto& [name, entry] : entries_) {
            if (std::holds_alternative<NoToken>(entry.answer)) entry.until = {};
        }
    }

private:
    /// What is asked with, and its number.
    struct Secret {
        Settings settings{};
        int number = 0;
    };

    using Name = std::pair<std::string, std::string>;

    struct CachedToken {
        TokenAnswer answer{};
        bot::Timestamp until{};                    ///< as long as the answer is good
        std::shared_future<TokenAnswer> flight{};  ///< while somebody fetches
    };

    TokenAnswer remaining(const CachedToken& entry) const {
        auto answer = entry.answer;
        if (auto* none = std::get_if<NoToken>(&answer)) none->wait = entry.until - now_();
        return answer;
    }

    /// What an older secret was refused says nothing of the one that is used now.
    TokenAnswer settle(const Name& name, const LoggedIn& logged_in, int secret) {
        const std::lock_guard lock{mutex_};
        auto& entry = entries_[name];
        entry.flight = {};
        if (const auto* issued = std::get_if<Issued>(&logged_in)) {
            entry.answer = issued->token;
            entry.until = now_() + issued->life - std::min<bot::Span>(early, issued->life / 2);
        } else {
            const auto& none = std::get<NoToken>(logged_in);
            entry.answer = none;
            entry.until = now_() + (secret == renewals_ ? none.wait.value_or(0ms) : 0ms);
        }
        return entry.answer;
    }

    const std::function<bot::Timestamp()> now_;
    std::mutex mutex_{};
    Settings settings_;
    int renewals_ = 0;
    std::map<Name, CachedToken> entries_{};
};

Tokens::Tokens(Settings settings, std::function<bot::Timestamp()> now)
    : cache_(std::make_unique<Cache>(std::move(settings), std::move(now))) {}

Tokens::~Tokens() = default;

TokenAnswer Tokens::get(const std::string& tenant, const std::string& scope) {
    return cache_->get(tenant, scope);
}

void Tokens::renew(Settings settings) {
    cache_->renew(std::move(settings));
}

void Tokens::drop(const std::string& tenant, const std::string& scope) {
    cache_->drop(tenant, scope);
}

}  // namespace teams
