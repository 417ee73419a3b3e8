#include "bot/speaking/wording_parts.hpp"

namespace bot {

namespace japanese {

namespace {

using Text = std::string_view;

constexpr HelpWords catalogue{
    .who_might_know = "だれに聞いてみますか（担当はそのままです）",
    .ask = "聞いてみる",
    .away =
        [](Text name) {
            return joined({name, "（不在）"});
        },
    .knows_about =
        [](Text name, Text subject) {
            return joined({name, "（", subject, "）"});
        },
    .hand_over = "引き継ぐ",
    .who_takes_it = "だれに引き継ぎますか",
    .was_asked =
        [](Text who, WorkingTime ago) {
            const auto since = age(ago);
            return joined({called(who), "に聞いています（", since, since == "たった今" ? "）" : "前）"});
        },
    .has_helped =
        [](Text who, WallTime at, Text words) {
            const auto said = did(who, at, "答えました");
            return words.empty() ? said : joined({said, "：「", words, "」"});
        },
    .cannot_help_said =
        [](Text who, WallTime at, Text words) {
            const auto said = joined({called(who), "にはわからないそうです（", moment(at), "）"});
            return words.empty() ? said : joined({said, "：「", words, "」"});
        },
    .not_reached =
        [](Text who, WallTime since) {
            return joined({called(who), "に届けられません（", moment(since),
                           " から）。ほかの人に聞いてみるのもよさそうです。"});
        },

    .asks_you =
        [](Text who, WallTime at) {
            return joined(
                {called(who), "が聞いています（", moment(at), "）。スレッドに書けば、それで届きます。"});
        },
    .i_have_answered = "もう答えました",
    .tell_asker =
        [](Text who) {
            return joined({called(who), "にひとこと"});
        },
    .your_word = "ひとこと",
    .send = "伝える",
    .cannot_help = "わかりません",
    .who_else = "わけ、または知っていそうな人（なくても大丈夫です）",
    .thanks_for_answer =
        [](Text who) {
            return joined({"ありがとうございます。", called(who), "に伝えました。"});
        },
    .answered_before =
        [](WallTime at) {
            return joined({moment(at), " に、もうお答えいただいています。"});
        },
    .words_not_sent = "書きかけのひとことは、まだどこにも届いていません。",
    .nothing_more = "あなたへの相談は、もうありません。ありがとうございました。",

    .wrote_together =
        [](Text who, std::size_t n) {
            return joined({called(who), "が続けて", std::to_string(n), "件書いています。"});
        },
    .in_channels =
        [](std::size_t n, Text themes) {
            return joined({"同じ投稿が", std::to_string(n), "つのチャネルにあります（", themes,
                           "）。ここですることは、すべてに効きます。"});
        },
    .below_announcement =
        [](Text who, Text words) {
            return joined({called(who), "の投稿の下に書かれました：「", words, "」"});
        },
    .close_together =
        [](std::size_t n) {
            return joined({std::to_string(n), "件まとめて閉じる"});
        },
    .send_to_threads =
        [](std::size_t n) {
            return joined({std::to_string(n), "件のスレッドそれぞれにも届ける（みんなが読めます）"});
        },
};

}  // namespace

}  // namespace japanese

const HelpWords& japanese_help_words() {
    return japanese::catalogue;
}

}  // namespace bot
