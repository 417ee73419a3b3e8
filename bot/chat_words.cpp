#include "bot/chat_words.hpp"

#include "bot/chat_line.hpp"
#include "bot/thread.hpp"
#include "bot/utf8.hpp"
#include "bot/wants_thanks.hpp"

namespace bot {

namespace {

constexpr std::size_t longest = 2000;  // bytes; nobody means a command by more

std::optional<ChatVerbFound> verb_in(const ChatLine& line, bool with_post) {
    if (auto found = english::chat_verb(line, with_post)) return found;
    return japanese::chat_verb(line, with_post);
}

/// What stands beside it, where that is more than manners.
std::string rest_of(ChatLine line) {
    line.trim();
    const bool manners = english::mere_manners(line.level()) || japanese::mere_manners(line.level());
    return manners ? std::string{} : line.as_written();
}

ChatWord word_for(ChatVerbFound found, std::optional<PostNumber> post) {
    if (found.verb == ChatVerb::Find) {
        english::drop_manners(found.rest);
        return said::Find{rest_of(found.rest)};
    }
    if (!post) post = found.rest.take_post(true);
    if (found.verb == ChatVerb::Close) return said::CloseIt{post, rest_of(found.rest)};
    return said::SnoozeIt{post, rest_of(found.rest)};
}

ChatWord word_for(ChatQuestion question) {
    switch (question) {
        case ChatQuestion::Open: return said::Open{};
        case ChatQuestion::Mine: return said::Mine{};
        case ChatQuestion::Figures: return said::Figures{};
        case ChatQuestion::Help: return said::Help{};
    }
    return said::Unclear{};
}

std::optional<ChatQuestion> question_in(const ChatLine& line) {
    if (auto found = english::chat_question(line)) return found;
    return japanese::chat_question(line);
}

bool gives_thanks(const ChatLine& line) {
    const auto text = line.level();
    return text.starts_with(U"thank") || text.ends_with(U"thanks") || text.starts_with(U"ありがと");
}

/// What is no word for the bot: manners, or nothing that it knows.
ChatWord small_talk(std::string_view text) {
    return sort_of(text) == ReplySort::Thanks ? ChatWord{said::Pleasantry{}} : said::Unclear{};
}

}  // namespace

ChatWord chat_word(std::string_view text) {
    if (text.size() > longest) return said::Unclear{};
    ChatLine line{text};
    english::skip_address(line);
    auto rest = line;
    const auto post = rest.take_post();
    if (post) {
        if (auto found = verb_in(rest, true)) return word_for(std::move(*found), post);
        // "post-17 until Monday": whether it is a time is found by whoever knows the calendar.
        return rest.empty() ? ChatWord{said::Unclear{}} : said::SnoozeIt{post, rest_of(rest)};
    }
    if (const auto wanted = wants_thanks(text)) return said::Thanks{*wanted};
    if (gives_thanks(line)) return said::Pleasantry{};
    if (auto found = verb_in(line, false)) return word_for(std::move(*found), {});
    const auto question = question_in(line);
    return question ? word_for(*question) : small_talk(text);
}

}  // namespace bot
