#include "config/problem.hpp"

#include "config/letters.hpp"

#include <algorithm>
#include <utility>

namespace config {

namespace {

constexpr std::size_t longest_shown = 80;

bool continues_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

std::string on_one_line(std::string text) {
    const auto control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    std::replace_if(text.begin(), text.end(), control, ' ');
    return text;
}

std::string cut(std::string text, std::size_t most) {
    if (text.size() <= most) return text;
    while (most > 0 && continues_character(text[most])) --most;
    return text.erase(most) + "…";
}

}  // namespace

std::string line_of(const Problem& problem) {
    return on_one_line(problem.file + ':' + std::to_string(problem.place.line) + ':' +
                       std::to_string(problem.place.column) + ": " + problem.key + ": " +
                       (problem.warning ? "warning: " : "") + problem.what);
}

std::string shown(const std::string& text) {
    return '"' + written_out(cut(on_one_line(text), longest_shown)) + '"';
}

Problems::Problems(std::string file) : file_(std::move(file)) {}

void Problems::refuse(Position place, std::string key, std::string what) {
    all_.push_back({file_, place, std::move(key), std::move(what), false});
}

void Problems::warn(Position place, std::string key, std::string what) {
    all_.push_back({file_, place, std::move(key), std::move(what), true});
}

bool Problems::refused() const {
    return std::any_of(all_.begin(), all_.end(), [](const Problem& each) { return !each.warning; });
}

std::vector<Problem> Problems::in_order() const {
    auto sorted = all_;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Problem& a, const Problem& b) { return a.place < b.place; });
    return sorted;
}

}  // namespace config
