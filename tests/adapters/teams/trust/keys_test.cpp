#include "tests/support/http_server.hpp"
#include "tests/support/teams/inbox.hpp"

#include <catch2/catch.hpp>

using namespace tests;

namespace {

/// Each post is another, with another token.
Json post(int number) {
    const auto id = std::to_string(1790212532000 + number);
    auto activity = sample("channel-root-post-ja-html");
    activity["id"] = id;
    activity["conversation"]["id"] = desk_channel.value.substr(6) + ";messageid=" + id;
    return activity;
}

}  // namespace

TEST_CASE("keys are fetched once and kept for a day") {
    TeamsInbox inbox;
    CHECK(inbox.peer.count("openid") == 0);
    CHECK(inbox.status(post(1)) == 200);
    inbox.now = noon + 23h;
    CHECK(inbox.status(post(2)) == 200);
    CHECK(inbox.peer.count("keys") == 1);
    inbox.now = noon + 24h;
    CHECK(inbox.status(post(3)) == 200);
    CHECK(inbox.peer.count("keys") == 2);
}

TEST_CASE("a new key is asked for at once the first time, then at most once an hour") {
    TeamsInbox inbox;
    CHECK(inbox.status(post(1)) == 200);
    inbox.peer.rotate_key();
    CHECK(inbox.status(post(2)) == 200);
    CHECK(inbox.peer.count("keys") == 2);

    inbox.peer.rotate_key();
    inbox.now = noon + 59min;
    CHECK(inbox.status(post(3)) == 401);
    CHECK(inbox.peer.count("keys") == 2);
    inbox.now = noon + 60min;
    CHECK(inbox.status(post(3)) == 200);
    CHECK(inbox.peer.count("keys") == 3);
}

TEST_CASE("whoever invents key ids makes us ask once an hour, no more") {
    TeamsInbox inbox;
    for (int i = 0; i < 20; ++i)
        CHECK(inbox.status(post(i), {.key = "invented-" + std::to_string(i)}) == 401);
    CHECK(inbox.peer.count("keys") == 2);
    CHECK(inbox.status(post(1)) == 200);
}

TEST_CASE("without keys, and nobody to give them, Teams is to tell again") {
    TeamsInbox inbox;
    inbox.peer.fault("openid", {.status = 503}, 1, 2);
    const auto answer = inbox.tell(post(1));
    CHECK(answer.status == 503);
    CHECK_FALSE(http::header(answer.headers, "Retry-After").empty());
    CHECK(inbox.status(post(1)) == 503);
    CHECK(inbox.posts().empty());
    CHECK(inbox.log.take().find("metadata did not come") != std::string::npos);
    CHECK(inbox.status(post(1)) == 200);
    CHECK(inbox.peer.count("openid") == 3);
}

TEST_CASE("keys that do not come are as good as no metadata") {
    TeamsInbox inbox;
    inbox.peer.fault("keys", {.cut = true});
    CHECK(inbox.status(post(1)) == 503);
    CHECK(inbox.status(post(1)) == 200);
}

TEST_CASE("old keys stay good while nobody gives new ones, and each request asks again") {
    TeamsInbox inbox;
    CHECK(inbox.status(post(1)) == 200);
    inbox.peer.fault("openid", {.status = 500}, 1, 2);
    inbox.now = noon + 24h;
    CHECK(inbox.status(post(2)) == 200);
    CHECK(inbox.status(post(3), {.key = "nobody"}) == 503);
    CHECK(inbox.peer.count("openid") == 3);
    CHECK(inbox.status(post(4), {.key = "nobody"}) == 401);
    CHECK(inbox.peer.count("openid") == 4);
}

TEST_CASE("many who need keys at once make one fetch, and all are answered") {
    TeamsInbox inbox;
    inbox.peer.fault("openid", {.status = 0, .late = 100ms});
    support::Drawer<http::Response> answers;
    for (int i = 0; i < 20; ++i) {
        inbox.receiver->take(inbox.request(post(i)),
                             [&](http::Response response) { answers.put(std::move(response)); });
    }
    const auto all = answers.take(20);
    REQUIRE(all.size() == 20);
    for (const auto& each : all) CHECK(each.status == 200);
    CHECK(inbox.peer.count("keys") == 1);
    CHECK(inbox.posts().size() == 20);
}

TEST_CASE("a receiver may go while keys are on their way") {
    TeamsInbox inbox;
    inbox.peer.fault("openid", {.status = 0, .late = 100ms});
    support::Drawer<int> answers;
    inbox.receiver->take(inbox.request(post(1)),
                         [&](const http::Response& response) { answers.put(response.status); });
    inbox.receiver.reset();
    CHECK(support::eventually([&] { return inbox.peer.count("openid") == 1; }));
    CHECK(inbox.posts().empty());
}

TEST_CASE("only RSA keys with an id are read, and a set without any is none") {
    CHECK_FALSE(teams::read_keys(""));
    CHECK_FALSE(teams::read_keys("[]"));
    CHECK_FALSE(teams::read_keys(R"({"keys":{}})"));
    CHECK_FALSE(teams::read_keys(R"({"keys":[1,{"kid":"a","kty":"oct","k":"AA"},{"kty":"RSA"}]})"));
    const auto keys = teams::read_keys(R"({"keys":[{"kid":"a","kty":"RSA","endorsements":["msteams",3]}]})");
    REQUIRE(keys);
    CHECK(keys->at("a").endorsements == std::vector<std::string>{"msteams"});
}

TEST_CASE("the metadata may send us to https, or to its own host, and nowhere else") {
    const std::string home = "http://127.0.0.1:1234/openid";
    const auto url = [&](const std::string& there) {
        return teams::keys_url(Json{{"jwks_uri", there}}.dump(), home);
    };
    CHECK(url("https://login.botframework.com/v1/keys"));
    CHECK(url("http://127.0.0.1:1234/keys"));
    CHECK_FALSE(url("http://127.0.0.1:80/keys"));
    CHECK_FALSE(url("http://login.botframework.com/v1/keys"));
    CHECK_FALSE(url("file:///etc/passwd"));
    CHECK_FALSE(teams::keys_url("{}", home));
}
