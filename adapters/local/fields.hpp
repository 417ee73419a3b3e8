#pragma once

#include "adapters/http/fields.hpp"

namespace local {

constexpr std::size_t longest_name = 100;          ///< of a person, in characters
constexpr std::size_t longest_id = 128;            ///< of a message, in bytes
constexpr std::size_t longest_text = 16UL * 1024;  ///< of a message, in bytes

/// What a request of this channel brings.
class Fields : public http::Fields {
public:
    using http::Fields::Fields;

    /// A person's name, cleaned; nobody goes by the bot's. Not given: empty.
    std::string name(std::string_view field);

    /// What somebody writes, cleaned. Not given: empty; but where it is given it must not be blank.
    std::string words(std::string_view field);

    /// A message's id, as it is. Not given: empty.
    std::string id(std::string_view field);

    /// Any short text. Not given: empty.
    std::string text(std::string_view field);
};

/// Why nobody can go by this name; empty where somebody can.
std::string_view unfit_as_name(std::string_view cleaned);

/// Why this text cannot be a message's id; empty where it can.
std::string_view unfit_as_id(std::string_view text);

}  // namespace local
