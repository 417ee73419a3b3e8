#include "config/section.hpp"

#include "config/nearest.hpp"

#include <algorithm>

namespace config {

namespace {

bool bare(std::string_view key) {
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
               c == '-';
    };
    return !key.empty() && std::all_of(key.begin(), key.end(), plain);
}

}  // namespace

Section::Section(const Table& table, Position place, std::string path, Problems& problems)
    : table_(&table), place_(place), path_(std::move(path)), problems_(&problems) {}

const Entry* Section::entry(std::string_view key) const {
    const auto found =
        std::find_if(table_->begin(), table_->end(), [&](const Entry& each) { return each.key == key; });
    return found == table_->end() ? nullptr : &*found;
}

const Node* Section::find(std::string_view key) {
    known_.emplace(key);
    const auto* found = entry(key);
    return found ? &found->value : nullptr;
}

const Node* Section::need(std::string_view key, std::string_view allowed) {
    const auto* node = find(key);
    if (!node) refuse(key, "is missing; allowed is " + std::string(allowed));
    return node;
}

std::optional<Text> Section::word_in(const Node& node, std::string_view key) {
    if (const auto* text = std::get_if<std::string>(&node.value)) return Text{*text, node.place};
    wrong_kind(node, key, "a string");
    return std::nullopt;
}

std::optional<Text> Section::word(std::string_view key) {
    const auto* node = find(key);
    return node ? word_in(*node, key) : std::nullopt;
}

bool Section::truth(std::string_view key, bool otherwise) {
    const auto* node = find(key);
    if (!node) return otherwise;
    if (const auto* value = std::get_if<bool>(&node->value)) return *value;
    wrong_kind(*node, key, "true or false");
    return otherwise;
}

std::vector<Text> Section::words(std::string_view key) {
    const auto* node = find(key);
    if (!node) return {};
    const auto* list = std::get_if<List>(&node->value);
    if (!list) {
        wrong_kind(*node, key, "an array of strings");
        return {};
    }
    std::vector<Text> words;
    for (const auto& each : *list) {
        if (auto one = word_in(each, key)) words.push_back(std::move(*one));
    }
    return words;
}

std::optional<Section> Section::table(std::string_view key) {
    const auto* node = find(key);
    if (!node) return std::nullopt;
    if (const auto* table = std::get_if<Table>(&node->value)) {
        return Section(*table, node->place, dotted(key), *problems_);
    }
    wrong_kind(*node, key, "a table");
    return std::nullopt;
}

std::vector<Section> Section::tables(std::string_view key) {
    const auto* node = find(key);
    if (!node) return {};
    const auto* list = std::get_if<List>(&node->value);
    if (!list) {
        wrong_kind(*node, key, "an array of tables");
        return {};
    }
    std::vector<Section> sections;
    for (const auto& each : *list) {
        const auto* table = std::get_if<Table>(&each.value);
        if (table) sections.emplace_back(*table, each.place, dotted(key), *problems_);
        if (!table) wrong_kind(each, key, "a table");
    }
    return sections;
}

std::vector<std::pair<Text, Section>> Section::named() {
    std::vector<std::pair<Text, Section>> sections;
    for (const auto& each : *table_) {
        known_.insert(each.key);
        const auto* table = std::get_if<Table>(&each.value.value);
        if (!table) wrong_kind(each.value, each.key, "a table");
        if (!table) continue;
        sections.emplace_back(Text{each.key, each.place},
                              Section(*table, each.place, dotted(each.key), *problems_));
    }
    return sections;
}

std::optional<std::ptrdiff_t> Section::choice(std::string_view key, const std::vector<std::string>& allowed) {
    const auto written = word(key);
    if (!written) return std::nullopt;
    const auto found = std::find(allowed.begin(), allowed.end(), written->text);
    if (found != allowed.end()) return found - allowed.begin();
    refuse(key, "unknown value " + shown(written->text) + "; " + suggestion(written->text, allowed));
    return std::nullopt;
}

void Section::refuse(std::string_view key, std::string what) {
    refuse(place_of(key), key, std::move(what));
}

void Section::refuse(Position place, std::string_view key, std::string what) {
    problems_->refuse(place, dotted(key), std::move(what));
}

void Section::warn(std::string_view key, std::string what) {
    problems_->warn(place_of(key), dotted(key), std::move(what));
}

void Section::warn_of_no_effect(std::string_view key) {
    warn(key, "has no effect yet in this version");
}

void Section::wrong_kind(const Node& node, std::string_view key, std::string_view allowed) {
    refuse(node.place, key, "is " + kind_of(node) + "; allowed is " + std::string(allowed));
}

void Section::no_other_keys() {
    for (const auto& each : *table_) {
        if (known_.contains(each.key)) continue;
        const std::vector<std::string> allowed(known_.begin(), known_.end());
        refuse(each.place, each.key, "unknown key; " + suggestion(each.key, allowed));
    }
}

std::string Section::dotted(std::string_view key) const {
    if (key.empty()) return path_;
    const auto name = bare(key) ? std::string(key) : shown(std::string(key));
    return path_.empty() ? name : path_ + '.' + name;
}

Position Section::place_of(std::string_view key) const {
    const auto* found = entry(key);
    return found ? found->value.place : place_;
}

}  // namespace config
