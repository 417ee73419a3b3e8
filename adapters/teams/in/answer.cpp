#include "adapters/teams/in/answer.hpp"

#include "adapters/http/refusal.hpp"
#include "adapters/teams/json.hpp"
#include "bot/overloaded.hpp"
#include "bot/speaking/wording.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace teams {

namespace {

/// What stands around a card in an answer, in bytes.
constexpr std::size_t around = 300;

/// The HTTP status is 200 whatever becomes of a press; what counts stands in the body.
http::Response invoke_answer(int status, const char* type, const Json& value) {
    return {.headers = {{"Content-Type", "application/json; charset=utf-8"}},
            .body = write_json({{"statusCode", status}, {"type", type}, {"value", value}})};
}

http::Response error(int status, const char* code, const std::string& message) {
    return invoke_answer(status, "application/vnd.microsoft.error", {{"code", code}, {"message", message}});
}

http::Response card(const bot::Card& card, const CardNeeds& needs) {
    const auto most = needs.most - std::min(needs.most, around);
    const auto markup = cards::fitted_card(card, needs.links, cards::Buttons::WithFallback, most);
    return invoke_answer(200, "application/vnd.microsoft.card.adaptive", Json::parse(markup));
}

/// A sentence for whoever pressed, in place of a card.
http::Response sentence(std::string_view say) {
    return invoke_answer(200, "application/vnd.microsoft.activity.message", say);
}

/// Teams shows an error as one of its own, without our words.
http::Response unfit_answer(const bot::Unfit& unfit) {
    if (!unfit.say.empty()) return sentence(unfit.say);
    return error(400, "bad_press", "this press cannot be understood: " + unfit.what);
}

http::Response to_invoke(const bot::Answer& answer, const Manner& manner, const CardNeeds& needs) {
    return std::visit(
        bot::overloaded{
            [&](const bot::Shown& shown) { return card(shown.card, needs); },
            [&](const bot::NotAllowed&) { return sentence(bot::words(manner.language).who_may_press); },
            [](const bot::NoSuchPost&) { return error(400, "not_found", "there is no such post"); },
            [](const bot::Unfit& unfit) { return unfit_answer(unfit); },
            [](const auto&) { return error(500, "out_of_place", "the answer does not fit; this is a bug"); },
        },
        answer);
}

http::Response to_submit(const bot::Answer& answer) {
    if (std::holds_alternative<bot::Unfit>(answer))
        return http::refusal(400, "bad_press", "this press cannot be understood");
    return {};
}

}  // namespace

http::Response answer_with(const bot::Answer& answer, const Manner& manner, const CardNeeds& needs) {
    switch (manner.kind) {
        case Manner::Kind::Invoke: return to_invoke(answer, manner, needs);
        case Manner::Kind::Submit: return to_submit(answer);
        case Manner::Kind::NotOurs: return not_ours();
        case Manner::Kind::Plain: break;
    }
    return {};
}

http::Response not_ours() {
    return http::refusal(501, "not_ours", "this app has nothing that answers this");
}

http::Response refusal(const Rejected& rejected) {
    switch (rejected.status) {
        case 400: return http::refusal(400, "bad_activity", "the activity cannot be understood");
        case 405: {
            auto response = http::refusal(405, "bad_method", "this is only for POST");
            response.headers.emplace_back("Allow", "POST");
            return response;
        }
        case 415: return http::refusal(415, "not_json", "the body must be application/json");
        case 503: return http::refusal(503, "cannot_check", "it cannot be looked at now; tell it again");
        default: break;
    }
    auto response = http::refusal(401, "not_trusted", "the request is not to be trusted");
    response.headers.emplace_back("WWW-Authenticate", "Bearer");
    return response;
}

}  // namespace teams
