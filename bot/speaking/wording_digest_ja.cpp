#include "bot/speaking/wording_parts.hpp"

namespace bot {

namespace japanese {

namespace {

using Text = std::string_view;

constexpr NamesOfAges spans{"4時間まで ", "1営業日まで ", "2営業日まで ", "2営業日より長い "};

std::string open(Text whose, const Ages& ages) {
    if (ages.total() == 0) return joined({whose, "で待っている人は、いません。"});
    return joined(
        {whose, "：", std::to_string(ages.total()), "件（", listed(spans_of(ages, spans), "、"), "）"});
}

std::string done_since(WallTime since, std::size_t answered, std::size_t closed) {
    const auto from =
        is_today(since) ? "今日は、" : joined({say_day(since.at, since.now, Language::Ja), "から、"});
    const auto got = joined({std::to_string(answered), "件に人からの返信が届"});
    const auto ended = joined({std::to_string(closed), "件を閉じました。"});
    if (closed == 0) return joined({from, got, "きました。"});
    return answered == 0 ? joined({from, ended}) : joined({from, got, "き、", ended});
}

std::string named(const std::vector<std::string>& names) {
    std::vector<std::string> all;
    all.reserve(names.size());
    for (const auto& name : names) all.push_back(called(name));
    return listed(all, "、");
}

constexpr DigestWords catalogue{
    .unreachable =
        [](Text who, WallTime since, Text remedy) {
            return joined({called(who), "にお知らせを届けられません（", moment(since),
                           " から）。その間は次の担当者にお知らせします。", remedy});
        },
    .not_delivered =
        [](Text what, Text where, WallTime at, Text remedy) {
            return joined({where, "に", what, "を届けられませんでした（", moment(at), "）。", remedy});
        },
    .let_go =
        [](Text what, Text where, WallTime at, Text remedy) {
            return joined(
                {where, "に", what, "が届いたかどうか、わかりません（", moment(at), "）。", remedy});
        },
    .made_smaller =
        [](Text where, WallTime at, Text remedy) {
            return joined({where, "が大きなメッセージを受け取らないため、短くして届けています（", moment(at),
                           "）。", remedy});
        },
    .a_reaction = "リアクション",
    .a_thanks = "お礼",
    .an_answer = "チャットでのお返事",
    .some_words = "メンバーのひとこと",
    .not_taken =
        [](Text where, WallTime at, Text remedy) {
            return joined({where, " から届いたものを、受け取れませんでした（", moment(at), "）。", remedy});
        },
    .lost_ground =
        [](Text where, WallTime since, Text remedy) {
            return joined(
                {where, "のチャネルに、つながらなくなりました（", moment(since), " から）。", remedy});
        },
    .expires =
        [](Text what, WallTime at) {
            const bool over = at.at <= at.now;
            return joined({what, " の期限は ", say_day(at.at, at.now, Language::Ja),
                           over ? "でした。いまは何も届けられません。" : "です。",
                           "新しいものに替えて、設定の日付も直してください。"});
        },
    .reachable_again =
        [](Text who) {
            return joined({called(who), "に、またお知らせが届くようになりました。"});
        },
    .ground_again =
        [](Text where) {
            return joined({where, "のチャネルに、またつながるようになりました。"});
        },
    .renewed =
        [](Text what) {
            return joined({what, " は新しくなりました。ありがとうございます。"});
        },
    .so_often =
        [](std::size_t n) {
            return joined({"（", std::to_string(n), "回）"});
        },

    .digest_title =
        [](WallTime at) {
            return joined({moment(at), " のようす"});
        },
    .open_own = [](const Ages& ages) { return open("あなたの担当", ages); },
    .open_all = [](const Ages& ages) { return open("コミュニティ全体", ages); },
    .done_since = done_since,
    .first_voices =
        [](const std::vector<std::string>& names) {
            return joined({"はじめての投稿：", named(names)});
        },
    .only_bot =
        [](std::size_t n) {
            return joined({"まだボットの相槌だけの投稿が", std::to_string(n), "件あります。"});
        },
    .grown_quiet =
        [](const std::vector<std::string>& themes) {
            return joined({"このごろ静かです：", listed(themes, "、")});
        },
    .nobody_open = "お返事を待っている人は、いません。みなさんのおかげです。",
};

}  // namespace

}  // namespace japanese

const DigestWords& japanese_digest_words() {
    return japanese::catalogue;
}

}  // namespace bot
