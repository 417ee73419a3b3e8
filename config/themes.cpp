#include "config/channels.hpp"
#include "config/choices.hpp"
#include "config/letters.hpp"
#include "config/names.hpp"
#include "config/nearest.hpp"
#include "config/reading.hpp"

namespace config {

namespace {

constexpr std::size_t longest_about = 500;
constexpr std::size_t longest_reaction = 32;

void read_owners(Section& section, bot::Theme& theme, const Reading& reading) {
    constexpr auto allowed = "one PMO member at least, who answers";
    const auto* given = section.need("owners", allowed);
    const auto* list = given ? std::get_if<List>(&given->value) : nullptr;
    if (list && list->empty()) section.refuse("owners", std::string("is empty; allowed is ") + allowed);
    const auto people = people_at(section, "owners", reading);
    theme.owners = ids_of(people);
    for (const auto& each : people) {
        if (reading.community.pmo.empty() || reading.community.is_pmo(bot::PersonId{each.text})) continue;
        section.refuse(
            each.place, "owners",
            shown(each.text) + " is not in pmo.members; allowed are PMO members, who may close posts");
    }
}

void read_advisors(Section& section, bot::Theme& theme, Reading& reading) {
    theme.advisors = ids_of(people_at(section, "advisors", reading));
    for (const auto& each : theme.advisors) reading.community.people.at(each).advisor = true;
}

bot::Policy policy_at(Section& section, const Reading& reading) {
    const auto& policies = reading.policies;
    const auto name = section.word("policy");
    const auto found = policies.find(name ? name->text : "standard");
    if (found != policies.end()) return found->second;
    section.refuse(
        "policy", "no [policy." + name->text + "] is defined; " + suggestion(name->text, names_in(policies)));
    return {};
}

void read_words(Section& section, bot::Theme& theme) {
    theme.name = text_at(section, "name", theme.id.value);
    const auto about = section.word("about");
    if (about && !fit_text(about->text, longest_about)) {
        section.refuse("about", "is empty, too long or not one line; allowed are 1 to 500 bytes of text");
    } else if (about) {
        theme.about = about->text;
    }
    const auto reaction = section.word("reaction");
    if (reaction && (!fit_name(reaction->text) || reaction->text.size() > longest_reaction)) {
        section.refuse("reaction",
                       R"(cannot be a reaction; allowed is a name of up to 32 bytes, like "like")");
    } else if (reaction) {
        theme.reaction = reaction->text;
    }
}

/// What is not clear about a post is said as the first of the owners would say it.
void read_language(Section& section, bot::Theme& theme, const bot::Community& community) {
    enum class Written { Ja, En, Auto };
    const auto written = section.one_of<Written>(
        "language", {{"ja", Written::Ja}, {"en", Written::En}, {"auto", Written::Auto}}, Written::Ja);
    theme.language_of_post = written == Written::Auto;
    const auto* owner = theme.owners.empty() ? nullptr : community.person(theme.owners.front());
    if (theme.language_of_post && owner) {
        theme.language = owner->language;
    } else if (written == Written::En) {
        theme.language = bot::Language::En;
    }
}

void read_choices(Section& section, bot::Theme& theme) {
    using bot::OwnerChoice;
    using bot::Reopen;
    theme.owner_choice = section.one_of<OwnerChoice>(
        "owner_choice", {{"first", OwnerChoice::First}, {"at_work", OwnerChoice::AtWork}},
        OwnerChoice::First);
    theme.acknowledge = acknowledgement_at(section);
    theme.reopen = section.one_of<Reopen>(
        "reopen", {{"ask", Reopen::Ask}, {"always", Reopen::Always}, {"never", Reopen::Never}}, Reopen::Ask);
    theme.follows_pmo_posts = section.one_of<bool>("pmo_posts", {{"record", false}, {"follow", true}}, false);
}

bot::Theme theme_at(const std::string& id, Section& section, Reading& reading) {
    bot::Theme theme;
    theme.id = {id};
    read_words(section, theme);
    section.need("channels", R"(an array like ["local:hr"])");
    const auto channels = section.words("channels");
    for (const auto& each : channels) read_channel(section, each, theme.id, reading);
    const auto* given = section.find("channels");
    const auto* list = given ? std::get_if<List>(&given->value) : nullptr;
    if (list && list->empty()) section.warn("channels", "is empty: nobody can write there");
    read_owners(section, theme, reading);
    read_advisors(section, theme, reading);
    read_language(section, theme, reading.community);
    theme.policy = policy_at(section, reading);
    read_choices(section, theme);
    section.no_other_keys();
    return theme;
}

}  // namespace

void read_themes(Section& root, Reading& reading) {
    for (auto& [name, section] : named_tables(root, "theme", true)) {
        auto theme = theme_at(name.text, section, reading);
        warn_of_same_name(section, theme, reading.community.themes, "theme");
        reading.community.themes.emplace(theme.id, std::move(theme));
    }
}

}  // namespace config
