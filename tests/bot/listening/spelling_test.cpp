#include "bot/listening/spelling.hpp"

#include "bot/listening/utf8.hpp"
#include "tests/support/sorted_replies.hpp"

// One text, several spellings: they are compared after one normalisation.

namespace {

void all_the_same(const std::vector<std::string>& spellings) {
    for (const auto& one : spellings) {
        INFO(one);
        CHECK(bot::encode(bot::folded(one)) == spellings.front());
    }
}

}  // namespace

TEST_CASE("look-alikes of a hyphen are one") {
    all_the_same({"post-17", "post‐17", "post‑17", "post–17", "post—17", "post―17", "post−17", "post－17",
                  "post﹣17", "post﹘17", "postー17", "ｐｏｓｔー１７", "ＰＯＳＴ－１７", "ｐｏｓｔｰ１７",
                  "Post─17", "post⁻17", "po\u00ADst-17", "p\u200Bost-\u206017", "post一17"});
    all_the_same({"サーバー1", "ｻｰﾊﾞｰ１", "サ－バー１"});
    all_the_same({"データー", "ﾃﾞｰﾀｰ"});
}

TEST_CASE("kana and letters with their marks are one, however they are put together") {
    all_the_same({"が", "か\u3099", "か゛"});
    all_the_same({"プロンプト", "フ\u309Aロンフ\u309Aト", "ﾌﾟﾛﾝﾌﾟﾄ"});
    all_the_same({"ヴ", "ウ\u3099", "ｳﾞ"});
    all_the_same({"é", "e\u0301", "É", "E\u0301"});
    all_the_same({"strasse", "Straße", "STRASSE", "STRAẞE"});
    all_the_same({"한국", "\u1112\u1161\u11AB\u1100\u116E\u11A8"});
    all_the_same({"葛飾", "葛\U000E0100飾"});
}

TEST_CASE("width, case, spaces and signs are one") {
    all_the_same({"excel 365", "Ｅｘｃｅｌ　３６５", "EXCEL\u00A0365", "Excel\u202F365", "Excel\t365"});
    all_the_same({"(株)", "㈱", "（株）"});
    all_the_same({"\"ok\"", "“ok”", "„ok‟", "＂ok＂"});
    all_the_same({"1", "①", "１", "¹"});
    all_the_same({"it's", "It’s", "IT‘S"});
    all_the_same({"10~12", "10〜12", "10～12"});
    all_the_same({"日本", "⽇本"});
}

TEST_CASE("emoji stay what they are") {
    all_the_same({"👍🏻"});
    all_the_same({"🈁"});
    all_the_same({"♥", "♥\uFE0F"});
}

TEST_CASE("each character of a usual spelling knows what was written for it") {
    const auto text = bot::decode("か\u3099㈱\u200BＡ");
    const auto spelt = bot::spell(text);
    CHECK(bot::encode(spelt.usual) == "が(株)A");
    CHECK(spelt.begins == std::vector<std::size_t>{0, 2, 3, 3, 4});
}

TEST_CASE("what is not valid, or endless, is spelt as well as it can be") {
    CHECK(bot::folded("\xFF\xC3").empty());
    CHECK(bot::folded(std::string(3, '\0') + "a") == U"a");
    std::string marks = "e";
    for (int n = 0; n < 10'000; ++n) marks += "\u0301";
    CHECK(bot::folded(marks).size() > 9'000);
}

TEST_CASE("thanks from a Mac are thanks, and its questions are questions") {
    tests::expect(bot::ReplySort::Thanks, {"ありか\u3099とうこ\u3099さ\u3099います", "ありか゛とう",
                                           "助かりました\u200B。", "ＴＨＡＮＫＳ！", "Tha\u00ADnks"});
    tests::expect(bot::ReplySort::Question,
                  {"と\u3099うすれは\u3099いいて\u3099すか", "無料て\u3099すか？", "Ｉｓ ｉｔ ｆｒｅｅ？"});
}
