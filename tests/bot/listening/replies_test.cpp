#include "tests/support/sorted_replies.hpp"

// Replies as people really write them into a closed thread: longer, with names, smileys, line breaks, half
// sentences. Of mere thanks none opens it again, of clear questions all do. `thread_test.cpp` has the short
// ones.

using bot::ReplySort;
using tests::expect;

TEST_CASE("of longer thanks in Japanese none opens a thread again") {
    expect(ReplySort::Thanks, {
                                  "伊藤さん\nお忙しい中ありがとうございます！\n早速試してみます。",
                                  "ご丁寧にありがとうございます。とても分かりやすかったです！",
                                  "お返事ありがとうございます😊 週明けに試してみますね。",
                                  "さっそくのご回答、ありがとうございました！大変助かりました。",
                                  "おお、できました！！ありがとうございます🙇‍♂️",
                                  "なるほどです。ありがとうございます。",
                                  "確認しました。ありがとうございます。",
                                  "ありがとうございます。承知いたしました。",
                                  "お手数をおかけしました。ありがとうございました！",
                                  "うまくいきました〜！ありがとうございます！！",
                                  "教えていただきありがとうございます！",
                                  "教えていただいてありがとうございました。助かります！",
                                  "森さん、共有ありがとうございます！参考にさせていただきます。",
                                  "りょうかいです！ありがとうございます〜",
                                  "ありがとうございます！！！チームにも共有します！",
                                  "ありがとう😄",
                                  "感謝です！",
                                  "解決しました！ありがとうございます。",
                                  "とても勉強になりました。ありがとうございます。",
                                  "はい、ありがとうございます。よろしくお願いいたします。",
                                  "すばらしいです、ありがとうございます！",
                                  "あざす！",
                                  "ありがとうございますm(__)m",
                              });
}

TEST_CASE("of longer thanks in English none opens a thread again") {
    expect(ReplySort::Thanks, {
                                  "Thank you both, that was really helpful!",
                                  "Thanks Ito, that did the trick 🎉",
                                  "Thanks for looking into this so quickly.",
                                  "Brilliant, thank you!",
                                  "That works, thanks a lot for your help!",
                                  "Ah, got it now. Thank you!",
                                  "Thank you for the detailed explanation, very much appreciated.",
                                  "Hi Ito,\nthank you very much!\nBest regards",
                                  "Amazing, thanks!",
                                  "ok great thanks",
                                  "Thanks, I'll share it with my team.",
                                  "Many thanks for the link!",
                                  "Awesome 👏 thanks so much",
                                  "Thank you for your answer. I will try it next week.",
                                  "Yes, that helped. Thank you!",
                                  "Thanks again everyone!",
                              });
}

TEST_CASE("of longer questions in Japanese all open a thread again") {
    expect(
        ReplySort::Question,
        {
            "ご回答ありがとうございます。追加で質問なのですが、社外の方と共有する場合も同じ手順でしょうか？",
            "ありがとうございます！ひとつだけ確認させてください。申請は毎年必要ですか？",
            "伊藤さん、ありがとうございます。\nこの設定はスマホからも変えられますか？\nよろしくお願いします"
            "。",
            "試してみたのですが、ボタンが見つかりません。どこにありますか？",
            "なるほど！ちなみに、英語の資料でも使えるんでしょうか？",
            "横から失礼します。同じことをしたいのですが、どうすればいいですか？",
            "これって個人情報を入れても大丈夫なんですか",
            "来月も参加できますか？それとも今回だけですか？",
            "すみません、もう一点だけ教えてください。料金はかかりますか？",
            "上限は何文字までですか？",
            "手順書はどちらにありますか？",
            "部署ごとに申請が必要でしょうか？",
            "誰に聞けばいいですか？",
            "こちらの環境だと「権限がありません」と出るのですが、何か設定が必要ですか？",
            "なんでうまくいかないんだろう？どうしたらいいですか",
            "もう少し詳しく教えていただけないでしょうか。",
            "次回はいつですか？",
            "無料版との違いは何ですか？",
        });
}

TEST_CASE("of longer questions in English all open a thread again") {
    expect(ReplySort::Question, {
                                    "Thanks for the answer! One more question: does it also work with PDFs?",
                                    "Thank you Ito. Could you also tell me where I can find the template?",
                                    "I followed the steps but there is no such button. Where is it?",
                                    "Sorry to come back to this, but how long does the approval take?",
                                    "Great, thank you. Do I have to ask again for next year?",
                                    "Jumping in here: is this also possible for external colleagues?",
                                    "What happens to the data after 30 days?",
                                    "Hi all, same problem here. What did you do in the end?",
                                    "Is there a limit on the number of pages?",
                                    "Thanks! And who can approve it?",
                                    "Would it be possible to get the slides?",
                                    "Can you please send me the link?",
                                    "ok but what if I don't have a licence?",
                                    "So do I need to install anything",
                                });
}

TEST_CASE("of what is neither, nothing is taken for thanks or for a question") {
    expect(ReplySort::Else, {
                                "ありがとうございます。やってみたところ、途中で止まってしまいました。",
                                "ありがとうございます、ただ権限がないと言われました。",
                                "教えてもらった通りにしましたが、結果が変わりません。",
                                "Thanks Ito. I tried it, it stops half way.",
                                "Thank you, unfortunately I don't have access to that page.",
                                "同じ症状が私のところでも出ています。",
                                "We have the same issue in Osaka.",
                                "解決したと思ったのですが、また出ました。",
                                "その件は来週の定例で話します。",
                                "I'll be on leave until Monday, so please talk to Mori.",
                            });
}
