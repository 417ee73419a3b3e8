#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace http {

/// Resolves `%XX`. Nothing for `%zz`, for `%00`, and for what is no UTF-8 then.
std::optional<std::string> decoded(std::string_view text);

/// Percent-encodes all but letters, digits and `-._~`: one segment of a path, a value of a form.
std::string encoded(std::string_view text);

/// Splits a path at its slashes, then decodes each piece: `/a%2Fb/c` has the two segments `a/b` and `c`, `/`
/// has none, and `/a/` has `a` and an empty one. Nothing where it does not begin with `/`, or a piece cannot
/// be decoded.
std::optional<std::vector<std::string>> segments(std::string_view path);

using Parameters = std::vector<std::pair<std::string, std::string>>;

/// The parameters of a query, decoded, in their order; `+` is a space, and one without `=` has an empty
/// value. Nothing where one cannot be decoded.
std::optional<Parameters> parameters(std::string_view query);

/// The value of the first parameter of that name, if there is one.
std::optional<std::string> parameter(const Parameters& parameters, std::string_view name);

}  // namespace http
