#include "bot/speaking/names.hpp"
#include "bot/speaking/wording_parts.hpp"

namespace bot {

namespace japanese {

using Text = std::string_view;

std::string called(Text name) {
    return name.empty() ? "どなたか" : with_san(name);
}

std::string moment(WallTime at) {
    return say_moment(at.at, at.now, Language::Ja);
}

std::string age(WorkingTime age) {
    const auto unit = unit_of(age);
    switch (unit.of) {
        case Unit::Of::Days: return unit.count + "営業日";
        case Unit::Of::Hours: return unit.count + "時間";
        case Unit::Of::Minutes: break;
    }
    return unit.count == "0" ? "たった今" : unit.count + "分";
}

// 上渕さんが 15:14 に…
std::string did(Text who, WallTime at, Text what) {
    return joined({called(who), "が ", moment(at), " に", what});
}

namespace {

// 上渕さんが 15:14 に「あとで」にしました。理由：IT部門に確認中
std::string put_off(Text who, WallTime at, Text reason) {
    const auto by = did(who, at, "「あとで」にしました。");
    return reason.empty() ? by : joined({by, "理由：", reason});
}

// 金曜 9:00 から待っています（2営業日）。まだ手が回っていないようなので、…
std::string waiting_since(WorkingTime waited, WallTime since, Progress progress) {
    const auto begin = joined({moment(since), " から待っています（", age(waited), "）。"});
    switch (progress) {
        case Progress::None: return begin + "まだ手が回っていないようなので、";
        case Progress::InHand: return begin + "まだ閉じていないので、";
        case Progress::Answered: break;
    }
    return begin + "返信はありましたが、まだ閉じていないので、";
}

constexpr Words catalogue{
    .waiting =
        [](std::size_t n) {
            return joined({std::to_string(n), "件の投稿がお返事を待っています"});
        },
    .order = "長く待っている順です。時間は勤務時間で数えています。",
    .and_more =
        [](std::size_t n) {
            return joined({"ほか", std::to_string(n), "件"});
        },
    .next_rows =
        [](std::size_t n) {
            return joined({"続きを見る（あと", std::to_string(n), "件）"});
        },
    .first_rows = "はじめに戻る",
    .from_row =
        [](std::size_t n) {
            return joined({std::to_string(n), "件目からです。"});
        },
    .nobody_waiting = "お返事を待っている人は、いません。",

    .called = called,
    .first_post = "はじめての投稿",
    .owner_is =
        [](Text owner) {
            return joined({"担当 ", owner});
        },
    .replied =
        [](Text who) {
            return joined({called(who), "が返信"});
        },
    .age = age,
    .quoted =
        [](Text text) {
            return joined({"「", text, "」"});
        },
    .edited = "編集済み",
    .channel_lost = "投稿のあったチャネルに、もうつながりません。スレッドに書いても届きません。",
    .opened_again = "もう一度ひらきました",
    .withdrawn = "投稿した人が取り下げました",
    .go_to_post =
        [](Text author) {
            return joined({called(author), "の投稿をひらく"});
        },

    .is_this_done =
        [](Text who) {
            return joined({called(who), "が返信しています。これで閉じますか？"});
        },
    .long_wait =
        [](WorkingTime waited) {
            return joined({age(waited), "たちました。手が離せないときは、引き継ぎや相談もできます。"});
        },
    .to_pool =
        [](WorkingTime waited, WallTime since, Progress progress) {
            return joined({waiting_since(waited, since, progress), "みなさんにお知らせします。",
                           progress == Progress::None ? "どなたが引き受けても大丈夫です。" : ""});
        },
    .to_lead =
        [](WorkingTime waited, WallTime since, Progress progress) {
            return waiting_since(waited, since, progress) + "まとめ役にもお知らせします。";
        },
    .owner_away =
        [](Text owner) {
            return joined({called(owner), "が不在のため、みなさんにお知らせします。"});
        },
    .nobody_there =
        [](Text theme) {
            return joined({"いま「", theme, "」を見ている人がだれもいないので、こちらにお知らせします。"});
        },

    .act_and_close = "対応して閉じる",
    .close_as_answered = "回答済みで閉じる",
    .another_action = "ほかの対応",
    .later = "あとで",
    .take_over = "引き受ける",
    .ask_someone = "だれかに頼む",

    .what_did_you_do = "どんな対応をしましたか",
    .in_your_words = "ひとこと",
    .send_to_thread =
        [](Text, Text reader) {
            return joined({"スレッドにも、", reader, "の名前で届ける（みんなが読めます）"});
        },
    .close = "閉じる",
    .nobody_replied = "まだ誰も返信していません。一言添えますか、このまま閉じますか？",
    .not_yet = "まだ閉じない",

    .when_again = "いつ、もう一度お知らせしますか",
    .in_one_hour = "1時間後",
    .tomorrow_morning = "明日の朝",
    .monday_morning = "月曜の朝",
    .when_in_words = "または言葉で：金曜10時、3日後 など",
    .reason = "理由（あとで自分と仲間に見えます）",
    .wait_until_then = "この時間まで待つ",

    .waiting_until =
        [](WallTime until) {
            return joined({moment(until), " まで待っています"});
        },
    .snoozed_by = put_off,
    .remind_me_now = "いまお知らせに戻す",
    .woken_by_clock =
        [](Text who, WallTime at, Text reason) {
            return joined({"予定の時間になりました。", put_off(who, at, reason)});
        },
    .woken_by_author =
        [](Text who, WallTime at, Text reason) {
            return joined({"投稿した方が書き足したので戻りました。", put_off(who, at, reason)});
        },

    .closed_at =
        [](WallTime at, Text action) {
            return joined({moment(at), " に閉じました：", action});
        },
    .undo_until =
        [](WallTime until) {
            return joined({"元に戻す（", moment(until), "まで）"});
        },
    .undo_all_until =
        [](std::size_t n, WallTime until) {
            return joined({std::to_string(n), "件まとめて元に戻す（", moment(until), "まで）"});
        },
    .undo_this_one = "この1件だけ",

    .written_again =
        [](Text who) {
            return joined({called(who), "が書き足しました。もう一度ひらきますか"});
        },
    .went_on =
        [](Text who) {
            return joined({called(who), "がスレッドに書きました："});
        },
    .written_below =
        [](Text who) {
            return joined({called(who), "が、PMOの投稿の下に書きました。お返事が要りますか"});
        },
    .open_again = "もう一度ひらく",
    .open_it = "お返事を待つ投稿にする",
    .leave_closed = "このままで",

    .closed_first =
        [](Text who, WallTime at, Text action) {
            return joined({did(who, at, "閉じました："), action});
        },
    .snoozed_first =
        [](Text who, WallTime at, WallTime until) {
            return joined({did(who, at, "あとにしました（"), moment(until), " まで）"});
        },
    .put_off_first = [](Text who, WallTime at) { return did(who, at, "あとにしました"); },
    .taken_first = [](Text who, WallTime at) { return did(who, at, "引き受けました"); },
    .handed_over_first =
        [](Text who, Text to, WallTime at) {
            return did(who, at, joined({called(to), "に引き継ぎました"}));
        },
    .asked_first =
        [](Text who, Text to, WallTime at) {
            return did(who, at, joined({called(to), "に聞きました"}));
        },
    .reopened_first =
        [](Text who, WallTime at) {
            if (!who.empty()) return did(who, at, "もう一度ひらきました");
            return joined({"新しい質問があり、", moment(at), " にもう一度ひらきました"});
        },
    .opened_first =
        [](Text who, WallTime at) {
            if (!who.empty()) return did(who, at, "お知らせに入れました");
            return joined({"質問があり、", moment(at), " にお知らせに入れました"});
        },
    .woken_first = [](Text who, WallTime at) { return did(who, at, "お知らせに戻しました"); },
    .kept_closed_first = [](Text who, WallTime at) { return did(who, at, "閉じたままにしました"); },
    .undone_first = [](Text who, WallTime at) { return did(who, at, "元に戻しました"); },
    .withdrawn_first =
        [](WallTime at) {
            return joined({"投稿した人が ", moment(at), " に取り下げました"});
        },
    .restored_first =
        [](WallTime at) {
            return joined({"投稿した人が ", moment(at), " に投稿を戻しました"});
        },
    .words_not_sent = "ひと足先でした。書きかけのひとことは、まだどこにも届いていません。",

    .words_from =
        [](Text who) {
            return joined({called(who), "から・ボットが届けました"});
        },
    .cut_short = "（長いため、ここまでです）",
    .in_place_of_a_reaction =
        "{author}さん、投稿ありがとうございます。ここではリアクションを使えないため、"
        "今回だけ言葉でお伝えします。{owner}さんが読んで、お返事します。",
    .came_back_first =
        [](WallTime at) {
            return joined({"ひとことがスレッドに届いたかわからず、", moment(at), " にまたひらいています"});
        },
    .not_in_thread =
        [](Text who, WallTime at) {
            if (who.empty())
                return joined({moment(at),
                               " のひとことは、スレッドに届きませんでした。下の欄にそのまま入っていて、"
                               "もう一度送れます。"});
            return joined({called(who), "のひとこと（", moment(at), "）は、スレッドに届きませんでした。"});
        },
    .perhaps_in_thread =
        [](Text who, WallTime at) {
            if (who.empty())
                return joined({moment(at),
                               " のひとことがスレッドに届いたかどうか、わかりません。スレッドを見てください。"
                               "下の欄にも、そのまま入っています。"});
            return joined({called(who), "のひとこと（", moment(at),
                           "）がスレッドに届いたかどうか、わかりません。スレッドを見てください。"});
        },
    .who_may_press = "このボタンは、PMOのメンバーと、聞かれた人が押せます。",
};

}  // namespace

}  // namespace japanese

const Words& japanese_words() {
    return japanese::catalogue;
}

}  // namespace bot
