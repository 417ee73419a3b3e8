#pragma once

#include "adapters/http/message.hpp"
#include "bot/ids.hpp"

#include <optional>
#include <string>
#include <variant>

namespace local {

/// What was read, or the answer that says what is wrong.
template <class Thing>
using Read = std::variant<Thing, http::Response>;

/// A new message.
struct Draft {
    std::string author{};
    std::string text{};
    std::string reply_to{};  ///< empty: it begins a thread
    std::string id{};        ///< empty: it has none yet
};

/// New words for a message; `by` empty: its author's.
struct Rewording {
    std::string text{};
    std::string by{};
};

Read<Draft> read_draft(const http::Request& request);
Read<Rewording> read_rewording(const http::Request& request);

/// Who does something: empty where that is not said and need not be.
Read<std::string> read_by(const http::Request& request, bool needed);

}  // namespace local
