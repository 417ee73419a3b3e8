#pragma once

#include <string_view>

namespace bot {

/// What a reply is, as far as its words alone say. In doubt it is Else.
enum class ReplySort { Thanks, Question, Else };

/// Thanks: nothing but thanks, "understood", "it works" and the like; nobody need look. Question: somebody
/// clearly wants to know something. Japanese and English, also mixed.
ReplySort sort_of(std::string_view reply);

/// Whether a root message clearly asks something, so that one may thank for the asking: stricter than a
/// reply, for a long story often has a question in it. Sure, or false.
bool is_clear_question(std::string_view post);

}  // namespace bot
