#pragma once

#include "bot/ids.hpp"
#include "bot/inquiry.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace bot {

/// What somebody wants who writes to the bot in a direct chat, beside what only asks.
namespace said {

/// `rest` is what stands beside verb and post: an action, words; empty where there is nothing but politeness.
/// `words` are behind a colon or in quotation marks (both still stand before them): the member's own,
/// whatever they are. `by_action`: it is closed only where an action is named ("mark post-3 as answered").
struct CloseIt {
    std::optional<PostNumber> post{};
    std::string rest{};
    std::string words{};
    bool by_action = false;
};

/// `rest`: until when, and perhaps why. Not `named`: there is no verb, and only a time makes it this wish.
struct SnoozeIt {
    std::optional<PostNumber> post{};
    std::string rest{};
    bool named = true;
};

struct TakeIt {
    std::optional<PostNumber> post{};
};

/// To whom, as it was written.
struct HandOverIt {
    PostNumber post{};
    std::string to{};
};

struct AskIt {
    PostNumber post{};
    std::string whom{};
};

struct ReopenIt {
    std::optional<PostNumber> post{};
};

/// Without a post: the latest that this member did.
struct UndoIt {
    std::optional<PostNumber> post{};
};

/// A post is named and no wish is clear: it may be denied, asked for, or somebody else's; or another post is
/// named beside it.
struct About {
    PostNumber post{};
    std::optional<PostNumber> other{};
};

/// What it says and how it stands.
struct Show {
    PostNumber post{};
};

/// The next of the list that was asked for last.
struct More {};

struct Help {};

/// About being thanked in words.
struct Thanks {
    bool wanted = true;
};

/// Thanks, "understood" and the like: nothing has to be done.
struct Pleasantry {};

struct Unclear {};

}  // namespace said

using ChatWord =
    std::variant<said::Open, said::Mine, said::Find, said::CloseIt, said::SnoozeIt, said::TakeIt,
                 said::HandOverIt, said::AskIt, said::ReopenIt, said::UndoIt, said::About, said::Show,
                 said::More, said::Figures, said::Help, said::Thanks, said::Pleasantry, said::Unclear>;

/// Reads it forgivingly, in Japanese and English: any case and width, with or without politeness.
ChatWord chat_word(std::string_view text);

}  // namespace bot
