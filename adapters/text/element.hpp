#pragma once

#include "bot/speaking/stand_ins.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace text {

/// One element of a page, as far as reading it goes. Teams marks up what HTML has no element for by
/// `itemtype`, `itemprop` and `itemid`.
struct Element {
    std::string name{};
    std::string type{};  ///< the end of its `itemtype`, lower case: `mention`, `reply`
    std::string id{};    ///< its `itemid`; of an <attachment> or <at> its `id`
    std::string part{};  ///< its `itemprop`
    std::string alt{};
    std::string source{};
    std::string target{};  ///< of a link
    std::string style{};
    bool hidden = false;  ///< by an attribute of that name
};

/// Whether it begins and ends a line.
bool is_block(const Element& element);

/// Whether nothing in it is meant to be read: scripts, styles, heads.
bool is_unread(const Element& element);

/// Whether a reader does not see it.
bool is_hidden(const Element& element);

/// Read as its alternative text.
bool is_emoji(const Element& element);

bool is_mention(const Element& element);

/// Somebody's words that come along: a quote, a forwarded message.
bool is_carried(const Element& element);

bool is_code_block(const Element& element);
bool is_code(const Element& element);

/// What it shows in place of words, if it does.
std::optional<bot::Thing> thing_of(const Element& element);

/// An alternative text, where it says more than that there is a picture; else nothing.
std::string what_it_shows(std::string_view alt);

}  // namespace text
