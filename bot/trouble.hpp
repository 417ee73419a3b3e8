#pragma once

#include "bot/ids.hpp"
#include "bot/time.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace bot {

/// Something that is wrong, as those read of it who can put it right.
struct Trouble {
    /// The numbers stand in stores.
    enum class Kind {
        Unreachable = 0,
        Reaction = 1,
        Thanks = 2,
        Words = 3,
        Expiry = 4,
        Answer = 5,
        Size = 6,
        NotTaken = 7,
        Ground = 8
    };

    Kind kind = Kind::Unreachable;
    std::string where{};    ///< a person, a theme, or what expires: a display name, for admins alone
    Timestamp at{};         ///< since when, or when last; of what expires: when it does
    std::string remedy{};   ///< what to do, in the reader's language where there is a reader
    std::size_t times = 1;  ///< or how many people; of lost ground how many posts wait there
    std::string about{};    ///< the config's name of a theme, channel kind or instance; never a person
    PersonId who{};         ///< the person, where it is one: for admins alone
    std::string cause{};    ///< the channel's own code
    Timestamp since{};      ///< when it began
    bool over = false;      ///< it was told of, and has been put right

    bool operator==(const Trouble&) const = default;
};

/// Its name for scripts: `person`, `deliveries`, `secret`, `not_taken`, `ground`.
std::string_view code_of(Trouble::Kind kind);

/// Whether it goes on until somebody puts it right; else it has happened, and that was all.
bool lasts(Trouble::Kind kind);

/// Whether it was let go because nobody knows what became of it, rather than refused.
bool is_in_doubt(const Trouble& trouble);

/// Whether both are one trouble, seen twice.
bool same(const Trouble& one, const Trouble& other);

}  // namespace bot
