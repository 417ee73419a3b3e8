#include "bot/speaking/names.hpp"

#include "bot/listening/utf8.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace bot;

TEST_CASE("a name is shown without what follows in brackets or after a slash") {
    const std::vector<std::pair<std::string, std::string>> names{
        {"田中 花子 / TANAKA Hanako (HR)", "田中 花子"},
        {"田中　花子（人事部）", "田中 花子"},
        {"Hanako Tanaka (HR)", "Hanako Tanaka"},
        {"佐藤／Sato", "佐藤"},
        {"(External) Misaki Ogawa", "Misaki Ogawa"},
        {"【兼務】渡辺 彩", "渡辺 彩"},
        {"小川 美咲", "小川 美咲"},
        {"  Ito  ", "Ito"},
        {"Ito [IT] <ito>", "Ito"},
        {"O’Brien-Núñez", "O’Brien-Núñez"},
        {"tester-17", "tester-17"},
        {"p1", "p1"},
        {"Cafe2026", "Cafe2026"},
        {"BEATRICE", "BEATRICE"},
    };
    for (const auto& [raw, shown] : names) {
        INFO(raw);
        CHECK(display_name(raw) == shown);
    }
}

TEST_CASE("a name is said as one would say it to the person, however a directory holds it") {
    const std::vector<std::pair<std::string, std::string>> names{
        {"Tanaka, Hanako", "Hanako Tanaka"},
        {"Tanaka,Hanako", "Hanako Tanaka"},
        {"TANAKA, Hanako (HR)", "Hanako TANAKA"},
        {"Tanaka, Hanako [Contoso]", "Hanako Tanaka"},
        {"O'Brien, Conan", "Conan O'Brien"},
        {"van der Berg, Jan-Willem", "Jan-Willem van der Berg"},
        {"Tanaka, Dr. Hanako", "Hanako Tanaka"},
        {"Tanaka, Hanako, PhD", "Hanako Tanaka"},
        {"Tanaka, Hanako, HR, Tokyo", "Hanako Tanaka"},
        {"King, Martin Luther, Jr.", "Martin Luther King Jr."},
        {"Hanako Tanaka, Ph.D.", "Hanako Tanaka"},
        {"Hanako Tanaka, HR", "Hanako Tanaka"},
        {"田中, 花子", "田中 花子"},
        {"田中、花子（人事部）", "田中 花子"},
        {"田中 花子 | HR", "田中 花子"},
        {"田中 花子｜人事部｜東京", "田中 花子"},
        {"田中 花子 - 人事部", "田中 花子"},
        {"田中 花子 － 人事部", "田中 花子"},
        {"田中花子-人事部", "田中花子"},
        {"Hanako Tanaka – External", "Hanako Tanaka"},
        {"花子 田中＠人事", "花子 田中"},
        {"田中@人事", "田中"},
        {"人事部 / 田中 花子", "田中 花子"},
        {"HR | Hanako Tanaka", "Hanako Tanaka"},
        {"人事部：田中 花子", "田中 花子"},
        {"株式会社コントソ 田中 花子", "田中 花子"},
        {"田中 花子 人事部", "田中 花子"},
        {"田中 花子 部長", "田中 花子"},
        {"Dr. Hanako Tanaka", "Hanako Tanaka"},
        {"Prof. Dr. Wei Chen, MBA", "Wei Chen"},
        {"Hanako (Hana) Tanaka", "Hanako Tanaka"},
        {"Hanako.Tanaka", "Hanako Tanaka"},
        {"hanako_tanaka", "Hanako Tanaka"},
        {"CONTOSO\\hanako.tanaka", "Hanako Tanaka"},
        {"🌸花子🌸", "花子"},
        {"人事部 田中", "田中"},
        {"田中花子_人事部", "田中花子"},
        {"Hanako Tanaka, Contoso Ltd.", "Hanako Tanaka"},
        {"Hanako Tanaka EXT", "Hanako Tanaka"},
        {"Dr.Hanako Tanaka", "Hanako Tanaka"},
        {"LI, WEI", "WEI LI"},
        {"Smith, J.", "J. Smith"},
        {"Downey, Robert Jr.", "Robert Downey Jr."},
        {"García Márquez, Gabriel", "Gabriel García Márquez"},
        {"田中 花子（HR）さん", "田中 花子"},
        {"Ｔａｎａｋａ，　Ｈａｎａｋｏ", "Ｈａｎａｋｏ Ｔａｎａｋａ"},
        {"田中 花子《人事》", "田中 花子"},
        {"Hanako Tanaka • HR", "Hanako Tanaka"},
        {"Hanako Tanaka <hanako.tanaka@contoso.example>", "Hanako Tanaka"},
    };
    for (const auto& [raw, shown] : names) {
        INFO(raw);
        CHECK(display_name(raw) == shown);
    }
}

TEST_CASE("in doubt it is the whole name") {
    for (const auto* whole :
         {"Chen <Li> & \"Wei\"", "Jean-Luc Picard", "佐藤-山田 花子", "O'Brien", "Robert \"Bob\" Smith",
          "J.R.R. Tolkien", "ジャン・リュック", "長谷部 花子", "花子 長谷部", "織田 信長", "Wei LI", "Jr.",
          "Dr", "Anne-Marie O’Neil-Smith", "María José", "Node.js", "山田 太郎左衛門"}) {
        INFO(whole);
        CHECK(display_name(whole) == whole);
    }
    CHECK(display_name("Smith, Jr.") == "Smith Jr.");
}

TEST_CASE("an id, an address or nothing is no name") {
    for (const auto* raw :
         {"", "   ", "33333333-3333-4333-8333-333333333301", "U024BE7LH", "29:1bSnHZ7Js2STWrgk",
          "8:orgid:33333333", "19:b7e0c4a9@thread.tacv2", "hanako.tanaka@example.com", "1234567",
          "0123456789abcdef0123456789abcdef", "(HR)", "（", "/", "(a) /b", "\x01\x02"}) {
        INFO(raw);
        CHECK(display_name(raw).empty());
    }
}

TEST_CASE("a name is one bounded line that turns nothing around it") {
    CHECK(display_name("Ha\nna\tko") == "Ha na ko");
    CHECK(display_name("\u202Eevil\u2066 name\u200B") == "evil name");
    CHECK(display_name("A\xFF\xFE\xC0\x80 B") == "A B");
    CHECK(decode(display_name(std::string(100'000, 'x'))).size() == 40);
    std::string long_name;
    for (int i = 0; i < 500; ++i) long_name += "花";
    CHECK(decode(display_name(long_name)) == std::u32string(40, U'花'));
}

TEST_CASE("さん is not doubled") {
    CHECK(with_san("田中 花子") == "田中 花子さん");
    CHECK(with_san("田中さん") == "田中さん");
    CHECK(with_san("佐藤様") == "佐藤様");
    CHECK(with_san("山田先生") == "山田先生");
    CHECK(with_san("田中部長") == "田中部長");
    CHECK(with_san("Sato") == "Satoさん");
    CHECK(with_san("").empty());
}

TEST_CASE("text survives being taken apart into characters, and what is not UTF-8 is left out") {
    for (const auto* text : {"", "abc", "é", "花子", "🌱👍🏻", "\x7F"})
        CHECK(encode(decode(text)) == text);
    for (const auto* broken :
         {"\xC3", "\xE8\x8A", "\xF0\x9F\x8C", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xC0\xAF", "\x80"}) {
        INFO(broken);
        CHECK(decode(broken).empty());
    }
    CHECK(encode(decode("a\xE8\x8A"
                        "b")) == "ab");
}
