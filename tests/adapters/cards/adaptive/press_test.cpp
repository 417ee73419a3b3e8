#include "adapters/cards/adaptive/press.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using Json = nlohmann::json;

namespace {

cards::Press press(const std::string& verb, const Json& data) {
    const auto read = cards::read_press(verb, data);
    REQUIRE(std::holds_alternative<cards::Press>(read));
    return std::get<cards::Press>(read);
}

std::string refused(const std::string& verb, const Json& data) {
    const auto read = cards::read_press(verb, data);
    REQUIRE(std::holds_alternative<cards::NoWish>(read));
    return std::get<cards::NoWish>(read).why;
}

}  // namespace

TEST_CASE("handing over and asking name the other person") {
    const auto over =
        press("hand_over", {{"post", "post-1"}, {"rev", 2}, {"row", 10001}, {"to.10001", "mori"}});
    CHECK(std::get<bot::HandOver>(over.wish).to.value == "mori");
    CHECK(over.rev == 2);
    const auto ask = press("ask", {{"post", "post-1"}, {"to", "sato"}});
    CHECK(std::get<bot::Ask>(ask.wish).advisor.value == "sato");
}

TEST_CASE("of two forms in one row the one that was sent counts") {
    const Json both{{"post", "post-1"}, {"row", 10001}, {"to.1", "sato"}, {"to.10001", "mori"}};
    CHECK(std::get<bot::HandOver>(press("hand_over", both).wish).to.value == "mori");
}

TEST_CASE("a button that says how to close takes none of the drafts that a phone sends along") {
    const std::vector<Json> drafts{
        {{"row", 1}, {"action.1", "watch"}, {"words.1", "まだ書きかけ"}, {"to_thread.1", "true"}},
        {{"row", 1}, {"words.10001", "half a thought"}, {"words.1", "not yet"}, {"until.1", "monday"}},
        {{"words.3", "no row at all"}, {"action.3", "watch"}, {"to_thread.3", true}}};
    for (auto data : drafts) {
        data.update({{"post", "post-1"}, {"rev", 2}, {"action", "answered"}});
        const auto tapped = press("close", data);
        const auto& close = std::get<bot::Close>(tapped.wish);
        CHECK(close.action.value == "answered");
        CHECK(close.words.empty());
        CHECK_FALSE(close.to_thread);
    }
}

TEST_CASE("the question whether one is sure takes what stands in its form, and only there") {
    const auto sure = press("close", {{"post", "post-1"},
                                      {"row", 2},
                                      {"action", "answered"},
                                      {"confirm", true},
                                      {"action.2", "watch"},
                                      {"words.2", "今週見ておきます"},
                                      {"words.1", "another row's draft"}});
    CHECK(std::get<bot::Close>(sure.wish).action.value == "watch");
    CHECK(std::get<bot::Close>(sure.wish).words == "今週見ておきます");
}

TEST_CASE("what takes no words brings none, whatever is sent along") {
    const Json draft{
        {"post", "post-1"}, {"row", 1}, {"words.1", "draft"}, {"to_thread.1", "true"}, {"reason.1", "x"}};
    CHECK(std::holds_alternative<bot::Take>(press("take", draft).wish));
    CHECK(std::holds_alternative<bot::Undo>(press("undo", draft).wish));
    CHECK(std::holds_alternative<bot::ReopenIt>(press("reopen", draft).wish));
    CHECK(std::holds_alternative<bot::KeepClosed>(press("keep_closed", draft).wish));
}

TEST_CASE("without the other person nothing is wished") {
    CHECK(refused("ask", {{"post", "post-1"}}) == "to is missing");
    CHECK(refused("hand_over", {{"post", "post-1"}, {"to", ""}}) == "to is missing");
    CHECK(refused("ask", {{"post", "post-1"}, {"to", Json::array({"sato"})}}) == "to must be a text");
    CHECK(refused("ask", {{"post", Json::array({"post-1", "post-2"})}, {"to", "sato"}}) ==
          "post must be one post for this");
}

TEST_CASE("an advisor answers with or without words") {
    CHECK(std::get<bot::Helped>(press("helped", {{"post", "post-1"}}).wish).words.empty());
    const auto no = press("cannot_help", {{"post", "post-1"}, {"row", 1}, {"words.1", "Ask IT"}});
    CHECK(std::get<bot::CannotHelp>(no.wish).words == "Ask IT");
}

TEST_CASE("a verb that nobody knows is answered with those there are") {
    CHECK_THAT(refused("dance", {{"post", "post-1"}}), Catch::Contains("hand_over, ask"));
}

TEST_CASE("a page is turned to one of the card's rows, and no post is named") {
    for (const auto& [data, from] :
         {std::pair{Json{{"from", 0}}, 0U}, {Json{{"from", 10}, {"waiting", 36}}, 10U}}) {
        const auto turned = press("page", data);
        CHECK(std::get<bot::TurnPage>(turned.wish).from == from);
        CHECK(turned.posts.empty());
    }
    for (const auto& from : {Json{}, Json{-1}, Json{"10"}, Json{1.5}, Json{true}, Json{2'000'000}}) {
        CHECK(refused("page", {{"from", from}}) == "from must be the number that the button has");
    }
}

TEST_CASE("what one press closed is undone by one") {
    const auto undone = press("undo", {{"post", {"post-1", "post-3"}}, {"rev", 2}});
    CHECK(undone.posts == std::vector<bot::PostNumber>{{1}, {3}});
}
