#include "adapters/text/language.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace {

using Posts = std::vector<std::string>;

std::string name_of(std::optional<bot::Language> language) {
    if (!language) return "unclear";
    return *language == bot::Language::Ja ? "Japanese" : "English";
}

void all_are(const std::string& expected, const Posts& posts) {
    for (const auto& post : posts) {
        INFO(post);
        CHECK(name_of(text::language_of(post)) == expected);
    }
}

}  // namespace

TEST_CASE(
    "who writes Japanese is heard as such, however short, and with product names, links and code in it") {
    all_are("Japanese",
            {"議事録の要約を試しました。",
             "了解",
             "会議要約、成功。",
             "東京都港区",
             "ﾃｽﾄです",
             "ありがとう！",
             "Copilotすごい",
             "👍👍 できた",
             "ChatGPTでPower Automateのflowを作りました",
             "GPT-4oとClaude 3.5 Sonnet、どっちがいい?",
             "Power Automate Desktop Flow 実行エラー",
             "Excel VBA macro 便利",
             "https://example.com/how-to-use-this-in-the-office をご覧ください",
             "https://example.com/aを読みました",
             "```\nfor i in range(10):\n    print(i)  # what is this\n```\nこれで合っていますか？",
             "`how do I use this` と聞いたら答えてくれました",
             "> How do I use this in our team?\n使い方はこちらです",
             "@Hanako Tanaka さん、見てください",
             "本日の学び：prompt は短く、context は長く",
             "失敗談です。Teams会議のtranscriptをそのまま渡したら長すぎました。",
             "AIに「please be kind to the reader」と書いたらやさしくなりました"});
}

TEST_CASE("who writes English is heard as such, also around a Japanese word") {
    all_are(
        "English",
        {"I tried it on our minutes.", "It works now", "Hello everyone", "Excel macro", "Good morning",
         "May I include people's names?", "How do I write お疲れさま in an English mail to our customers?",
         "Can I use ChatGPT for 稟議書?", "Does anyone in the 人事 team have a template for this?",
         "Finally got it working 🎉 https://example.com/%E8%AD%B0%E4%BA%8B",
         "It says `エラーが発生しました` and stops. What is it?",
         "Prompt of the day: be kind to the reader."});
}

TEST_CASE("only own words tell the language") {
    all_are("English",
            {"see my file\n📎 集計表.xlsx", "📎 議事録の要約.docx\nPlease have a look",
             "Thanks for this!\n> 田中 花子\n> 議事録はどれがよいですか？",
             "Could you check 集計表.xlsx for me?", "I tried it\n🖼 笑っている猫 (GIF)",
             "It works now ヽ(´ー｀)ノ", "It says 「権限がありません」 and stops",
             "C:\\資料\\議事録.txt is empty, why is that?", "田中 花子 could you have a look at this"});
    all_are("Japanese", {"これを見てください\n📎 how-to-use-this-in-the-office.docx",
                         "> What do you think of it?\n良いと思います",
                         "使い方はこちら https://contoso.example/the-way-to-do-it",
                         "使えました\n🎤 Voice message from the phone",
                         "と\u3099うすれは\u3099よいて\u3099すか", "「議事録の要約」"});
    all_are("unclear", {"📎 集計表.xlsx", "🖼 笑っている猫 (GIF)", "> 良いと思います", "議事録.docx",
                        "(´・ω・`)", "m(_ _)m 🙏", "```\n// これは何ですか\n```"});
}

TEST_CASE("who writes another language is answered in English") {
    all_are("English", {"Bonjour, j'ai essayé avec Excel et ça marche bien",
                        "Ich habe das Protokoll damit zusammengefasst, es hat gut funktioniert.", "Guten Tag",
                        "안녕하세요 여러분", "Привет всем", "สวัสดีครับ", "大家好，请问怎么用这个功能？",
                        "议事录的总结，我试过了，效果很好", "我們今天試用了這個工具，結果非常好"});
}

TEST_CASE("what tells nothing of its writer's language is unclear") {
    all_are("unclear", {"", "   \n", "👍", "🎉🎉🎉 !!!", "12:30 → 15:00", "LGTM 👍", "OK", "ChatGPT", "GPT-4o",
                        "https://example.com/how-to-use-this", "www.example.com", "@ito", "`npm install it`",
                        "```\nthis is not to be read\n```", "Arigatou gozaimasu, yoku dekimashita"});
}

TEST_CASE("what is broken, endless or never closed is heard as well as it can be") {
    CHECK(name_of(text::language_of("\xFF\xFE\xE3\x81")) == "unclear");
    CHECK(name_of(text::language_of("試しました\xE3\x81")) == "Japanese");
    CHECK(name_of(text::language_of("```\n試しました")) == "Japanese");
    std::string endless;
    while (endless.size() < 200'000) endless += "試しました。`";
    CHECK(name_of(text::language_of(endless)) == "Japanese");
    CHECK(name_of(text::language_of(std::string(100'000, '`'))) == "unclear");
    CHECK(name_of(text::language_of(std::string(5000, 'x') + " how do I use it in the team")) == "unclear");
}
