#pragma once

#include "config/reading.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace config {

/// A name that scripts write too (a person, a theme, an action): at most 64 bytes, no spaces, none of `/ : *
/// , "`.
bool fit_name(std::string_view name);

/// Words for people: at most `longest` bytes, not only spaces, on one line.
bool fit_text(std::string_view text, std::size_t longest);

/// A text that is compared with others: fit, and without what nobody sees.
bool fit_value(std::string_view text, std::size_t longest);

/// The text at the key where it is given and fit; else `otherwise`.
std::string text_at(Section& section, std::string_view key, std::string otherwise);

/// Warns where somebody or something read before has the same name: to people they are one.
template <class Named, class Others>
void warn_of_same_name(Section& section, const Named& named, const Others& before, const std::string& table) {
    for (const auto& [id, other] : before) {
        if (other.name != named.name) continue;
        section.warn("name",
                     "is that of [" + table + "." + id.value + "] too; people cannot tell them apart");
    }
}

/// `[people.NAME]` and the like; what has an unfit name is a problem and left out. Missing is a problem where
/// `needed`.
std::vector<std::pair<Text, Section>> named_tables(Section& root, std::string_view key, bool needed);

/// The persons named at the key; whoever is not defined, or named twice, is a problem.
std::vector<Text> people_at(Section& section, std::string_view key, const Reading& reading);
std::vector<bot::PersonId> ids_of(const std::vector<Text>& people);

/// Adds that a person is not defined.
void refuse_unknown_person(Section& section, std::string_view key, const Text& name, const Reading& reading);

}  // namespace config
