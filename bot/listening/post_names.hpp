#pragma once

#include "bot/ids.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace bot {

/// A post that a text names, and where.
struct PostName {
    PostNumber number{};
    std::size_t from = 0;
    std::size_t to = 0;
};

// All texts are leveled.

/// The first that says of itself that it is a post: `post-17`, `#17`, `ポスト17`, `投稿17`.
std::optional<PostName> post_in(std::u32string_view text);

/// A number with which a text begins: 17, 17番. Not one that counts or dates: 3件, 20日, 10:00, 8 people.
std::optional<PostName> number_in_front(std::u32string_view text);

/// Another post in one row with it: "8 and 12", 14と17, "8, post-12". In doubt there is one.
std::optional<PostNumber> beside(std::u32string_view text, const PostName& name);

}  // namespace bot
