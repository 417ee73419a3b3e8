#include "bot/chat/wish_for.hpp"

#include "bot/chat/line.hpp"
#include "bot/rules/on.hpp"
#include "bot/speaking/first_word.hpp"

#include <algorithm>

namespace bot {

namespace {

ChatAnswer saying(std::string_view words) {
    return {.words = std::string{words}};
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
    const auto deed = last ? deed_in_words(*last, chat) : std::string{};
    if (!last || last->by != chat.member.id) return talk.too_late(name, first.by, chat.wall(first.at), deed);
    return last->kind == Deed::Kind::Closed ? talk.closed_by_you(name, chat.wall(first.at), deed)
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
    if (const auto* hand = std::get_if<HandOver>(&wish); hand && waits)
        return talk.theirs_already(name, name_of(hand->to, chat));
    if (const auto* ask = std::get_if<Ask>(&wish); ask && waits) {
        const auto whom = name_of(ask->advisor, chat);
        return follow_up->owner == ask->advisor ? talk.theirs_already(name, whom)
                                                : talk.asked_already(name, whom);
    }
    if (waits && std::holds_alternative<ReopenIt>(wish)) return talk.waits_already(name);
    if (row && row->confirm) return talk.nobody_replied(name);
    return row && row->first ? first_was(post, *row->first, chat) : talk.nobody_waits(name);
}

}  // namespace

std::string name_of(const PersonId& id, const Chat& chat) {
    const auto* person = chat.given.community.person(id);
    return person ? person->name : id.value;
}

std::string said_as(const Action& action, const std::string& words, const Chat& chat) {
    constexpr std::size_t longest = 300;
    const auto& name = action.in(chat.member.language);
    return words.empty() ? name : chat.talk().with_words(name, short_excerpt(words, longest));
}

std::string deed_in_words(const Deed& deed, const Chat& chat) {
    constexpr std::size_t longest = 300;
    const auto* action = chat.given.community.action(deed.action);
    const auto* to = chat.given.community.person(deed.to);
    auto detail =
        action       ? said_as(*action, deed.words, chat)
        : deed.until ? say_moment(chat.wall(*deed.until).at, chat.wall(*deed.until).now, chat.member.language)
        : to         ? to->name
                     : short_excerpt(deed.words, longest);
    return chat.talk().deed(deed.kind, detail);
}

ChatAnswer wish_for(PostNumber number, const Wish& wish, const Chat& chat,
                    const std::function<std::string(const std::string& who)>& done) {
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

}  // namespace bot
