#include "bot/speaking/delivery_lines.hpp"

#include "bot/overloaded.hpp"

namespace bot {

namespace {

std::string in_theme(const MessageKey& post, const Community& community) {
    const auto* theme = community.theme_of(post.conversation);
    return " in " + (theme ? theme->id.value : post.conversation.value);
}

std::string somebody(const AccountId& account, const Community& community) {
    const auto* person = community.person_of(account);
    return person ? person->id.value : "one person";
}

}  // namespace

std::string what_of(const Delivery& delivery, const Community& community) {
    return std::visit(
        overloaded{
            [&](const React& it) { return "a reaction to a post" + in_theme(it.post, community); },
            [&](const Thank& it) { return "a thank-you for a post" + in_theme(it.post, community); },
            [&](const Say& it) {
                const auto where = " for a thread" + in_theme(it.post, community);
                return it.kind == Say::Kind::Words ? "words by " + it.on_behalf.value + where
                                                   : "a closing line" + where;
            },
            [&](const Tell& it) { return "an answer in the chat with " + somebody(it.to, community); },
            [&](const Remove& it) {
                return it.reader.empty() ? "the removal of the bot's words" + in_theme(it.post, community)
                                         : "the removal of an old card of " + it.reader.value;
            },
            [&](const Mirror& it) { return "the card of " + it.reader.value; },
            [&](const Broken& it) { return "something that nobody here understands (" + it.kind + ")"; },
        },
        delivery.errand);
}

}  // namespace bot
