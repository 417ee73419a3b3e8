#pragma once

#include "tests/support/story.hpp"

#include <string>

namespace tests {

/// Somebody writes to the bot in a direct chat.
struct ChatStory : Story {
    /// What the bot answers.
    std::string says(const bot::AccountId& who, const std::string& text, bot::Timestamp now) {
        const bot::MessageKey message{{"local:chat/" + who.value}, "w" + std::to_string(++messages_)};
        channel.last_words.clear();
        page = after({.key = {"said " + str(message)}, .what = bot::Spoke{message, author(who), text}}, now);
        return channel.last_words;
    }

    std::string says(const bot::PersonId& who, const std::string& text, bot::Timestamp now) {
        return says(author(who).account, text, now);
    }

    std::string page{};  ///< all that was shown with the answer

private:
    int messages_ = 0;
};

}  // namespace tests
