#pragma once

#include "bot/chat/listener.hpp"
#include "bot/follow_up.hpp"
#include "bot/post.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace bot {

/// One post in one line: its short name, by what one knows it, how it stands, and how it begins.
std::string line_of(const Post& post, const std::optional<FollowUp>& follow_up, const Listener& to);

/// How a text begins, on one line; with "…" where it goes on.
std::string short_excerpt(const std::string& text, std::size_t bytes);

}  // namespace bot
