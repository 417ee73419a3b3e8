#include "bot/chat/chat.hpp"
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

std::string without_separators(const std::string& text) {
    auto written = decode(text);
    written.erase(0, std::min(written.find_first_not_of(U" 　:、。,-—\n"), written.size()));
    return encode(written);
}

/// "answered I called her": by which action, and the words. No action named: the usual one.
Close close_of(const std::string& rest, const Community& community) {
    const ChatLine line{rest};
    const auto [named, end] = action_behind_as(line.level(), community);
    const auto* action = named ? named : usual_action(community);
    Close close{.action = action ? action->id : ActionId{},
                .words = without_separators(line.written_from(end))};
    if (all_the_same(folded(close.words))) close = {.action = close.action, .confirmed = true};
    return close;
}

const Card::Row* row_of(PostNumber post, const Shown& shown) {
    const auto& rows = shown.card.rows;
    const auto row = std::ranges::find_if(rows, [&](const Card::Row& it) {
        const auto posts = posts_of(it);
        return std::ranges::find(posts, post) != posts.end();
    });
    return row == rows.end() ? nullptr : &*row;
}

/// Who was first, perhaps the member themselves.
std::string first_was(const Post& post, const Card::Done& first, const Chat& chat) {
    const auto& talk = chat.talk();
    const auto name = str(post.number);
    const auto last = chat.given.facts.last_deed(post.key);
    if (!last || last->by != chat.member.id) return talk.too_late(name, first.by, chat.wall(first.at));
    return last->kind == Deed::Kind::Closed ? talk.closed_by_you(name, chat.wall(first.at))
                                            : talk.nobody_waits(name);
}

/// Why a wish was not granted, from the card that answers it.
std::string refusal(const Post& post, const Wish& wish, const Shown& shown, const Chat& chat) {
    const auto* row = row_of(post.number, shown);
    const auto name = str(post.number);
    const auto& talk = chat.talk();
    const auto follow_up = chat.given.facts.follow_up(post.key);
    const bool waits = follow_up && follow_up->waiting();
    if (std::holds_alternative<Undo>(wish)) return talk.nothing_to_undo(name);
    if (waits && std::holds_alternative<Take>(wish)) return talk.yours_already(name);
    if (waits && std::holds_alternative<ReopenIt>(wish)) return talk.waits_already(name);
    if (row && row->confirm) return talk.nobody_replied(name);
    return row && row->first ? first_was(post, *row->first, chat) : talk.nobody_waits(name);
}

/// As if it had been pressed; `done` says what to tell when it is granted.
template <class Done>
ChatAnswer wish_for(PostNumber number, const Wish& wish, const Chat& chat, Done done) {
    const auto post = chat.given.facts.post(number);
    if (!post) return saying(chat.talk().no_such_post(str(number)));
    const Asked asked{.by = chat.member.id, .posts = {number}, .wish = wish};
    auto decision = on(asked, chat.given);
    const auto* shown = std::get_if<Shown>(&decision.answer);
    if (!shown) return saying(chat.talk().nobody_waits(str(number)));
    auto words =
        shown->changed ? done(author_of(*post, chat.given.community)) : refusal(*post, wish, *shown, chat);
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

/// "close post-17 tomorrow" is not meant now.
bool names_a_time(const std::string& words, const Chat& chat) {
    return until_when(words, chat.member.calendar, chat.given.now).has_value();
}

bool sleeps(PostNumber number, const Chat& chat) {
    const auto post = chat.given.facts.post(number);
    const auto follow_up = post ? chat.given.facts.follow_up(post->key) : std::nullopt;
    return follow_up && follow_up->asleep(chat.given.now);
}

/// What this member did last, of what can still be undone: all that one press did.
std::vector<PostNumber> own_latest(const Chat& chat) {
    const auto& [member, given] = chat;
    std::vector<std::pair<Deed, PostNumber>> own;
    for (const auto& [follow_up, post, told, last, advice] :
         given.facts.concerns(member.id, given.now - undo_for)) {
        const bool undoable = last && last->by == member.id && last->kind != Deed::Kind::Undone &&
                              given.now < last->at + undo_for;
        if (undoable) own.emplace_back(*last, post.number);
    }
    if (own.empty()) return {};
    const auto at = [](const auto& one) { return one.first.at; };
    const auto latest = *std::ranges::max_element(own, {}, at);
    std::vector<PostNumber> posts{latest.second};
    for (const auto& [deed, number] : own) {
        if (number != latest.second && deed.of_one_press_with(latest.first)) posts.push_back(number);
    }
    return posts;
}

/// What one press did to several posts.
ChatAnswer undo_all(const std::vector<PostNumber>& posts, const Chat& chat) {
    auto decision = on(Asked{.by = chat.member.id, .posts = posts, .wish = Undo{}}, chat.given);
    const auto undone =
        static_cast<std::size_t>(std::ranges::count(decision.deeds, Deed::Kind::Undone, &Deed::kind));
    if (undone == 0) return saying(chat.talk().undo_which);
    return {.words = chat.talk().undone_all(undone), .more = std::move(decision)};
}

}  // namespace

ChatAnswer answer(const said::CloseIt& close, const Chat& chat) {
    if (!close.post) return saying(chat.talk().close_which);
    if (names_a_time(close.rest, chat)) return answer(said::About{*close.post}, chat);
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
    if (!until && !snooze.named) return answer(said::About{*snooze.post}, chat);
    if (!until) return saying(chat.talk().when_unclear);
    return wish_for(*snooze.post, wish, chat, [&](const std::string& who) {
        return chat.talk().snoozed(str(*snooze.post), who, chat.wall(*until));
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

ChatAnswer answer(const said::UndoIt& undo, const Chat& chat) {
    const auto posts = undo.post ? std::vector{*undo.post} : own_latest(chat);
    if (posts.empty()) return saying(chat.talk().undo_which);
    if (posts.size() > 1) return undo_all(posts, chat);
    return wish_for(posts.front(), Undo{}, chat,
                    [&](const std::string& who) { return chat.talk().undone(str(posts.front()), who); });
}

}  // namespace bot
