#include "adapters/cards/help_forms.hpp"

#include "adapters/cards/forms.hpp"

#include <nlohmann/json.hpp>

#include <list>

namespace cards {

namespace {

using Whom = bot::Card::Whom;

/// People to choose from, by name. What stands beside a name (away, what they know) is made for it.
class People {
public:
    explicit People(const bot::HelpWords& words) : words_{words} {}

    void add(const Whom& whom) {
        auto& title = titles_.emplace_back(whom.name);
        if (!whom.knows.empty()) title = words_.knows_about(title, whom.knows);
        if (whom.away) title = words_.away(title);
        choices_.push_back({whom.id.value, title});
    }

    bool none() const { return choices_.empty(); }

    Json field(const Place& place, std::string_view label) const {
        return drop_down(place.id("to"), label, choices_, choices_.front().value);
    }

private:
    const bot::HelpWords& words_;
    std::list<std::string> titles_{};  // they stay where they are
    std::vector<Choice> choices_{};
};

People colleagues(const Sheet& sheet, const Place& place) {
    People people{sheet.help};
    for (const auto& whom : sheet.card.colleagues) {
        if (whom.id != place.row.owner_id) people.add(whom);
    }
    return people;
}

People advisors(const Sheet& sheet, const Place& place) {
    People people{sheet.help};
    for (const auto& whom : place.row.advisors) people.add(whom);
    return people;
}

Json hand_over_form(const Sheet& sheet, const Place& place, const People& people) {
    return form(Json::array({people.field(place, sheet.help.who_takes_it)}),
                acts(sheet.help.hand_over, "hand_over", place, Json::object()));
}

Json word_form(const Place& place, std::string_view label, Json button) {
    return form(Json::array({text_field(place.id("words"), label, true)}), std::move(button));
}

}  // namespace

std::vector<Json> help_openers(const Sheet& sheet, const Place& place) {
    const auto taking = colleagues(sheet, place);
    const auto knowing = advisors(sheet, place);
    std::vector<Json> openers;
    if (!taking.none()) {
        openers.push_back(
            opens(sheet.help.hand_over, hand_over_form(sheet, place.form(Place::handing_over), taking)));
    }
    if (knowing.none()) return openers;
    auto asking = form(Json::array({knowing.field(place, sheet.help.who_might_know)}),
                       acts(sheet.help.ask, "ask", place, Json::object()));
    for (auto& other : openers) asking["actions"].push_back(std::move(other));
    return {opens(sheet.words.ask_someone, std::move(asking))};
}

std::vector<Json> buttons_of_asked(const Sheet& sheet, const Place& place) {
    const auto& help = sheet.help;
    const auto word = place.form(Place::a_word);
    const auto& asker = place.row.asked.empty() ? std::string{} : place.row.asked.back().by;
    std::vector<Json> buttons{
        acts(help.i_have_answered, "helped", place),
        opens(help.tell_asker(asker),
              word_form(word, help.your_word, acts(help.send, "helped", word, Json::object()))),
        opens(help.cannot_help,
              word_form(place, help.who_else, acts(help.cannot_help, "cannot_help", place, Json::object()))),
    };
    if (sheet.of_a_member()) buttons.push_back(acts(sheet.words.take_over, "take", place));
    return buttons;
}

}  // namespace cards
