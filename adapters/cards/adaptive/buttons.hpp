#pragma once

#include "adapters/cards/adaptive/adaptive_card.hpp"
#include "adapters/cards/adaptive/elements.hpp"

namespace cards {

/// Where on the card: the ids of a row's inputs end in its number, as all inputs of a card are taken along by
/// any button that asks for them.
struct Place {
    int row = 0;
    Buttons buttons = Buttons::Execute;

    /// For a form of that row, whose inputs may have the names of another form's.
    Place form(Form::Which which) const;
};

Json input(const Field& field, const Place& place);

/// A button by itself, which takes no inputs along.
Json marked_up(const Button& button, const Place& place);

/// What can be done, side by side. Of `fields` that stand open above, the first button takes what is in them.
Json offer_row(const Block& block, const Place& place);

}  // namespace cards
