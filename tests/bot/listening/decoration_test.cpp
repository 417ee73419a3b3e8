#include "tests/support/sorted_replies.hpp"

// What carries no meaning is told by rule: only words decide.

using bot::ReplySort;
using tests::expect;

TEST_CASE("no emoji beside thanks makes anything else of them") {
    expect(ReplySort::Thanks, {
                                  "ありがとうございます🙂",
                                  "ありがとうございました😭",
                                  "ありがとう🙇🏻‍♀️",
                                  "🔥🔥🔥 ありがとうございます 🔥",
                                  "Thanks 🇯🇵🏴󠁧󠁢󠁥󠁮󠁧󠁿",
                                  "Thank you 👩🏽‍💻👨‍👩‍👧‍👦!",
                                  "了解です1️⃣#️⃣",
                                  "助かりました🫶🏿🪄",
                                  "ありがとうございます㊗️🈵",
                                  "Got it ☑️ thanks ™",
                                  "Thanks :pray: :+1:",
                                  "🙏ありがとうございます🙏",
                                  "承知しました→",
                              });
}

TEST_CASE("no face or laugh beside thanks makes anything else of them") {
    expect(ReplySort::Thanks, {
                                  "ありがとうございますm(_ _)m",
                                  "ありがとうございます(^^)",
                                  "ありがとうございます（＾＾）／",
                                  "助かりました(´▽｀)",
                                  "ありがとうございます(´・ω・`)",
                                  "ありがとうorz",
                                  "ありがとうございます^^;",
                                  "了解です(｀・ω・´)ゞ",
                                  "ヽ(´ー｀)ノありがとうございます",
                                  "ありがとう(ToT)",
                                  "ありがとうございます（笑）",
                                  "ありがとうございます笑笑",
                                  "ありがとうございました泣",
                                  "助かりましたｗｗｗ",
                                  "教えてくださってありがとうございます＼(^o^)／",
                                  "ありがとうございます(*´ω｀*)♪",
                                  "ありがとうございます>_<",
                                  "Thanks :-)",
                                  "thanks:D",
                                  "Thank you <3",
                                  "thanks hahaha",
                                  "Thanks ¯\\_(ツ)_/¯",
                                  "Thank you T_T",
                                  "Thanks (Y) ʕ•ᴥ•ʔ",
                                  "ok thanks xD",
                                  "thanks \\o/",
                                  "thanks :'-) <333",
                                  "ありがとうございます^_^v",
                                  "ありがとうございます٩(ˊᗜˋ*)و",
                                  "助かりました(づ｡◕‿‿◕｡)づ",
                                  "ありがとう(・3・)",
                                  "ありがとうㅋㅋㅋ",
                              });
}

TEST_CASE("a picture alone has no words, so there is nothing to ask") {
    expect(ReplySort::Thanks,
           {"👍", "🔥", "😭", "🇯🇵", "👩🏽‍💻", "(^^)", "m(_ _)m", "orz", "www", "笑", ":)", "^^"});
    expect(ReplySort::Thanks,
           {"。。。", "…", "!!", "〜", "🖼 GIF", "🖼 Happy cat (GIF Image)", "🖼 スタンプ"});
    expect(ReplySort::Else,
           {"？？？", "?", "🤔？", "", "🖼 error.png", "📎 plan.docx", "🎤 voice message"});
}

TEST_CASE("words beside pictures decide as ever") {
    expect(ReplySort::Question, {
                                    "無料ですか🙂",
                                    "無料ですか🙂よろしくお願いします",
                                    "これ無料❓",
                                    "教えてください🙏m(_ _)m",
                                    "これで合っていますか(^^;",
                                    "どこにありますか（笑）",
                                    "Is it free? :)",
                                    "🔥 How do I open it 🔥",
                                    "無料ですかw",
                                });
    expect(ReplySort::Else, {
                                "できませんでした😭",
                                "It fails 😭",
                                "うまくいきません(T_T)",
                                "🙂 It says access denied",
                                "今日は🍣を食べました",
                            });
}
