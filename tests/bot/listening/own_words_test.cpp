#include "bot/listening/own_words.hpp"

#include "bot/listening/utf8.hpp"
#include "tests/support/sorted_replies.hpp"

#include <utility>

// Of a message, only what its writer says in own words decides anything.

using bot::ReplySort;
using tests::expect;

TEST_CASE("a mark inside an address asks nothing") {
    expect(
        ReplySort::Thanks,
        {
            R"(ありがとうございます！ https://contoso.example/:w:/r/sites/hr/Doc.docx?d=w1a2&csf=1&web=1)",
            R"(Thanks! https://contoso.example/list?id=3)",
            R"(助かりました！ www.contoso.example/faq?q=ai)",
            R"(thanks, contoso.sharepoint.example/sites/pmo?view=7)",
            R"(ありがとう【https://teams.microsoft.com/l/message/19:a@thread.tacv2/1796?tenantId=5f&x=1】)",
            R"(ありがとうございます(https://contoso.example/a?b=1)。)",
            R"(了解です https://contoso.example/人事/手順書.docx?web=1。)",
            R"(Thank you! <https://contoso.example/a?b=c!d>)",
            R"(ありがとうございます！ mailto:pmo@contoso.example?subject=AI)",
            R"(Thanks! msteams:/l/chat/0/0?users=ito@contoso.example)",
            R"(Thanks https://contoso.example/a?b=1, https://contoso.example/c?d=2)",
            R"(ありがとうございます！ \\fs01\共有\人事\どうすればいいですか？\手順.docx)",
            R"(ありがとう C:\Users\hanako\質問はこれですか？.txt)",
            R"(Thanks! hanako.tanaka+ai?@contoso.example)",
            R"(助かりました https://contoso.example/?q=なぜ？)",
            R"(ありがとう https://例え.jp/検索?語=質問)",
            R"(Thanks https://münchen.example/straße?x=1)",
            R"(Thanks! 192.168.0.1/?a=1)",
            R"(了解です localhost:3000/?x=1)",
            R"(thanks contoso.example:8443/?x=1)",
            R"(Thanks //srv/share/a?b)",
            R"(ありがとう！ GET /users?id=3)",
            R"(Thanks! ms-excel:ofe|u|https://contoso.example/a.xlsx?web=1)",
            R"(ありがとうございます！ [手順は？](https://contoso.example/a))",
            R"(Thanks <https://contoso.example/a|how do I do it?>)",
            R"(Thanks! https://teams.microsoft.com/l/meetup-join/19%3ax/0?context={"Tid":"5f?","Oid":"2e"})",
        });
    expect(ReplySort::Else,
           {
               "ありがとうございます！ここに置きました https://contoso.example/doc.docx?web=1",
               "ここです：https://contoso.example/a?b=1。",
               "I put it into /srv/share/what?/notes.txt for now.",
               "https://contoso.example/どうすれば/いいですか?x=1",
           });
}

TEST_CASE("a question around an address is still one") {
    expect(ReplySort::Question, {
                                    "https://contoso.example/a?b=1 は無料ですか",
                                    "https://contoso.example/aを見たのですが、どこにありますか？",
                                    "Is it https://contoso.example/a?b=1?",
                                    "Thanks! Is https://contoso.example/a?b=1 free?",
                                    "集計表.xlsxはどこですか？",
                                    "Where is C:\\temp\\report.docx?",
                                });
}

TEST_CASE("what stands in code neither asks nor thanks") {
    expect(ReplySort::Thanks,
           {
               "ありがとうございます！\n```\nn > 0 ? 1 : 0\n```",
               "Thanks! `what is it?`",
               "助かりました。`print(\"どうすればいいですか？\")`",
               "ありがとうございます。\n```\nif (x) {\n  ask(\"why?\");\n}\n```\n試してみます！",
               "ありがとうございます！\nconst a = n > 0 ? 1 : 0;",
               "Thanks!\n// what is this?\nint x = f(y);",
               "ありがとうございます！ =IF(A1=\"\",\"どうしますか？\",B1)",
               "Thank you!\n<p>Is it free?</p>",
               "Thanks!\nfunction f(x) { return x ? 1 : 0; }",
               "ありがとう！\n\"title\": \"これは無料ですか？\",",
               "ありがとう！\n~~~\nこれは何？\n~~~",
               "Thanks\n````\n```\nwhy?\n```\n````",
               "助かりました\n```sql\nselect 'どうして？'",
           });
    expect(ReplySort::Else, {
                                "`ありがとうございます`",
                                "```\nThanks!\n```",
                                "`thanks` と出ます",
                                "そのまま貼りますね。\n```\nどうすればいいですか？\n```",
                                "console.log(\"ありがとうございます\");",
                                "SELECT name FROM posts WHERE text = 'why?';",
                            });
    expect(ReplySort::Question, {
                                    "`n > 0` はどういう意味ですか？",
                                    "What does `x = 1;` mean?",
                                    "```\nfoo()\n```\nこれで合っていますか？",
                                    "(`・ω・´) 無料ですか？ (`・ω・´)",
                                });
}

TEST_CASE("what is carried along is not said by whoever carries it") {
    expect(ReplySort::Thanks, {
                                  "ありがとうございます！\n> 田中 花子\n> 議事録はどれがよいですか？",
                                  "> Is it free?\nThanks!",
                                  "＞ これで合っていますか？\n助かりました！",
                                  ">どうすればいいですか？\n>教えてください\n\nやってみます！",
                                  "Got it, thanks\n\n> close post-1?\n>\n> How?",
                              });
    expect(ReplySort::Else,
           {"> ありがとうございます", "> Thanks!\n> Is it free?", "上の件です\n> ありがとう"});
    expect(ReplySort::Question, {"> ありがとうございます\nこれは無料ですか？", "Is it free?\n> Thanks!"});
}

TEST_CASE("what only stands in for a file or a picture says nothing") {
    expect(ReplySort::Thanks, {
                                  "ありがとうございます！\n📎 どうすればいいですか？.docx",
                                  "📎\nThanks!",
                                  "助かりました\n🖼 Is it a cat? (GIF)",
                                  "Thank you\n🗂 申請はこちらですか？",
                              });
    expect(ReplySort::Else, {"📎 ありがとう.docx", "🖼️ Thanks!", "🎤", "🎬 あれ？"});
}

TEST_CASE("whatever signs a text ends or begins with, it is read to its end") {
    const std::string signs{"<>[]()|`~\\/@:;=?!.\"'#-oO7笑（）「」【】"};
    std::vector<std::string> parts;
    for (const auto c : bot::decode(signs)) parts.push_back(bot::encode(std::u32string(1, c)));
    for (const auto& one : parts) {
        for (const auto& other : parts) {
            for (const auto& text :
                 {one + other, "Thanks " + one + other, one + other + "ありがとう", one + "\n" + other}) {
                INFO(text);
                CHECK(bot::own_words(text).size() <= text.size() + 2);
                bot::sort_of(text, {one, other});
            }
        }
    }
}

TEST_CASE("own words are given without the rest") {
    const std::vector<std::pair<std::string, std::string>> texts{
        {"plain words", "plain words"},
        {"close post-1\n> undo", "close post-1\n "},
        {"see https://contoso.example/a?b=1.", "see  ."},
        {"12 > 5 なら", "12 > 5 なら"},
        {">_< 難しい", ">_< 難しい"},
        {"A and/or B, 1/2", "A and/or B, 1/2"},
        {"it's 10:30 @ito", "it's 10:30 @ito"},
        {"``` never closed", "``` never closed"},
    };
    for (const auto& [text, own] : texts) {
        INFO(text);
        CHECK(bot::own_words(text) == own);
    }
    CHECK(bot::without_quotations(std::string_view{"彼は「無料？」と言い、5\" の"}) == "彼はと言い、5\" の");
}

TEST_CASE("a sentence is no code, whatever signs stand in it") {
    for (const auto* text : {"Open File -> Options -> Save, then it works", "申請 => 承認 => 完了です",
                             "Thanks (^_^;", "for example: the HR team", "A = いいですね", "<Li> さんへ",
                             "If you have questions:", "I used foo() and bar() today", "Price: $5; fine"}) {
        INFO(text);
        CHECK(bot::own_words(std::string_view{text}) == text);
    }
}
