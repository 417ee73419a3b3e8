#include "bot/listening/chat_words.hpp"

#include "bot/listening/chat_line.hpp"
#include "bot/listening/english.hpp"
#include "bot/listening/japanese.hpp"
#include "bot/listening/more.hpp"
#include "bot/listening/own_words.hpp"
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

// What is asked in one word, without anything beside it.

namespace ja {

/// How long a message may be that asks by a word in it.
constexpr std::size_t short_message = 30;

constexpr std::array<Text, 8> about_mine{U"自分", U"私の", U"わたしの", U"僕の",
                                         U"担当", U"マイ", U"わたしが", U"私が"};
constexpr std::array<Text, 11> about_open{U"一覧",   U"未返信",   U"未対応",     U"未回答",
                                          U"未完了", U"オープン", U"待っている", U"待ち",
                                          U"開いて", U"残って",   U"まだの"};
constexpr std::array<Text, 6> about_figures{U"数字", U"統計", U"集計", U"状況", U"件数", U"何件"};
constexpr std::array<Text, 12> about_help{U"ヘルプ",     U"へるぷ",   U"使い方",     U"つかいかた",
                                          U"できること", U"何ができ", U"なにができ", U"助けて",
                                          U"コマンド",   U"何者",     U"だれですか", U"誰ですか"};

constexpr std::array<Text, 14> greetings{
    U"お疲れ様でした",   U"お疲れさまでした",   U"こんばんは",       U"はじめまして",        U"おはよう",
    U"すみません",       U"すいません",         U"申し訳ありません", U"お疲れさまです",      U"お疲れ様です",
    U"おつかれさまです", U"おはようございます", U"こんにちは",       U"お世話になっています"};

/// What stands before what somebody wants.
void skip_greeting(ChatLine& line) {
    for (const auto words : greetings) {
        if (line.level().starts_with(words) && line.level().size() > words.size())
            line = line.from(words.size());
    }
}

std::optional<ChatWord> question(Text text) {
    using japanese::has_any;
    if (text.size() > short_message) return {};
    if (has_any(text, about_help)) return said::Help{};
    if (has_any(text, about_figures)) return said::Figures{};
    if (has_any(text, about_mine)) return said::Mine{};
    return has_any(text, about_open) ? std::optional<ChatWord>{said::Open{}} : std::nullopt;
}

}  // namespace ja

namespace en {

/// How many words a message may have that asks by one of them.
constexpr std::ptrdiff_t few_words = 7;

constexpr std::array<Text, 8> about_mine{U"mine",   U"anything for me", U"my",    U"assigned to me",
                                         U"my own", U"waiting for me",  U"to me", U"from me"};
constexpr std::array<Text, 9> about_open{U"open",  U"list", U"unanswered", U"waiting",   U"pending",
                                         U"waits", U"todo", U"left open",  U"unresolved"};
constexpr std::array<Text, 7> about_figures{U"stats",   U"status",   U"statistics", U"numbers",
                                            U"figures", U"how many", U"stat"};
constexpr std::array<Text, 12> about_help{U"help",
                                          U"what can i say",
                                          U"what can i write",
                                          U"what can i do",
                                          U"commands",
                                          U"command",
                                          U"what can you do",
                                          U"what do you do",
                                          U"who are you",
                                          U"how does this work",
                                          U"menu",
                                          U"usage"};
constexpr std::array<Text, 6> greetings{U"hi",           U"hello",          U"hey",
                                        U"good morning", U"good afternoon", U"start"};

std::optional<ChatWord> question(Text text) {
    using english::has_any;
    if (text == U"?") return said::Help{};
    if (text.empty() || std::ranges::count(text, U' ') >= few_words) return {};
    if (has_any(text, about_help)) return said::Help{};
    if (has_any(text, about_figures)) return said::Figures{};
    if (has_any(text, about_mine)) return said::Mine{};
    if (has_any(text, about_open)) return said::Open{};
    const bool greets = std::ranges::find(greetings, text) != greetings.end();
    return greets ? std::optional<ChatWord>{said::Help{}} : std::nullopt;
}

}  // namespace en

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
ChatWord deed_for(ChatVerb verb, PostNumber post, ChatLine rest) {
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
    if (found.verb == ChatVerb::Show) return said::Show{*post};
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

/// A sentence that names a post, which was taken out of it.
ChatWord word_about(PostNumber post, ChatLine line) {
    if (auto word = closing_with_words(post, line)) return std::move(*word);
    line.let_words_be_no_own();
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

std::optional<ChatWord> question_in(const ChatLine& line) {
    if (auto found = en::question(line.level())) return found;
    return ja::question(line.level());
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
    ja::skip_greeting(line);
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
    const auto question = question_in(line);
    return question ? *question : small_talk(text);
}

}  // namespace bot
