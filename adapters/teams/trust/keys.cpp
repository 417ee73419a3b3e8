#include "adapters/teams/trust/keys.hpp"

#include "adapters/http/client.hpp"

#include <spdlog/spdlog.h>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <vector>

namespace teams {

namespace {

constexpr bot::Span kept_for = std::chrono::hours{24};
constexpr bot::Span between_unknown = std::chrono::hours{1};
constexpr http::CallBounds bounds{.deadline = std::chrono::seconds{5}};

/// The body of an answer that is one.
std::optional<std::string> body_of(http::CallOutcome& outcome) {
    auto* came = std::get_if<http::Came>(&outcome);
    if (!came || came->status != 200) return {};
    return std::move(came->body);
}

}  // namespace

class Keys::Cabinet : public std::enable_shared_from_this<Cabinet> {
public:
    explicit Cabinet(std::string openid) : openid_{std::move(openid)} {}

    std::shared_ptr<const KeySet> fresh(bot::Timestamp now) const {
        const std::lock_guard lock{mutex_};
        return is_fresh(now) ? keys_ : nullptr;
    }

    void find(const std::string& id, bot::Timestamp now, Ready ready) {
        if (auto keys = settled(id, now)) return ready({std::move(keys), false});
        if (wait(std::move(ready), now)) ask_for_metadata();
    }

    /// Nobody is called any more once this returns.
    void close() {
        std::vector<Ready> dropped;
        std::unique_lock lock{mutex_};
        dropped.swap(waiting_);
        called_.wait(lock, [&] { return calling_ == 0; });
    }

private:
    /// The keys, unless whoever has them is to be asked first.
    std::shared_ptr<const KeySet> settled(const std::string& id, bot::Timestamp now) const {
        const std::lock_guard lock{mutex_};
        return needs_fetch(id, now) ? nullptr : keys_;
    }

    /// Whether nobody asks yet.
    bool wait(Ready ready, bot::Timestamp now) {
        const std::lock_guard lock{mutex_};
        waiting_.push_back(std::move(ready));
        if (std::exchange(fetching_, true)) return false;
        began_at_ = now;
        for_unknown_ = is_fresh(now);
        return true;
    }

    bool is_fresh(bot::Timestamp now) const { return keys_ && now - fetched_at_ < kept_for; }

    bool needs_fetch(const std::string& id, bot::Timestamp now) const {
        if (!is_fresh(now)) return true;
        if (keys_->contains(id)) return false;
        return fetching_ || !asked_for_unknown_at_ || now - *asked_for_unknown_at_ >= between_unknown;
    }

    void ask_for_metadata() {
        http::call({.url = openid_}, bounds, [self = shared_from_this()](http::CallOutcome outcome) {
            const auto metadata = body_of(outcome);
            const auto url = metadata ? keys_url(*metadata, self->openid_) : std::nullopt;
            if (!url) return self->end({}, "the metadata did not come");
            self->ask_for_keys(*url);
        });
    }

    void ask_for_keys(const std::string& url) {
        http::call({.url = url}, bounds, [self = shared_from_this()](http::CallOutcome outcome) {
            const auto body = body_of(outcome);
            self->end(body ? read_keys(*body) : std::nullopt, "the keys did not come");
        });
    }

    void end(std::optional<KeySet> keys, const char* trouble) {
        if (!keys) spdlog::warn("Teams: {} from {}; the next request asks again", trouble, openid_);
        const auto [ready, found] = settle(std::move(keys));
        for (const auto& each : ready) each(found);
        const std::lock_guard lock{mutex_};
        --calling_;
        called_.notify_all();
    }

    std::pair<std::vector<Ready>, Found> settle(std::optional<KeySet> keys) {
        const std::lock_guard lock{mutex_};
        fetching_ = false;
        ++calling_;
        const bool in_vain = !keys;
        if (keys) {
            keys_ = std::make_shared<const KeySet>(*std::move(keys));
            fetched_at_ = began_at_;
            asked_for_unknown_at_ = for_unknown_ ? std::optional{began_at_} : std::nullopt;
        }
        return {std::exchange(waiting_, {}), Found{keys_, in_vain}};
    }

    const std::string openid_;
    mutable std::mutex mutex_{};
    std::condition_variable called_{};
    std::shared_ptr<const KeySet> keys_{};
    bot::Timestamp fetched_at_{};
    bot::Timestamp began_at_{};
    std::optional<bot::Timestamp> asked_for_unknown_at_{};
    std::vector<Ready> waiting_{};
    bool fetching_ = false;
    bool for_unknown_ = false;
    int calling_ = 0;
};

Keys::Keys(std::string openid) : cabinet_{std::make_shared<Cabinet>(std::move(openid))} {}

Keys::~Keys() {
    cabinet_->close();
}

std::shared_ptr<const KeySet> Keys::fresh(bot::Timestamp now) const {
    return cabinet_->fresh(now);
}

void Keys::find(const std::string& id, bot::Timestamp now, Ready ready) {
    cabinet_->find(id, now, std::move(ready));
}

}  // namespace teams
