#include "config/names.hpp"

#include "config/copied.hpp"
#include "config/nearest.hpp"

#include <algorithm>

namespace config {

namespace {

constexpr std::size_t longest_name = 64;
constexpr std::size_t longest_text = 200;

bool control(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

std::vector<std::string> known_people(const Reading& reading) {
    std::vector<std::string> names;
    for (const auto& each : reading.community.people) names.push_back(each.first.value);
    return names;
}

/// Of the only person who is called so; empty where there is none.
std::string key_of_name(std::string_view name, const Reading& reading) {
    std::string key;
    for (const auto& [id, person] : reading.community.people) {
        if (typed(person.name) != typed(name)) continue;
        if (!key.empty()) return {};
        key = id.value;
    }
    return key;
}

}  // namespace

bool fit_name(std::string_view name) {
    const auto unfit = [](char c) {
        return control(c) || std::string_view(" /:*,\"").find(c) != std::string_view::npos;
    };
    return !name.empty() && name.size() <= longest_name && std::none_of(name.begin(), name.end(), unfit) &&
           !stray_in(name);
}

bool fit_text(std::string_view text, std::size_t longest) {
    return text.size() <= longest && text.find_first_not_of(' ') != std::string_view::npos &&
           std::none_of(text.begin(), text.end(), control);
}

bool fit_value(std::string_view text, std::size_t longest) {
    return fit_text(text, longest) && !stray_in(text);
}

std::string text_at(Section& section, std::string_view key, std::string otherwise) {
    const auto written = section.word(key);
    if (!written) return otherwise;
    if (fit_text(written->text, longest_text)) return written->text;
    section.refuse(key, "is empty, too long or not one line; allowed are 1 to " +
                            std::to_string(longest_text) + " bytes of text");
    return otherwise;
}

std::vector<std::pair<Text, Section>> named_tables(Section& root, std::string_view key, bool needed) {
    const auto allowed = "allowed is one [" + std::string(key) + ".NAME] at least";
    auto tables = root.table(key);
    if (!tables) {
        if (needed && !root.find(key)) root.refuse(key, "is missing; " + allowed);
        return {};
    }
    auto named = tables->named();
    if (needed && named.empty()) root.refuse(key, "is empty; " + allowed);
    std::vector<std::pair<Text, Section>> fit;
    for (auto& each : named) {
        if (fit_name(each.first.text)) {
            fit.push_back(std::move(each));
        } else {
            tables->refuse(
                each.first.place, each.first.text,
                "cannot be a name; " + meant_or(R"(allowed are up to 64 bytes without spaces and / : * , ")",
                                                each.first.text, fit_name));
        }
    }
    return fit;
}

void refuse_unknown_person(Section& section, std::string_view key, const Text& name, const Reading& reading) {
    const auto key_of = key_of_name(name.text, reading);
    section.refuse(
        name.place, key,
        "no [people." + written_out(name.text) + "] is defined; " +
            (key_of.empty() ? suggestion(name.text, known_people(reading)) : did_you_mean(key_of)));
}

std::vector<Text> people_at(Section& section, std::string_view key, const Reading& reading) {
    std::vector<Text> people;
    std::set<std::string> seen;
    for (auto& name : section.words(key)) {
        if (!reading.community.person({name.text})) {
            refuse_unknown_person(section, key, name, reading);
        } else if (!seen.insert(name.text).second) {
            section.refuse(name.place, key, shown(name.text) + " is named twice; allowed is once");
        } else {
            people.push_back(std::move(name));
        }
    }
    return people;
}

std::vector<bot::PersonId> ids_of(const std::vector<Text>& people) {
    std::vector<bot::PersonId> ids;
    ids.reserve(people.size());
    for (const auto& each : people) ids.push_back({each.text});
    return ids;
}

}  // namespace config
