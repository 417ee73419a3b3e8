#pragma once

#include "bot/ids.hpp"
#include "bot/time.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace bot {

/// What is asked in a direct chat and takes much reading.
namespace said {

/// Which part of a list: what stands behind so many of those that stood in it at that moment. So nothing is
/// left out where some of them were closed meanwhile. All of it, where `behind` is nought.
struct Part {
    std::size_t behind = 0;
    Timestamp as_of{};

    auto operator<=>(const Part&) const = default;
};

/// Which posts a list holds: those that wait, those that were put off, those that were closed lately.
enum class Standing { Waiting, Asleep, Closed };

/// Of all themes and all owners, where none are named.
struct Open {
    Part part{};
    Standing standing = Standing::Waiting;
    std::vector<ThemeId> themes{};
    std::vector<PersonId> owners{};
};

struct Mine {
    Part part{};
};

struct Find {
    std::string words{};
    Part part{};
};

struct Figures {};

}  // namespace said

using Inquiry = std::variant<said::Open, said::Mine, said::Find, said::Figures>;

/// So many does a list show at first, and so many more with each "more".
constexpr std::size_t listed_at_first = 5;
constexpr std::size_t listed_with_more = 10;

/// How a list goes on behind what is shown now. Nothing where there is no list.
std::optional<Inquiry> rest_of(const Inquiry& inquiry, Timestamp now);

/// As text, to be kept, and read again; nothing where it cannot be read.
std::string written(const Inquiry& inquiry);
std::optional<Inquiry> read_inquiry(std::string_view text);

/// What a list is of, as text, without its part; empty for all that wait. And read again, where it can be.
std::string written_picks(const said::Open& open);
said::Open read_picks(std::string_view text);

/// The same of a part alone.
std::string written(const said::Part& part);
said::Part read_part(std::string_view text);

}  // namespace bot
