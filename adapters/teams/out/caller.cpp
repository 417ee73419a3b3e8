#include "adapters/teams/out/caller.hpp"

#include "adapters/teams/hosts.hpp"
#include "adapters/teams/out/retry_after.hpp"
#include "adapters/text/text.hpp"

#include <spdlog/spdlog.h>

#include <utility>

namespace teams {

namespace {

constexpr std::size_t longest_line = 100;  // graphemes
constexpr std::size_t most_failing = 1'000;

ServiceReply reply_of(http::Came came) {
    auto cv = text::cut(text::one_line(http::header(came.headers, "MS-CV")), longest_line);
    return {came.status, std::move(came.body), retry_after(came.headers), std::move(cv)};
}

std::string on_a_line(const std::string& text) {
    return text::cut(text::one_line(text), longest_line);
}

std::string in_words(const Ask& ask, const ServiceReply& reply, const Complaint& complaint) {
    auto words = ask.method + " " + ask.url + " was answered " + std::to_string(reply.status);
    if (!complaint.code.empty()) words += " " + on_a_line(complaint.code);
    return reply.cv.empty() ? words : words + " (MS-CV " + reply.cv + ")";
}

}  // namespace

/// Never what was said, and never a token. One that fails again and again is told of once.
void Caller::note(const Ask& ask, const ServiceReply& reply) {
    const auto call = ask.method + " " + ask.url;
    const std::scoped_lock lock{mutex_};
    if (reply.ok()) return void(failing_.erase(call));
    const auto complaint = complaint_in(reply.body);
    if (failing_.size() >= most_failing) failing_.clear();
    const auto before = std::exchange(failing_[call], std::to_string(reply.status) + complaint.code);
    const bool again = before == std::to_string(reply.status) + complaint.code;
    spdlog::log(again ? spdlog::level::debug : spdlog::level::warn, "teams: {}",
                in_words(ask, reply, complaint));
    spdlog::debug("teams: it said {}", on_a_line(complaint.message));
}

Reached Caller::call(const Ask& ask, const Right& right, const Patience& patience) {
    auto reached = once(ask, right, patience);
    const auto* reply = std::get_if<ServiceReply>(&reached);
    if (!reply || remedy_for(*reply) != Remedy::FreshToken) return reached;
    tokens_.drop(right.tenant, right.scope);
    return once(ask, right, patience);
}

Reached Caller::once(const Ask& ask, const Right& right, const Patience& patience) {
    const bool graph = ask.url.starts_with(settings_.cloud.graph + "/");
    if (!graph && !may_call(ask.url.substr(0, ask.url.find('?')), settings_.cloud)) {
        spdlog::error("teams: no token is sent to {}", text::cut(text::one_line(ask.url), longest_line));
        return bot::Refused{"untrusted-host",
                            "the address that Teams gave is on no host of its cloud: look at cloud and "
                            "endpoints.service_hosts under [teams]"};
    }
    if (!patience.has_room()) return too_late();
    const auto got = tokens_.get(right.tenant, right.scope);
    if (const auto* none = std::get_if<NoToken>(&got)) {
        const auto wait = none->wait.value_or(none->refused ? bot::Span{60'000} : bot::Span{5'000});
        return bot::Retry{now_() + wait, true, "no token: " + none->why};
    }
    return send(ask, std::get<Token>(got).value, patience);
}

Reached Caller::send(const Ask& ask, const std::string& token, const Patience& patience) {
    if (!patience.has_room()) return too_late();
    http::Outgoing outgoing{
        ask.method, ask.url, {{"Authorization", "Bearer " + token}, {"User-Agent", "aizuchi"}}, ask.body};
    if (!ask.body.empty()) outgoing.headers.emplace_back("Content-Type", "application/json; charset=utf-8");
    auto outcome = http::call(std::move(outgoing), {.deadline = patience.one_call()});
    if (auto* none = std::get_if<http::NotSent>(&outcome)) return bot::Retry{now_(), false, none->why};
    if (auto* doubt = std::get_if<http::Doubtful>(&outcome)) return std::move(*doubt);
    auto reply = reply_of(std::get<http::Came>(std::move(outcome)));
    note(ask, reply);
    return reply;
}

}  // namespace teams
