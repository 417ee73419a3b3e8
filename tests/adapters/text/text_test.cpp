#include "adapters/text/text.hpp"

#include <catch2/catch.hpp>

namespace {

const std::string broken = "\xEF\xBF\xBD";
const std::string family = "👨‍👩‍👧‍👦";

std::string times(std::size_t count, const std::string& text) {
    std::string result;
    for (std::size_t index = 0; index < count; ++index) result += text;
    return result;
}

}  // namespace

TEST_CASE("valid text stays as it is") {
    const std::string text =
        "議事録の要約を試しました。" + family + " café\n\t" + std::string(1, '\0') + "end";
    CHECK(text::valid_utf8(text) == text);
    CHECK(text::valid_utf8("").empty());
}

TEST_CASE("each broken sequence becomes one replacement character, and what follows is kept") {
    CHECK(text::valid_utf8("a\xFF"
                           "b") == "a" + broken + "b");
    CHECK(text::valid_utf8("\xE3\x81") == broken);          // cut off
    CHECK(text::valid_utf8("\xE3\x81z") == broken + "z");   // cut off within
    CHECK(text::valid_utf8("\xC0\x80") == broken);          // overlong NUL
    CHECK(text::valid_utf8("\xED\xA0\x80") == broken);      // half of a surrogate pair
    CHECK(text::valid_utf8("\xF4\x90\x80\x80") == broken);  // past the last code point
    CHECK(text::valid_utf8("\x80\x80 \xFEあ") == broken + " " + broken + "あ");
}

TEST_CASE("whatever bytes come in, valid text goes out") {
    std::string bytes;
    std::uint32_t chance = 17;
    for (int round = 0; round < 300; ++round) {
        bytes.clear();
        for (int index = 0; index < 40; ++index) {
            chance = chance * 1664525U + 1013904223U;
            bytes += static_cast<char>(chance >> 24U);
        }
        const auto valid = text::valid_utf8(bytes);
        CHECK(text::valid_utf8(valid) == valid);
        for (const auto& text :
             {text::clean(bytes), text::clean_name(bytes), text::one_line(bytes), text::cut(bytes, 7)}) {
            CHECK(text::valid_utf8(text) == text);
        }
    }
}

TEST_CASE("a clean text has its lines and tabs, and no other control characters") {
    CHECK(text::clean(std::string("a\0b", 3)) == "ab");
    CHECK(text::clean("one\r\n\ttwo\x1B[31m\x7F\x07") == "one\n\ttwo[31m");
    CHECK(text::clean("\xC2\x9B"
                      "31m") == "31m");  // the C1 form of the same escape
    CHECK(text::clean("日本語 \xE2\x80\xAE kept") == "日本語 \xE2\x80\xAE kept");
}

TEST_CASE("a clean name turns nobody's direction and stands on one line") {
    CHECK(text::clean_name("Ada\u202Eecalevol\u202C") == "Adaecalevol");
    CHECK(text::clean_name("\u202A\u202B\u202D\u2066\u2067\u2068\u2069小川 美咲") == "小川 美咲");
    CHECK(text::clean_name("  ito\nlead\t ") == "ito lead");
    CHECK(text::clean_name("עדה\u200F") == "עדה\u200F");
    CHECK(text::clean_name("\n \u202E").empty());
}

TEST_CASE("a direction character cannot be put together from the pieces around another") {
    CHECK(text::clean_name("\xE2\u202A\x80\xAE") == broken + broken);
}

TEST_CASE("one line has no breaks of any kind") {
    CHECK(text::one_line("a\nb\rc\td\u2028e\u2029f\u0085g") == "a b c d e f g");
    CHECK(text::one_line("\x1B[2J") == " [2J");
}

TEST_CASE("a text is cut between what a reader takes for characters, and shows that it was") {
    CHECK(text::cut("abc", 3) == "abc");
    CHECK(text::cut("abcd", 3) == "abc…");
    CHECK(text::cut("議事録の要約", 3) == "議事録…");
    CHECK(text::cut(family + family, 1) == family + "…");
    CHECK(text::cut("🇯🇵🇩🇪", 1) == "🇯🇵…");
    CHECK(text::cut("e\u0301e\u0301", 1) == "e\u0301…");
    CHECK(text::cut("が\u3099ぎ", 1) == "が\u3099…");
    CHECK(text::cut("a\r\nb", 2) == "a\r\n…");
}

TEST_CASE("cutting to nothing leaves the sign that there was something") {
    CHECK(text::cut("a", 0) == "…");
    CHECK(text::cut("", 0).empty());
    CHECK(text::cut("", 5).empty());
}

TEST_CASE("broken text is mended before it is cut") {
    CHECK(text::cut("a\xE3\x81", 2) == "a" + broken);
    CHECK(text::cut("\xFF\xFF"
                    "ab",
                    2) == broken + broken + "…");
}

TEST_CASE("a tower of marks is no way around the bound") {
    const auto tower = "a" + times(100'000, "\u0301");
    CHECK(text::cut(tower, 2) == "a" + times(63, "\u0301") + "…");
}

TEST_CASE("width is counted in columns of a terminal") {
    CHECK(text::width("") == 0);
    CHECK(text::width("post-17") == 7);
    CHECK(text::width("小川 美咲") == 9);
    CHECK(text::width("ｱｲﾂﾞﾁ") == 5);
    CHECK(text::width("cafe\u0301") == 4);
    CHECK(text::width("🇯🇵") == 2);
    CHECK(text::width(family) == 2);
    CHECK(text::width("❤\uFE0F") == 2);
    CHECK(text::width("a\u200Bb\n") == 2);
    CHECK(text::width("\xFF") == 1);
}
