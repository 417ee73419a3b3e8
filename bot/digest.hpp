#pragma once

#include "bot/ages.hpp"
#include "bot/calendar.hpp"
#include "bot/trouble.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bot {

/// The head of a member's first reminder of the day: how things stood at `at`, and what had happened since
/// `since`. Names and deeds, never ranks.
struct Digest {
    using Trouble = bot::Trouble;

    Timestamp at{};
    Timestamp since{};
    Ages own{};                                ///< open posts of the reader
    Ages all{};                                ///< … and of the whole community
    std::size_t answered = 0;                  ///< posts that got their first answer by a person
    std::size_t closed = 0;                    ///< posts that were closed by an action
    std::size_t only_bot = 0;                  ///< open posts to which no person has replied yet
    std::vector<std::string> first_posters{};  ///< display names
    std::vector<std::string> quiet{};          ///< themes in which nobody writes any more
    std::vector<Trouble> troubles{};           ///< news of what is wrong, and of what is right again
    std::vector<Trouble> standing{};  ///< of what was told so far: what is not known to be right again
    bool alone = true;  ///< no post has stood below it yet; once one has, it goes with the last of them

    bool operator==(const Digest&) const = default;

    /// Whether there is nothing in it that is worth a word.
    bool empty() const;

    /// Whether it is still that day: a digest stands on the card until the day is over.
    bool stands(const Calendar& calendar, Timestamp now) const;
};

/// For the store, which keeps what a digest said; and back. What cannot be read is left out.
std::string written(const Digest& digest);
Digest read_digest(std::string_view text);

}  // namespace bot
