#include "bot/chat.hpp"
#include "bot/english.hpp"
#include "bot/first_word.hpp"
#include "bot/script.hpp"
#include "bot/until.hpp"
#include "bot/utf8.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace bot {

namespace {

using Text = std::u32string_view;

ChatAnswer saying(std::string_view words) {
    return {.words = std::string{words}};
}

/// Where a text goes on behind a name with which it begins; nothing where it does not.
std::optional<std::size_t> behind(Text text, const std::string& name) {
    const auto start = leveled(decode(name));
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

const Action* usual_action(const Community& community) {
    if (const auto* answered = community.action({"answered"})) return answered;
    return community.actions.empty() ? nullptr : &community.actions.front();
}

/// "anyway": closed without a word.
bool all_the_same(Text text) {
    constexpr std::array<Text, 8> ways{U"anyway",   U"all the same", U"as it is", U"このまま",
                                       U"そのまま", U"このままで",   U"それでも", U"そのままで"};
    return std::ranges::find(ways, text) != ways.end();
}

std::string without_separators(Text text) {
    constexpr Text separators = U" :、。,-—\n";
    text.remove_prefix(std::min(text.find_first_not_of(separators), text.size()));
    return encode(text);
}

/// "answered I called her": by which action, and the words. No action named: the usual one.
Close close_of(const std::string& rest, const Community& community) {
    const auto written = decode(rest);
    const auto [named, end] = action_in(leveled(written), community);
    const auto* action = named ? named : usual_action(community);
    Close close{.action = action ? action->id : ActionId{},
                .words = without_separators(Text{written}.substr(end))};
    if (all_the_same(leveled(decode(close.words)))) close = {.action = close.action, .confirmed = true};
    return close;
}

const Card::Row* row_of(PostNumber post, const Shown& shown) {
    const auto& rows = shown.card.rows;
    const auto row = std::ranges::find(rows, post, &Card::Row::post);
    return row == rows.end() ? nullptr : &*row;
}

/// Why a wish was not granted, from the card that answers it.
std::string refusal(PostNumber post, const Shown& shown, const Chat& chat) {
    const auto* row = row_of(post, shown);
    const auto& talk = chat.talk();
    if (row && row->confirm) return talk.nobody_replied(str(post));
    if (row && row->first) return talk.too_late(str(post), row->first->by, chat.wall(row->first->at));
    return talk.nobody_waits(str(post));
}

/// As if it had been pressed; `done` says what to tell when it is granted.
template <class Done>
ChatAnswer wish_for(PostNumber number, Wish wish, const Chat& chat, Done done) {
    const auto post = chat.given.facts.post(number);
    if (!post) return saying(chat.talk().no_such_post(str(number)));
    const Asked asked{.by = chat.member.id, .posts = {number}, .wish = std::move(wish)};
    auto decision = on(asked, chat.given);
    const auto* shown = std::get_if<Shown>(&decision.answer);
    if (!shown) return saying(chat.talk().nobody_waits(str(number)));
    auto words =
        shown->changed ? done(author_of(*post, chat.given.community)) : refusal(number, *shown, chat);
    return {.words = std::move(words), .more = std::move(decision)};
}

/// "Monday because they are away": the time, and the reason.
Snooze snooze_of(const std::string& rest, const Chat& chat) {
    const auto readable = [&](const std::string& text) {
        return until_when(text, chat.member.calendar, chat.given.now).has_value();
    };
    if (readable(rest)) return {.until = rest};
    constexpr std::array<std::string_view, 9> joints{" because ", " since ", ", ",  "、", "。",
                                                     ": ",        "：",      " - ", "（"};
    for (const auto joint : joints) {
        const auto at = rest.find(joint);
        if (at == std::string::npos || !readable(rest.substr(0, at))) continue;
        return {.until = rest.substr(0, at), .reason = rest.substr(at + joint.size())};
    }
    return {};
}

}  // namespace

ChatAnswer answer(const said::CloseIt& close, const Chat& chat) {
    if (!close.post) return saying(chat.talk().close_which);
    const auto wish = close_of(close.rest, chat.given.community);
    const auto* action = chat.given.community.action(wish.action);
    if (!action) return saying(chat.talk().unclear);
    return wish_for(*close.post, wish, chat, [&](const std::string& who) {
        return chat.talk().closed(str(*close.post), who, action->in(chat.member.language));
    });
}

ChatAnswer answer(const said::SnoozeIt& snooze, const Chat& chat) {
    if (!snooze.post) return saying(chat.talk().snooze_which);
    const auto wish = snooze_of(snooze.rest, chat);
    const auto until = until_when(wish.until, chat.member.calendar, chat.given.now);
    if (!until) return saying(chat.talk().when_unclear);
    return wish_for(*snooze.post, wish, chat, [&](const std::string& who) {
        return chat.talk().snoozed(str(*snooze.post), who, chat.wall(*until));
    });
}

}  // namespace bot
