#pragma once

#include "tests/support/people.hpp"

#include <array>
#include <string>
#include <vector>

/// A community of the size that the program is made for: 25 themes, four PMO members, 200 participants.
namespace tests::busy {

constexpr int themes = 25;
constexpr int regulars = 200;

const bot::PersonId kato{"kato"};
const std::array<bot::PersonId, 4> members{ito, mori, kato, ferry};

inline bot::ConversationId channel(int theme) {
    return {"local:c" + std::to_string(theme)};
}

/// From nine to half past five with an hour of lunch; for `ferry`, three hours later.
inline bot::Person pmo_member(const bot::PersonId& id, const std::string& name, bot::Seconds ahead) {
    auto person = member(id, name, ahead);
    for (std::size_t day = 1; day <= 5; ++day) person.calendar.week.at(day) = {{9h, 12h}, {13h, 17h + 30min}};
    return person;
}

/// Two whom the members ask.
inline bot::Person advisor(const bot::PersonId& id, const std::string& name) {
    auto person = pmo_member(id, name, 9h);
    person.pmo = false;
    person.advisor = true;
    return person;
}

inline bot::Theme theme(int number) {
    const auto owner = static_cast<std::size_t>(number) % members.size();
    return {.id = {"t" + std::to_string(number)},
            .name = "Theme " + std::to_string(number),
            .owners = {members.at(owner), members.at((owner + 1) % members.size())},
            .advisors = {number % 2 == 0 ? sato : kudo},
            .language = number % 3 == 0 ? bot::Language::En : bot::Language::Ja};
}

inline bot::Community community() {
    auto all = tests::community();
    all.pmo = {members.begin(), members.end()};
    for (const auto& person :
         {pmo_member(ito, "伊藤", 9h), pmo_member(mori, "森", 9h), pmo_member(kato, "加藤", 9h),
          pmo_member(ferry, "Ferry", 6h), advisor(sato, "佐藤"), advisor(kudo, "工藤")}) {
        all.people[person.id] = person;
        all.accounts[person.accounts.at({"local"})] = person.id;
    }
    // Not everybody is there on every day: on Wednesday one has a holiday, on Thursday another is away.
    const std::chrono::local_days wednesday{std::chrono::year{2026} / 10 / 7};
    const auto thursday = wednesday + std::chrono::days{1};
    all.people[ferry].calendar.free = {wednesday};
    all.people[mori].calendar.absences = {{thursday, thursday}};
    all.digest = {bot::DigestTime::When::Opening};
    all.themes.clear();
    all.channels.clear();
    for (int number = 0; number < themes; ++number) {
        all.themes[theme(number).id] = theme(number);
        all.channels[channel(number)] = theme(number).id;
    }
    all.first_posts_from = std::chrono::local_days{std::chrono::year{2026} / 10 / 1};
    return all;
}

/// Somebody who has posted before, or (from `regulars` on) is new.
inline bot::Author participant(int number) {
    static const std::array<std::string, 8> names{"田中 花子", "小川 美咲", "Lee", "中村 健",
                                                  "Nguyen An", "石井",      "林",  "Maria Garcia"};
    const auto& name = names.at(static_cast<std::size_t>(number) % names.size());
    const auto id = std::to_string(number);
    return {.account = {"local:p" + id}, .name = name + " " + id};
}

using Texts = std::vector<std::string>;

inline const Texts& post_texts() {
    static const Texts texts{
        "議事録の要約を試しました。だいたい合っていますが、固有名詞を間違えます。",
        "社外秘の資料を読み込ませても大丈夫でしょうか？",
        "Excelの関数を書いてもらいました。30分かかっていた作業が2分になりました！",
        "プロンプトの先頭に役割を書くと、答えがずいぶん変わりますね。共有します。",
        "何度やっても英語で答えが返ってきます。どうすればいいですか？",
        "はじめて投稿します。経理の佐々木です。請求書の仕分けに使えないか考えています。",
        "翻訳は使えました。ただ、敬語が少し固いです。",
        "来月の勉強会、オンラインでも参加できますか？",
        "画像から表を起こすのは、まだ難しそうです。\n・罫線が消える\n・数字がずれる",
        "I tried it on our meeting minutes. It got the names wrong, but the rest was fine.",
        "Does anyone have a good prompt for weekly reports?",
        "Sharing what worked for us: one example in the prompt beats three rules.",
        "It keeps answering in English although I ask in Japanese. Any idea why?",
        "We cut the time for our FAQ answers by half this week.",
        "Where do I find the list of tools that we may use with customer data?",
        "Small win: our shift plan now checks itself for double bookings.",
    };
    return texts;
}

inline const Texts& answer_texts() {
    static const Texts texts{
        "資料の12ページに手順があります。", "こちらで確認しました。次の方法で直るはずです。",
        "Have a look at the guide, section 3.", "I asked IT: yes, with the internal tool."};
    return texts;
}

inline const Texts& thanks_texts() {
    static const Texts texts{"ありがとうございます！試してみます", "助かりました！", "Thanks, that works!",
                             "了解です。ありがとうございました。"};
    return texts;
}

inline const Texts& question_texts() {
    static const Texts texts{"ありがとうございます。スマホでも使えますか？",
                             "Thanks! Can I share it with my team?"};
    return texts;
}

inline const Texts& other_texts() {
    static const Texts texts{"うちの部署でも同じでした。", "やってみましたが、エラーが出ます。",
                             "It says access denied.", "追記です。もう一度試しています。"};
    return texts;
}

}  // namespace tests::busy
