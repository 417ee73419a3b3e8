#include "config/choices.hpp"
#include "config/dates.hpp"
#include "config/names.hpp"
#include "config/nearest.hpp"
#include "config/products.hpp"
#include "config/reading.hpp"
#include "config/span.hpp"

#include <algorithm>

namespace config {

namespace {

constexpr bot::Span longest_wait = std::chrono::hours(24);
constexpr bot::Span longest_gap = std::chrono::hours(24 * 7);

std::vector<std::string> names_of(const std::vector<bot::PersonId>& people) {
    std::vector<std::string> names;
    names.reserve(people.size());
    for (const auto& each : people) names.push_back(each.value);
    return names;
}

void read_members(Section& section, Reading& reading) {
    auto& community = reading.community;
    constexpr auto allowed = "an array of one person at least";
    community.pmo = ids_of(people_at(section, "members", reading));
    const auto* given = section.need("members", allowed);
    const auto* list = given ? std::get_if<List>(&given->value) : nullptr;
    if (list && list->empty()) section.refuse("members", std::string("is empty; allowed is ") + allowed);
    for (const auto& each : community.pmo) community.people.at(each).pmo = true;
}

void read_lead(Section& section, Reading& reading) {
    auto& community = reading.community;
    if (!community.pmo.empty()) community.lead = community.pmo.front();
    const auto name = section.word("lead");
    if (!name) return;
    if (!community.person({name->text})) {
        refuse_unknown_person(section, "lead", *name, reading);
    } else if (!community.is_pmo(bot::PersonId{name->text})) {
        section.refuse("lead", shown(name->text) + " is not among the members; " +
                                   suggestion(name->text, names_of(community.pmo)));
    } else {
        community.lead = {name->text};
    }
}

/// Whether reminders go where this person is nobody. Of a product that is refused anyway, there is no more to
/// say.
bool out_of_reach(const bot::Person& person, const Reading& reading) {
    const auto& product = reading.community.reminders_by;
    return is_usable(product.value, reading) && !person.accounts.contains(product);
}

std::string what_is_needed(const bot::PersonId& person, const Reading& reading) {
    return "[people." + person.value + "] needs " + reading.community.reminders_by.value +
           " = \"…\", since reminders go there";
}

void warn_of_members_out_of_reach(Section& section, const Reading& reading) {
    for (const auto& each : reading.community.pmo) {
        if (!out_of_reach(reading.community.people.at(each), reading)) continue;
        section.warn("members", "nobody can remind " + each.value + "; " + what_is_needed(each, reading));
    }
}

void read_reminders_by(Section& section, Reading& reading) {
    auto& chosen = reading.community.reminders_by;
    const auto& products = reading.settings.products;
    if (products.size() == 1) chosen = {*products.begin()};
    const auto name = section.word("reminders_by");
    if (name && use_at(section, {"reminders_by", name->place}, name->text, reading)) chosen = {name->text};
    if (products.size() > 1 && !section.find("reminders_by")) {
        section.refuse("reminders_by", "is missing; " + suggestion({}, {products.begin(), products.end()}));
    }
    warn_of_members_out_of_reach(section, reading);
}

void read_moments(Section& section, Reading& reading) {
    auto& community = reading.community;
    community.ping_gap = clock_span(section, "ping_gap", community.ping_gap);
    if (community.ping_gap > longest_gap) section.refuse("ping_gap", "is too long; allowed is up to 7d");
    community.thank_after = clock_span(section, "thank_after", community.thank_after);
    if (community.thank_after > longest_wait)
        section.refuse("thank_after", "is too long; allowed is up to 1d");
    community.first_posts_from = day_at(section, "first_posts_from");
}

}  // namespace

void read_pmo(Section& root, Reading& reading) {
    auto section = root.table("pmo");
    if (!section) {
        if (!root.find("pmo")) root.refuse("pmo", "is missing; allowed is [pmo] with its members");
        return;
    }
    read_members(*section, reading);
    read_lead(*section, reading);
    read_reminders_by(*section, reading);
    reading.community.digest = digest_at(*section).value_or(bot::DigestTime{bot::DigestTime::When::Opening});
    read_moments(*section, reading);
    section->no_other_keys();
}

void warn_of_advisors_out_of_reach(Section& root, const Reading& reading) {
    auto people = root.table("people");
    if (!people) return;
    for (const auto& [id, person] : reading.community.people) {
        if (!person.advisor || person.pmo || !out_of_reach(person, reading)) continue;
        people->warn(id.value, "nobody can ask " + id.value + "; " + what_is_needed(id, reading));
    }
}

}  // namespace config
