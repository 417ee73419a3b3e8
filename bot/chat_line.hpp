#pragma once

#include "bot/ids.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace bot {

/// One message in a chat, as it was written and `leveled`: both change together, so a place in one is the
/// same place in the other.
class ChatLine {
public:
    explicit ChatLine(std::string_view text);

    std::u32string_view level() const { return level_; }

    std::string as_written() const;

    bool empty() const { return level_.empty(); }

    /// Takes away what only separates, at both ends.
    void trim();

    void erase(std::size_t at, std::size_t length);

    /// The part from `at` on, or before it.
    ChatLine from(std::size_t at) const;
    ChatLine before(std::size_t at) const;

    /// Takes the name of a post out of it: `post-17`, `Post 17`, `#17`. With `bare`, also a number with which
    /// it begins.
    std::optional<PostNumber> take_post(bool bare = false);

private:
    std::optional<PostNumber> take_number(std::size_t at, std::size_t digits);

    std::u32string written_{};
    std::u32string level_{};
};

/// A verb that was found in a line: which, and the line without it.
enum class ChatVerb { Find, Close, Snooze };

struct ChatVerbFound {
    ChatVerb verb = ChatVerb::Find;
    ChatLine rest;
};

/// What is asked in one word, without anything beside it.
enum class ChatQuestion { Open, Mine, Figures, Help };

namespace japanese {

/// `with_post`: the line named a post; then a verb counts wherever it stands.
std::optional<ChatVerbFound> chat_verb(const ChatLine& line, bool with_post);
std::optional<ChatQuestion> chat_question(const ChatLine& line);

/// Nothing but particles and politeness.
bool mere_manners(std::u32string_view text);

}  // namespace japanese

namespace english {

std::optional<ChatVerbFound> chat_verb(const ChatLine& line, bool with_post);
std::optional<ChatQuestion> chat_question(const ChatLine& line);
bool mere_manners(std::u32string_view text);

/// "please", "could you", the bot's name.
void skip_address(ChatLine& line);

/// "please" at the end.
void drop_manners(ChatLine& line);

}  // namespace english

}  // namespace bot
