#include "adapters/teams/in/plain_text.hpp"

#include "adapters/text/text.hpp"

#include <algorithm>
#include <array>

namespace teams {

namespace {

constexpr std::array<std::string_view, 3> marks{"quoted", "quote", "attachment"};

/// The value of the first attribute.
std::string value_in(std::string_view tag) {
    const auto begin = tag.find_first_of("\"'");
    if (begin == std::string_view::npos) return {};
    return std::string{tag.substr(begin + 1, tag.find(tag[begin], begin + 1) - begin - 1)};
}

/// The mark that begins here, `<` to `>`; empty where it is none. One has an attribute, so that somebody may
/// write <quote>.
std::string_view mark_at(std::string_view text, std::string_view name) {
    const auto head = text.substr(1);
    const auto after = head.substr(0, name.size()) == name ? head.substr(name.size()) : std::string_view{};
    if (!after.starts_with(' ')) return {};
    const auto end = text.find('>');
    const auto tag = text.substr(0, end == std::string_view::npos ? 0 : end + 1);
    return tag.find('=') == std::string_view::npos ? std::string_view{} : tag;
}

void drop_closing(std::string_view name, std::string_view& rest) {
    const auto closing = "</" + std::string{name} + ">";
    if (rest.starts_with(closing)) rest.remove_prefix(closing.size());
}

/// Takes the mark with which the rest begins; false where there is none.
bool take_mark(std::string_view& rest, Unmarked& unmarked) {
    for (const auto name : marks) {
        const auto mark = mark_at(rest, name);
        if (mark.empty()) continue;
        if (name == "attachment") unmarked.attachments.push_back(value_in(mark));
        rest.remove_prefix(mark.size());
        drop_closing(name, rest);
        return true;
    }
    return false;
}

}  // namespace

Unmarked without_marks(std::string_view text) {
    constexpr std::string_view no_break_space = "&nbsp;";
    Unmarked unmarked;
    while (!text.empty()) {
        if (text.front() == '<' && take_mark(text, unmarked)) continue;
        const bool spelt = text.starts_with(no_break_space);
        unmarked.text += spelt ? ' ' : text.front();
        text.remove_prefix(spelt ? no_break_space.size() : 1);
    }
    return unmarked;
}

std::string trimmed(std::string text) {
    const auto is_blank_from = [&](std::size_t begin, std::size_t size) {
        return text::is_blank(std::string_view{text}.substr(begin, size));
    };
    std::size_t begin = 0;
    for (std::size_t size = 1; begin + size <= text.size() && size <= 3;) {
        const bool blank = is_blank_from(begin, size);
        begin += blank ? size : 0;
        size = blank ? 1 : size + 1;
    }
    text.erase(0, begin);
    for (std::size_t size = 1; size <= text.size() && size <= 3;) {
        const bool blank = is_blank_from(text.size() - size, size);
        if (blank) text.resize(text.size() - size);
        size = blank ? 1 : size + 1;
    }
    return text;
}

}  // namespace teams
