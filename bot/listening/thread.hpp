#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bot {

/// What a reply is, as far as its words alone say. In doubt it is Else.
enum class ReplySort { Thanks, Question, Else };

/// Thanks: nothing but thanks, "understood", "it works" and the like; nobody need look. Question: somebody
/// clearly wants to know something. Japanese and English, also mixed. `names`: what in it is only called so
/// (whom it mentions, to what it links).
ReplySort sort_of(std::string_view reply, const std::vector<std::string>& names = {});

/// Whether a root message clearly asks something, so that one may thank for the asking: stricter than a
/// reply, for a long story often has a question in it. Sure, or false.
bool is_clear_question(std::string_view post);

}  // namespace bot
