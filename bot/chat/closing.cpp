#include "bot/chat/closing.hpp"

#include "bot/listening/chat_line.hpp"
#include "bot/listening/decoration.hpp"
#include "bot/listening/english.hpp"
#include "bot/listening/spelling.hpp"
#include "bot/listening/utf8.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace bot {

namespace {

using Text = std::u32string_view;

/// Where a text goes on behind a name with which it begins; nothing where it does not.
std::optional<std::size_t> behind(Text text, const std::string& name) {
    auto start = folded(name);
    blank_decoration(start, U' ');
    if (start.empty() || !text.starts_with(start)) return {};
    const bool latin = start.back() < 0x80 && english::word_character(start.back());
    const bool goes_on = latin && text.size() > start.size() && text[start.size()] < 0x80 &&
                         english::word_character(text[start.size()]);
    return goes_on ? std::nullopt : std::optional{start.size()};
}

/// The action that a text names first, and where it goes on.
std::pair<const Action*, std::size_t> action_in(Text text, const Community& community) {
    std::pair<const Action*, std::size_t> found{nullptr, 0};
    for (const auto& action : community.actions) {
        for (const auto* name : {&action.id.value, &action.ja, &action.en}) {
            const auto end = behind(text, *name);
            if (end && *end > found.second) found = {&action, *end};
        }
    }
    return found;
}

/// … perhaps behind a word that only leads to it: "close post-17 as answered".
std::pair<const Action*, std::size_t> action_behind_as(Text text, const Community& community) {
    constexpr Text as = U"as ";
    const auto skipped = text.starts_with(as) ? as.size() : 0;
    const auto [found, end] = action_in(text.substr(skipped), community);
    return found ? std::pair{found, skipped + end} : action_in(text, community);
}

const Action* usual_action(const Community& community) {
    if (const auto* answered = community.action({"answered"})) return answered;
    return community.actions.empty() ? nullptr : &community.actions.front();
}

std::u32string without_separators(std::string_view text) {
    auto written = decode(text);
    written.erase(0, std::min(written.find_first_not_of(U" 　:：、。,-—\n"), written.size()));
    return written;
}

/// Without the quotation marks around all of it, and what only leads from them to a verb (「…」で).
std::string unquoted(std::u32string text) {
    constexpr Text openers = U"\"「『“'‘";
    constexpr Text closers = U"\"」』”'’";
    const auto kind = text.empty() ? Text::npos : openers.find(text.front());
    const auto end = kind == Text::npos ? Text::npos : text.rfind(closers[kind]);
    if (end == Text::npos || end == 0) return encode(text);
    constexpr std::array<Text, 9> behind{U"",         U"と",       U"で",       U"として",      U"と書いて",
                                         U"と答えて", U"と伝えて", U"と言って", U"という言葉で"};
    const bool all = std::ranges::find(behind, Text{text}.substr(end + 1)) != behind.end();
    const bool once = text.find(closers[kind], 1) == end;
    return encode(all && once ? text.substr(1, end - 1) : text);
}

/// What leads to a quotation: "with", "saying".
bool leads_to_words(const std::string& text) {
    constexpr std::array<Text, 9> leads{U"with",   U"saying",  U"and say", U"and write", U"noting",
                                        U"reason", U"comment", U"because", U"as"};
    return std::ranges::find(leads, folded(text)) != leads.end();
}

/// Words in which an action may stand first, where it stands apart: "answered, I called her".
std::pair<const Action*, std::size_t> action_apart_in(const ChatLine& line, const Community& community) {
    const auto [named, end] = action_in(line.level(), community);
    constexpr Text marks = U",.:;、。!\n";
    const bool apart = named && (end == line.level().size() || marks.find(line.level()[end]) != Text::npos ||
                                 line.level()[end - 1] >= 0x80);
    return apart ? std::pair{named, end} : std::pair<const Action*, std::size_t>{nullptr, 0};
}

/// How a wish to close says it: which action, where one is named, and the words.
struct Closing {
    const Action* named = nullptr;
    std::string words{};
};

Closing closing_of(const said::CloseIt& close, const Community& community) {
    const ChatLine line{close.rest};
    const auto [named, end] = action_behind_as(line.level(), community);
    const auto rest = without_separators(line.written_from(end));
    const auto own = without_separators(close.words);
    if (own.empty()) return {named, unquoted(rest)};
    if (!rest.empty() && !leads_to_words(encode(rest))) {
        const bool colon = close.words.starts_with(":") || close.words.starts_with("：");
        return {named, encode(rest) + (colon ? "" : " ") + close.words};
    }
    const ChatLine words{encode(own)};
    const auto [apart, from] = named ? std::pair{named, std::size_t{0}} : action_apart_in(words, community);
    if (named || !apart) return {named, unquoted(own)};
    return {apart, unquoted(without_separators(words.written_from(from)))};
}

}  // namespace

Close close_of(const said::CloseIt& it, const Community& community) {
    auto [named, words] = closing_of(it, community);
    const auto* action = named ? named : usual_action(community);
    Close close{.action = action ? action->id : ActionId{}, .words = std::move(words)};
    if (all_the_same(folded(close.words))) close = {.action = close.action, .confirmed = true};
    return close;
}

bool names_action(const said::CloseIt& it, const Community& community) {
    return closing_of(it, community).named != nullptr;
}

}  // namespace bot
