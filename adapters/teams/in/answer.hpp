#pragma once

#include "adapters/cards/adaptive/adaptive_card.hpp"
#include "adapters/http/message.hpp"
#include "adapters/teams/in/accept.hpp"

namespace teams {

/// How a card can be that answers a press: where its posts can be read, and its size in bytes.
struct CardNeeds {
    cards::Links links{};
    std::size_t most = cards::largest_card;
};

/// What goes back to Teams once it is durable: a status, or what comes of a press, in its body.
http::Response answer_with(const bot::Answer& answer, const Manner& manner, const CardNeeds& needs);

/// What an invoke hears that nobody here can answer.
http::Response not_ours();

/// What somebody hears whose request was not taken. It does not say why.
http::Response refusal(const Rejected& rejected);

}  // namespace teams
