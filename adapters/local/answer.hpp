#pragma once

#include "adapters/http/message.hpp"
#include "adapters/local/ground.hpp"

#include <string>
#include <string_view>

namespace local {

/// Gone, or never there.
http::Response no_such(std::string_view what);

/// What could not be written or read may be tried again.
http::Response try_again();

/// Notes why, and gives the answer to it.
http::Response failure_of(const bot::Outcomes& outcomes, const Ground& ground);

/// To whoever wrote a message of this id: 201 where it is new.
http::Response answer_to_message(const bot::Answer& answer, const std::string& id);

/// To whoever changed one, or reacted to it.
http::Response answer_to_change(const bot::Answer& answer, const std::string& id);

/// To whoever pressed a button.
http::Response answer_to_press(const bot::Answer& answer, std::string_view public_url);

}  // namespace local
