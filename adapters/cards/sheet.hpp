#pragma once

#include "adapters/cards/form.hpp"
#include "bot/language.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace cards {

/// Who wrote what, and where it can be read.
struct Post {
    std::string author{};
    std::string remarks{};
    std::string first_post{};  ///< said of somebody's first post; else empty
    Note age{};                ///< empty where it waits for nobody
    std::string text{};
    std::string address{};  ///< empty: none
    std::string go_there{};
};

/// What a row is on the card for: it asks its reader for something, it has come to an end, or it was put off.
enum class Sort { Asking, Ended, PutOff };

/// One row: a post, how it stands, and what can be done. Fields that stand open belong to the first button.
struct Block {
    Sort sort = Sort::Asking;
    Post post{};
    std::vector<Note> notes{};
    std::vector<Field> fields{};
    std::vector<Offer> offers{};
    bool in_place = false;  ///< done just now: it stands among those that ask, where it stood
    bool answers = false;   ///< to what was pressed just now: it is in sight on whichever page is shown
};

/// The head of a day's first reminder.
struct Head {
    std::string title{};
    std::vector<std::string> sentences{};
};

/// All that a card says and offers, in the reader's language, before any product's markup. Nothing is left
/// out for want of room: how many blocks are in sight is the markup's to say.
struct Sheet {
    bot::Language language = bot::Language::Ja;
    std::string text{};  ///< the same in one paragraph
    std::optional<Head> head{};
    std::string title{};    ///< empty where the head stands alone
    std::string order{};    ///< by what those that ask are sorted, or with which this page begins; or empty
    std::string put_off{};  ///< the title above what was put off; empty where nothing was
    std::vector<Block> blocks{};  ///< what asks, what was put off, what ended: each sort in its order
    std::size_t from = 0;         ///< with which of these it begins; earlier ones stand on earlier pages
};

}  // namespace cards
