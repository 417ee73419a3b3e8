#include "tests/support/desk.hpp"

#include <catch2/catch.hpp>

using namespace tests;
using Catch::Contains;

namespace {

struct Talking : Desk {
    Answered say(const std::string& person, const Json& body) {
        return ask("POST", "/local/people/" + person + "/messages", body.dump());
    }

    /// The bot's latest words to somebody.
    std::string answer_to(const std::string& person) {
        settle_down();
        const auto letters = inbox(person);
        return letters.empty() ? "" : letters.back().at("text").get<std::string>();
    }
};

}  // namespace

TEST_CASE("words to the bot are taken with an id, and the answer arrives as a message without a card") {
    Talking desk;
    desk.post("ada", "I tried it on our minutes.");
    const auto answered = desk.say("ito", {{"text", "未対応"}});
    CHECK(answered.status == 201);
    CHECK_FALSE(answered.json().at("id").get<std::string>().empty());
    CHECK_THAT(desk.answer_to("ito"), Contains("post-1") && Contains("ada"));
    CHECK(desk.inbox("ito").back().at("card").is_null());
}

TEST_CASE("anybody may write to the bot, also somebody who never posted") {
    Talking desk;
    CHECK(desk.say("%E5%B0%8F%E5%B7%9D", {{"text", "ヘルプ"}}).status == 201);
    CHECK_THAT(desk.answer_to("%E5%B0%8F%E5%B7%9D"), Contains("わたしはボットです"));
}

TEST_CASE("the same id again is the same words: they are answered once") {
    Talking desk;
    CHECK(desk.say("ito", {{"text", "help"}, {"id", "w-1"}}).status == 201);
    const auto again = desk.say("ito", {{"text", "help"}, {"id", "w-1"}});
    CHECK(again.status == 200);
    CHECK(again.json().at("id") == "w-1");
    desk.settle_down();
    CHECK(desk.inbox("ito").size() == 1);
}

TEST_CASE("words without text, by nobody, or by the bot are refused") {
    Talking desk;
    CHECK(desk.say("ito", Json::object()).status == 400);
    CHECK(desk.say("ito", {{"text", "  "}}).status == 400);
    CHECK(desk.say("ito", {{"text", 3}}).status == 400);
    CHECK(desk.say("ito", {{"text", "help"}, {"id", "a b"}}).status == 400);
    CHECK(desk.say("Aizuchi", {{"text", "help"}}).status == 400);
    CHECK(desk.say("%20", {{"text", "help"}}).status == 400);
    CHECK(desk.say("ito", {{"text", std::string(17 * 1024, 'x')}}).status == 400);
    desk.settle_down();
    CHECK(desk.inbox("ito").empty());
}

TEST_CASE("whoever asks for a reaction only gets no thanks with the next post") {
    Talking desk;
    desk.say("ada", {{"text", "リアクションだけにして"}});
    CHECK_THAT(desk.answer_to("ada"), Contains("リアクションだけにします"));
    desk.post("ada", "I tried it on our minutes.");
    desk.settle_down();
    CHECK(desk.messages().size() == 1);
    CHECK(desk.messages().front().at("reactions").size() == 1);
}

TEST_CASE("a post is put off on the card with a time in words, and one that is unclear is answered kindly") {
    Talking desk;
    desk.post("ada", "I tried it on our minutes.");
    desk.now = monday + 5h;
    desk.settle_down();
    const Json data{{"post", "post-1"}, {"until", "tomorrow"}, {"until_words.1", "金曜の午後"}};
    CHECK_THAT(desk.press("ito", "snooze", data).json().at("card").dump(), Contains("Friday 13:00"));
    const auto unclear = desk.press("ito", "snooze", {{"post", "post-1"}, {"until_words", "when it rains"}});
    CHECK(unclear.status == 400);
    CHECK_THAT(unclear.message(), Contains("Monday 10:00"));
}
