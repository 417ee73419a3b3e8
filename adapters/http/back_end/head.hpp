#pragma once

#include "adapters/http/message.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace http::back_end {

/// What the connection adds to a response.
struct Framing {
    bool keeps_alive = true;
    bool old = false;  ///< the client speaks HTTP/1.0
    std::optional<std::size_t>
        length{};  ///< of the body; without: chunks, or for an old client until the end
    bot::Timestamp now{};
};

/// `Mon, 05 Oct 2026 00:00:00 GMT`
std::string http_date(bot::Timestamp moment);

/// Whether a response of that status has no body, whatever it was given.
bool bodiless(int status);

/// The head of a response, down to its empty line. Drops headers that the connection owns, names that are
/// none, and values with a line break.
std::string head(const Response& response, const Framing& framing);

/// A piece of a body in chunks; the empty one is the last.
std::string chunk(std::string_view text);

/// Whether the response asks for the connection to end.
bool closes(const Response& response);

}  // namespace http::back_end
