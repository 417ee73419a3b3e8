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

/// Ada's post about minutes, and Ben's about Excel; both are Ito's.
struct Chatting : ChatStory {
    Chatting() {
        after(posts("1", monday), monday);
        after(posts("2", monday + 1h, author(ben), "Ｅｘｃｅｌ did my sums."), monday + 1h);
        at(now);
    }

    std::string ito_says(const std::string& text) { return says(ito, text, now); }

    std::string name_of(const std::string& message) const { return str(number(message)); }

    /// With Ada's post for each `{}`.
    std::string ito_says_of_it(std::string text) {
        for (auto at = text.find("{}"); at != std::string::npos; at = text.find("{}"))
            text.replace(at, 2, name_of("1"));
        return ito_says(text);
    }

    static constexpr bot::Timestamp now = monday + 2h;
};

}  // namespace tests
