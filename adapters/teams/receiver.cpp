#include "adapters/teams/receiver.hpp"

#include "adapters/teams/in/answer.hpp"
#include "adapters/teams/links.hpp"
#include "adapters/teams/quote.hpp"

#include <spdlog/spdlog.h>

#include <memory>
#include <stdexcept>
#include <utility>

namespace teams {

Receiver::Receiver(Needs needs)
    : needs_{std::move(needs)},
      told_{{.product = "Teams",
             .bot = needs_.bot,
             .current = needs_.current,
             .draw = needs_.draw,
             .refuse = refusal}},
      keys_{needs_.settings.cloud.openid} {}

void Receiver::take(http::Request request, http::Reply reply) {
    const auto now = needs_.current.now();
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

Verdict Receiver::judge(const http::Request& request, const KeySet* keys) const {
    try {
        return accept(request, needs_.settings, {keys, verified_, needs_.book}, *needs_.current.community(),
                      needs_.current.now());
    } catch (const std::runtime_error& failure) {
        return Rejected{503, failure.what()};
    }
}

void Receiver::look_again(const http::Request& request, const Found& found, const http::Reply& reply) {
    auto verdict = judge(request, found.keys.get());
    if (const auto* need = std::get_if<NeedKeys>(&verdict)) {
        const bool in_vain = !found.keys || found.asked_in_vain;
        verdict = Rejected{in_vain ? 503 : 401, "there is no key " + quote(need->key)};
    }
    conclude(std::move(verdict), reply);
}

void Receiver::conclude(Verdict verdict, const http::Reply& reply) {
    if (auto* rejected = std::get_if<Rejected>(&verdict)) return told_.conclude(std::move(*rejected), reply);
    auto& accepted = std::get<Accepted>(verdict);
    if (!accepted.token.empty()) verified_.keep(accepted.token, accepted.claims, needs_.current.now());
    note_odd(accepted);
    if (!accepted.news.empty()) spdlog::info("Teams: {}", accepted.news);
    const auto manner = accepted.manner;
    if (manner.kind == Manner::Kind::NotOurs) accepted.otherwise = not_ours();
    http::Accepted told = std::move(accepted);
    told.type = quote(told.type);
    told.answer = [this, manner](const bot::Answer& answer) {
        return answer_with(answer, manner, {[this](const auto& post) { return link(post); }, needs_.most()});
    };
    told_.conclude(std::move(told), reply);
}

/// Once for each field: Teams tells the same oddity with each post.
void Receiver::note_odd(const Accepted& accepted) {
    constexpr std::size_t most = 100;
    const std::scoped_lock lock{mutex_};
    for (const auto& path : accepted.odd) {
        if (noted_.size() >= most || !noted_.insert(path).second) continue;
        spdlog::info("Teams: {} with a {} that cannot be read, and is taken without it; this is said once",
                     quote(accepted.type), quote(path));
    }
}

/// A press is answered also where the book cannot be read.
std::string Receiver::link(const bot::MessageKey& post) const {
    try {
        return link_to(post, needs_.book);
    } catch (const std::runtime_error& failure) {
        spdlog::warn("Teams: a post has no link: {}", failure.what());
        return {};
    }
}

}  // namespace teams
