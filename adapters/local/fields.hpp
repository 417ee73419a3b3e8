#pragma once

#include "adapters/http/message.hpp"

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace local {

constexpr std::size_t longest_name = 100;          ///< of a person, in characters
constexpr std::size_t longest_id = 128;            ///< of a message, in bytes
constexpr std::size_t longest_text = 16UL * 1024;  ///< of a message, in bytes

/// The JSON object that a request brings. What is wrong is remembered, the first thing only: so one reads all
/// fields, then asks once. A field that is absent or null counts as not given; unknown fields do not matter.
class Fields {
public:
    explicit Fields(const http::Request& request);

    /// The answer to what is wrong, if anything is.
    const std::optional<http::Response>& wrong() const { return wrong_; }

    /// A person's name, cleaned; nobody goes by the bot's. Not given: empty.
    std::string name(std::string_view field);

    /// What somebody writes, cleaned. Not given: empty; but where it is given it must not be blank.
    std::string words(std::string_view field);

    /// A message's id, as it is. Not given: empty.
    std::string id(std::string_view field);

    /// Any short text. Not given: empty.
    std::string text(std::string_view field);

    /// Any object. Not given: an empty one.
    nlohmann::json object(std::string_view field);

    /// Asks for fields that must not be missing.
    void need(std::string_view field);

    /// Refuses with 400: `FIELD WHAT`.
    void refuse(std::string_view field, std::string_view what);

private:
    void read(const http::Request& request);
    const nlohmann::json* given(std::string_view field) const;
    std::optional<std::string> string(std::string_view field, std::size_t longest);

    std::shared_ptr<const nlohmann::json> json_{};
    std::optional<http::Response> wrong_{};
};

/// Why nobody can go by this name; empty where somebody can.
std::string_view unfit_as_name(std::string_view cleaned);

/// Why this text cannot be a message's id; empty where it can.
std::string_view unfit_as_id(std::string_view text);

}  // namespace local
