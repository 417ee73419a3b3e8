#include "bot/chat/asked_here.hpp"
#include "bot/chat/chat.hpp"
#include "bot/chat/list_asked.hpp"
#include "bot/errands.hpp"
#include "bot/listening/greeting.hpp"
#include "bot/listening/script.hpp"
#include "bot/overloaded.hpp"
#include "bot/rules/on.hpp"

#include <utility>

namespace bot {

namespace {

/// Kept with the account, from the next post on.
ChatAnswer keep_wish(bool wanted, const Spoke& spoke, Language language, const Case& given) {
    auto account = given.facts.account(spoke.by.account).value_or(Account{.id = spoke.by.account});
    if (!spoke.by.name.empty()) account.name = spoke.by.name;
    account.wants_thanks = wanted;
    ChatAnswer answer{.words =
                          std::string{wanted ? talk(language).thanks_again : talk(language).reaction_only}};
    answer.more.accounts = {std::move(account)};
    return answer;
}

ChatAnswer to_member(const ChatWord& word, const Chat& chat) {
    const auto saying = [](std::string_view words) { return ChatAnswer{.words = std::string{words}}; };
    return std::visit(overloaded{
                          [&](const said::Help&) { return saying(chat.talk().help); },
                          [&](const said::Pleasantry&) { return saying(chat.talk().welcome); },
                          [&](const said::Unclear&) { return saying(chat.talk().unclear); },
                          [&](const said::Thanks&) { return ChatAnswer{}; },  // said by anybody: see above
                          [](const said::Open& it) { return ChatAnswer{.inquiry = it}; },
                          [](const said::Mine& it) { return ChatAnswer{.inquiry = it}; },
                          [](const said::Figures& it) { return ChatAnswer{.inquiry = it}; },
                          [&](const auto& asked) { return answer(asked, chat); },
                      },
                      word);
}

/// A word that names a post, or asks for something else than a list, is no question for one.
bool may_ask_for_list(const ChatWord& word) {
    return std::visit(overloaded{
                          [](const said::Open&) { return true; },
                          [](const said::Mine&) { return true; },
                          [](const said::Unclear&) { return true; },
                          [](const said::CloseIt& it) { return !it.post; },
                          [](const said::SnoozeIt& it) { return !it.post; },
                          [](const said::TakeIt& it) { return !it.post; },
                          [](const auto&) { return false; },
                      },
                      word);
}

std::string to_others(const ChatWord& word, Language language) {
    const auto& say = talk(language);
    return std::string{std::visit(
        overloaded{
            [&](const said::Help&) { return say.what_i_am; },
            [&](const said::Pleasantry&) { return say.welcome; },
            [&](const said::Unclear&) { return say.unclear_to_others; },
            [&](const said::About&) { return say.unclear_to_others; },
            [&](const said::More&) { return say.unclear_to_others; },
            [&](const said::SnoozeIt& it) { return it.named ? say.for_the_pmo : say.unclear_to_others; },
            [&](const auto&) { return say.for_the_pmo; },
        },
        word)};
}

/// A short greeting, and one line that says what one can write.
ChatAnswer greeted(Greeting greeting, const Person* person, Language language) {
    const auto& say = talk(language);
    std::string words{say.greeted(greeting)};
    words += language == Language::Ja ? "" : " ";
    words += person && person->pmo ? say.help_line : say.help_line_to_others;
    if (person && person->advisor && !person->pmo) words += say.hello_advisor;
    return {.words = std::move(words)};
}

ChatAnswer answer_to(const Spoke& spoke, const Case& given) {
    const auto* person = given.community.person_of(spoke.by.account);
    const auto language = person ? person->language : language_of(spoke.text);
    if (const auto greets = greeting(spoke.text)) return greeted(*greets, person, language);
    const auto word = chat_word(spoke.text);
    if (const auto* thanks = std::get_if<said::Thanks>(&word))
        return keep_wish(thanks->wanted, spoke, language, given);
    const auto list = person && person->pmo && may_ask_for_list(word)
                          ? list_asked(spoke.text, {*person, given})
                          : std::nullopt;
    if (list && list->inquiry) return *list;
    if (person && person->reads_cards()) {
        if (auto answer = answer_of_asked(spoke, word, {*person, given})) return *std::move(answer);
    }
    const bool wish = std::holds_alternative<said::CloseIt>(word) ||
                      std::holds_alternative<said::SnoozeIt>(word) ||
                      std::holds_alternative<said::TakeIt>(word);
    if (list && !wish) return *list;
    if (person && person->pmo) return to_member(word, {*person, given});
    auto words = to_others(word, language);
    if (person && person->advisor && std::holds_alternative<said::Help>(word))
        words.append(talk(language).hello_advisor);
    return {.words = std::move(words)};
}

/// So that "more" goes on from there.
void note_list(const Inquiry& inquiry, const Spoke& spoke, Decision& decision, const Case& given) {
    const auto* person = given.community.person_of(spoke.by.account);
    const auto rest = rest_of(inquiry, given.now);
    if (!person || !rest) return;
    if (decision.reminders.empty()) decision.reminders.push_back(given.facts.reminder(person->id));
    decision.reminders.back().listed = written(*rest);
}

}  // namespace

Decision on(const Spoke& spoke, const Case& given) {
    if (spoke.by.bot) return {.answer = Recorded{}};
    Decision decision{.answer = Recorded{}};
    hear_from(spoke.by.account, decision, given);
    const bool heard_again = !decision.reminders.empty();
    auto answer = answer_to(spoke, given);
    add(decision, std::move(answer.more));
    if (heard_again) {
        // What a wish says of the reader's card was read before they were heard from.
        for (auto& reminder : decision.reminders) reminder.try_anew();
    }
    if (answer.inquiry) note_list(*answer.inquiry, spoke, decision, given);
    const Tell letter{.answers = spoke.message,
                      .to = spoke.by.account,
                      .words = std::move(answer.words),
                      .to_pmo = given.community.is_pmo(spoke.by.account),
                      .inquiry = std::move(answer.inquiry)};
    decision.deliveries.push_back(tell(letter, given.community, given.now));
    return decision;
}

}  // namespace bot
