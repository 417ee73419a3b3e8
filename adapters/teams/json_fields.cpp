#include "adapters/teams/json_fields.hpp"

#include "adapters/text/text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace teams {

namespace {

constexpr std::size_t longest_id = 512;  // bytes
constexpr std::size_t longest_name = 100;
constexpr std::size_t most_entries = 1000;
constexpr std::size_t most_odd = 5;

}  // namespace

const Json* JsonFields::find(const std::string& path) const {
    const Json::json_pointer pointer{path};
    if (!json_->is_object() || !json_->contains(pointer)) return nullptr;
    const auto& found = json_->at(pointer);
    return found.is_null() ? nullptr : &found;
}

std::string JsonFields::text(const std::string& path) {
    const auto* found = find(path);
    if (!found) return {};
    if (found->is_string()) return found->get<std::string>();
    note_odd(path);
    return {};
}

std::string JsonFields::id(const std::string& path) {
    auto id = text(path);
    if (id.size() <= longest_id && text::one_line(id) == id) return id;
    note_odd(path);
    return {};
}

std::string JsonFields::name(const std::string& path) {
    return text::cut(text::clean_name(text(path)), longest_name);
}

std::vector<JsonFields> JsonFields::all(const std::string& path) {
    std::vector<JsonFields> entries;
    const auto* found = find(path);
    if (!found) return entries;
    if (!found->is_array() || found->size() > most_entries) note_odd(path);
    if (found->is_object()) entries.emplace_back(*found, *odd_);
    if (!found->is_array()) return entries;
    for (const auto& one : *found) {
        if (entries.size() == most_entries) break;
        if (!one.is_object()) note_odd(path);
        entries.emplace_back(one, *odd_);
    }
    return entries;
}

void JsonFields::note_odd(const std::string& path) {
    if (odd_->size() < most_odd && std::ranges::find(*odd_, path) == odd_->end()) odd_->push_back(path);
}

}  // namespace teams
