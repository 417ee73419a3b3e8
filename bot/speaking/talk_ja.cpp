#include "bot/speaking/names.hpp"
#include "bot/speaking/talk.hpp"
#include "bot/speaking/wording_parts.hpp"

namespace bot {

namespace {

using Text = std::string_view;

std::string called(Text who) {
    return who.empty() ? "どなたか" : with_san(who);
}

std::string figures(const Tally& tally) {
    const auto done = joined({"今日、人からお返事のあった投稿は", std::to_string(tally.answered),
                              "件、閉じた投稿は", std::to_string(tally.closed), "件です。"});
    const auto asleep =
        tally.asleep > 0 ? joined({"あとで戻る投稿は", std::to_string(tally.asleep), "件。"}) : "";
    if (tally.waiting() == 0) return joined({"お返事を待っている人は、いません。", asleep, done});
    return joined({std::to_string(tally.waiting()), "件の投稿がお返事を待っています（1営業日未満 ",
                   std::to_string(tally.today), "件、1営業日 ", std::to_string(tally.a_day),
                   "件、2営業日以上 ", std::to_string(tally.days), "件）。", asleep, done});
}

/// What was done, as one says it of a post.
Text done(Deed::Kind kind) {
    switch (kind) {
        case Deed::Kind::Closed: return "閉じました";
        case Deed::Kind::Snoozed: return "あとにしました";
        case Deed::Kind::Taken: return "引き受けました";
        case Deed::Kind::Reopened: return "もう一度ひらきました";
        case Deed::Kind::KeptClosed: return "閉じたままにしました";
        case Deed::Kind::Undone: return "元に戻しました";
        case Deed::Kind::Withdrawn: return "投稿した方が削除しました";
        case Deed::Kind::Restored: return "投稿した方が戻しました";
        case Deed::Kind::HandedOver: return "引き継ぎました";
        case Deed::Kind::AskedAdvisor: return "アドバイザーに聞きました";
        case Deed::Kind::Helped: return "アドバイザーが答えました";
        case Deed::Kind::CouldNotHelp: return "アドバイザーにはわかりませんでした";
        case Deed::Kind::CameBack: return "言葉が届かず戻りました";
    }
    return {};
}

constexpr Talk in_japanese{
    .help =
        "こんなふうに書いてください。\n"
        "未対応：お返事を待っている投稿\n"
        "自分：あなたが担当の投稿\n"
        "未対応 人事、森さんの担当、スヌーズ中、閉じた投稿を見せて：ほかの一覧\n"
        "探す Excel：言葉や名前で投稿を探す\n"
        "もっと：一覧の続き\n"
        "完了 post-17 回答した 電話で説明しました\n"
        "post-17 をこのまま閉じる：ひとことなしで閉じる\n"
        "あとで post-17 月曜10時\n"
        "post-17 を引き受ける：担当になる\n"
        "post-17 を森さんに引き継ぐ、post-17 佐藤さんに聞いて\n"
        "post-17 を開き直す\n"
        "元に戻す：最後にしたこと、10分以内なら（post-17 を元に戻す、とも）\n"
        "post-17 を見せて\n"
        "数字：いまの件数\n"
        "お知らせのボタンでは、同じことも、ほかのこともできます。",
    .what_i_am =
        "わたしはボットです。チャネルの投稿にお礼を伝え、かならず人からお返事が届くように見届けています。"
        "覚えることは何もありません。いつもどおりチャネルに書いてください。お礼のメッセージがいらないときは"
        "「リアクションだけにして」と書いてください。",
    .hello_channel =
        "はじめまして。わたしはボットです。このチャネルの投稿に、かならず人からお返事が届くように見届けます。"
        "覚えることは何もありません。いつもどおり書いてください。",
    .hello_group =
        "はじめまして。わたしはボットです。チャネルの投稿に、人からお返事が届くように見届けています。"
        "このチャットの内容は記録しません。知りたいことは、チャネルに書いてください。",
    .only_in_channels =
        "わたしが見届けているのは、チャネルの投稿です。このチャットの内容は記録していません。"
        "チャネルに書いてくだされば、人がお返事します。",
    .hello_member =
        "はじめまして。わたしはボットです。お返事を待っている投稿を、ここでお知らせします。「ヘルプ」と書くと"
        "、"
        "わかる言葉が出ます。",
    .hello_advisor =
        "投稿について聞かれたときは、ここにお知らせが届きます。お返事は、ここに書いても、スレッドに書いても"
        "届きます。",
    .for_the_pmo =
        "その言葉はPMOの方のためのものです。知りたいことがあれば、チャネルに書いてください。"
        "人が読んで、お返事します。",
    .greeted =
        [](Greeting greeting) {
            return greeting == Greeting::Morning   ? Text{"おはようございます。"}
                   : greeting == Greeting::Evening ? Text{"こんばんは。"}
                                                   : Text{"こんにちは。"};
        },
    .unclear = "うまく読み取れませんでした。「ヘルプ」と書くと、わかる言葉が出ます。",
    .help_line = "「未対応」でお返事を待っている投稿が、「ヘルプ」でわかる言葉が出ます。",
    .help_line_to_others = "わたしはボットです。知りたいことは、チャネルに書いてください。人がお返事します。",
    .unclear_to_others =
        "わたしはボットなので、ここでは少しの言葉しかわかりません。チャネルに書いてください。"
        "人がお返事します。",
    .welcome = "どういたしまして。",
    .reaction_only =
        "わかりました。これからは、あなたの投稿にはリアクションだけにします。人からのお返事は今までどおり"
        "です。（「やっぱりお礼もください」と書けば元に戻ります。）",
    .thanks_again = "わかりました。これからは、お礼のメッセージもお届けします。",

    .open =
        [](std::size_t n) {
            return joined({std::to_string(n), "件の投稿がお返事を待っています",
                           n == 1 ? "。" : "（長く待っている順）。"});
        },
    .nothing_open = "いま、お返事を待っている人はいません。",
    .open_of =
        [](std::size_t n, Text of) {
            if (n == 0) return joined({"いま、お返事を待っている投稿はありません（", of, "）。"});
            return joined({std::to_string(n), "件の投稿がお返事を待っています（", of,
                           n == 1 ? "）。" : "、長く待っている順）。"});
        },
    .asleep =
        [](std::size_t n, Text of) {
            const auto where = of.empty() ? std::string{} : joined({"（", of, "）"});
            if (n == 0) return joined({"いま、あとにしている投稿はありません", where, "。"});
            return joined({"あとにしている投稿は", std::to_string(n), "件です", where,
                           n == 1 ? "。" : "。早く戻る順に並べます。"});
        },
    .closed_lately =
        [](std::size_t n, Text of) {
            const auto where = of.empty() ? std::string{} : joined({"（", of, "）"});
            if (n == 0) return joined({"この7日間に閉じた投稿はありません", where, "。"});
            return joined({"この7日間に閉じた投稿は", std::to_string(n), "件です", where,
                           n == 1 ? "。" : "。新しい順に並べます。"});
        },
    .posts_of =
        [](Text who) {
            return joined({with_san(who), "の担当"});
        },
    .whose_list =
        [](Text named, Text all) {
            return joined({"「", named, "」というメンバーやテーマは見つかりませんでした。わかる名前：", all,
                           "。たとえば「未対応 人事」「森さんの担当」のように書いてください。"});
        },
    .mine =
        [](std::size_t n) {
            return joined({std::to_string(n), "件の投稿が、あなたのお返事を待っています。"});
        },
    .nothing_mine = "いま、あなたのお返事を待っている人はいません。",
    .found =
        [](std::size_t n, Text words) {
            return joined({"「", words, "」のある投稿は", std::to_string(n), "件です（新しい順）。"});
        },
    .found_nothing =
        [](Text words) {
            return joined(
                {"「", words, "」のある投稿は見つかりませんでした。短い言葉で試してみてください。"});
        },
    .find_what = "何を探しますか？ たとえば「探す Excel」のように書いてください。",
    .and_more =
        [](std::size_t n) {
            return joined({"ほか", std::to_string(n), "件（「もっと」と書くと続きが出ます）"});
        },
    .going_on =
        [](std::size_t from, std::size_t to, std::size_t all) {
            if (from == to)
                return joined({"続きです（", std::to_string(all), "件中 ", std::to_string(from), "件目）。"});
            return joined({"続きです（", std::to_string(all), "件中 ", std::to_string(from), "〜",
                           std::to_string(to), "件目）。"});
        },
    .no_more = "これで全部です。「未対応」と書くと、はじめから並びます。",
    .more_of_what =
        "何の続きでしょうか？「未対応」でお返事を待っている投稿、「自分」であなたの担当、「探す」と言葉で投稿"
        "が並びます。",
    .closed_before = "閉じています",
    .channel_lost = "チャネルにつながりません",
    .figures = figures,

    .close_which =
        "どの投稿ですか？ たとえば「完了 post-17 電話で説明しました」。「未対応」と書くと、名前が並びます。",
    .snooze_which =
        "どの投稿を、いつまで待ちますか？ たとえば「あとで post-17 月曜10時」。「未対応」と書くと、"
        "名前が並びます。",
    .take_which =
        "どの投稿を引き受けますか？ たとえば「post-17 を引き受ける」。「未対応」と書くと、名前が並びます。",
    .reopen_which = "どの投稿ですか？ たとえば「post-17 を開き直す」。「探す」と言葉で、名前が見つかります。",
    .undo_which =
        "この10分間に、元に戻せることはしていないようです。ほかの方がしたことなら「post-17 を元に戻す」の"
        "ように、投稿の名前を書いてください。",
    .unchanged =
        [](Text post) {
            return joined({"どうしたいのか読み取れなかったので、", post, "はそのままにしています。"});
        },
    .one_at_a_time =
        [](Text post, Text other) {
            return joined(
                {"一度に読み取れる投稿は、ひとつです。", post, "も", other, "も、そのままにしています。"});
        },
    .can_say =
        [](Text post) {
            return joined({"「", post, " を閉じる」「", post, " あとで 明日」「", post, " を引き受ける」「",
                           post, " を元に戻す」「", post, " を見せて」のように書けます。"});
        },
    .no_such_post =
        [](Text post) {
            return joined({post, "という投稿はありません。「未対応」と書くと、待っている投稿が並びます。"});
        },
    .nobody_waits =
        [](Text post) {
            return joined({post, "は、もうお返事を待っていません。何も変えていません。"});
        },
    .nobody_replied =
        [](Text post) {
            return joined({post, "には、まだ誰も返信していません。一言添えて「完了 ", post,
                           " 電話で説明しました」と書くか、このまま閉じるなら「", post,
                           " をこのまま閉じる」と書いてください。"});
        },
    .closed =
        [](Text post, Text who, Text action) {
            return joined({post, "（", called(who), "の投稿）を閉じました：", action, "。10分間は「", post,
                           " を元に戻す」で戻せます。"});
        },
    .with_words =
        [](Text action, Text words) {
            return joined({action, "「", words, "」"});
        },
    .snoozed =
        [](Text post, Text who, WallTime until) {
            return joined({post, "（", called(who), "の投稿）は、",
                           say_moment(until.at, until.now, Language::Ja),
                           " まで待ちます。投稿した方が書き足したら、すぐに戻ります。"});
        },
    .day_off =
        [](WallTime meant) {
            return joined({"（", say_moment(meant.at, meant.now, Language::Ja), " は、お休みの日です。）"});
        },
    .outside_hours =
        [](WallTime meant, WallTime told) {
            return joined({"（", say_moment(meant.at, meant.now, Language::Ja), " は勤務時間の外なので、",
                           say_moment(told.at, told.now, Language::Ja), " にお知らせします。）"});
        },
    .taken =
        [](Text post, Text who) {
            return joined({post, "（", called(who), "の投稿）は、あなたが担当です。ありがとうございます。"});
        },
    .reopened =
        [](Text post, Text who) {
            return joined({post, "（", called(who), "の投稿）を、もう一度ひらきました。"});
        },
    .woken =
        [](Text post, Text who) {
            return joined({post, "（", called(who), "の投稿）を、いまのお知らせに戻しました。"});
        },
    .undone =
        [](Text post, Text who, Text deed) {
            return joined(
                {post, "（", called(who), "の投稿）を、元に戻しました。取り消したこと：", deed, "。"});
        },
    .undo_further =
        [](Text post, Text deed, WallTime at) {
            return joined({"最後にしたことは、もう元に戻しています。その前は、",
                           say_moment(at.at, at.now, Language::Ja), " の", post, "（", deed,
                           "）です。戻すなら「", post, " を元に戻す」と書いてください。"});
        },
    .deed =
        [](Deed::Kind kind, Text detail) {
            return detail.empty() ? std::string{done(kind)} : joined({done(kind), "、", detail});
        },
    .handed =
        [](Text post, Text who, Text to) {
            return joined({post, "（", called(who), "の投稿）を、", called(to),
                           "に引き継ぎました。10分間は「", post, " を元に戻す」で戻せます。"});
        },
    .asked =
        [](Text post, Text who, Text advisor) {
            return joined({post, "（", called(who), "の投稿）について、", called(advisor),
                           "に聞きます。担当はそのままです。10分間は「", post, " を元に戻す」で戻せます。"});
        },
    .hand_to_whom =
        [](Text post, Text all) {
            return joined(
                {"どなたに引き継ぎますか？ ", post, "はそのままにしています。「", post,
                 " を…さんに引き継ぐ」と書くか、カードの「引き継ぐ」を押してください。引き継げるのは：",
                 all});
        },
    .ask_whom =
        [](Text post, Text all) {
            return joined({"どなたに聞きますか？ ", post, "はそのままにしています。",
                           all.empty()
                               ? std::string{"設定にアドバイザーがいません。"}
                               : joined({"「", post,
                                         " を…さんに聞いて」と書くか、カードの「相談する」を押してください。"
                                         "聞けるのは：",
                                         all})});
        },
    .theirs_already =
        [](Text post, Text to) {
            return joined({post, "は、もう", called(to), "が担当です。何も変えていません。"});
        },
    .asked_already =
        [](Text post, Text advisor) {
            return joined(
                {post, "については、もう", called(advisor), "に聞いています。何も変えていません。"});
        },
    .undone_all =
        [](std::size_t n) {
            return joined({std::to_string(n), "件の投稿を、まとめて元に戻しました。"});
        },
    .too_late =
        [](Text post, Text who, WallTime at, Text deed) {
            return joined({post, "は、", say_moment(at.at, at.now, Language::Ja), " に",
                           who.empty() ? std::string{"投稿した方"} : with_san(who), "が先に対応しています",
                           deed.empty() ? "" : "：", deed, "。何も変えていません。"});
        },
    .closed_by_you =
        [](Text post, WallTime at, Text deed) {
            return joined({post, "は、", say_moment(at.at, at.now, Language::Ja), " にあなたが閉じています：",
                           deed, "。何も変えていません。"});
        },
    .yours_already =
        [](Text post) {
            return joined({post, "は、もうあなたが担当です。"});
        },
    .waits_already =
        [](Text post) {
            return joined({post, "は、いまもお返事を待っています。何も変えていません。"});
        },
    .nothing_to_undo =
        [](Text post) {
            return joined({post, "には、元に戻せることがありません（戻せるのは10分間です）。閉じた投稿は「",
                           post, " を開き直す」でひらけます。"});
        },
    .when_unclear =
        "いつまで待つか、読み取れませんでした。「明日」「月曜10時」「3日後」「金曜の午後」のように"
        "書いてください。",

    .passed_on =
        [](Text asker, Text words) {
            return joined({"ありがとうございます。", called(asker), "に伝えます：「", words,
                           "」。取り消すときは、10分以内に「元に戻す」と書いてください。"});
        },
    .passed_on_too =
        [](Text asker) {
            return joined({"これも", called(asker), "に伝えます。"});
        },
    .told_of_answer =
        [](Text asker) {
            return joined({"ありがとうございます。お返事があったと、", called(asker), "に伝えます。"});
        },
    .told_cannot =
        [](Text asker) {
            return joined({"わかりました。", called(asker),
                           "に伝えます。取り消すときは、10分以内に「元に戻す」と書いてください。"});
        },
    .no_hurry =
        [](Text asker) {
            return joined(
                {"ありがとうございます。お返事は、ここに書いてくだされば", called(asker), "に伝えます。"});
        },
    .answer_to_which =
        [](Text post) {
            return joined(
                {"どの投稿へのお返事ですか？ 「", post, " …」のように、投稿の名前から書いてください。"});
        },
    .answer_taken_back =
        [](Text asker) {
            return joined({"取り消しました。", called(asker), "は、まだお返事を待っています。"});
        },
    .older_thread =
        [](Text who, Text theme, Text words) {
            return joined({called(who), "が「", theme, "」の、わたしが来る前からあるスレッドに書きました：「",
                           words, "」。お知らせの一覧には載りませんので、スレッドでお返事をお願いします。"});
        },
};

}  // namespace

const Talk& japanese_talk() {
    return in_japanese;
}

}  // namespace bot
