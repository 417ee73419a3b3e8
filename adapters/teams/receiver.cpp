#include "adapters/teams/receiver.hpp"

#include "adapters/teams/in/answer.hpp"
#include "adapters/teams/links.hpp"
#include "adapters/teams/quote.hpp"

#include <spdlog/spdlog.h>

#include <stdexcept>
#include <utility>

namespace teams {

namespace {

std::string why(const std::exception_ptr& failure) {
    try {
        std::rethrow_exception(failure);
    } catch (const std::exception& exception) {
        return exception.what();
    }
}

/// Where a post or a reply stands.
const bot::ConversationId* channel_of(const bot::Event& event) {
    if (const auto* post = std::get_if<bot::PostSeen>(&event.what)) return &post->post.conversation;
    if (const auto* reply = std::get_if<bot::ReplySeen>(&event.what)) return &reply->post.conversation;
    return nullptr;
}

}  // namespace

/// One activity's events on their way to be durable.
struct Receiver::Hearing {
    http::Reply reply{};
    Manner manner{};
    std::optional<bot::Answer> answer{};  ///< the first event's, unless told in its place
    std::exception_ptr failure{};
    std::size_t open = 0;
    std::mutex mutex{};

    /// Whether that was the last.
    bool settle(const bot::Outcomes& outcomes) {
        const std::lock_guard lock{mutex};
        if (outcomes.failure) failure = outcomes.failure;
        if (!answer) answer = outcomes.answer;
        return --open == 0;
    }
};

Receiver::Receiver(Ground ground) : ground_{std::move(ground)}, keys_{ground_.settings.cloud.openid} {}

void Receiver::take(http::Request request, http::Reply reply) {
    const auto now = ground_.now();
    const auto keys = keys_.fresh(now);
    auto verdict = judge(request, keys.get());
    const auto* need = std::get_if<NeedKeys>(&verdict);
    if (!need) return conclude(std::move(verdict), reply);
    auto waiting = std::make_shared<const http::Request>(std::move(request));
    keys_.find(need->key, now,
               [this, waiting = std::move(waiting), reply = std::move(reply)](const Found& found) {
                   look_again(*waiting, found, reply);
               });
}

Counts Receiver::counts() const {
    return {accepted_, rejected_, unknown_, ours_};
}

Verdict Receiver::judge(const http::Request& request, const KeySet* keys) const {
    try {
        return accept(request, ground_.settings, {keys, verified_, ground_.book}, *ground_.community(),
                      ground_.now());
    } catch (const std::runtime_error& failure) {
        return Rejected{503, failure.what()};
    }
}

void Receiver::look_again(const http::Request& request, const Found& found, const http::Reply& reply) {
    auto verdict = judge(request, found.keys.get());
    if (const auto* need = std::get_if<NeedKeys>(&verdict)) {
        const bool in_vain = !found.keys || found.asked_in_vain;
        return reject({in_vain ? 503 : 401, "there is no key " + quote(need->key)}, reply);
    }
    conclude(std::move(verdict), reply);
}

void Receiver::conclude(Verdict verdict, const http::Reply& reply) {
    if (const auto* rejected = std::get_if<Rejected>(&verdict)) return reject(*rejected, reply);
    auto& accepted = std::get<Accepted>(verdict);
    if (!accepted.token.empty()) verified_.keep(accepted.token, accepted.claims, ground_.now());
    if (!accepted.events.empty()) return hand_over(std::move(accepted), reply);
    const bool ours = accepted.kind == Accepted::Kind::Ours;
    ++(ours ? ours_ : unknown_);
    if (accepted.kept) keep(std::move(*accepted.kept));
    spdlog::debug("Teams: {} {} needs nothing", ours ? "our own" : "an unknown", quote(accepted.type));
    reply(answer_with(bot::Recorded{}, {}, {}));
}

/// Whether that works or not changes nothing for whoever told it.
void Receiver::keep(bot::NotUnderstood told) {
    ground_.bot.handle(
        {.what = std::move(told)}, ground_.community(), ground_.now(), [](const bot::Outcomes& outcomes) {
            if (outcomes.failure)
                spdlog::warn("Teams: what was not understood could not be kept: {}", why(outcomes.failure));
        });
}

void Receiver::reject(const Rejected& rejected, const http::Reply& reply) {
    ++rejected_;
    if (rejected.kept) keep(*rejected.kept);
    spdlog::info("Teams: answered {}: {}", rejected.status, rejected.reason);
    reply(refusal(rejected));
}

void Receiver::hand_over(Accepted accepted, const http::Reply& reply) {
    const auto hearing = std::make_shared<Hearing>();
    hearing->reply = reply;
    hearing->manner = accepted.manner;
    hearing->answer = std::move(accepted.instead);
    hearing->open = accepted.events.size();
    const auto community = ground_.community();
    const auto now = ground_.now();
    for (auto& event : accepted.events) {
        event.chance = ground_.draw();
        const auto told = std::make_shared<const bot::Event>(event);
        ground_.bot.handle(std::move(event), community, now,
                           [this, hearing, told](const bot::Outcomes& outcomes) {
                               if (std::holds_alternative<bot::NoTheme>(outcomes.answer))
                                   tell_of_no_theme(*told);
                               if (hearing->settle(outcomes)) end(*hearing);
                           });
    }
}

void Receiver::end(const Hearing& hearing) {
    if (hearing.failure) {
        spdlog::error("Teams: what was told could not be recorded: {}", why(hearing.failure));
        return hearing.reply(not_recorded());
    }
    ++accepted_;
    hearing.reply(
        answer_with(*hearing.answer, hearing.manner, [this](const auto& post) { return link(post); }));
}

void Receiver::tell_of_no_theme(const bot::Event& event) {
    constexpr std::size_t most = 1000;
    const auto* channel = channel_of(event);
    if (!channel) return;
    {
        const std::lock_guard lock{mutex_};
        if (without_theme_.size() >= most || !without_theme_.insert(channel->value).second) return;
    }
    spdlog::warn(
        "Teams: nothing is recorded of a channel that no theme has; to change that, put into one: "
        "channels = [\"{}\"]",
        channel->value);
}

/// A press is answered also where the book cannot be read.
std::string Receiver::link(const bot::MessageKey& post) const {
    try {
        return link_to(post, ground_.book);
    } catch (const std::runtime_error& failure) {
        spdlog::warn("Teams: a post has no link: {}", failure.what());
        return {};
    }
}

}  // namespace teams
