#include "tests/support/desk.hpp"

#include <catch2/catch.hpp>

using namespace tests;

namespace {

/// A desk on which ada's post has waited long enough for ito's card; sato and kudo are advisors.
struct Reminded : Desk {
    Reminded() {
        people = std::make_shared<bot::Community>(with_advisors());
        post("ada", "I tried it.");
        settle_down();
        now = monday + 5h;
        settle_down();
    }

    Answered pressed(const std::string& person, const std::string& verb, Json more = Json::object()) {
        more["post"] = "post-1";
        const auto answered = press(person, verb, more);
        settle_down();
        return answered;
    }

    std::string card(const std::string& person) {
        const auto letters = inbox(person);
        return letters.empty() ? std::string{} : letters.back().at("card").dump();
    }
};

bool contains(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE(
    "an advisor who is asked has the post in their inbox, and their answer stands on the owner's card") {
    Reminded desk;
    const auto asked = desk.pressed("ito", "ask", {{"row", 1}, {"to.1", "sato"}});
    CHECK(asked.status == 200);
    CHECK(contains(asked.body, "Asked Sato just now"));
    CHECK(contains(desk.card("sato"), "Ito asked at 14:00"));
    CHECK(contains(desk.card("sato"), "I tried it."));
    CHECK_FALSE(contains(desk.card("sato"), "\"close\""));

    const auto helped = desk.pressed("sato", "helped", {{"row", 30001}, {"words.30001", "See page 3"}});
    CHECK(helped.status == 200);
    CHECK(contains(helped.body, "Thank you. Ito has been told."));
    CHECK(contains(desk.card("ito"), "Sato answered at 14:00: “See page 3”"));
}

TEST_CASE("a post that is handed over stands on the new owner's card at once") {
    Reminded desk;
    const auto given = desk.pressed("ito", "hand_over", {{"to", "mori"}});
    CHECK(given.status == 200);
    CHECK(contains(given.body, "Ito handed this to Mori at 14:00"));
    CHECK(contains(desk.card("mori"), "Ito handed this to Mori at 14:00"));
    CHECK(contains(desk.pressed("ito", "undo").body, "1 post is waiting"));
    CHECK(desk.inbox("mori").empty());
}

TEST_CASE("an advisor may answer what they were asked and press nothing else; nobody else may press at all") {
    Reminded desk;
    CHECK(desk.pressed("sato", "helped").status == 403);
    desk.pressed("ito", "ask", {{"to", "sato"}});
    CHECK(desk.pressed("sato", "close", {{"action", "answered"}}).status == 403);
    CHECK(desk.pressed("sato", "take").status == 403);
    CHECK(desk.pressed("kudo", "cannot_help").status == 403);
    CHECK(desk.pressed("ada", "helped").status == 403);
    CHECK(desk.pressed("sato", "cannot_help").status == 200);
    CHECK(contains(desk.card("ito"), "Sato cannot help"));
}

TEST_CASE("whoever cannot be handed a post or asked about it is a bad press") {
    Reminded desk;
    CHECK(desk.pressed("ito", "hand_over", {{"to", "sato"}}).status == 400);
    CHECK(desk.pressed("ito", "ask", {{"to", "mori"}}).status == 400);
    CHECK(desk.pressed("ito", "ask", {{"to", "nobody"}}).status == 400);
    CHECK(desk.pressed("ito", "ask").status == 400);
}
