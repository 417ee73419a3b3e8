#include "adapters/cards/help_forms.hpp"

#include "adapters/cards/forms.hpp"

namespace cards {

namespace {

using Whom = bot::Card::Whom;

/// People to choose from, by name. What stands beside a name (away, what they know) is made for it.
class People {
public:
    explicit People(const bot::HelpWords& words) : words_{words} {}

    void add(const Whom& whom) {
        auto title = whom.name;
        if (!whom.knows.empty()) title = words_.knows_about(title, whom.knows);
        if (whom.away) title = words_.away(title);
        all_.push_back({whom.id.value, std::move(title)});
    }

    bool none() const { return all_.empty(); }

    Field field(std::string_view label) const {
        return {"to", std::string{label},
                OneOf{.shown = OneOf::Shown::Folded, .choices = all_, .chosen = all_.front().value}};
    }

private:
    const bot::HelpWords& words_;
    std::vector<Choice> all_{};
};

People colleagues(const Reader& reader, const Row& row) {
    People people{reader.help};
    for (const auto& whom : reader.card.colleagues) {
        if (whom.id != row.owner_id) people.add(whom);
    }
    return people;
}

People advisors(const Reader& reader, const Row& row) {
    People people{reader.help};
    for (const auto& whom : row.advisors) people.add(whom);
    return people;
}

Form hand_over_form(const Reader& reader, const Row& row, const People& people) {
    const auto& help = reader.help;
    return {.title = std::string{help.hand_over},
            .fields = {people.field(help.who_takes_it)},
            .button = acts(help.hand_over, "hand_over", row),
            .which = Form::Which::HandingOver};
}

Form tell_asker_form(const bot::HelpWords& help, const Row& row) {
    const auto& asker = row.asked.empty() ? std::string{} : row.asked.back().by;
    return {.title = help.tell_asker(asker),
            .fields = {words_field(help.your_word)},
            .button = acts(help.send, "helped", row),
            .which = Form::Which::AWord};
}

}  // namespace

std::vector<Form> help_forms(const Reader& reader, const Row& row) {
    const auto taking = colleagues(reader, row);
    const auto knowing = advisors(reader, row);
    std::vector<Form> handing_over;
    if (!taking.none()) handing_over.push_back(hand_over_form(reader, row, taking));
    if (knowing.none()) return handing_over;
    return {{.title = std::string{reader.words.ask_someone},
             .fields = {knowing.field(reader.help.who_might_know)},
             .button = acts(reader.help.ask, "ask", row),
             .others = std::move(handing_over)}};
}

std::vector<Offer> offers_to_asked(const Reader& reader, const Row& row) {
    const auto& help = reader.help;
    std::vector<Offer> offers{
        acts(help.i_have_answered, "helped", row),
        tell_asker_form(help, row),
        Form{.title = std::string{help.cannot_help},
             .fields = {words_field(help.who_else)},
             .button = acts(help.cannot_help, "cannot_help", row)},
    };
    if (reader.is_member()) offers.emplace_back(acts(reader.words.take_over, "take", row));
    return offers;
}

}  // namespace cards
