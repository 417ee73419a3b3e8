#include "tests/support/cards.hpp"
#include "tests/support/desk.hpp"

#include <catch2/catch.hpp>

using namespace tests;

namespace {

/// A desk on which ada's post has waited long enough for ito's card.
struct Reminded : Desk {
    std::string post_id = post("ada", "I tried it.");

    Reminded() {
        settle_down();
        now = monday + 5h;
        settle_down();
    }

    Json data(Json more = Json::object()) {
        more["post"] = "post-1";
        return more;
    }

    /// What the card in the reader's inbox says.
    std::string card(const std::string& person) {
        const auto letters = inbox(person);
        return letters.empty() ? std::string{} : letters.back().at("card").dump();
    }
};

bool says(const Answered& answered, const std::string& words) {
    return answered.json().at("card").dump().find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("the channels say what they are about and who looks after them") {
    Desk desk;
    CHECK(
        desk.get("/local/channels") ==
        Json::array({{{"id", "hr"}, {"name", "HR"}, {"theme", "hr"}, {"owner", "Ito"}, {"about", nullptr}}}));
}

TEST_CASE("the channels come in the config's order") {
    Desk desk;
    auto more = community();
    for (const auto* name : {"local:zoo", "local:art"}) {
        more.channels[{name}] = {"hr"};
        more.channel_order.insert(more.channel_order.begin(), {name});
    }
    desk.people = std::make_shared<bot::Community>(more);
    std::string ids;
    for (const auto& channel : desk.get("/local/channels")) ids += channel.at("id").get<std::string>() + " ";
    CHECK(ids == "art zoo hr ");
}

TEST_CASE("the people of the config are known by their plain names and what they are") {
    Desk desk;
    const auto people = desk.get("/local/people");
    REQUIRE(people.size() == 3);
    CHECK(people[0] ==
          Json{{"id", "ito"}, {"name", "Ito"}, {"language", "en"}, {"roles", Json::array({"pmo"})}});
}

TEST_CASE("one reader has one live card, and nobody else has one") {
    Reminded desk;
    const auto letters = desk.inbox("ito");
    REQUIRE(letters.size() == 1);
    CHECK(letters[0].at("card").at("type") == "AdaptiveCard");
    CHECK(letters[0].at("text") == "1 post is waiting for a word from you: ada (4 h)");
    CHECK(letters[0].at("updated_at") == "2026-10-05T05:00:00Z");
    CHECK(desk.inbox("mori").empty());
    CHECK(desk.inbox("nobody").empty());
    CHECK(desk.card("ito").find(R"("url":"#hr/)" + desk.post_id) != std::string::npos);
}

TEST_CASE("a second post joins the card that is there") {
    Reminded desk;
    desk.post("ben", "Me too.");
    desk.now = monday + 24h + 30min;
    desk.settle_down();
    REQUIRE(desk.inbox("ito").size() == 1);
    CHECK(desk.card("ito").find("2 posts are waiting") != std::string::npos);
}

TEST_CASE(
    "a press with words closes, is answered with the card as it is then, and brings the words to the "
    "thread") {
    Reminded desk;
    const auto answered = desk.press("ito", "close",
                                     desk.data({{"rev", 0},
                                                {"row", 1},
                                                {"action.1", "answered"},
                                                {"words.1", "Look here"},
                                                {"to_thread.1", "true"}}));
    CHECK(answered.status == 200);
    CHECK(says(answered, "Nobody is waiting for a word."));
    CHECK(says(answered, "Closed at 14:00: Answered"));
    CHECK(desk.card("ito") == answered.json().at("card").dump());
    desk.settle_down();
    const auto all = desk.messages();
    CHECK(all.back().at("kind") == "words");
    CHECK(all.back().at("text") == "Look here");
    CHECK(all.back().at("for") == "Ito");
}

TEST_CASE("closing without a word where nobody has replied is asked about once, by the answer alone") {
    Reminded desk;
    const auto before = desk.card("ito");
    const auto asked = desk.press("ito", "close", desk.data({{"action", "answered"}}));
    CHECK(asked.status == 200);
    CHECK(says(asked, "close it all the same?"));
    CHECK(desk.card("ito").find("close it all the same?") == std::string::npos);
    const auto closed =
        desk.press("ito", "close", desk.data({{"action", "answered"}, {"confirm", true}, {"words.1", ""}}));
    CHECK(says(closed, "Closed at 14:00: Answered"));
    desk.settle_down();
    CHECK(desk.messages().size() == 2);
}

TEST_CASE("what was closed can be undone for ten minutes, then the card goes") {
    Reminded desk;
    const auto close = desk.data({{"action", "answered"}, {"words", "Told her"}});
    desk.press("ito", "close", close);
    const auto undone = desk.press("ito", "undo", desk.data());
    CHECK(undone.status == 200);
    CHECK(says(undone, "1 post is waiting"));
    desk.press("ito", "close", close);
    desk.now += 10min;
    desk.settle_down();
    CHECK(desk.inbox("ito").empty());
}

TEST_CASE("a press that came too late says who was first and keeps what was written") {
    Reminded desk;
    desk.bot.handle({.what = bot::Asked{.by = mori,
                                        .posts = {{1}},
                                        .wish = bot::Close{.action = {"answered"}, .words = "I did"}}},
                    desk.people, desk.now);
    const auto late =
        desk.press("ito", "close", desk.data({{"rev", 0}, {"action", "answered"}, {"words", "Me too"}}));
    CHECK(late.status == 200);
    CHECK(says(late, "Mori closed this at 14:00: Answered"));
    CHECK(says(late, "Your words have not been sent anywhere."));
    CHECK(desk.card("ito").find("Your words") == std::string::npos);
    const auto fields = all_of(late.json().at("card"), "Input.Text");
    REQUIRE(fields.size() == 1);
    CHECK(fields.front().at("value") == "Me too");
}

TEST_CASE("a page is turned by the API, for whoever reads the card, and costs no rights of anybody's") {
    Reminded desk;
    const auto turned = desk.press("ito", "page", {{"from", 0}});
    CHECK(turned.status == 200);
    CHECK(turned.json().at("card").dump() == desk.card("ito"));
    CHECK(desk.press("ito", "page", {{"from", 500}}).json().at("card").dump() == desk.card("ito"));
    CHECK(desk.press("mori", "page", {{"from", 0}}).status == 404);  // has no card
    CHECK(desk.press("ada", "page", {{"from", 0}}).status == 403);
    for (const auto& data :
         {Json::object(), Json{{"from", -1}}, Json{{"from", "ten"}}, Json{{"from", 1e9}}}) {
        CHECK(desk.press("ito", "page", data).status == 400);
    }
}

TEST_CASE("a post can be put off and called back") {
    Reminded desk;
    const auto later =
        desk.press("ito", "snooze", desk.data({{"until.1", "tomorrow"}, {"reason.1", "asking around"}}));
    CHECK(later.status == 200);
    CHECK(says(later, "Waiting until tomorrow 9:00"));
    CHECK(says(later, "asking around"));
    CHECK(says(desk.press("ito", "reopen", desk.data()), "1 post is waiting"));
    CHECK(desk.press("ito", "snooze", desk.data({{"until", "soon"}})).status == 400);
    CHECK(desk.press("ito", "snooze", desk.data({{"until", "soon"}})).message().find("tomorrow") !=
          std::string::npos);
}

TEST_CASE("who may not press is told so before anything else") {
    Reminded desk;
    const std::string nonsense = R"({"message_id":"none","verb":"dance","data":{}})";
    CHECK(desk.ask("POST", "/local/people/ada/actions", nonsense).status == 403);
    CHECK(desk.ask("POST", "/local/people/ito/actions", nonsense).status == 404);
    CHECK(desk.press("mori", "take", desk.data()).status == 404);
    const auto letter = desk.inbox("ito")[0].at("id").get<std::string>();
    const Json others{{"message_id", letter}, {"verb", "take"}, {"data", {{"post", "post-1"}}}};
    CHECK(desk.ask("POST", "/local/people/mori/actions", others.dump()).status == 404);
}

TEST_CASE("a press that cannot be understood changes nothing and says which part of it") {
    Reminded desk;
    const auto why = [&](const std::string& verb, const Json& data) {
        const auto answered = desk.press("ito", verb, data);
        CHECK(answered.status == 400);
        return answered.message();
    };
    CHECK(why("dance", desk.data()).starts_with("verb"));
    CHECK(why("ask", desk.data({{"to", "mori"}})).starts_with("to"));
    CHECK(why("close", desk.data()).starts_with("action"));
    CHECK(why("close", desk.data({{"action", ""}})).starts_with("action"));
    CHECK(why("close", desk.data({{"action", "vanish"}})).starts_with("action"));
    CHECK(why("close", desk.data({{"action", 3}})).starts_with("action"));
    CHECK(why("close", desk.data({{"action", "answered"}, {"confirm", "maybe"}})).starts_with("confirm"));
    CHECK(why("close", {{"action", "answered"}}).starts_with("post"));
    CHECK(why("close", {{"action", "answered"}, {"post", "17"}}).starts_with("post"));
    CHECK(why("close", {{"action", "answered"}, {"post", Json::array()}}).starts_with("post"));
    CHECK(why("ask", {{"post", Json::array({"post-1", "post-2"})}, {"to", "mori"}}).starts_with("post"));
    CHECK(why("take", desk.data({{"rev", "3"}})).starts_with("rev"));
    CHECK(why("snooze", desk.data()).starts_with("until"));
    CHECK(desk.press("ito", "take", {{"post", "post-99"}}).status == 404);
    CHECK(says(desk.press("ito", "undo", desk.data()), "1 post is waiting"));
}

TEST_CASE("an input wins over what the button says, and only the row that was pressed counts") {
    Reminded desk;
    const auto closed = desk.press("ito", "close",
                                   desk.data({{"row", 2},
                                              {"action.1", "vanish"},
                                              {"action.2", "meeting"},
                                              {"words.2", "Come to the meeting"},
                                              {"words.1", "wrong row"}}));
    CHECK(says(closed, "Closed at 14:00: Shown"));
}

TEST_CASE("several posts can be closed at once") {
    Reminded desk;
    desk.post("ben", "Me too.");
    const Json data{{"post", Json::array({"post-1", "post-2"})}, {"action", "answered"}, {"words", "Both"}};
    CHECK(says(desk.press("ito", "close", data), "Nobody is waiting"));
}

TEST_CASE("a reader without an account here is refused, with what to do about it") {
    Desk desk;
    auto fewer = *desk.people;
    fewer.people.at(ito).accounts.clear();
    desk.people = std::make_shared<bot::Community>(fewer);
    const bot::Call call{.effect = bot::Remind{.card = {.reader = ito}}};
    const auto outcome = desk.adapter.deliver(call);
    REQUIRE(std::holds_alternative<bot::Refused>(outcome));
    const auto& hint = std::get<bot::Refused>(outcome).hint;
    CHECK(hint.find("local = \"…\" under [people.…]") != std::string::npos);
    CHECK(hint.find("ito") == std::string::npos);  // it stands where anybody may read it
}

TEST_CASE("what was said already is found again, and saying it twice is saying it once") {
    Desk desk;
    const auto id = desk.post("ada", "I tried it.");
    const bot::Call thanks{.effect = bot::Thank{.post = in_hr(id), .words = "Thank you.", .on_behalf = ito}};
    CHECK(std::holds_alternative<bot::Absent>(desk.adapter.find_own(thanks)));
    const auto first = desk.adapter.deliver(thanks);
    const auto second = desk.adapter.deliver(thanks);
    CHECK(std::get<bot::Done>(first).message == std::get<bot::Done>(second).message);
    const auto found = desk.adapter.find_own(thanks);
    REQUIRE(std::holds_alternative<bot::Found>(found));
    CHECK(std::get<bot::Found>(found).message == std::get<bot::Done>(first).message);
    CHECK(desk.messages().size() == 2);
}
