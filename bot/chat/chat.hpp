#pragma once

#include "bot/case.hpp"
#include "bot/listening/chat_words.hpp"
#include "bot/speaking/talk.hpp"

#include <string>

namespace bot {

/// A PMO member in a direct chat with the bot.
struct Chat {
    const Person& member;
    const Case& given;

    const Talk& talk() const { return bot::talk(member.language); }

    /// A moment as the member's clock shows it.
    WallTime wall(Timestamp at) const;
};

/// What is said, and what comes of it beside.
struct ChatAnswer {
    std::string words{};
    Decision more{};
};

// Lists, each with the first five and how many more there are.
ChatAnswer answer(const said::Open& open, const Chat& chat);
ChatAnswer answer(const said::Mine& mine, const Chat& chat);
ChatAnswer answer(const said::Find& find, const Chat& chat);
ChatAnswer answer(const said::Figures& figures, const Chat& chat);

/// One post, as in a list, and what can be written about it.
ChatAnswer answer(const said::Show& show, const Chat& chat);
ChatAnswer answer(const said::About& about, const Chat& chat);

// Wishes, as on the card.
ChatAnswer answer(const said::CloseIt& close, const Chat& chat);
ChatAnswer answer(const said::SnoozeIt& snooze, const Chat& chat);
ChatAnswer answer(const said::TakeIt& take, const Chat& chat);
ChatAnswer answer(const said::ReopenIt& reopen, const Chat& chat);
ChatAnswer answer(const said::UndoIt& undo, const Chat& chat);

}  // namespace bot
