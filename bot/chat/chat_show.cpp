#include "bot/chat/chat.hpp"
#include "bot/chat/line.hpp"

namespace bot {

ChatAnswer answer(const said::Show& show, const Chat& chat) {
    const auto post = chat.given.facts.post(show.post);
    const auto name = str(show.post);
    if (!post || post->removed_at) return {.words = chat.talk().no_such_post(name)};
    const auto follow_up = chat.given.facts.follow_up(post->key);
    auto text = line_of(*post, follow_up, chat.listener()) + "\n";
    if (follow_up && follow_up->waiting() && is_lost(post->key.conversation, chat.given.facts.lost_ground()))
        text.append(words(chat.member.language).channel_lost).append("\n");
    return {.words = text + chat.talk().can_say(name)};
}

ChatAnswer answer(const said::About& about, const Chat& chat) {
    const auto name = str(about.post);
    if (!chat.given.facts.post(about.post)) return {.words = chat.talk().no_such_post(name)};
    const auto left =
        about.other ? chat.talk().one_at_a_time(name, str(*about.other)) : chat.talk().unchanged(name);
    return {.words = left + " " + chat.talk().can_say(name)};
}

ChatAnswer answer(const said::Find& find, const Chat& chat) {
    if (find.words.empty()) return {.words = std::string{chat.talk().find_what}};
    return {.inquiry = find};
}

/// What was listed last is known from what was asked then.
ChatAnswer answer(const said::More&, const Chat& chat) {
    auto rest = read_inquiry(chat.given.facts.reminder(chat.member.id).listed);
    if (!rest) return {.words = std::string{chat.talk().more_of_what}};
    return {.inquiry = std::move(rest)};
}

}  // namespace bot
