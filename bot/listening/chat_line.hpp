#pragma once

#include "bot/ids.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bot {

/// One message in a chat: what its writer says in own words, in its usual spelling and in small letters, and
/// beside each character of that what was written for it. Both change together. An address or code is one
/// character (`stands_for_another`), decoration is blank: so neither says anything, and both are kept.
class ChatLine {
public:
    explicit ChatLine(std::string_view text);

    std::u32string_view level() const { return level_; }

    std::string as_written() const { return written_from(0); }

    std::string written_from(std::size_t at) const;

    bool empty() const { return level_.empty(); }

    /// Nothing but blanks and marks.
    bool wordless() const;

    /// Takes away what only separates, at both ends. Decoration goes with the word beside it.
    void trim();

    void erase(std::size_t at, std::size_t length);

    /// The part from `at` on, or before it.
    ChatLine from(std::size_t at) const;
    ChatLine before(std::size_t at) const;

    /// Takes the name of a post out of it: `post-17`, `Post 17`, `#17`. With `bare`, also a number with which
    /// it begins.
    std::optional<PostNumber> take_post(bool bare = false);

    /// Where that name stood, so that one can tell what stands between it and a verb.
    std::size_t gap() const { return gap_; }

    /// Another post that stood in one row with it: "8 and 12".
    std::optional<PostNumber> in_a_row_with() const { return row_; }

    /// What follows both.
    ChatLine behind_row() const;

    /// What stands before a colon that parts; nothing where there is none.
    std::optional<ChatLine> before_colon() const;

    /// Where a member's own words begin, behind the post and a colon ("close post-17: she does not need it
    /// any more") or in quotation marks that end the line; else its end.
    std::size_t words_at() const;

    /// A colon right behind the name only parts: the verb stands behind it ("post-17: done").
    void let_words_be_no_own() { words_follow_ = false; }

private:
    bool adorned(std::size_t at) const;
    bool opens_inside(std::size_t first) const;
    bool closes_inside(std::size_t last) const;
    void put(const std::u32string& own, const std::vector<std::u32string_view>& kept);

    std::vector<std::u32string> written_{};
    std::u32string level_{};
    std::size_t gap_ = 0;
    std::optional<PostNumber> row_{};
    bool words_follow_ = false;  ///< right behind the name that was taken
};

/// A verb that was found in a line: which, and the line without it.
/// Mark: close, where it is said as what.
enum class ChatVerb { Find, Close, Mark, Snooze, Show, Take, Reopen, Undo };

/// Whether it changes a post at once.
constexpr bool is_deed(ChatVerb verb) {
    return verb != ChatVerb::Find && verb != ChatVerb::Snooze && verb != ChatVerb::Show;
}

struct ChatVerbFound {
    ChatVerb verb = ChatVerb::Find;
    ChatLine rest;
};

/// Whether a line, its post taken out, asks.
bool asks(const ChatLine& line);

/// … or is no wish for another reason: it denies, says under what condition, or names a second post.
bool in_doubt(const ChatLine& line);

/// A second post that a line names before its writer's own words.
std::optional<PostNumber> another_post(const ChatLine& line);

/// "not yet", and nothing else.
bool merely_denies(std::u32string_view text);

/// "anyway": closed without a word.
bool all_the_same(std::u32string_view text);

namespace japanese {

/// `with_post`: the line named a post, and a verb counts wherever it is about that post; nothing where it is
/// about something else (post-12 の会議が終了).
std::optional<ChatVerbFound> chat_verb(const ChatLine& line, bool with_post);

/// Nothing but particles and politeness.
bool mere_manners(std::u32string_view text);

/// … and what stands between a post and its verb: の対応が.
bool mere_state(std::u32string_view text);

}  // namespace japanese

namespace english {

std::optional<ChatVerbFound> chat_verb(const ChatLine& line, bool with_post);
bool mere_manners(std::u32string_view text);

/// … and what may stand beside a verb that has no words of its own: "undo the closing of".
bool mere_state(std::u32string_view text);

/// "please", "could you", the bot's name.
void skip_address(ChatLine& line);

/// "please" at the end.
void drop_manners(ChatLine& line);

}  // namespace english

}  // namespace bot
