#pragma once

#include "bot/ids.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace cards {

/// How a text is meant; each product's markup decides how that looks.
enum class Tone {
    Plain,
    Strong,    ///< what a reader sees first
    Quiet,     ///< what one may skip
    Small,     ///< neither, and short
    Good,      ///< done, thanked for
    Doubtful,  ///< a question before it is done
    Fresh,     ///< small, to be seen: for the first time, since yesterday
    Pressing   ///< small, to be seen before all others
};

/// A text as people or the bot wrote it: no markup is in it, and none may be read into it.
struct Note {
    std::string text{};
    Tone tone = Tone::Plain;
    std::string name{};  ///< by which a page finds it; mostly none
};

struct Choice {
    std::string value{};
    std::string title{};
};

/// A text of one's own, of one line or of several.
struct Written {
    enum class Lines { One, Several };

    Lines lines = Lines::One;
    std::string begun{};  ///< what stands in it already
};

/// One of several, one of which is chosen already. Folded: unseen until it is asked for.
struct OneOf {
    enum class Shown { Open, Folded };

    Shown shown = Shown::Open;
    std::vector<Choice> choices{};
    std::string chosen{};
};

enum class Switch { Off, On };

/// What a button's press brings along, by the name that its verb knows it by.
struct Field {
    std::string name{};
    std::string label{};  ///< of a switch: where it could be read as markup, nothing of people's is in it
    std::variant<Written, OneOf, Switch> kind{};
};

/// Acts when it is pressed: a verb, and what the verb needs beside the fields that stand above it.
struct Button {
    enum class Weight { Usual, Main };

    std::string title{};
    std::string verb{};
    bot::PostNumber post{};
    std::vector<bot::PostNumber> together{};  ///< in place of the one post, where it acts on several
    int rev = 0;
    std::optional<bot::ActionId> action{};  ///< closing: how, where no field says it otherwise
    bool confirmed = false;                 ///< the reader was asked whether they are sure
    std::optional<std::size_t> from{};      ///< turning a page, of no post: from which row on
    std::size_t waiting = 0;                ///< … and how many posts wait on all pages
    Weight weight = Weight::Usual;
};

/// What a button opens: fields, and the one button that takes them along.
struct Form {
    /// Forms of one row that have fields of the same names are told apart by this.
    enum class Which { Row, HandingOver, ClosingTogether, AWord };

    std::string title{};  ///< of the button that opens it
    std::vector<Note> notes{};
    std::vector<Field> fields{};
    Button button{};
    std::vector<Form> others{};  ///< which can be opened from this one
    Which which = Which::Row;
};

/// A button that acts at once, or one that opens a form.
using Offer = std::variant<Button, Form>;

}  // namespace cards
