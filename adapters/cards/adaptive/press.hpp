#pragma once

#include "bot/event.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cards {

/// What is wrong with a press: `FIELD WHAT`, or the verb.
struct NoWish {
    std::string why{};
};

/// What a press on a card asks for.
struct Press {
    std::vector<bot::PostNumber> posts{};  ///< none where a page is turned
    bot::Wish wish{};
    std::optional<int> rev{};
};

/// Reads a verb with its data, as the contract's table of verbs has them. What counts is the button's own
/// data; inputs (`words.3`) count, and win over it, only where the button takes them: a form's, which does
/// not say itself how to close, and the question "really?". A client sends along what stands in all forms of
/// the card, drafts too, whatever the button asked for. Where the button says in which `row` it stands, only
/// that row's inputs count. An empty text counts as not given.
std::variant<Press, NoWish> read_press(std::string_view verb, const nlohmann::json& data);

}  // namespace cards
