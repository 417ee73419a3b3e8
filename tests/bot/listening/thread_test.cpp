#include "tests/support/sorted_replies.hpp"

using bot::ReplySort;
using tests::expect;

TEST_CASE("of mere thanks in Japanese none asks to look again") {
    expect(ReplySort::Thanks, {
                                  "ありがとうございます！",
                                  "ありがとうございました。",
                                  "ありがとうございます！試してみます",
                                  "ありがとうございます、試してみますね！",
                                  "助かりました！😊",
                                  "助かります〜",
                                  "了解です",
                                  "了解しました！ありがとうございます。",
                                  "承知しました",
                                  "なるほど、ありがとうございます！",
                                  "できました！",
                                  "できました。ありがとうございました🙏",
                                  "無事に解決しました、ありがとうございます",
                                  "丁寧な説明ありがとうございます",
                                  "佐藤さん、早速のご回答ありがとうございます。",
                                  "@伊藤 ありがとうございます",
                                  "伊藤さん ありがとう！",
                                  "教えてくださってありがとうございます。やってみます！",
                                  "教えてくださいまして、ありがとうございます。",
                                  "勉強になりました",
                                  "すごく参考になりました。引き続きよろしくお願いします",
                                  "わかりました！明日やってみます",
                                  "すみません、助かりました",
                                  "ありがとうございますｗ",
                                  "ありがとうございます m(_ _)m",
                                  "うまくいきました！感謝です✨",
                                  "説明がわかりやすくて助かりました",
                                  "👍",
                                  "🙏🏻✨",
                                  "OKです！",
                              });
}

TEST_CASE("of mere thanks in English none asks to look again") {
    expect(ReplySort::Thanks, {
                                  "Thanks!",
                                  "thank you so much 🙏",
                                  "Thanks a lot, Sato-san!",
                                  "Thank you, Misaki Ogawa.",
                                  "Hi Ito, thanks for the quick answer!",
                                  "Got it, thanks.",
                                  "Perfect, that works. Thank you!",
                                  "It works now!",
                                  "Great, will try it tomorrow. Thanks again!",
                                  "Understood.",
                                  "OK thanks",
                                  "Cheers, that helped a lot",
                                  "THANK YOU!!!",
                                  "Makes sense, I'll give it a try.",
                                  "Thanks for taking the time to explain this to all of us",
                                  "@Ito thanks!",
                                  "Thx 👍",
                                  "Much appreciated!",
                                  "I’ll try that, thanks everyone",
                                  "❤️",
                              });
}

TEST_CASE("of clear questions in Japanese all open the thread again") {
    expect(ReplySort::Question, {
                                    "それって無料ですか",
                                    "どうすれば…",
                                    "どうすればいいですか？",
                                    "ありがとうございます！ちなみにスマホでも使えますか？",
                                    "ありがとうございます。もう一つ聞いてもいいでしょうか。",
                                    "これはどこから開けますか",
                                    "これ無料？",
                                    "どの画面？",
                                    "申請は必要ですか？それとも不要ですか？",
                                    "やり方を教えてください。",
                                    "手順を教えていただけると助かります",
                                    "このあとどうしたらいいかわかりません",
                                    "いつまでに出せばよかったんでしたっけ",
                                    "佐藤さん、その資料はどこにありますか？",
                                    "上の方法だと英語版でも同じでしょうか",
                                    "できましたが、次はどうすればいいですか？",
                                    "社外の人にも共有できますか？🙏",
                                    "明日でも間に合いますかね？",
                                    "なんで英語になるの？",
                                    "コピーして使ってもいいですか？よろしくお願いします。",
                                });
}

TEST_CASE("of clear questions in English all open the thread again") {
    expect(ReplySort::Question, {
                                    "Thanks, but how do I open it?",
                                    "How do I open it",
                                    "Is it free?",
                                    "Does this also work on the phone?",
                                    "Great, thanks! Can I share it with my team?",
                                    "And where is the file?",
                                    "Which one should I take?",
                                    "Could someone tell me where to apply",
                                    "Thank you. One more thing: what is the limit per day?",
                                    "You mean the Excel one?",
                                    "Free?",
                                    "I tried, but where do I find the button?",
                                    "Any idea why it answers in English?",
                                    "ok, and do we need a licence for that?",
                                    "Should I ask IT first?",
                                    "Please tell me how you did it.",
                                });
}

TEST_CASE("what asks for a yes is a question, not thanks") {
    expect(ReplySort::Question, {
                                    "OKですよね？",
                                    "ですよね？",
                                    "はい？",
                                    "金曜日までですよね？",
                                    "これで合ってますよね？？",
                                    "できました？",
                                    "了解です？",
                                    "ありがとうございます、これでOKですよね？",
                                    "Hello?",
                                    "ok?",
                                    "OK？",
                                    "Done? :)",
                                    "Is the deadline Friday, right?",
                                    "So I just press OK, right?",
                                    "Is this right?",
                                    "Am I right?",
                                    "Thanks, so Friday, correct?",
                                    "Great, thanks, and it is free, right?",
                                });
    expect(ReplySort::Thanks, {"ありがとうございます？？", "Thanks?", "thank you!?", "助かりました！？"});
}

TEST_CASE("somebody is asked whether they know") {
    expect(ReplySort::Question, {
                                    "どなたかご存じですか",
                                    "使い方をご存知ですか？",
                                    "設定の場所、わかりますか？",
                                    "知っていますか？",
                                    "誰か分かりますか",
                                    "ここが分からないのですが…？",
                                    "なぜ…？",
                                    "これは何…?",
                                    "What about the licence...?",
                                    "And on a Mac…?",
                                });
    CHECK(bot::is_clear_question("この機能の使い方を誰かわかりますか？"));
    CHECK(bot::is_clear_question("Is this thing right?"));
    CHECK_FALSE(bot::is_clear_question("皆さん、ご存じですか？ 新しい研修が始まります。"));
    CHECK_FALSE(bot::is_clear_question("All done, right? We tried it with the whole team."));
}

TEST_CASE("whoever is named beside thanks asks nothing") {
    expect(ReplySort::Thanks,
           {"@Ken Sato Thanks!", "Ken, thanks!", "@Ken @Sato Thanks!", "Ken Sato Thank you so much",
            "@General thanks all", "Maria Anna Rossi: thx!", "佐藤 花子 ありがとうございます"});
    expect(ReplySort::Else, {"No thanks", "Not thanks to Ken", "@Ken Sato", "Error Thanks"});
    using Names = std::vector<std::string>;
    CHECK(bot::sort_of("なんでも相談？ ありがとうございます", Names{"なんでも相談？"}) == ReplySort::Thanks);
    CHECK(bot::sort_of("@Help! Desk Thanks!", Names{"Help! Desk"}) == ReplySort::Thanks);
    CHECK(bot::sort_of("thanks What is RAG? | Wiki", Names{"What is RAG? | Wiki"}) == ReplySort::Thanks);
    CHECK(bot::sort_of("Help! Desk", Names{"Help! Desk"}) == ReplySort::Else);
    CHECK(bot::sort_of("👍", Names{"👍"}) == ReplySort::Thanks);
    CHECK(bot::sort_of("ありがとうございます🙂", Names{"🙂"}) == ReplySort::Thanks);
    CHECK(bot::sort_of("What's new? これは無料ですか", Names{"What's new?"}) == ReplySort::Question);
}

TEST_CASE("thanks are thanks, however they are spelt") {
    expect(ReplySort::Thanks, {
                                  "ｱﾘｶﾞﾄｳｺﾞｻﾞｲﾏｽ",
                                  "アリガトウ！",
                                  "有難う御座います",
                                  "有難う御座いました。",
                                  "ありがとぉ",
                                  "ありがとー！",
                                  "ありがと！",
                                  "ありがと〜♪",
                                  "感謝💐",
                                  "アリガトウゴザイマシタ",
                                  "ありがとう(^^ゞ",
                                  "助かりました(´；ω；`)ﾌﾞﾜｯ",
                                  "ありがとうございますｳﾌﾌ",
                                  "ありがとう☆彡",
                                  "Thanks =)",
                                  "Thank you o/",
                                  "thanks o7",
                                  "ありがとう[拍手]",
                                  "ありがとうございます(拍手)",
                                  "ありがとうございます（ぺこり）",
                                  "thanks \\o/",
                                  "ありがとう あはは",
                              });
}

TEST_CASE("what is neither mere thanks nor a clear question is left to a person") {
    expect(ReplySort::Else, {
                                "It says access denied",
                                "ありがとうございます。ただ、エラーが出ます",
                                "ありがとうございます、できませんでした",
                                "うまくいきませんでしたが、ありがとうございます",
                                "Thanks, but it does not work.",
                                "Thanks. Still broken.",
                                "Thank you for the link, but it fails",
                                "できませんでした",
                                "昨日のファイルを開くと真っ白になります",
                                "対応してもらえると助かります",
                                "やっぱり難しいですね",
                                "そうなんですか！",
                                "本当ですか！ありがとうございます",
                                "え？",
                                "Really?",
                                "追記です。部署の全員で試しています。",
                                "I tried it with three files and got three answers.",
                                "「どうすればいいですか？」と聞かれて困っています",
                                "> それは無料ですか？\n上の件、更新しました",
                                "？？？",
                                "",
                                "   ",
                                "How cool is that?",
                                "THANKS BUT BROKEN",
                                "ありがとうございます。でも、まだ開けないです。",
                            });
}

TEST_CASE("a reply of hostile size or bytes is left to a person") {
    CHECK(bot::sort_of(std::string(1'000'000, '?')) == ReplySort::Else);
    CHECK(bot::sort_of(std::string(7'999, '?')) == ReplySort::Else);
    CHECK(bot::sort_of(std::string("\xF0\x9F\xFF\xC0\x80 \x01", 7)) == ReplySort::Else);
    std::string many;
    while (many.size() < 7'900) many += "はい、";
    CHECK(bot::sort_of(many) == ReplySort::Thanks);
}

TEST_CASE("a post is called a question only where it surely asks") {
    const std::vector<std::string> questions{
        "[Question] How do I share it with my team?",
        "[question] where can I find the template?",
        "Copilotの議事録要約って、どうやって使うんですか？ まだ触ったことがないので、気になっています。",
        "社外秘の資料を読み込ませても大丈夫でしょうか。",
        "Excelの関数を書いてもらいたいのですが、どう頼めばいいですか？ よろしくお願いします！",
        "おすすめのプロンプトがあれば教えてください。",
        "Does anyone know a good prompt for meeting minutes?",
        "How do I get a licence? Thanks in advance!",
        "Hi all, is there a way to keep the chat history? I lost mine yesterday.",
        "Which model do you use for translations?",
    };
    for (const auto& post : questions) {
        INFO(post);
        CHECK(bot::is_clear_question(post));
    }
    for (const auto* asked : {"How do I share it",
                              "how can i share it",
                              "Does anyone know a template",
                              "Does anybody know it",
                              "Can anyone tell me",
                              "CAN SOMEONE TELL ME",
                              "Can anyone help",
                              "Can someone help me",
                              "Could someone look at this",
                              "Could anyone try",
                              "Could you tell me more",
                              "Can you tell me more",
                              "Please tell me more",
                              "Please let me know how it went",
                              "I'd like to know more",
                              "I would like to know more",
                              "Where do I find it",
                              "Do I need a licence",
                              "Do I have to log in",
                              "Do we need one each",
                              "Do we have to ask",
                              "Is it possible to share it",
                              "Is there a way to share it"}) {
        for (const std::string before : {"", "We tried it.\n", "Nice idea, but ", "(So: ", "It failed. "}) {
            INFO(before << asked);
            CHECK(bot::is_clear_question(before + asked + ". We had no luck."));
        }
    }
    const std::vector<std::string> others{
        "議事録の要約を試しました。だいたい合っていました。",
        "なぜうまくいったのか？ プロンプトを短くしたからです。",
        "何が違ったのでしょうか。答えは簡単で、順番でした。",
        "Why did it work? I kept the prompt short.",
        "Can you believe it? It worked!",
        "便利じゃないですか！",
        "みんなで一緒に試す会を来週やります。",
        "「これは使えますか？」と聞かれて、うまく答えられませんでした。",
        "ありがとうございます！",
        "I wonder what others do.",
        "すごい結果になったのかな",
        "",
    };
    for (const auto& post : others) {
        INFO(post);
        CHECK_FALSE(bot::is_clear_question(post));
    }
}
