#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace text {

/// Somebody or something that a text names, marked up as Teams and Skype do it (`itemtype` …/Mention).
struct MarkedMention {
    std::string id{};  ///< its `itemid`
    std::string text{};
};

/// Whether a mention is left out of the text.
using LeftOut = std::function<bool(const MarkedMention& mention)>;

/// What a reader of this HTML would read, as plain text in valid UTF-8: one line for each paragraph, list
/// items with a bullet, emoji as their characters; nothing of scripts and styles, nothing fetched. What is
/// broken in it is read as a browser would. Of more than 512 KiB only the beginning counts.
std::string text_of_html(std::string_view html, const LeftOut& left_out = {});

}  // namespace text
