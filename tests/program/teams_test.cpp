#include "bot/moment.hpp"
#include "tests/support/teams/tenant.hpp"

#include <catch2/catch.hpp>

#include <csignal>
#include <fstream>

using namespace tests;

namespace {

constexpr auto taken = "the config was taken";

}  // namespace

TEST_CASE("over Teams a post is thanked, its owner reminded, and a press closes it and tells the thread") {
    const Tenant tenant;
    const auto& peer = tenant.peer;
    CHECK(tenant.tell(tenant.post(root, "How do I start?")).status == 200);
    CHECK(tenant.tell(tenant.post(root, "How do I start?")).status == 200);
    CHECK(tenant.soon([&] { return tenant.said(tenant.thread).size() == 1; }));
    CHECK(tenant.soon([&] { return !peer.reactions(tenant.channel + ";messageid=" + root, root).empty(); }));
    const auto thanks = tenant.said(tenant.thread).at(0);
    CHECK(thanks.locale == "en-US");
    CHECK(thanks.text.find("<at>Hanako Tanaka</at>") != std::string::npos);  // a first post is mentioned

    CHECK(tenant.soon([&] {
        const auto chat = peer.chat_with("29:ito");
        return !chat.empty() && tenant.said(chat).size() == 1;
    }));
    const auto chat = peer.chat_with("29:ito");
    const auto reminder = tenant.said(chat).at(0);
    CHECK_FALSE(reminder.summary.empty());
    const auto close = button(json::parse(reminder.card), "close");
    REQUIRE(close.is_object());
    CHECK(close.at("fallback").at("type") == "Action.Submit");

    const auto row = std::to_string(close.at("data").at("row").get<int>());
    const json inputs{{"action." + row, "answered"},
                      {"words." + row, "Start with the minutes of a meeting."},
                      {"to_thread." + row, "true"}};
    const auto press = tenant.press(reminder.id, close, inputs);
    const auto answer = tenant.tell(press);
    CHECK(answer.status == 200);
    const auto body = json::parse(answer.body);
    CHECK(body.at("statusCode") == 200);
    CHECK(body.at("type") == "application/vnd.microsoft.card.adaptive");
    CHECK(button(body.at("value"), "undo").is_object());

    // … the card is written once more, as Teams forgets an answer; the thread has the words, once.
    CHECK(tenant.soon([&] { return tenant.said(chat).at(0).changes >= 1; }));
    CHECK(tenant.soon([&] { return tenant.said(tenant.thread).size() == 2; }));
    CHECK(tenant.said(tenant.thread).at(1).text.find("Start with the minutes") != std::string::npos);
    CHECK(tenant.tell(press).status == 200);  // told again
    CHECK(tenant.tell(tenant.post("1790212539999", "Thank you!")).status == 200);
    CHECK(tenant.soon([&] { return tenant.said(tenant.channel + ";messageid=1790212539999").size() == 1; }));
    CHECK(tenant.said(tenant.thread).size() == 2);
    CHECK(peer.refused().empty());
}

TEST_CASE("over Teams a stranger's press is told kindly who may, and what is not to be trusted is refused") {
    const Tenant tenant;
    CHECK(tenant.tell(tenant.post(root, "How do I start?")).status == 200);
    auto press = tenant.press("1", {{"verb", "close"}, {"data", {{"post", "post-1"}, {"rev", 0}}}},
                              {{"action", "answered"}});
    press["from"] = {{"id", "29:hanako"}, {"name", "Hanako Tanaka"}, {"aadObjectId", hanako}};
    const auto answer = tenant.tell(press);
    CHECK(answer.status == 200);
    CHECK(json::parse(answer.body).at("type") == "application/vnd.microsoft.activity.message");
    const auto untrusted =
        tenant.peer.tell(tenant.url(), tenant.post("2", "Hello").dump(), {.audience = "another"});
    CHECK(std::get<http::Came>(untrusted).status == 401);
    CHECK(tenant.serving.ask("GET", "/readyz").status == 200);
}

TEST_CASE("a renewed secret is taken by SIGHUP: tokens are asked for with it from then on") {
    Tenant tenant;
    CHECK(tenant.tell(tenant.post(root, "How do I start?")).status == 200);
    CHECK(tenant.soon([&] { return tenant.said(tenant.thread).size() == 1; }));

    tenant.peer.renew_secret("an0ther/secret+");
    tenant.peer.revoke();
    tenant.folder.write("secret", "an0ther/secret+");
    tenant.serving.signal(SIGHUP);
    CHECK(tenant.soon([&] { return tenant.serving.log().find(taken) != std::string::npos; }));
    CHECK_THAT(tenant.serving.log(), !Catch::Contains("is taken at the next start"));
    CHECK(tenant.tell(tenant.post("1790212539999", "And then?")).status == 200);
    CHECK(tenant.soon([&] { return tenant.said(tenant.channel + ";messageid=1790212539999").size() == 1; }));
}

TEST_CASE(
    "the secret of another app waits for the next start, and what is said of the one in use stays true") {
    const Tenant tenant;
    const auto soon = bot::rfc3339(wall_clock() + std::chrono::days{3}).substr(0, 10);
    std::ifstream file{tenant.folder.file("aizuchi.toml")};
    const std::string before{std::istreambuf_iterator<char>{file}, {}};
    const auto with = [&](std::string all, const std::string& day, const std::string& app) {
        all.replace(all.find("endpoints"), 0, "secret_expires = " + day + "\n");
        all.replace(all.find(tenant.world.app_id), app.size(), app);
        tenant.folder.write("aizuchi.toml", all);
        tenant.serving.signal(SIGHUP);
    };
    const auto warned = [&] {
        return tenant.serving.ask("GET", "/readyz").raw.find(soon) != std::string::npos;
    };
    const auto times_taken = [&] {
        const auto log = tenant.serving.log();
        int times = 0;
        for (auto at = log.find(taken); at != std::string::npos; at = log.find(taken, at + 1)) ++times;
        return times;
    };
    with(before, soon, tenant.world.app_id);
    CHECK(tenant.soon(warned));
    with(before, "2199-01-01", "00000000-0000-4000-8000-000000000001");
    CHECK(tenant.soon([&] { return times_taken() == 2 && warned(); }));
    CHECK_THAT(tenant.serving.log(), Catch::Contains("teams has changed"));
    with(before, "2199-01-01", tenant.world.app_id);
    CHECK(tenant.soon([&] { return !warned(); }));
}
