#include "config/choices.hpp"
#include "config/copied.hpp"
#include "config/dates.hpp"
#include "config/names.hpp"
#include "config/nearest.hpp"
#include "config/products.hpp"
#include "config/reading.hpp"

namespace config {

namespace {

constexpr std::size_t longest_account = 100;

/// `did you mean "…"?`, without what nobody sees; where there is no such thing, `otherwise`.
std::string as_written(const std::string& otherwise, const std::string& text) {
    const auto meant = without_strays(text);
    return meant == text || !fit_text(meant, longest_account) ? otherwise : did_you_mean(meant);
}

void take_account(Section& section, const Product& kind, bot::Person& person, Reading& reading) {
    const auto& product = kind.name;
    const auto name = section.word(product);
    if (!name) return;
    if (!use_at(section, {product, name->place}, product, reading)) return;
    const auto known_as = kind.account(section, *name);
    if (!known_as) return;
    if (!fit_value(*known_as, longest_account)) {
        section.refuse(product, shown(name->text) + " cannot be a name; " +
                                    as_written("allowed are 1 to 100 bytes on one line", name->text));
        return;
    }
    const bot::AccountId account{product + ':' + *known_as};
    const auto [taken, is_new] = reading.community.accounts.emplace(account, person.id);
    if (is_new) {
        person.accounts.emplace(bot::ChannelKind{product}, account);
    } else {
        section.refuse(product, shown(name->text) + " is [people." + taken->second.value +
                                    "] already; allowed is one person for each account");
    }
}

bot::Calendar calendar_named(const Text& name, Section& section, const Reading& reading) {
    const auto& calendars = reading.calendars;
    const auto found = calendars.find(name.text);
    if (found != calendars.end()) return found->second;
    section.refuse("calendar", "no [calendar." + written_out(name.text) + "] is defined; " +
                                   suggestion(name.text, names_in(calendars)));
    return {};
}

bot::Calendar calendar_at(Section& section, const Reading& reading) {
    const auto& calendars = reading.calendars;
    const bool given = section.find("calendar");
    if (const auto name = section.word("calendar")) return calendar_named(*name, section, reading);
    if (calendars.size() == 1) return calendars.begin()->second;
    if (!given && !calendars.empty()) {
        section.refuse("calendar", "is missing; " + suggestion({}, names_in(calendars)));
    }
    return {};
}

std::vector<std::string> subjects_at(Section& section) {
    std::vector<std::string> subjects;
    for (const auto& each : section.words("knows")) {
        if (fit_value(each.text, longest_account)) {
            subjects.push_back(each.text);
        } else {
            section.refuse(each.place, "knows",
                           shown(each.text) + " cannot be a subject; " +
                               as_written("allowed are 1 to 100 bytes on one line", each.text));
        }
    }
    return subjects;
}

/// What others say in the chat must find it.
std::string name_at(Section& section, const std::string& id) {
    auto name = text_at(section, "name", id);
    if (stray_in(name))
        section.refuse("name", shown(name) + " cannot be a name; " +
                                   as_written("allowed are 1 to 200 bytes of text", name));
    return name;
}

/// `also = { en = "Ito" }`
std::map<bot::Language, std::string> other_spellings(Section& section) {
    std::map<bot::Language, std::string> spellings;
    auto also = section.table("also");
    if (!also) return spellings;
    for (const auto& [key, language] : {std::pair{"ja", bot::Language::Ja}, {"en", bot::Language::En}}) {
        const auto name = also->word(key);
        if (!name) continue;
        if (fit_value(name->text, longest_account)) {
            spellings[language] = name->text;
        } else {
            also->refuse(key, shown(name->text) + " cannot be a name; " +
                                  as_written("allowed are 1 to 100 bytes on one line", name->text));
        }
    }
    also->no_other_keys();
    return spellings;
}

bot::Person person_at(const std::string& id, Section& section, Reading& reading) {
    bot::Person person;
    person.id = {id};
    person.name = name_at(section, id);
    for (const auto& product : products()) {
        if (product.account) take_account(section, product, person, reading);
    }
    person.language = section.one_of<bot::Language>(
        "language", {{"ja", bot::Language::Ja}, {"en", bot::Language::En}}, bot::Language::Ja);
    person.also = other_spellings(section);
    person.calendar = calendar_at(section, reading);
    for (const auto& days : days_at(section, "away"))
        person.calendar.absences.push_back({days.from, days.to});
    person.leader = section.truth("leader", false);
    if (section.find("acknowledge")) person.acknowledge = acknowledgement_at(section);
    person.digest = digest_at(section);
    person.knows = subjects_at(section);
    person.advisor = !person.knows.empty();
    return person;
}

}  // namespace

void read_people(Section& root, Reading& reading) {
    for (auto& [name, section] : named_tables(root, "people", true)) {
        auto person = person_at(name.text, section, reading);
        section.no_other_keys();
        warn_of_same_name(section, person, reading.community.people, "people");
        reading.community.people.emplace(person.id, std::move(person));
    }
}

}  // namespace config
