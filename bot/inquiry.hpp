#pragma once

#include <string>
#include <variant>

namespace bot {

/// What is asked in a direct chat and takes much reading.
namespace said {

struct Open {};

struct Mine {};

struct Find {
    std::string words{};
};

struct Figures {};

}  // namespace said

using Inquiry = std::variant<said::Open, said::Mine, said::Find, said::Figures>;

}  // namespace bot
