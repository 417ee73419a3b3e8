#pragma once

#include "bot/speaking/stand_ins.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace text {

/// Somebody or something that a text names, marked up as Teams and Skype do it (`itemtype` …/Mention) or as
/// Graph does (`<at id="0">`).
struct MarkedMention {
    std::string id{};  ///< its `itemid` or `id`
    std::string text{};
};

/// Whether a mention is left out of the text.
using LeftOut = std::function<bool(const MarkedMention& mention)>;

/// What a page shows in place of words.
struct StandIn {
    bot::Thing thing = bot::Thing::File;
    std::string id{};    ///< by which an attachment is called; may be empty
    std::string says{};  ///< what a picture shows, by its alternative text; may be empty
};

/// Somebody's words that come along: a quote, a forwarded message.
struct Carried {
    std::string id{};    ///< of the message that was quoted; may be empty
    std::string text{};  ///< whose they are goes before them: `NAME: …`
};

/// A page in its parts, as a reader sees it: plain text in valid UTF-8.
struct Page {
    std::string words{};  ///< the writer's own; code in Markdown's marks
    std::vector<Carried> carried{};
    std::vector<StandIn> things{};
    std::vector<std::string> names{};  ///< in its words: whom they mention, what a link is called
    bool hid_something = false;        ///< there are words that no reader sees
};

/// What a reader of this HTML would read: one line for each paragraph, list items with a bullet, emoji as
/// their characters; nothing of scripts and styles or of what is hidden, nothing fetched. What is broken in
/// it is read as a browser would. Of more than 512 KiB only the beginning counts. What a quote shows in place
/// of words is called in this language.
Page read_html(std::string_view html, bot::Language language, const LeftOut& left_out = {});

/// The same, a link that is called otherwise than its address as `[what it is called](address)`.
Page read_html_with_links(std::string_view html, bot::Language language, const LeftOut& left_out = {});

/// Its words alone.
std::string text_of_html(std::string_view html);

}  // namespace text
