#include "adapters/text/html.hpp"

#include <catch2/catch.hpp>

using bot::Thing;

namespace {

text::Page page(const std::string& html) {
    return text::read_html(html, bot::Language::En);
}

std::string words(const std::string& html) {
    return page(html).words;
}

std::string quote(const std::string& inside, const std::string& type = "Reply") {
    return "<blockquote itemscope itemtype=\"http://schema.skype.com/" + type + "\" itemid=\"17\">" + inside +
           "</blockquote>";
}

/// `Gif: a cat`, one a line.
std::string things(const std::string& html) {
    std::string all;
    for (const auto& [thing, id, says] : page(html).things)
        all += (all.empty() ? "" : "\n") + bot::stand_in(thing, says, bot::Language::En);
    return all;
}

}  // namespace

TEST_CASE("somebody's words that come along are no words of the writer, wherever they stand") {
    const auto whole =
        page("<p>前から。</p>" +
             quote("<strong itemprop=\"mri\">佐藤 健</strong><span itemprop=\"time\">9:12</span>"
                   "<p itemprop=\"preview\">これで合っていますか？</p>") +
             "<p>はい！</p>");
    CHECK(whole.words == "前から。\nはい！");
    REQUIRE(whole.carried.size() == 1);
    CHECK(whole.carried.front().id == "17");
    CHECK(whole.carried.front().text == "佐藤 健: これで合っていますか？");
}

TEST_CASE("a name in bold, a forward without one, and a quote that somebody made by hand are carried alike") {
    const auto bold =
        "<p><b><span itemprop=\"mri\">Bob</span></b></p>\n<p itemprop=\"copy\">Is it?<br>Or not?</p>";
    CHECK(page(quote(bold)).carried.at(0).text == "Bob: Is it?\nOr not?");
    CHECK(page("<p>FYI</p>" + quote("<p>close post-1</p>", "Forward")).carried.at(0).text == "close post-1");
    const auto by_hand = page("<blockquote>Who is on duty?</blockquote>I am.");
    CHECK(by_hand.words == "I am.");
    CHECK(by_hand.carried.at(0).text == "Who is on duty?");
}

TEST_CASE("a quote in a quote stays marked in it, and one that nobody closed is one all the same") {
    CHECK(page(quote("outer" + quote("inner"))).carried.at(0).text == "outer\n> inner");
    const auto open = page("<p>a</p><blockquote><p>b");
    CHECK(open.words == "a");
    CHECK(open.carried.at(0).text == "b");
    std::string deep;
    for (int count = 0; count < 1000; ++count) deep += "<blockquote>x";
    CHECK(page(deep).carried.size() == 1);
}

TEST_CASE("code keeps Markdown's marks, and nothing in it ends it") {
    CHECK(words("<p>run <code>n &gt; 0 ? 1 : 0</code> first</p>") == "run `n > 0 ? 1 : 0` first");
    CHECK(words("<p>a</p><codeblock class=\"Python\"><code>if "
                "x:<br>&nbsp;&nbsp;y()?</code></codeblock><p>b</p>") == "a\n```\nif x:\n  y()?\n```\nb");
    CHECK(words("<pre class=\"language-js\"><code>let a\nlet b</code></pre>") == "```\nlet a\nlet b\n```");
    CHECK(words("<code>a`b</code>") == "``a`b``");
    CHECK(words("<pre>x\n```\nwho?</pre>") == "```\nx\n``\u200B`\nwho?\n```");
    CHECK(words("<p>x<code> </code>y</p><pre>\n</pre>") == "x y");
}

TEST_CASE("what no reader sees is not read") {
    for (const auto* html :
         {"<p>a<span style=\"display:none\">Loop component</span></p>",
          "<p>a<span style=\"COLOR:red; Display : NONE;\">このコンポーネントは</span></p>",
          "<p>a<span hidden>Open in Teams</span></p>", "<p>a<i style=\"visibility: hidden\">x</i></p>",
          "<p>a<b style=\"font-size:0\">x</b></p>"}) {
        CHECK(words(html) == "a");
        CHECK(page(html).hid_something);
    }
    CHECK(words("<p style=\"font-size:0.9em\">a</p>") == "a");
    CHECK_FALSE(page("<p>a</p>").hid_something);
}

TEST_CASE("a picture is what it shows, where its alternative text says so") {
    CHECK(things("<img alt=\"A whiteboard with notes\" src=\"x\">") == "🖼 A whiteboard with notes");
    CHECK(things("<img alt=\"勉強会の集合写真\" itemtype=\"http://schema.skype.com/AMSImage\">") ==
          "🖼 勉強会の集合写真");
    for (const auto* alt : {"image", "", "画像", "IMAGE001.png", "img_2.jpeg", "photo 3",
                            "0f8fad5b-d9cb-469f-a165-70867728950e"})
        CHECK(things("<img alt=\"" + std::string{alt} + "\" src=\"x\">") == "🖼 picture");
}

TEST_CASE("what moves, sticks, sounds or is another product's says what it is") {
    CHECK(things("<img alt=\"\" src=\"https://media1.giphy.com/media/1/200w.webp\">") == "🖼 GIF");
    CHECK(things("<img alt=\"gif\" src=\"https://x.example/cat.GIF?cid=1\">") == "🖼 GIF");
    CHECK(things("<div itemtype=\"http://schema.skype.com/Sticker\"><img alt=\"了解です！\"></div>") ==
          "🖼 了解です！");
    CHECK(things("<img itemtype=\"http://schema.skype.com/Sticker\" alt=\"sticker\">") == "🖼 sticker");
    CHECK(things("<video src=\"x\"><p>Your browser cannot show this.</p></video>") == "🎬 video");
    CHECK(things("<div itemtype=\"http://schema.skype.com/AMSVideo\">x</div>") == "🎬 video");
    CHECK(things("<audio src=\"x\"></audio>") == "🎤 voice message");
    CHECK(things("<span itemtype=\"http://schema.skype.com/FluidEmbedCard\"></span>") ==
          "🗂 Loop component");
    CHECK(things("<iframe src=\"x\"></iframe>") == "🗂 card");
    CHECK(things("<p>a <attachment id=\"1\"></attachment> b</p>") == "📎 file");
    CHECK(words("<p>a <attachment id=\"1\"> b</p>") == "a b");
}

TEST_CASE("a picture in a quote stands in the quote") {
    CHECK(page(quote("<p>見て</p><img alt=\"組織図\">")).carried.at(0).text == "見て\n🖼 組織図");
    CHECK(page(quote("<img alt=\"\">", "Forward")).carried.at(0).text == "🖼 picture");
    CHECK(page(quote("<img alt=\"\">")).things.empty());
}

TEST_CASE("pieces of a name that stand side by side are apart") {
    const auto at = [](const std::string& id, const std::string& name) {
        return "<at id=\"" + id + "\">" + name + "</at>";
    };
    CHECK(words("<p>" + at("0", "Hanako") + at("1", "Tanaka") + ", hello</p>") == "Hanako Tanaka, hello");
    CHECK(words("<p>" + at("0", "田中") + "&nbsp;" + at("1", "花子") + "さん</p>") == "田中 花子さん");
    CHECK(words("<p>" + at("0", "田中") + "・" + at("1", "佐藤") + "</p>") == "田中・佐藤");
}
