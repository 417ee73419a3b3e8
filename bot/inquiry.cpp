#include "bot/inquiry.hpp"

#include "bot/overloaded.hpp"

#include <charconv>
#include <cstdint>

namespace bot {

namespace {

said::Part behind(const said::Part& part, Timestamp now) {
    if (part.behind == 0) return {listed_at_first, now};
    return {part.behind + listed_with_more, part.as_of};
}

/// The next word of a text, which goes on behind it.
std::string_view word(std::string_view& text) {
    const auto end = std::min(text.find(' '), text.size());
    const auto found = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return found;
}

std::int64_t number(std::string_view text) {
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

said::Part take_part(std::string_view& text) {
    const auto behind = number(word(text));
    const auto as_of = number(word(text));
    if (behind <= 0) return {};
    return {static_cast<std::size_t>(behind), Timestamp{Span{as_of}}};
}

// Marks that no id of the config has.
constexpr char between_fields = '\t';
constexpr char between_ids = '\n';

std::string_view cut(std::string_view& text, char mark) {
    const auto end = std::min(text.find(mark), text.size());
    const auto found = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return found;
}

template <class Id>
std::string written_ids(const std::vector<Id>& ids) {
    std::string text;
    for (const auto& id : ids) text.append(id.value).push_back(between_ids);
    return text;
}

template <class Id>
std::vector<Id> read_ids(std::string_view text) {
    std::vector<Id> ids;
    while (!text.empty()) ids.push_back({std::string{cut(text, between_ids)}});
    return ids;
}

}  // namespace

std::string written_picks(const said::Open& open) {
    const bool all = open.standing == said::Standing::Waiting && open.themes.empty() && open.owners.empty();
    if (all) return {};
    return std::to_string(static_cast<int>(open.standing)) + between_fields + written_ids(open.themes) +
           between_fields + written_ids(open.owners);
}

said::Open read_picks(std::string_view text) {
    said::Open open;
    const auto standing = number(cut(text, between_fields));
    if (standing == static_cast<int>(said::Standing::Asleep)) open.standing = said::Standing::Asleep;
    if (standing == static_cast<int>(said::Standing::Closed)) open.standing = said::Standing::Closed;
    open.themes = read_ids<ThemeId>(cut(text, between_fields));
    open.owners = read_ids<PersonId>(text);
    return open;
}

std::optional<Inquiry> rest_of(const Inquiry& inquiry, Timestamp now) {
    return std::visit(overloaded{
                          [](const said::Figures&) { return std::optional<Inquiry>{}; },
                          [&](auto list) {
                              list.part = behind(list.part, now);
                              return std::optional<Inquiry>{std::move(list)};
                          },
                      },
                      inquiry);
}

std::string written(const said::Part& part) {
    return std::to_string(part.behind) + " " + std::to_string(part.as_of.time_since_epoch().count());
}

said::Part read_part(std::string_view text) {
    return take_part(text);
}

std::string written(const Inquiry& inquiry) {
    return std::visit(
        overloaded{
            [](const said::Open& it) { return "open " + written(it.part) + " " + written_picks(it); },
            [](const said::Mine& it) { return "mine " + written(it.part); },
            [](const said::Find& it) { return "find " + written(it.part) + " " + it.words; },
            [](const said::Figures&) { return std::string{}; },
        },
        inquiry);
}

std::optional<Inquiry> read_inquiry(std::string_view text) {
    const auto kind = word(text);
    const auto part = take_part(text);
    if (kind == "open") {
        auto open = read_picks(text);
        open.part = part;
        return open;
    }
    if (kind == "mine") return said::Mine{part};
    if (kind == "find") return said::Find{std::string{text}, part};
    return {};
}

}  // namespace bot
