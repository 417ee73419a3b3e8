#pragma once

#include "adapters/cards/adaptive/adaptive_card.hpp"
#include "adapters/http/message.hpp"
#include "adapters/teams/in/accept.hpp"

namespace teams {

/// What goes back to Teams once it is durable: a status, or what comes of a press, in its body.
http::Response answer_with(const bot::Answer& answer, const Manner& manner, const cards::Links& links);

/// What somebody hears whose request was not taken. It does not say why.
http::Response refusal(const Rejected& rejected);

}  // namespace teams
