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

}  // namespace

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
    return std::visit(overloaded{
                          [](const said::Open& it) { return "open " + written(it.part); },
                          [](const said::Mine& it) { return "mine " + written(it.part); },
                          [](const said::Find& it) { return "find " + written(it.part) + " " + it.words; },
                          [](const said::Figures&) { return std::string{}; },
                      },
                      inquiry);
}

std::optional<Inquiry> read_inquiry(std::string_view text) {
    const auto kind = word(text);
    const auto part = take_part(text);
    if (kind == "open") return said::Open{part};
    if (kind == "mine") return said::Mine{part};
    if (kind == "find") return said::Find{std::string{text}, part};
    return {};
}

}  // namespace bot
