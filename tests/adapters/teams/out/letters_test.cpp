#include "adapters/teams/out/letters.hpp"

#include "adapters/http/path.hpp"
#include "adapters/teams/out/own_replies.hpp"
#include "adapters/teams/out/xml_words.hpp"
#include "adapters/teams/paths.hpp"
#include "adapters/text/text.hpp"
#include "tests/support/cards.hpp"

#include <catch2/catch.hpp>

using namespace tests;

namespace {

bot::Thank thanks(const std::string& words, bool mention = true) {
    return {.post = in_hr("1790212532418"), .words = words, .mention = mention, .author_name = "田中 花子"};
}

Json thanked(const bot::Thank& thank, const std::string& member = "29:hanako") {
    return Json::parse(teams::thanks_activity(thank, member));
}

std::string said(const std::string& id, const std::string& app, const std::string& html,
                 const std::string& more = {}) {
    return R"({"id":")" + id + R"(","from":{"application":{"id":")" + app +
           R"("}},"body":{"contentType":"html","content":")" + html + "\"}" + more + "}";
}

std::string page(const std::string& messages, const std::string& next = {}) {
    return R"({"value":[)" + messages + R"(],"@odata.nextLink":")" + next + "\"}";
}

}  // namespace

TEST_CASE("each segment of an address is percent-encoded whole") {
    CHECK(http::encoded(teams::thread_id("19:b7e0@thread.tacv2", "1790212532418")) ==
          "19%3Ab7e0%40thread.tacv2%3Bmessageid%3D1790212532418");
    CHECK(http::encoded("a/b?c#d%e 漢") == "a%2Fb%3Fc%23d%25e%20%E6%BC%A2");
    CHECK(teams::thread_id("19:x;messageid=7", "8") == "19:x;messageid=8");
}

TEST_CASE("words are a text without markup in the language of their channel") {
    const auto activity = Json::parse(teams::words_activity("*Thanks*", bot::Language::En));
    CHECK(activity ==
          Json{{"type", "message"}, {"textFormat", "xml"}, {"locale", "en-US"}, {"text", "*Thanks*"}});
}

TEST_CASE("nothing in words is markup, and each line is one, however it ends") {
    CHECK(teams::xml_of("if (a < b && c > \"d\")") == "if (a &lt; b &amp;&amp; c &gt; &quot;d&quot;)");
    CHECK(teams::xml_of("一行目\n二行目\r\n\r\n四行目") == "一行目<br/>二行目<br/><br/>四行目");
    CHECK(teams::xml_of("old\rMac\u2028and paper") == "old<br/>Mac<br/>and paper");
    CHECK(teams::xml_of("\nbetween\n") == "<br/>between<br/>");
    CHECK(teams::xml_of("a\x01\x02z &amp; <at>みんな</at>") == "az &amp;amp; &lt;at&gt;みんな&lt;/at&gt;");
    CHECK(teams::xml_of("").empty());
}

TEST_CASE("words that are too long for a tenant end earlier, whole characters, and say so") {
    std::string words;
    for (int line = 0; line < 400; ++line) words += "とても長い返事 & more\n";
    for (const std::size_t most : {4'000UL, 1'500UL, 700UL}) {
        for (const auto language : {bot::Language::Ja, bot::Language::En}) {
            const auto activity = teams::words_activity(words, language, most);
            CHECK(text::size_in_message(activity) <= most);
            const auto said = Json::parse(activity).at("text").get<std::string>();
            CHECK(said.ends_with(teams::xml_of(teams::cut_mark(language))));
            CHECK(said.starts_with("とても長い返事 &amp; more<br/>"));
        }
    }
    CHECK(teams::words_activity("short", bot::Language::En, 700) ==
          teams::words_activity("short", bot::Language::En));
}

TEST_CASE("own words that were cut are still known as these words") {
    const std::string words = "First line\nsecond line\nthird line";
    const auto cut = teams::xml_of("First line\nsecond" + teams::cut_mark(bot::Language::En));
    CHECK(teams::own_replies(page(said("1", "app", cut)), "app", words)->found == "1");
    CHECK(teams::own_replies(page(said("1", "app", cut)), "app", "Second thoughts")->found.empty());
}

TEST_CASE("thanks that mention their author do so once, with the very text of the entity") {
    const auto activity = thanked(thanks("田中 花子さん、ありがとうございます。田中 花子さんの番です。"));
    CHECK(activity.at("text") == "<at>田中 花子</at>さん、ありがとうございます。田中 花子さんの番です。");
    const Json mentioned{{"id", "29:hanako"}, {"name", "田中 花子"}};
    CHECK(activity.at("entities") ==
          Json::array({Json{{"type", "mention"}, {"text", "<at>田中 花子</at>"}, {"mentioned", mentioned}}}));
}

TEST_CASE("thanks stay plain where nobody is to be mentioned, or nobody knows how") {
    const std::string words = "田中 花子さん、ありがとうございます。";
    CHECK_FALSE(thanked(thanks(words, false)).contains("entities"));
    CHECK_FALSE(thanked(thanks(words), "").contains("entities"));
    CHECK_FALSE(thanked(thanks("ありがとうございます。")).contains("entities"));
    CHECK(thanked(thanks(words), "").at("text") == words);
}

TEST_CASE("a name that looks like markup is never mentioned as such") {
    auto thank = thanks("<b>x</b> & y, thank you");
    thank.author_name = "<b>x</b> & y";
    CHECK_FALSE(thanked(thank).contains("entities"));
    CHECK(thanked(thank).at("text") == teams::xml_of(thank.words));
}

TEST_CASE("what stands around a mention is no markup either") {
    const auto activity = thanked(thanks("\"R&D\" は 1 < 2\n田中 花子さん、どうも。"));
    CHECK(activity.at("text") == "&quot;R&amp;D&quot; は 1 &lt; 2<br/><at>田中 花子</at>さん、どうも。");
    for (const auto* name : {"Chen <Li>", "R&D", "O\"Hara", "two\nlines"}) {
        auto thank = thanks(std::string{name} + ", thank you");
        thank.author_name = name;
        CAPTURE(name);
        CHECK_FALSE(thanked(thank).contains("entities"));
        CHECK(thanked(thank).at("text") == teams::xml_of(thank.words));
    }
}

TEST_CASE("a card goes alone, with a summary for the phone and no text beside it") {
    const auto shown = card({waiting(1)});
    const auto activity = Json::parse(teams::card_activity(shown, link_to));
    CHECK_FALSE(activity.contains("text"));
    CHECK(activity.at("summary") == cards::card_text(shown));
    REQUIRE(activity.at("attachments").size() == 1);
    const auto& attachment = activity.at("attachments").at(0);
    CHECK(attachment.at("contentType") == "application/vnd.microsoft.card.adaptive");
    CHECK(attachment.at("content").at("type") == "AdaptiveCard");
    CHECK(attachment.dump().find("Action.Submit") != std::string::npos);
}

TEST_CASE("a chat is opened with its one member in their tenant") {
    CHECK(Json::parse(teams::chat_with("29:ito", "t")) ==
          Json{{"isGroup", false}, {"members", Json::array({Json{{"id", "29:ito"}}})}, {"tenantId", "t"}});
}

TEST_CASE("the bot's own words are found by who said them and what they say, markup and spaces aside") {
    const auto body = page(said("3", "other-app", "<p>Thank you</p>") + "," +
                               said("2", "APP", "<p>Thank&nbsp;you, <at id=\\\"0\\\">Hanako</at></p>") + "," +
                               said("1", "app", "<p>Something else</p>"),
                           "https://graph/next");
    const auto replies = teams::own_replies(body, "app", "Thank you, Hanako");
    REQUIRE(replies);
    CHECK(replies->found == "2");
    CHECK(replies->next == "https://graph/next");
    CHECK(teams::own_replies(body, "app", "Never said")->found.empty());
    CHECK(teams::own_replies(body, "app", "")->found == "1");
}

TEST_CASE("own words that were deleted are not there, and people's are not ours") {
    const auto gone = said("1", "app", "<p>Thanks</p>", R"(,"deletedDateTime":"2026-10-05T00:00:00Z")");
    const std::string person = R"({"id":"2","from":{"user":{"id":"app"}},"body":{"content":"Thanks"}})";
    CHECK(teams::own_replies(page(gone + "," + person), "app", "Thanks")->found.empty());
}

TEST_CASE("a page that is none is not taken for an empty one") {
    for (const auto* body : {"", "{}", "[]", R"({"value":{}})", R"({"error":{"code":"x"}})"}) {
        CAPTURE(body);
        CHECK_FALSE(teams::own_replies(body, "app", "Thanks"));
    }
    CHECK(teams::own_replies(R"({"value":[7,null,{},{"from":[]}]})", "app", "")->found.empty());
}
