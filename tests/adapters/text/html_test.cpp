#include "adapters/text/html.hpp"

#include <catch2/catch.hpp>

#include <chrono>

using text::text_of_html;

TEST_CASE("HTML is read as a reader would see it") {
    CHECK(text_of_html("<p>a</p>\n<p>b</p>") == "a\nb");
    CHECK(text_of_html("<div>a<br>b<br/>c</div>") == "a\nb\nc");
    CHECK(text_of_html("<p>a <strong>bold</strong>\n  word</p>") == "a bold word");
    CHECK(text_of_html("<p>x</p><ul><li>one</li><li><p>two</p></li></ul><p>y</p>") == "x\n• one\n• two\ny");
    CHECK(text_of_html("<p>a</p><p>&nbsp;</p><p>b</p>") == "a\nb");
    CHECK(text_of_html("<pre>  a\n    b</pre>") == "```\n  a\n    b\n```");
    CHECK(text_of_html("1 &lt; 2 &amp;&amp; 日本 &#x1F600;") == "1 < 2 && 日本 😀");
    CHECK(text_of_html("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>") == "a b\nc");
    CHECK(text_of_html("plain") == "plain");
    CHECK(text_of_html("").empty());
}

TEST_CASE("emoji keep their character") {
    CHECK(text_of_html("<p>ok <img alt=\"😀\" itemtype=\"http://schema.skype.com/Emoji\"> "
                       "<emoji id=\"x\" alt=\"🎉\"></emoji></p>") == "ok 😀 🎉");
    CHECK(text_of_html("<p>a <img alt=\"picture\" src=\"http://example.com/x\"></p>") == "a");
}

TEST_CASE("scripts, styles, comments and heads are not read") {
    CHECK(text_of_html(
              "<head><title>t</title><style>s</style></head><p>a<script>alert(1)</script><!-- c -->b</p>") ==
          "ab");
}

TEST_CASE("a mention is left out where one is told so") {
    const auto html =
        "<p>x <span itemtype=\"http://schema.skype.com/Mention\" itemid=\"0\">A</span> y "
        "<span itemtype=\"http://schema.skype.com/Mention\" itemid=\"1\">B</span></p>";
    CHECK(text_of_html(html) == "x A y B");
    const auto left_out = [](const text::MarkedMention& it) { return it.id == "0" && it.text == "A"; };
    CHECK(text::read_html(html, bot::Language::En, left_out).words == "x y B");
}

TEST_CASE("broken and hostile HTML is read all the same, and soon") {
    CHECK(text_of_html("<p>a<b>b</p></i>c") == "ab\nc");
    CHECK(text_of_html("<p>\xFF\x01\x1B[31m</p>") == "\uFFFD[31m");
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "<div>";
    const auto begin = std::chrono::steady_clock::now();
    CHECK(text_of_html(deep + "x").size() <= 1);
    std::string wide;
    while (wide.size() < 2'000'000) wide += "<b>y";
    CHECK(text_of_html(wide).size() <= 512UL * 1024);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds{20});
}
