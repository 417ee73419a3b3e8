#include "bot/listening/chat_words.hpp"

#include "bot/listening/chat_line.hpp"
#include "bot/listening/chat_questions.hpp"
#include "bot/listening/english.hpp"
#include "bot/listening/japanese.hpp"
#include "bot/listening/list_words.hpp"
#include "bot/listening/more.hpp"
#include "bot/listening/own_words.hpp"
#include "bot/listening/passing_on.hpp"
#include "bot/listening/post_names.hpp"
#include "bot/listening/spelling.hpp"
#include "bot/listening/thread.hpp"
#include "bot/listening/until.hpp"
#include "bot/listening/utf8.hpp"
#include "bot/listening/wants_thanks.hpp"

#include <algorithm>
#include <array>

namespace bot {

namespace {

using Text = std::u32string_view;

constexpr std::size_t longest = 2000;  // bytes in own words; nobody means a command by more
constexpr std::size_t longest_told = 65'536;

std::optional<ChatVerbFound> verb_in(const ChatLine& line, bool with_post) {
    if (auto found = english::chat_verb(line, with_post)) return found;
    return japanese::chat_verb(line, with_post);
}

/// What stands beside it, where that is more than manners.
std::string rest_of(ChatLine line) {
    line.trim();
    const bool manners =
        line.wordless() || english::mere_manners(line.level()) || japanese::mere_manners(line.level());
    return manners ? std::string{} : line.as_written();
}

bool nothing_else(const ChatLine& line) {
    return english::mere_state(line.level()) || japanese::mere_state(line.level());
}

/// No clear wish; perhaps because two posts are named.
ChatWord about(PostNumber post, const ChatLine& line) {
    auto other = another_post(line);
    if (other == post) other.reset();
    return said::About{post, other};
}

/// What closes a post: `line` up to a member's own words, and those.
ChatWord closing(PostNumber post, ChatVerbFound found, const ChatLine& line, const std::string& own) {
    if (merely_denies(folded(own))) return about(post, line);
    english::drop_manners(found.rest);
    const bool anyway = all_the_same(found.rest.level());  // "as it is": which otherwise are mere manners
    return said::CloseIt{.post = post,
                         .rest = anyway ? found.rest.as_written() : rest_of(found.rest),
                         .words = own,
                         .by_action = found.verb == ChatVerb::Mark};
}

/// What changes a post at once: only where it is clear that it is wished.
ChatWord deed_for(ChatVerb verb, PostNumber post, const ChatLine& rest) {
    if (verb == ChatVerb::Close || verb == ChatVerb::Mark)
        return closing(post, {verb, rest.before(rest.words_at())}, rest, rest.written_from(rest.words_at()));
    if (!nothing_else(rest)) return about(post, rest);
    if (verb == ChatVerb::Take) return said::TakeIt{post};
    if (verb == ChatVerb::Reopen) return said::ReopenIt{post};
    return said::UndoIt{post};
}

/// Until when, and perhaps why. A number in a row with the post may be a time: "snooze 17, 20 December".
ChatWord snoozing(PostNumber post, const ChatLine& rest) {
    auto until = rest_of(rest);
    if (another_post(rest) && !parse_until(until)) return about(post, rest);
    return said::SnoozeIt{post, std::move(until)};
}

/// A verb, and no post anywhere.
ChatWord deed_without_post(ChatVerb verb, const ChatLine& rest) {
    if (verb == ChatVerb::Close) return said::CloseIt{};
    if (verb == ChatVerb::Mark) return said::Unclear{};
    if (verb == ChatVerb::Snooze) return said::SnoozeIt{.rest = rest_of(rest)};
    if (verb == ChatVerb::Show || in_doubt(rest) || !nothing_else(rest)) return said::Unclear{};
    if (verb == ChatVerb::Take) return said::TakeIt{};
    return verb == ChatVerb::Reopen ? ChatWord{said::ReopenIt{}} : said::UndoIt{};
}

ChatWord word_for(ChatVerbFound found) {
    if (found.verb == ChatVerb::Find) {
        english::drop_manners(found.rest);
        return said::Find{rest_of(found.rest)};
    }
    const auto post = found.rest.take_post(true);
    if (!post) return deed_without_post(found.verb, found.rest);
    if (found.verb == ChatVerb::Show)
        return another_post(found.rest) ? about(*post, found.rest) : said::Show{*post};
    if (found.verb == ChatVerb::Snooze && !asks(found.rest)) return snoozing(*post, found.rest);
    return found.verb == ChatVerb::Snooze || in_doubt(found.rest) ? about(*post, found.rest)
                                                                  : deed_for(found.verb, *post, found.rest);
}

/// "post-17 until Monday": whether it is a time is found by whoever knows the calendar.
ChatWord without_verb(PostNumber post, const ChatLine& line) {
    if (line.level().find_first_not_of(U"? ") == std::u32string_view::npos) return said::Show{post};
    if (asks(line) || another_post(line)) return about(post, line);
    return said::SnoozeIt{.post = post, .rest = rest_of(line), .named = false};
}

/// A sentence that closes a post, with a member's own words behind a colon or in quotation marks.
std::optional<ChatWord> closing_with_words(PostNumber post, const ChatLine& line) {
    const auto own = line.words_at();
    if (own == line.level().size()) return {};
    const auto head = line.before(own);
    auto found = verb_in(head, true);
    if (!found || (found->verb != ChatVerb::Close && found->verb != ChatVerb::Mark)) return {};
    if (in_doubt(head)) return about(post, head);
    return closing(post, std::move(*found), head, line.written_from(own));
}

/// "who has post-17?", 「post-17 の担当は？」: that stands in its line.
bool asks_whose(const ChatLine& line) {
    using Kind = ListWord::Kind;
    const auto words = list_words(line.level(), {});
    const auto has = [&](Kind kind) {
        return std::ranges::find(words, kind, &ListWord::kind) != words.end();
    };
    const bool plain = std::ranges::all_of(words, [](const ListWord& word) {
        return word.kind == Kind::Charge || word.kind == Kind::Who || word.kind == Kind::Of ||
               word.kind == Kind::Filler || word.kind == Kind::Posts || word.kind == Kind::Possessive;
    });
    return plain && !another_post(line) && (has(Kind::Who) || (has(Kind::Charge) && asks(line)));
}

/// A sentence that names a post, which was taken out of it.
ChatWord word_about(PostNumber post, ChatLine line) {
    if (auto word = closing_with_words(post, line)) return std::move(*word);
    line.let_words_be_no_own();
    if (asks_whose(line)) return said::Show{post};
    if (auto word = passing_on(post, line)) return in_doubt(line) ? about(post, line) : std::move(*word);
    const auto found = verb_in(line, true);
    if (!found) return without_verb(post, line);
    const auto rest = rest_of(found->rest);
    switch (found->verb) {
        case ChatVerb::Find: return rest.empty() ? ChatWord{said::Show{post}} : said::Find{rest};
        case ChatVerb::Show: return another_post(line) ? about(post, line) : said::Show{post};
        case ChatVerb::Snooze: return asks(line) ? about(post, line) : snoozing(post, found->rest);
        case ChatVerb::Close:
        case ChatVerb::Mark:
        case ChatVerb::Take:
        case ChatVerb::Reopen:
        case ChatVerb::Undo: break;
    }
    return in_doubt(line) ? about(post, line) : deed_for(found->verb, post, found->rest);
}

/// A sentence that begins with a number, and says what is to be done with the post of that number.
std::optional<ChatWord> word_about_number(ChatLine line) {
    if (!number_in_front(line.level())) return {};
    const auto post = line.take_post(true);
    if (line.in_a_row_with() && verb_in(line.behind_row(), true)) return about(*post, line);
    if (line.level().find_first_not_of(U"? ") == std::u32string_view::npos) return said::Show{*post};
    return verb_in(line, true) ? std::optional{word_about(*post, line)} : std::nullopt;
}

/// "close 8: done with post-2" is about 8.
bool has_number_before_words(const ChatLine& line) {
    auto head = line.before_colon();
    if (!head || head->take_post()) return false;
    const auto found = verb_in(*head, false);
    auto rest = found ? found->rest : *head;
    return rest.take_post(true).has_value();
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
    if (text.size() > longest && (text.size() > longest_told || own_words(text).size() > longest))
        return said::Unclear{};
    ChatLine line{text};
    english::skip_address(line);
    skip_greeting(line);
    auto rest = line;
    const auto post = rest.take_post();
    if (post && !has_number_before_words(line)) return word_about(*post, rest);
    if (const auto wanted = wants_thanks(text)) return said::Thanks{*wanted};
    if (gives_thanks(line)) return said::Pleasantry{};
    if (asks_for_more(line.level())) return said::More{};
    if (auto word = word_about_number(line)) return std::move(*word);
    if (auto found = verb_in(line, false)) {
        auto word = word_for(std::move(*found));
        if (!std::holds_alternative<said::Unclear>(word)) return word;
    }
    if (all_the_same(line.level())) return said::CloseIt{};  // of what was asked before, nothing is kept
    const auto question = question_in(line.level());
    return question ? *question : small_talk(text);
}

}  // namespace bot
