#include "adapters/local/people.hpp"

#include "adapters/cards/adaptive/press.hpp"
#include "adapters/http/refusal.hpp"
#include "adapters/local/answer.hpp"
#include "adapters/local/directory.hpp"
#include "adapters/local/fields.hpp"
#include "adapters/local/fresh_id.hpp"
#include "adapters/local/letter.hpp"
#include "adapters/local/names.hpp"
#include "bot/why.hpp"

#include <nlohmann/json.hpp>

namespace local {

namespace {

/// What only the answer to this very press says goes again: the reader's letter does without.
bot::Card without_asides(bot::Card card) {
    for (auto& row : card.rows) {
        row.confirm.reset();
        row.first.reset();
        row.unsent.reset();
    }
    return card;
}

}  // namespace

void People::channels(const http::Exchange& exchange) const {
    exchange.reply(answer_with_channels(*ground_.current.community(), ground_.current.now()));
}

void People::people(const http::Exchange& exchange) const {
    exchange.reply(answer_with_people(*ground_.current.community()));
}

void People::letters(http::Exchange exchange) const {
    exchange.reply(answer_with_letters(ground_.board.letters(account_of(exchange.names.front()))));
}

void People::speak(http::Exchange exchange) const {
    const auto& name = exchange.names.front();
    if (const auto why = unfit_as_name(name); !why.empty())
        return exchange.reply(http::refusal(400, "bad_name", std::string{"the person "}.append(why)));
    Fields fields{exchange.request};
    if (fields.wrong()) return exchange.reply(*fields.wrong());
    fields.need("text");
    const auto text = fields.words("text");
    auto id = fields.id("id");
    if (fields.wrong()) return exchange.reply(*fields.wrong());

    const auto now = ground_.current.now();
    if (id.empty()) id = fresh_id(now, ground_.draw(), ground_.draw());
    const bot::MessageKey message{chat_with(name), id};
    bot::Event event{.key = {"said " + str(message)},
                     .what = bot::Spoke{message, {.account = account_of(name), .name = name}, text},
                     .chance = static_cast<unsigned>(ground_.draw())};
    const auto done = [this, id, reply = std::move(exchange.reply)](const bot::Outcomes& outcomes) {
        reply(outcomes.failure ? failure_of(outcomes, ground_) : answer_to_message(outcomes.answer, id));
    };
    ground_.bot.handle(std::move(event), ground_.current.community(), now, done);
}

void People::press(http::Exchange exchange) const {
    Fields fields{exchange.request};
    if (fields.wrong()) return exchange.reply(*fields.wrong());
    const auto reader = account_of(exchange.names.front());
    const auto community = ground_.current.community();
    const auto* person = community->person_of(reader);
    if (!person || !person->reads_cards()) return exchange.reply(answer_to_press(bot::NotAllowed{}, {}));

    for (const auto* field : {"message_id", "verb"}) fields.need(field);
    const auto message = fields.text("message_id");
    const auto verb = fields.text("verb");
    const auto data = fields.object("data");
    if (fields.wrong()) return exchange.reply(*fields.wrong());
    const auto read = cards::read_press(verb, data);
    const auto* read_well = std::get_if<cards::Press>(&read);
    if (read_well && !person->pmo && !bot::may_be_an_advisors(read_well->wish))
        return exchange.reply(answer_to_press(bot::NotAllowed{}, {}));
    const auto letter = ground_.board.letter(message);
    if (!letter || letter->to != reader)
        return exchange.reply(person->pmo ? no_such("message to this person")
                                          : answer_to_press(bot::NotAllowed{}, {}));
    if (!read_well) return exchange.reply(http::refusal(400, "bad_press", std::get<cards::NoWish>(read).why));

    const auto& press = *read_well;
    bot::Asked asked{person->id, press.posts, press.wish, press.rev, {message}};
    hand_over(std::move(asked), *letter, std::move(exchange.reply));
}

void People::hand_over(bot::Asked asked, Letter letter, http::Reply reply) const {
    bot::Event event{.what = std::move(asked), .chance = static_cast<unsigned>(ground_.draw())};
    const auto done = [this, letter = std::move(letter), reply = std::move(reply)](bot::Outcomes outcomes) {
        if (outcomes.failure) return reply(failure_of(outcomes, ground_));
        auto* shown = std::get_if<bot::Shown>(&outcomes.answer);
        if (!shown) return reply(answer_to_press(outcomes.answer, {}));
        answer(std::move(*shown), letter, reply);
    };
    ground_.bot.handle(std::move(event), ground_.current.community(), ground_.current.now(), done);
}

/// The answer counts as shown, so the letter becomes the same before it goes out.
void People::answer(bot::Shown shown, const Letter& letter, http::Reply reply) const {
    const auto url = ground_.doors().public_url;
    auto response = answer_to_press(shown, url);
    const auto fresh = letter_of(without_asides(std::move(shown.card)), letter.id, letter.to, url);
    const auto done = [this, to = letter.to, reply = std::move(reply),
                       response = std::move(response)](const std::exception_ptr& failure) {
        if (failure) ground_.failed(bot::why(failure));
        reply(response);
        ground_.feed.changed(to);
        ground_.feed.figures_changed();
    };
    ground_.board.rewrite(fresh, done);
}

}  // namespace local
