#pragma once

#include "adapters/teams/activity.hpp"
#include "adapters/text/html.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace teams {

/// Whom a message names: the bot, whose name is left out, and others, who are read as names. A name may come
/// in several pieces, and its entity may say it otherwise than the text.
class Mentions {
public:
    /// The message must outlive it.
    explicit Mentions(const Activity& message);

    /// Whether a mention in the HTML is one of the bot.
    bool is_ours(const text::MarkedMention& marked) const;

    /// Who is named, but for the bot.
    std::vector<std::string> others() const;

    /// The plain text with names in place of its marks: `<at>NAME</at>`, `<at id="0">NAME</at>`.
    std::string read(std::string text) const;

private:
    struct Tag {
        std::string whole{};
        std::string id{};
        std::string name{};
        bool bare = true;  ///< without attributes, as somebody might have typed it
    };

    static Tag tag_at(std::string_view text);
    const Mention* of(const std::string& id) const;
    const Mention* called(std::string_view name) const;
    const Mention* with_piece(std::string_view piece) const;
    const Mention* meant_by(const Tag& tag) const;
    bool is_ours(const Mention& mention) const;
    std::string without_bare_marks(std::string text) const;

    const Activity& message_;
    Mention bot_{};  ///< by the name that the message gives its recipient
};

}  // namespace teams
