#pragma once

#include "adapters/cards/compose.hpp"

#include <cstddef>
#include <string>

namespace cards {

/// No card is larger than this, in bytes, be it counted in UTF-8 or in UTF-16.
constexpr std::size_t largest_card = 80'000;

/// WithFallback: where a button that acts is not understood, an `Action.Submit` stands in for it, whose data
/// also carries `verb`.
enum class Buttons { Execute, WithFallback };

/// The card as an Adaptive Card 1.5, JSON in UTF-8, in the reader's language. Texts of people stand in text
/// runs only, where nobody reads Markdown. Five rows of each sort are in sight, the others behind a count.
/// Where not all fit into `largest` bytes, it is shown page by page: ten rows or as many as fit, and a button
/// (`page`) that asks for the next. What ended is dropped first, but for the latest, so that it can be
/// undone.
///
/// Every other button that acts is an `Action.Execute` with `post`, `rev` and `row` (its number) in its data;
/// the inputs that belong to it have the names of the verb's fields, followed by a dot and the same number.
/// An empty card says that nobody is waiting.
std::string adaptive_card(const Sheet& sheet, Buttons buttons = Buttons::Execute,
                          std::size_t largest = largest_card);
std::string adaptive_card(const bot::Card& card, const Links& links, Buttons buttons = Buttons::Execute,
                          std::size_t largest = largest_card);

/// The card where a product takes less than `largest_card`: in at most so many bytes, be it counted in UTF-8
/// or in UTF-16. First there are fewer rows on a page, then texts are shorter, then what can be done without
/// is left out; one row at least is on it. Larger than that only where nothing else is possible.
std::string fitted_card(const bot::Card& card, const Links& links, Buttons buttons, std::size_t most);

}  // namespace cards
