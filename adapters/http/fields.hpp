#pragma once

#include "adapters/http/message.hpp"

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace http {

/// The JSON object that a request brings. What is wrong is remembered, the first thing only: so one reads all
/// fields, then asks once. A field that is absent or null counts as not given; unknown fields do not matter.
class Fields {
public:
    explicit Fields(const Request& request);

    /// The answer to what is wrong, if anything is.
    const std::optional<Response>& wrong() const { return wrong_; }

    /// Any text of at most so many bytes.
    std::optional<std::string> text(std::string_view field, std::size_t longest);

    /// Any object. Not given: an empty one.
    nlohmann::json object(std::string_view field);

    /// Asks for fields that must not be missing.
    void need(std::string_view field);

    /// Refuses with 400: `FIELD WHAT`.
    void refuse(std::string_view field, std::string_view what);

private:
    void read(const Request& request);
    const nlohmann::json* given(std::string_view field) const;

    std::shared_ptr<const nlohmann::json> json_{};
    std::optional<Response> wrong_{};
};

}  // namespace http
