#pragma once

#include "bot/ids.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace bot {

/// What somebody wants who writes to the bot in a direct chat.
namespace said {

struct Open {};

struct Mine {};

struct Find {
    std::string words{};
};

/// `rest` is what stands beside verb and post: an action, words; empty where there is nothing but politeness.
struct CloseIt {
    std::optional<PostNumber> post{};
    std::string rest{};
};

/// `rest`: until when, and perhaps why.
struct SnoozeIt {
    std::optional<PostNumber> post{};
    std::string rest{};
};

struct Figures {};

struct Help {};

/// About being thanked in words.
struct Thanks {
    bool wanted = true;
};

/// Thanks, "understood" and the like: nothing has to be done.
struct Pleasantry {};

struct Unclear {};

}  // namespace said

using ChatWord = std::variant<said::Open, said::Mine, said::Find, said::CloseIt, said::SnoozeIt,
                              said::Figures, said::Help, said::Thanks, said::Pleasantry, said::Unclear>;

/// Reads it forgivingly, in Japanese and English: any case and width, with or without politeness.
ChatWord chat_word(std::string_view text);

}  // namespace bot
