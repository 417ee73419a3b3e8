#include "adapters/teams/in/mentions.hpp"

#include "adapters/http/lower.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace teams {

namespace {

constexpr std::string_view opening = "<at";
constexpr std::string_view closing = "</at>";

/// As Teams shows it: what the marked text says, which may be a part of the name.
std::string shown(const Mention& mention) {
    const auto begin = mention.text.find('>');
    const auto end = mention.text.rfind(closing);
    if (begin == std::string::npos || end == std::string::npos || end <= begin) return mention.name;
    return mention.text.substr(begin + 1, end - begin - 1);
}

/// An app's id, with or without the service's `28:`.
std::string app_in(const std::string& id) {
    return http::lower(id.starts_with("28:") ? id.substr(3) : id);
}

/// The value of `id="…"`.
std::string id_in(std::string_view attributes) {
    constexpr std::string_view name = "id=";
    const auto at = attributes.find(name);
    if (at == std::string_view::npos) return {};
    auto value = attributes.substr(at + name.size());
    const bool quoted = value.starts_with('"') || value.starts_with('\'');
    if (quoted) return std::string{value.substr(1, value.find(value.front(), 1) - 1)};
    return std::string{value.substr(0, value.find(' '))};
}

std::string without_spaces(std::string_view text) {
    std::string result{text};
    std::erase(result, ' ');
    return result;
}

}  // namespace

Mentions::Mentions(const Activity& message)
    : message_{message}, bot_{.id = message.recipient.id, .name = message.recipient.name} {}

bool Mentions::is_ours(const Mention& mention) const {
    return !mention.id.empty() && app_in(mention.id) == app_in(message_.recipient.id);
}

std::vector<std::string> Mentions::others() const {
    std::vector<std::string> names;
    for (const auto& mention : message_.mentions) {
        if (!is_ours(mention)) names.push_back(shown(mention));
    }
    return names;
}

/// By its number, where that one is called so; else by the name alone, in case they are numbered otherwise.
bool Mentions::is_ours(const text::MarkedMention& marked) const {
    const auto* mention = meant_by({.id = marked.id, .name = marked.text});
    return mention && is_ours(*mention);
}

const Mention* Mentions::meant_by(const Tag& tag) const {
    const auto* numbered = of(tag.id);
    if (numbered && (shown(*numbered) == tag.name || numbered->name == tag.name)) return numbered;
    if (const auto* mention = called(tag.name)) return mention;
    return numbered ? numbered : with_piece(tag.name);
}

const Mention* Mentions::of(const std::string& id) const {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), number);
    const bool is_number = error == std::errc{} && end == id.data() + id.size();
    return is_number && number < message_.mentions.size() ? &message_.mentions[number] : nullptr;
}

const Mention* Mentions::called(std::string_view name) const {
    for (const auto& mention : message_.mentions) {
        if (shown(mention) == name || mention.name == name) return &mention;
    }
    return bot_.name == name ? &bot_ : nullptr;
}

/// A piece of a name, as Teams cuts names at their spaces.
const Mention* Mentions::with_piece(std::string_view piece) const {
    const auto part = without_spaces(piece);
    const auto holds = [&](const Mention& mention) {
        return !part.empty() && without_spaces(mention.name).find(part) != std::string::npos;
    };
    const auto found = std::ranges::find_if(message_.mentions, holds);
    if (found != message_.mentions.end()) return &*found;
    const bool named = std::ranges::any_of(message_.mentions, [&](const auto& it) { return is_ours(it); });
    return named && holds(bot_) ? &bot_ : nullptr;
}

Mentions::Tag Mentions::tag_at(std::string_view text) {
    const auto head = text.find('>');
    const auto end = text.find(closing);
    if (head == std::string_view::npos || end == std::string_view::npos || end < head) return {};
    const auto attributes = text.substr(opening.size(), head - opening.size());
    if (!attributes.empty() && attributes.front() != ' ') return {};
    return {.whole = std::string{text.substr(0, end + closing.size())},
            .id = id_in(attributes),
            .name = std::string{text.substr(head + 1, end - head - 1)},
            .bare = attributes.empty()};
}

/// Marks that are no tags: only the bot's, and only one for each mention.
std::string Mentions::without_bare_marks(std::string text) const {
    for (const auto& mention : message_.mentions) {
        const auto& mark = mention.text;
        if (mark.empty() || mark.starts_with(opening) || !is_ours(mention)) continue;
        const auto at = text.find(mark);
        if (at != std::string::npos) text.erase(at, mark.size());
    }
    return text;
}

std::string Mentions::read(std::string text) const {
    text = without_bare_marks(std::move(text));
    auto name_end = std::string::npos;
    for (auto at = text.find(opening); at != std::string::npos; at = text.find(opening, at)) {
        const auto tag = tag_at(std::string_view{text}.substr(at));
        const auto* mention = tag.name.empty() ? nullptr : meant_by(tag);
        if (tag.whole.empty() || (!mention && tag.bare)) {
            at += opening.size();
            continue;
        }
        auto name = mention && is_ours(*mention) ? std::string{} : tag.name;
        if (!name.empty() && at == name_end) name.insert(0, 1, ' ');  // a piece of the one before
        text.replace(at, tag.whole.size(), name);
        at += name.size();
        name_end = name.empty() ? name_end : at;
    }
    return text;
}

}  // namespace teams
