#include "bot/listening/chat_questions.hpp"

#include "bot/listening/chat_line.hpp"
#include "bot/listening/english.hpp"
#include "bot/listening/japanese.hpp"

#include <algorithm>
#include <array>

namespace bot {

namespace {

using Text = std::u32string_view;

// What is asked in one word, without anything beside it.

namespace ja {

/// How long a message may be that asks by a word in it.
constexpr std::size_t short_message = 30;

constexpr std::array<Text, 8> about_mine{U"自分", U"私の", U"わたしの", U"僕の",
                                         U"担当", U"マイ", U"わたしが", U"私が"};
constexpr std::array<Text, 14> about_open{U"一覧",     U"未返信",     U"未対応",     U"未回答", U"未完了",
                                          U"オープン", U"待っている", U"待ち",       U"開いて", U"残って",
                                          U"待ってる", U"全件",       U"全部見せて", U"まだの"};
constexpr std::array<Text, 6> about_figures{U"数字", U"統計", U"集計", U"状況", U"件数", U"何件"};
constexpr std::array<Text, 12> about_help{U"ヘルプ",     U"へるぷ",   U"使い方",     U"つかいかた",
                                          U"できること", U"何ができ", U"なにができ", U"助けて",
                                          U"コマンド",   U"何者",     U"だれですか", U"誰ですか"};

constexpr std::array<Text, 14> greetings{
    U"お疲れ様でした",   U"お疲れさまでした",   U"こんばんは",       U"はじめまして",        U"おはよう",
    U"すみません",       U"すいません",         U"申し訳ありません", U"お疲れさまです",      U"お疲れ様です",
    U"おつかれさまです", U"おはようございます", U"こんにちは",       U"お世話になっています"};

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
constexpr std::array<Text, 12> about_open{
    U"open", U"list",     U"unanswered",      U"waiting",  U"pending",   U"waits",
    U"todo", U"overview", U"show everything", U"show all", U"left open", U"unresolved"};
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

}  // namespace

std::optional<ChatWord> question_in(Text text) {
    if (auto found = en::question(text)) return found;
    return ja::question(text);
}

void skip_greeting(ChatLine& line) {
    for (const auto words : ja::greetings) {
        if (line.level().starts_with(words) && line.level().size() > words.size())
            line = line.from(words.size());
    }
}

}  // namespace bot
