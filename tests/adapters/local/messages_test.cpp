#include "tests/support/desk.hpp"

#include <catch2/catch.hpp>

using namespace tests;

TEST_CASE("a post is answered with its id once it is recorded, and stands in its channel") {
    Desk desk;
    const auto answered =
        desk.ask("POST", "/local/channels/hr/messages", R"({"author":"小川 美咲","text":"書きました"})");
    CHECK(answered.status == 201);
    const auto id = answered.json().at("id").get<std::string>();
    CHECK(id.size() == 36);
    CHECK(desk.messages() == Json::array({{{"id", id},
                                           {"author", "小川 美咲"},
                                           {"text", "書きました"},
                                           {"reply_to", nullptr},
                                           {"posted_at", "2026-10-05T00:00:00Z"},
                                           {"edited_at", nullptr},
                                           {"from_bot", false},
                                           {"kind", nullptr},
                                           {"for", nullptr},
                                           {"reactions", Json::array()}}}));
}

TEST_CASE("a post gets a nod and a thank-you in the name of the person who will answer") {
    Desk desk;
    const auto id = desk.post("ada", "I tried it.");
    desk.settle_down();
    const auto all = desk.messages();
    REQUIRE(all.size() == 2);
    CHECK(all[0].at("reactions") == Json::array({{{"by", "Aizuchi"}, {"name", "like"}}}));
    CHECK(all[1].at("author") == "Aizuchi");
    CHECK(all[1].at("from_bot") == true);
    CHECK(all[1].at("kind") == "thanks");
    CHECK(all[1].at("for") == "Ito");
    CHECK(all[1].at("reply_to") == id);
    CHECK(all[1].at("text").get<std::string>().find("Ito") != std::string::npos);
}

TEST_CASE("a theme without a language of its own thanks in that of the post") {
    Desk desk;
    auto both = *desk.people;
    both.themes.at({"hr"}).language_of_post = true;
    desk.people = std::make_shared<bot::Community>(both);
    const auto thanks_for = [&](const std::string& who, const std::string& text) {
        desk.post(who, text);
        desk.settle_down();
        return desk.messages().back().at("text").get<std::string>();
    };
    CHECK(thanks_for("ada", "試してみました。").find("Itoさん") != std::string::npos);
    const auto english = thanks_for("ben", "I tried it on our minutes.");
    CHECK(english.find("Ito") != std::string::npos);
    CHECK(english.find("さん") == std::string::npos);
}

TEST_CASE("the same id again changes nothing and has the same answer, but in another channel it is refused") {
    Desk desk;
    auto more = *desk.people;
    more.channels[bot::ConversationId{"local:sales"}] = {"hr"};
    desk.people = std::make_shared<bot::Community>(more);
    const std::string body = R"({"author":"ada","text":"once","id":"my-1"})";
    CHECK(desk.ask("POST", "/local/channels/hr/messages", body).status == 201);
    const auto again =
        desk.ask("POST", "/local/channels/hr/messages", R"({"author":"ada","text":"twice","id":"my-1"})");
    CHECK(again.status == 200);
    CHECK(again.body == R"({"id":"my-1"})");
    CHECK(desk.ask("POST", "/local/channels/sales/messages", body).status == 409);
    REQUIRE(desk.messages().size() == 1);
    CHECK(desk.messages()[0].at("text") == "once");
}

TEST_CASE("a reply stands in its thread, also one to a reply or to the bot's thanks") {
    Desk desk;
    const auto root = desk.post("ada", "I tried it.");
    desk.settle_down();
    const auto thanks = desk.messages()[1].at("id").get<std::string>();
    const auto reply = desk.post("ben", "How?", root);
    const auto deeper = desk.post("ada", "Like so.", reply);
    const auto to_bot = desk.post("ada", "Thank you.", thanks);
    const auto all = desk.messages();
    REQUIRE(all.size() == 5);
    for (const auto& id : {reply, deeper, to_bot}) {
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const Json& one) { return one.at("id") == id; });
        REQUIRE(found != all.end());
        CHECK(found->at("reply_to") == root);
    }
}

TEST_CASE("a reply to what is not there is refused, and so is one across channels") {
    Desk desk;
    auto more = *desk.people;
    more.channels[bot::ConversationId{"local:sales"}] = {"hr"};
    desk.people = std::make_shared<bot::Community>(more);
    const auto root = desk.post("ada", "I tried it.");
    const Json body{{"author", "ben"}, {"text", "How?"}, {"reply_to", root}};
    CHECK(desk.ask("POST", "/local/channels/sales/messages", body.dump()).status == 404);
    CHECK(desk.ask("POST", "/local/channels/hr/messages", R"({"author":"a","text":"b","reply_to":"x"})")
              .status == 404);
    CHECK(desk.messages().size() == 1);
}

TEST_CASE("messages can be asked for after one, and so many at most") {
    Desk desk;
    std::vector<std::string> ids;
    for (int count = 0; count < 4; ++count) {
        ids.push_back(desk.post("ada", "one"));
        desk.now += 1min;
    }
    const auto after = desk.get("/local/channels/hr/messages?after=" + ids[1]);
    REQUIRE(after.size() == 2);
    CHECK(after[0].at("id") == ids[2]);
    CHECK(desk.get("/local/channels/hr/messages?limit=1").size() == 1);
    CHECK(desk.ask("GET", "/local/channels/hr/messages?limit=-1").status == 400);
    CHECK(desk.ask("GET", "/local/channels/hr/messages?limit=many").status == 400);
}

TEST_CASE("only its author changes a message") {
    Desk desk;
    const auto id = desk.post("ada", "I tired it.");
    const auto path = "/local/messages/" + id;
    CHECK(desk.ask("PATCH", path, R"({"text":"Mine now","by":"ben"})").status == 403);
    desk.now += 1min;
    CHECK(desk.ask("PATCH", path, R"({"text":"I tried it.","by":"ada"})").status == 200);
    CHECK(desk.messages()[0].at("text") == "I tried it.");
    CHECK(desk.messages()[0].at("edited_at") == "2026-10-05T00:01:00Z");
    CHECK(desk.ask("PATCH", path, R"({"text":"Once more."})").status == 200);
    CHECK(desk.ask("PATCH", "/local/messages/none", R"({"text":"Once more."})").status == 404);
}

TEST_CASE("only its author takes a message away, and the bot's thanks go along") {
    Desk desk;
    const auto id = desk.post("ada", "I tried it.");
    desk.settle_down();
    CHECK(desk.ask("DELETE", "/local/messages/" + id, R"({"by":"ben"})").status == 403);
    CHECK(desk.ask("DELETE", "/local/messages/" + id, R"({"by":"ada"})").status == 200);
    CHECK(desk.ask("DELETE", "/local/messages/" + id).status == 200);
    desk.settle_down();
    CHECK(desk.messages().empty());
    CHECK(desk.ask("DELETE", "/local/messages/none").status == 404);
}

TEST_CASE("a message that others replied to leaves its place when it is taken away") {
    Desk desk;
    const auto id = desk.post("ada", "I tried it.");
    desk.post("ben", "How?", id);
    CHECK(desk.ask("DELETE", "/local/messages/" + id).status == 200);
    CHECK(desk.messages()[0].at("text").is_null());
}

TEST_CASE("nobody changes what the bot said") {
    Desk desk;
    desk.post("ada", "I tried it.");
    desk.settle_down();
    const auto thanks = "/local/messages/" + desk.messages()[1].at("id").get<std::string>();
    CHECK(desk.ask("PATCH", thanks, R"({"text":"Go away"})").status == 403);
    CHECK(desk.ask("DELETE", thanks).status == 403);
}

TEST_CASE("a reaction twice is one, and can be taken back") {
    Desk desk;
    const auto id = desk.post("ada", "I tried it.");
    const auto path = "/local/messages/" + id + "/reactions/heart";
    CHECK(desk.ask("PUT", path, R"({"by":"ben"})").status == 200);
    CHECK(desk.ask("PUT", path, R"({"by":"ben"})").status == 200);
    CHECK(desk.messages()[0].at("reactions") == Json::array({{{"by", "ben"}, {"name", "heart"}}}));
    CHECK(desk.ask("DELETE", path, R"({"by":"ben"})").status == 200);
    CHECK(desk.ask("DELETE", path, R"({"by":"ben"})").status == 200);
    CHECK(desk.messages()[0].at("reactions").empty());
    CHECK(desk.ask("PUT", path, "{}").status == 400);
    CHECK(desk.ask("PUT", "/local/messages/none/reactions/heart", R"({"by":"ben"})").status == 404);
    const std::string long_name(33, 'x');
    CHECK(desk.ask("PUT", "/local/messages/" + id + "/reactions/" + long_name, R"({"by":"ben"})").status ==
          400);
}

TEST_CASE("words of people come back as they were written") {
    Desk desk;
    const std::string text =
        "<img src=x onerror=alert(1)>\n\t\"quoted\" \\ 'x' & {author} %s 家族👨‍👩‍👧";
    desk.post("ada", text);
    CHECK(desk.messages()[0].at("text") == text);
}

TEST_CASE("what listeners are told is only which channel has changed") {
    Desk desk;
    const auto listener = std::make_shared<Listener>();
    desk.feed.add(listener, 0);
    const auto id = desk.post("ada", "I tried it.");
    REQUIRE_FALSE(listener->heard.empty());
    CHECK(listener->heard.front() == R"({"channel":"hr"})");
    for (const auto& line : listener->heard) CHECK(line.find("tried") == std::string::npos);
    listener->heard.clear();
    desk.settle_down();
    CHECK(std::count(listener->heard.begin(), listener->heard.end(), R"({"channel":"hr"})") == 2);
}
