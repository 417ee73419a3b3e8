#include "bot/chat/chat.hpp"
#include "bot/chat/closing.hpp"
#include "bot/chat/line.hpp"
#include "bot/chat/wish_for.hpp"
#include "bot/listening/chat_line.hpp"
#include "bot/listening/decoration.hpp"
#include "bot/listening/english.hpp"
#include "bot/listening/spelling.hpp"
#include "bot/listening/until.hpp"
#include "bot/listening/utf8.hpp"
#include "bot/rules/on.hpp"
#include "bot/speaking/first_word.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace bot {

namespace {

using Text = std::u32string_view;

ChatAnswer saying(std::string_view words) {
    return {.words = std::string{words}};
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

/// "close post-17 tomorrow" is not meant now.
bool names_a_time(const std::string& words, const Chat& chat) {
    return until_when(words, chat.member.calendar, chat.given.now).has_value();
}

/// Why it is another time than was said, or is told at another: a day off, an hour outside of hours.
std::string moved(const std::string& until, const Chat& chat) {
    const auto& calendar = chat.member.calendar;
    const auto at = until_when(until, calendar, chat.given.now);
    const auto meant = meant_by(until, calendar, chat.given.now);
    if (!at || !meant || (*meant == *at && calendar.open(*at))) return {};
    const auto told = calendar.next_opening(*at);
    if (!calendar.opening_on(calendar.day_of(*meant))) return chat.talk().day_off(chat.wall(*meant));
    const bool same_day = calendar.day_of(*meant) == calendar.day_of(told);  // a break is not worth a word
    return same_day ? std::string{} : chat.talk().outside_hours(chat.wall(*meant), chat.wall(told));
}

bool sleeps(PostNumber number, const Chat& chat) {
    const auto post = chat.given.facts.post(number);
    const auto follow_up = post ? chat.given.facts.follow_up(post->key) : std::nullopt;
    return follow_up && follow_up->asleep(chat.given.now);
}

}  // namespace

ChatAnswer answer(const said::CloseIt& close, const Chat& chat) {
    if (!close.post) return saying(chat.talk().close_which);
    if (names_a_time(close.rest, chat)) return answer(said::About{*close.post}, chat);
    if (close.by_action && !names_action(close, chat.given.community))
        return answer(said::About{*close.post}, chat);
    const auto wish = close_of(close, chat.given.community);
    const auto* action = chat.given.community.action(wish.action);
    if (!action) return saying(chat.talk().unclear);
    return wish_for(*close.post, wish, chat, [&](const std::string& who) {
        return chat.talk().closed(str(*close.post), who, said_as(*action, wish.words, chat));
    });
}

ChatAnswer answer(const said::SnoozeIt& snooze, const Chat& chat) {
    if (!snooze.post) return saying(chat.talk().snooze_which);
    const auto wish = snooze_of(snooze.rest, chat);
    const auto until = until_when(wish.until, chat.member.calendar, chat.given.now);
    if (!until && !snooze.named) return answer(said::About{*snooze.post}, chat);
    if (!until) return saying(chat.talk().when_unclear);
    return wish_for(*snooze.post, wish, chat, [&](const std::string& who) {
        return chat.talk().snoozed(str(*snooze.post), who, chat.wall(*until)) + moved(wish.until, chat);
    });
}

ChatAnswer answer(const said::TakeIt& take, const Chat& chat) {
    if (!take.post) return saying(chat.talk().take_which);
    return wish_for(*take.post, Take{}, chat,
                    [&](const std::string& who) { return chat.talk().taken(str(*take.post), who); });
}

ChatAnswer answer(const said::ReopenIt& reopen, const Chat& chat) {
    if (!reopen.post) return saying(chat.talk().reopen_which);
    const bool asleep = sleeps(*reopen.post, chat);
    return wish_for(*reopen.post, ReopenIt{}, chat, [&](const std::string& who) {
        const auto say = asleep ? chat.talk().woken : chat.talk().reopened;
        return say(str(*reopen.post), who);
    });
}

}  // namespace bot
