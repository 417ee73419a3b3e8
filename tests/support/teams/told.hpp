#pragma once

#include "adapters/teams/in/accept.hpp"
#include "bot/overloaded.hpp"
#include "tests/support/teams/cast.hpp"

#include <catch2/catch.hpp>

namespace tests {

inline std::string shown(const bot::MessageKey& key) {
    return key.message + (key.conversation == desk_channel ? "" : " in " + key.conversation.value);
}

inline std::string shown(const bot::Author& author) {
    return author.account.value + " (" + author.name + (author.bot ? ", a bot)" : ")");
}

/// An event in words: `post 17 by teams:… (Name): text`.
inline std::string shown(const bot::Event& event) {
    return std::visit(
        bot::overloaded{
            [](const bot::PostSeen& it) {
                return "post " + shown(it.post) + " by " + shown(it.author) + ": " + it.text;
            },
            [](const bot::ReplySeen& it) {
                return "reply " + shown(it.reply) + " to " + shown(it.post) + " by " + shown(it.author) +
                       ": " + it.text;
            },
            [](const bot::Edited& it) { return "edited " + shown(it.message) + ": " + it.text; },
            [](const bot::Removed& it) { return "removed " + shown(it.message); },
            [](const bot::Restored& it) { return "restored " + shown(it.message); },
            [](const bot::ReactionSeen& it) {
                return std::string{it.taken_back ? "took back " : "reacted "} + it.name + " to " +
                       shown(it.message) + " by " + it.by.account.value;
            },
            [](const bot::Asked& it) {
                std::string posts;
                for (const auto post : it.posts) posts += " " + str(post);
                return "asked by " + it.by.value + " of" + posts + " on card " + it.card.value;
            },
            [](const bot::Spoke& it) { return "spoke, " + shown(it.by) + ": " + it.text; },
            [](const bot::Met& it) {
                return (it.how == bot::Met::How::Added ? "met " : "called in ") +
                       (it.who.empty() ? it.where.value : it.who.value);
            },
            [](const bot::AddressSeen& it) {
                return "heard from " + (it.reachable ? it.reachable->value : "nobody");
            },
            [](const auto&) { return std::string{"something that no channel tells"}; },
        },
        event.what);
}

/// What a request without a token tells, by way of nothing but functions.
struct Asking {
    teams::Settings settings{.app_id = app_id,
                             .tenants = {tenant},
                             .cloud = {.hosts = {"smba.trafficmanager.net"}},
                             .insecure_local = true};
    teams::Verified verified{};
    Notes book{};
    bot::Community people = teams_community();

    teams::Verdict verdict(const Json& activity) const {
        const http::Request request{
            .method = "POST", .headers = {{"content-type", "application/json"}}, .body = activity.dump()};
        return teams::accept(request, settings, {nullptr, verified, book}, people, noon);
    }

    teams::Accepted accepted(const Json& activity) const {
        auto verdict = this->verdict(activity);
        REQUIRE(std::holds_alternative<teams::Accepted>(verdict));
        return std::get<teams::Accepted>(std::move(verdict));
    }

    /// The status of what is not taken; 200 where it is.
    int status(const Json& activity) const {
        const auto verdict = this->verdict(activity);
        const auto* rejected = std::get_if<teams::Rejected>(&verdict);
        return rejected ? rejected->status : 200;
    }

    /// The events in words, one a line; what they teach is kept.
    std::string told(const Json& activity) {
        std::string lines;
        for (const auto& event : accepted(activity).events) {
            lines += (lines.empty() ? "" : "\n") + shown(event);
            book.keep(event.addresses);
        }
        return lines;
    }
};

}  // namespace tests
