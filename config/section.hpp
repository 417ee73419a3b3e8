#pragma once

#include "config/tree.hpp"

#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace config {

/// A string of the file, with where it stands.
struct Text {
    std::string text{};
    Position place{};
};

/// One table of the file while it is read. The keys that it may have are those that were asked for; whatever
/// has a wrong type is among the problems, and counts as not given.
class Section {
public:
    /// `table` and `problems` must outlive it.
    Section(const Table& table, Position place, std::string path, Problems& problems);

    /// Null where the key is not given.
    const Node* find(std::string_view key);

    /// The same; not given is a problem: `is missing; allowed is …`.
    const Node* need(std::string_view key, std::string_view allowed);

    std::optional<Text> word(std::string_view key);
    bool truth(std::string_view key, bool otherwise);
    std::vector<Text> words(std::string_view key);
    std::optional<Section> table(std::string_view key);

    /// The tables in an array of tables.
    std::vector<Section> tables(std::string_view key);

    /// Each table in this one, whatever its name is: `[people.ito]`, `[people.uebuchi]`.
    std::vector<std::pair<Text, Section>> named();

    /// The value behind the word that is written at the key.
    template <class Value>
    Value one_of(std::string_view key, std::initializer_list<std::pair<const char*, Value>> allowed,
                 Value otherwise) {
        std::vector<std::string> words;
        for (const auto& each : allowed) words.emplace_back(each.first);
        const auto chosen = choice(key, words);
        return chosen ? (allowed.begin() + *chosen)->second : otherwise;
    }

    /// At the value of the key where it is given, else at the table.
    void refuse(std::string_view key, std::string what);
    void refuse(Position place, std::string_view key, std::string what);
    void warn(std::string_view key, std::string what);

    /// What can be set, and does nothing in this version.
    void warn_of_no_effect(std::string_view key);

    /// Whatever else is in the table is a problem. To be called last.
    void no_other_keys();

    Position place() const { return place_; }

    /// Dotted: `calendar.tokyo`.
    const std::string& name() const { return path_; }

private:
    std::optional<std::ptrdiff_t> choice(std::string_view key, const std::vector<std::string>& allowed);
    std::optional<Text> word_in(const Node& node, std::string_view key);
    void wrong_kind(const Node& node, std::string_view key, std::string_view allowed);
    std::string dotted(std::string_view key) const;
    Position place_of(std::string_view key) const;
    const Entry* entry(std::string_view key) const;

    const Table* table_;
    Position place_;
    std::string path_;
    Problems* problems_;
    std::set<std::string, std::less<>> known_{};
};

}  // namespace config
