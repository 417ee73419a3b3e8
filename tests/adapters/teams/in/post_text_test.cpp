#include "tests/support/teams/told.hpp"

using namespace tests;

namespace {

const std::string reply_type = "http://schema.skype.com/Reply";

/// The text of a post with these fields, in a theme of that language.
std::string text_of(const Json& patch, bot::Language language = bot::Language::Ja) {
    auto activity = sample("channel-root-post-ja-html");
    activity["text"] = "";
    activity["attachments"] = Json::array();
    activity.merge_patch(patch);
    Asking asking;
    asking.people.themes.at({"hr"}).language = language;
    const auto accepted = asking.accepted(activity);
    REQUIRE(accepted.events.size() == 1);
    return std::get<bot::PostSeen>(accepted.events.front().what).text;
}

Json html(const std::string& content) {
    return {{"contentType", "text/html"}, {"content", content}};
}

std::string text_of_html(const std::string& content) {
    return text_of({{"attachments", Json::array({html(content)})}});
}

Json quoted(const std::string& who, const std::string& preview,
            const std::string& message = "1796000000001") {
    return {{"type", "quotedReply"},
            {"quotedReply", {{"messageId", message}, {"senderName", who}, {"preview", preview}}}};
}

Json mention(const std::string& id, const std::string& name, const std::string& text) {
    return {{"type", "mention"}, {"text", text}, {"mentioned", {{"id", id}, {"name", name}}}};
}

const std::string us = "28:" + app_id;

std::string span(int number, const std::string& name) {
    return "<span itemscope=\"\" itemtype=\"http://schema.skype.com/Mention\" itemid=\"" +
           std::to_string(number) + "\">" + name + "</span>";
}

std::string in_chat(const Json& patch) {
    auto activity = sample("personal-chat-message");
    activity["attachments"] = Json::array();
    activity.merge_patch(patch);
    return Asking{}.told(activity);
}

/// What a reply with these fields names.
std::vector<std::string> names_of(const Json& patch) {
    auto activity = sample("channel-reply-in-thread");
    activity["text"] = "";
    activity["attachments"] = Json::array();
    activity["entities"] = Json::array();
    activity.merge_patch(patch);
    const auto accepted = Asking{}.accepted(activity);
    return std::get<bot::ReplySeen>(accepted.events.at(0).what).names;
}

const std::string said_by_sato = "spoke, " + sato_in_teams.value + " (佐藤 健): ";

}  // namespace

TEST_CASE("own words come first, and what is quoted stands marked behind them") {
    const std::string quote =
        "<blockquote itemtype=\"" + reply_type +
        "\" itemid=\"17\"><strong itemprop=\"mri\">田中 花子</strong><p itemprop=\"preview\">";
    CHECK(text_of_html(quote + "いつまでですか？</p></blockquote><p>助かりました。</p>") ==
          "助かりました。\n> 田中 花子: いつまでですか？");
    CHECK(text_of_html("<p>Thanks!</p>" + quote + "Is it done?</p></blockquote>") ==
          "Thanks!\n> 田中 花子: Is it done?");
    CHECK(text_of_html(quote + "a?</p></blockquote><p>b</p>" + quote + "c?</p></blockquote><p>d</p>") ==
          "b\nd\n> 田中 花子: a?\n> 田中 花子: c?");
}

TEST_CASE("the newer way to quote shows its words and never its mark") {
    CHECK(text_of({{"text", "<quoted messageId=\"1796000000001\"/> Thank you!"},
                   {"entities", {quoted("Ito", "Did it work?\nAnd the second one?")}}}) ==
          "Thank you!\n> Ito: Did it work?\n> And the second one?");
    CHECK(text_of({{"text", "<quoted messageId=\"1\"></quoted>了解です"},
                   {"entities", {quoted("", "完了 post-1", "1")}}}) == "了解です\n> 完了 post-1");
    CHECK(text_of({{"text", "<quoted messageId=\"1\"/>"},
                   {"entities", {quoted("佐藤 健", "どうですか？")}}}) == "> 佐藤 健: どうですか？");
    CHECK(text_of({{"text", "I typed <quote> and </quote>"}}) == "I typed <quote> and </quote>");
}

TEST_CASE("a quote that is told both ways stands there once") {
    const auto both = "<blockquote itemtype=\"" + reply_type +
                      "\" itemid=\"1796000000001\"><p>Who?</p></blockquote><p>Me</p>";
    CHECK(text_of({{"attachments", {html(both)}}, {"entities", {quoted("Ito", "Who?")}}}) == "Me\n> Who?");
}

TEST_CASE("Graph's references to other messages are carried, whether their content is an object or a text") {
    const Json reference{{"messageId", "5"},
                         {"messagePreview", "締めはいつ？"},
                         {"messageSender", {{"user", {{"displayName", "山本 陽"}}}}}};
    for (const auto& content : {reference, Json(reference.dump())}) {
        const Json attachment{{"id", "5"}, {"contentType", "messageReference"}, {"content", content}};
        CHECK(text_of({{"attachments",
                        {html("<attachment id=\"5\"></attachment><p>来週です</p>"), attachment}}}) ==
              "来週です\n> 山本 陽: 締めはいつ？");
    }
    const Json forward{{"originalMessageId", "6"},
                       {"originalMessageContent", "<p>Please <b>register</b> by Friday.</p>"},
                       {"originalMessageSender", {{"application", {{"displayName", "Forms"}}}}}};
    const Json attachment{
        {"id", "6"}, {"contentType", "forwardedMessageReference"}, {"content", forward.dump()}};
    CHECK(
        text_of({{"attachments", {html("<p>For you</p><attachment id=\"6\"></attachment>"), attachment}}}) ==
        "For you\n> Forms: Please register by Friday.");
    CHECK(text_of({{"attachments", {html("<attachment id=\"6\"></attachment>"), attachment}}}) ==
          "> Forms: Please register by Friday.");
    CHECK(text_of({{"attachments", {{{"contentType", "forwardedMessageReference"}}}}}) ==
          "🗂 転送されたメッセージ");
}

TEST_CASE("in the chat own words alone are heard; a quote or a picture without any is heard as that") {
    const auto list = "<blockquote itemtype=\"" + reply_type + "\"><p>close post-1 answered</p></blockquote>";
    CHECK(in_chat({{"attachments", {html(list + "<p>undo post-2</p>")}}}) == said_by_sato + "undo post-2");
    CHECK(in_chat({{"attachments", {html(list)}}}) == said_by_sato + "> close post-1 answered");
    CHECK(in_chat({{"attachments", {html("<img alt=\"\" src=\"x\">")}}}) == said_by_sato + "🖼 picture");
    CHECK(in_chat({{"attachments",
                    {html("<p>完了 post-1 <a href=\"https://contoso.example/a\">手順は？</a></p>")}}}) ==
          said_by_sato + "完了 post-1 [手順は？](https://contoso.example/a)");
    CHECK(in_chat({{"text", "<quoted messageId=\"9\"/>"},
                   {"entities", {quoted("PMO", "完了 post-1 回答した", "9")}}}) ==
          said_by_sato + "> PMO: 完了 post-1 回答した");
    CHECK(in_chat({{"text", "<quoted messageId=\"9\"/>一覧"},
                   {"entities", {quoted("PMO", "完了 post-1", "9")}}}) == said_by_sato + "一覧");
}

TEST_CASE("what stands in a text because others called it so is told beside it") {
    using Names = std::vector<std::string>;
    CHECK(
        names_of(
            {{"attachments",
              {html("<p>ありがとう <a href=\"https://contoso.example/w\">What is RAG? | Wiki</a></p>")}}}) ==
        Names{"What is RAG? | Wiki"});
    CHECK(names_of({{"attachments",
                     {html("<p><a href=\"https://contoso.example/w\">https://contoso.example/w</a></p>")}}})
              .empty());
    CHECK(names_of({{"text", "<at>なんでも相談？</at> ありがとう"},
                    {"entities", {mention("29:x", "なんでも相談？", "<at>なんでも相談？</at>")}}}) ==
          Names{"なんでも相談？"});
}

TEST_CASE("a post without words says what it is") {
    CHECK(text_of(Json::object()) == "🗂 本文のないメッセージ");
    CHECK(text_of({{"text", " \n\u3000"}, {"attachments", {html("<p>&nbsp;</p>")}}}) ==
          "🗂 本文のないメッセージ");
    CHECK(text_of_html("<p><img alt=\"\" src=\"https://media.tenor.com/x.gif\"></p>") == "🖼 GIF");
    CHECK(text_of({{"attachments", {{{"contentType", "audio/mp4"}}}}}) == "🎤 音声メッセージ");
    CHECK(text_of({{"attachments", {{{"contentType", "video/mp4"}, {"name", "demo.mp4"}}}}}) == "🎬 demo.mp4");
    CHECK(text_of({{"subject", "経費の締め"}, {"attachments", {html("<p></p>")}}}) == "経費の締め");
    CHECK(
        text_of({{"text", "<at>PMO受付</at>"}, {"entities", {mention(us, "PMO受付", "<at>PMO受付</at>")}}}) ==
        "🗂 本文のないメッセージ");
}

TEST_CASE("what stands for words is called in the language of the words beside it, else of its theme") {
    CHECK(text_of(Json::object(), bot::Language::En) == "🗂 message without text");
    const Json picture{{"attachments", {html("<p>見て</p><img alt=\"\" src=\"x\">")}}};
    CHECK(text_of(picture, bot::Language::En) == "見て\n🖼 画像");
    const Json english{{"attachments", {html("<p>Have a look at this</p><img alt=\"\" src=\"x\">")}}};
    CHECK(text_of(english, bot::Language::Ja) == "Have a look at this\n🖼 picture");
    CHECK(text_of(picture, bot::Language::Ja) == "見て\n🖼 画像");
}

TEST_CASE("hidden words are not said, also where the plain text repeats them") {
    const Json loop{{"contentType", "application/vnd.microsoft.card.fluidEmbedCard"},
                    {"content", {{"componentUrl", "https://x.example/:fl:/g/x"}}}};
    const auto marked =
        "<span style=\"display:none\">Loop component</span><span itemid=\"f1\" "
        "itemtype=\"http://schema.skype.com/FluidEmbedCard\"></span><attachment id=\"f1\"></attachment>";
    CHECK(text_of({{"text", "Loop component"}, {"attachments", {loop, html(marked)}}}) ==
          "🗂 Loop コンポーネント");
    CHECK(text_of({{"text", "x"}, {"attachments", {html("<p hidden>Open it in Teams</p>")}}}) ==
          "🗂 本文のないメッセージ");
}

TEST_CASE("a card says its title, an announcement's title is its writer's") {
    const auto card = [](const char* type, const Json& content) {
        return Json{{"contentType", std::string{"application/vnd.microsoft.card."} + type},
                    {"content", content}};
    };
    const auto stub = html("<attachment id=\"c1\"></attachment>");
    const Json form{
        {"body", {{{"type", "Container"}, {"items", {{{"type", "TextBlock"}, {"text", "Leave request"}}}}}}}};
    CHECK(text_of({{"attachments", {card("adaptive", form), stub}}}) == "🗂 Leave request");
    CHECK(text_of({{"attachments", {card("hero", {{"title", "勉強会の案内"}}), stub}}}) ==
          "🗂 勉強会の案内");
    CHECK(text_of({{"attachments", {card("adaptive", "no JSON"), stub}}}) == "🗂 カード");
    CHECK(text_of({{"attachments",
                    {card("announcement", "{\"title\":\"お知らせ\"}"), html("<p>来週です</p>")}}}) ==
          "お知らせ\n来週です");
    CHECK(text_of(
              {{"attachments", {card("codesnippet", "{\"code\":\"a ? b : c\"}"), html("<p>これは</p>")}}}) ==
          "これは\n```\na ? b : c\n```");
}

TEST_CASE("what the HTML shows and what hangs there are told once") {
    const Json picture{{"contentType", "image/*"}, {"contentUrl", "https://x.example/1"}};
    CHECK(text_of({{"attachments", {picture, html("<p>見て</p><img alt=\"組織図\" src=\"x\">")}}}) ==
          "見て\n🖼 組織図");
    CHECK(text_of({{"attachments", {picture, picture, html("<img alt=\"image\">")}}}) ==
          "🖼 画像\n🖼 画像");
    CHECK(
        text_of({{"attachments",
                  {html("<p>案です</p><attachment id=\"1\"></attachment><attachment id=\"2\"></attachment>"),
                   {{"id", "1"}, {"contentType", "reference"}, {"name", "案.xlsx"}}}}}) ==
        "案です\n📎 案.xlsx\n📎 ファイル");
}

TEST_CASE("the bot's own name is left out, however it is marked") {
    const auto ours = Json::array({mention(us, "PMO受付", "<at>PMO受付</at>")});
    for (const auto* text : {"<at>PMO受付</at> 教えて", "<at id=\"0\">PMO受付</at>&nbsp;教えて",
                             "<at id='0'>PMO</at> <at>受付</at> 教えて"})
        CHECK(text_of({{"text", text}, {"entities", ours}}) == "教えて");
    const auto pieces =
        Json::array({mention(us, "PMO", "<at>PMO</at>"), mention(us, "受付", "<at>受付</at>")});
    CHECK(
        text_of({{"attachments", {html("<p>" + span(0, "PMO") + "&nbsp;" + span(1, "受付") + " 教えて</p>")}},
                 {"entities", pieces}}) == "教えて");
    CHECK(text_of({{"attachments", {html("<p><at id=\"0\">Helper</at> who?</p>")}}, {"entities", ours}}) ==
          "who?");
    CHECK(text_of({{"text", "PMO受付 教えて、PMO受付さん"},
                   {"entities", {mention(us, "PMO受付", "PMO受付")}}}) == "教えて、PMO受付さん");
    CHECK(text_of({{"text", "<at>Bot</at> who?"}, {"entities", {mention(app_id, "Bot", "")}}}) == "who?");
}

TEST_CASE("others read as names: people, tags, channels, teams, in one piece or several") {
    const Json entities{
        mention("29:t", "田中 花子", "<at>田中</at>"), mention("29:t", "田中 花子", "<at>花子</at>"),
        mention("MTIz", "デザイナー", "<at>デザイナー</at>"),
        mention("19:x@thread.tacv2", "相談", "<at>相談</at>"), mention(us, "PMO受付", "<at>PMO受付</at>")};
    const auto page = "<p>" + span(0, "田中") + "&nbsp;" + span(1, "花子") + "さん、" +
                      span(2, "デザイナー") + "と" + span(3, "相談") + "へ " + span(4, "PMO受付") + "</p>";
    CHECK(text_of({{"attachments", {html(page)}}, {"entities", entities}}) ==
          "田中 花子さん、デザイナーと相談へ");
    CHECK(text_of({{"text", "<at>田中</at><at>花子</at>さん、<at>相談</at>へ"}, {"entities", entities}}) ==
          "田中 花子さん、相談へ");
    CHECK(text_of({{"text", "<at id=\"0\">Hanako</at> <at id=\"7\">Tanaka</at>, hello"},
                   {"entities", {mention("29:t", "Hanako Tanaka", "<at>Hanako Tanaka</at>")}}}) ==
          "Hanako Tanaka, hello");
}

TEST_CASE("mentions that are numbered otherwise go by their names") {
    const Json entities{mention(us, "PMO受付", "<at>PMO受付</at>"), mention("29:t", "田中", "<at>田中</at>")};
    CHECK(text_of({{"attachments", {html("<p>" + span(0, "田中") + "さん " + span(1, "PMO受付") + "</p>")}},
                   {"entities", entities}}) == "田中さん");
}
