#include "bot/chat/chat.hpp"
#include "bot/chat/wish_for.hpp"
#include "bot/rules/on.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace bot {

namespace {

ChatAnswer saying(std::string_view words) {
    return {.words = std::string{words}};
}

/// What this member did last, of what can still be undone: all that one press did.
struct OwnLatest {
    std::vector<PostNumber> posts{};
    Deed deed{};
    bool taken_back_since = false;  ///< and what they did after it was taken back
};

OwnLatest own_latest(const Chat& chat) {
    const auto& [member, given] = chat;
    std::vector<std::pair<Deed, PostNumber>> own;
    std::optional<Timestamp> undone_at;
    for (const auto& [follow_up, post, told, last, advice] :
         given.facts.concerns(member.id, given.now - undo_for)) {
        if (!last || last->by != member.id || given.now >= last->at + undo_for) continue;
        if (last->kind != Deed::Kind::Undone) own.emplace_back(*last, post.number);
        if (last->kind == Deed::Kind::Undone && (!undone_at || *undone_at < last->at)) undone_at = last->at;
    }
    if (own.empty()) return {};
    const auto at = [](const auto& one) { return one.first.at; };
    const auto latest = *std::ranges::max_element(own, {}, at);
    OwnLatest found{.posts = {latest.second},
                    .deed = latest.first,
                    .taken_back_since = undone_at && *undone_at >= latest.first.at};
    for (const auto& [deed, number] : own) {
        if (number != latest.second && deed.of_one_press_with(latest.first)) found.posts.push_back(number);
    }
    return found;
}

ChatAnswer undo_one(PostNumber number, const Chat& chat) {
    const auto post = chat.given.facts.post(number);
    const auto last = post ? chat.given.facts.last_deed(post->key) : std::nullopt;
    const auto deed = last ? deed_in_words(*last, chat) : std::string{};
    return wish_for(number, Undo{}, chat,
                    [&](const std::string& who) { return chat.talk().undone(str(number), who, deed); });
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

ChatAnswer answer(const said::UndoIt& undo, const Chat& chat) {
    if (undo.post) return undo_one(*undo.post, chat);
    const auto latest = own_latest(chat);
    const auto& posts = latest.posts;
    if (posts.empty()) return saying(chat.talk().undo_which);
    if (latest.taken_back_since) {
        const auto deed = deed_in_words(latest.deed, chat);
        return saying(chat.talk().undo_further(str(posts.front()), deed, chat.wall(latest.deed.at)));
    }
    return posts.size() > 1 ? undo_all(posts, chat) : undo_one(posts.front(), chat);
}

}  // namespace bot
