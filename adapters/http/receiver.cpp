#include "adapters/http/receiver.hpp"

#include "adapters/http/refusal.hpp"
#include "bot/why.hpp"

#include <spdlog/spdlog.h>

#include <memory>
#include <utility>

namespace http {

namespace {

/// Where a post or a reply stands.
const bot::ConversationId* channel_of(const bot::Event& event) {
    if (const auto* post = std::get_if<bot::PostSeen>(&event.what)) return &post->post.conversation;
    if (const auto* reply = std::get_if<bot::ReplySeen>(&event.what)) return &reply->post.conversation;
    return nullptr;
}

Response not_recorded() {
    return refusal(503, "not_recorded", "it could not be recorded; nothing was done; tell it again");
}

}  // namespace

/// What one request tells, on its way to be durable.
struct Receiver::Hearing {
    Reply reply{};
    std::function<Response(const bot::Answer&)> render{};
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

void Receiver::conclude(std::variant<Rejected, Accepted> verdict, const Reply& reply) {
    if (const auto* rejected = std::get_if<Rejected>(&verdict)) return reject(*rejected, reply);
    auto& accepted = std::get<Accepted>(verdict);
    if (!accepted.events.empty()) return hand_over(std::move(accepted), reply);
    const bool ours = accepted.kind == Accepted::Kind::Ours;
    ++(ours ? ours_ : unknown_);
    if (accepted.kept) keep({.what = std::move(*accepted.kept)});
    spdlog::debug("{}: {} {} needs nothing", needs_.product, ours ? "our own" : "an unknown", accepted.type);
    reply(std::move(accepted.otherwise));
}

/// Whether that works or not changes nothing for whoever told it.
void Receiver::keep(bot::Event event) {
    needs_.bot.handle(std::move(event), needs_.current.community(), needs_.current.now(),
                      [this](const bot::Outcomes& outcomes) {
                          if (!outcomes.failure) return;
                          spdlog::warn("{}: what was not understood could not be kept: {}", needs_.product,
                                       bot::why(outcomes.failure));
                      });
}

void Receiver::reject(const Rejected& rejected, const Reply& reply) {
    ++rejected_;
    if (rejected.kept) keep({.what = bot::NotTaken{*rejected.kept}});
    // Whoever only looks whether somebody is there is no news.
    const auto level = rejected.status == 405 ? spdlog::level::debug : spdlog::level::info;
    spdlog::log(level, "{}: answered {}: {}", needs_.product, rejected.status, rejected.reason);
    reply(needs_.refuse(rejected));
}

void Receiver::hand_over(Accepted accepted, const Reply& reply) {
    const auto hearing = std::make_shared<Hearing>();
    hearing->reply = reply;
    hearing->render = std::move(accepted.answer);
    hearing->answer = std::move(accepted.instead);
    hearing->open = accepted.events.size();
    const auto community = needs_.current.community();
    const auto now = needs_.current.now();
    for (auto& event : accepted.events) {
        event.chance = needs_.draw();
        const auto told = std::make_shared<const bot::Event>(event);
        needs_.bot.handle(std::move(event), community, now,
                          [this, hearing, told](const bot::Outcomes& outcomes) {
                              if (std::holds_alternative<bot::NoTheme>(outcomes.answer))
                                  tell_of_no_theme(*told);
                              if (hearing->settle(outcomes)) end(*hearing);
                          });
    }
}

void Receiver::end(const Hearing& hearing) {
    if (hearing.failure) {
        spdlog::error("{}: what was told could not be recorded: {}", needs_.product,
                      bot::why(hearing.failure));
        return hearing.reply(not_recorded());
    }
    ++accepted_;
    hearing.reply(hearing.render ? hearing.render(*hearing.answer) : Response{});
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
        "{}: nothing is recorded of a channel that no theme has; to change that, put into one: "
        "channels = [\"{}\"]",
        needs_.product, channel->value);
}

}  // namespace http
