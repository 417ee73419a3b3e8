#pragma once

#include "bot/case.hpp"
#include "bot/chat/listener.hpp"
#include "bot/listening/chat_words.hpp"

#include <optional>
#include <string>

namespace bot {

/// A PMO member in a direct chat with the bot.
struct Chat {
    const Person& member;
    const Case& given;

    Listener listener() const { return {member, given.community, given.now}; }

    const Talk& talk() const { return bot::talk(member.language); }

    WallTime wall(Timestamp at) const { return listener().wall(at); }
};

/// What is said, and what comes of it beside.
struct ChatAnswer {
    std::string words{};
    Decision more{};
    std::optional<Inquiry> inquiry{};  ///< in place of words: they are found when the answer goes out
};

// What only asks. What reads much is never read here, where posts would wait for it.
ChatAnswer answer(const said::Find& find, const Chat& chat);
ChatAnswer answer(const said::More& more, const Chat& chat);

/// One post, as in a list, and what can be written about it.
ChatAnswer answer(const said::Show& show, const Chat& chat);
ChatAnswer answer(const said::About& about, const Chat& chat);

// Wishes, as on the card.
ChatAnswer answer(const said::CloseIt& close, const Chat& chat);
ChatAnswer answer(const said::SnoozeIt& snooze, const Chat& chat);
ChatAnswer answer(const said::TakeIt& take, const Chat& chat);
ChatAnswer answer(const said::HandOverIt& hand, const Chat& chat);
ChatAnswer answer(const said::AskIt& ask, const Chat& chat);
ChatAnswer answer(const said::ReopenIt& reopen, const Chat& chat);
ChatAnswer answer(const said::UndoIt& undo, const Chat& chat);

}  // namespace bot
