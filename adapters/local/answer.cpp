#include "adapters/local/answer.hpp"

#include "adapters/cards/adaptive/adaptive_card.hpp"
#include "adapters/http/json.hpp"
#include "adapters/http/refusal.hpp"
#include "adapters/local/names.hpp"
#include "bot/overloaded.hpp"
#include "bot/why.hpp"

#include <nlohmann/json.hpp>

namespace local {

namespace {

http::Response with_id(int status, const std::string& id) {
    return http::answer_with(status, {{"id", id}});
}

http::Response card_answer(const bot::Card& card, std::string_view public_url) {
    const auto link = [&](const bot::MessageKey& post) { return address_of(post, public_url); };
    return http::answer_with(200, {{"card", http::read_json(cards::adaptive_card(card, link))}});
}

/// What only answers something else.
http::Response out_of_place() {
    return http::refusal(500, "out_of_place", "the answer does not fit the question; this is a bug");
}

}  // namespace

http::Response no_such(std::string_view what) {
    return http::refusal(404, "not_found", std::string{"there is no such "}.append(what));
}

http::Response try_again() {
    return http::refusal(503, "not_recorded", "it could not be recorded; nothing was done; try again");
}

http::Response failure_of(const bot::Outcomes& outcomes, const Ground& ground) {
    ground.failed(bot::why(outcomes.failure));
    return try_again();
}

http::Response answer_to_message(const bot::Answer& answer, const std::string& id) {
    return std::visit(bot::overloaded{
                          [&](const bot::Recorded&) { return with_id(201, id); },
                          [&](const bot::ToldBefore&) { return with_id(200, id); },
                          [](const bot::Elsewhere&) {
                              return http::refusal(409, "id_taken",
                                                   "another channel has a message of this id");
                          },
                          [](const bot::NoTheme&) { return no_such("channel"); },
                          [](const bot::NoSuchPost&) { return no_such("message to reply to"); },
                          [](const auto&) { return out_of_place(); },
                      },
                      answer);
}

http::Response answer_to_change(const bot::Answer& answer, const std::string& id) {
    return std::visit(bot::overloaded{
                          [&](const bot::Recorded&) { return with_id(200, id); },
                          [&](const bot::ToldBefore&) { return with_id(200, id); },
                          [](const bot::NotAllowed&) {
                              return http::refusal(403, "not_the_author", "only its author may do that");
                          },
                          [](const bot::NoTheme&) { return no_such("channel any more"); },
                          [](const bot::NoSuchPost&) { return no_such("message"); },
                          [](const auto&) { return out_of_place(); },
                      },
                      answer);
}

http::Response answer_to_press(const bot::Answer& answer, std::string_view public_url) {
    return std::visit(bot::overloaded{
                          [&](const bot::Shown& shown) { return card_answer(shown.card, public_url); },
                          [](const bot::NotAllowed&) {
                              return http::refusal(403, "not_allowed", "only PMO members may press this");
                          },
                          [](const bot::NoSuchPost&) { return no_such("post"); },
                          [](const bot::Unfit& unfit) {
                              if (!unfit.say.empty()) return http::refusal(400, "unclear", unfit.say);
                              return http::refusal(400, "bad_field", unfit.what + " cannot be understood");
                          },
                          [](const auto&) { return out_of_place(); },
                      },
                      answer);
}

}  // namespace local
