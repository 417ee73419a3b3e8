#include "adapters/teams/trust/trust.hpp"

#include "adapters/teams/hosts.hpp"
#include "tests/support/http_server.hpp"
#include "tests/support/teams/inbox.hpp"

#include <catch2/catch.hpp>

#include <functional>

using namespace tests;
using support::TeamsMint;

namespace {

const Json post = sample("channel-root-post-ja-html");

Json with(const std::string& path, const Json& value) {
    auto activity = post;
    activity[Json::json_pointer{path}] = value;
    return activity;
}

/// One step of the check that does not hold.
struct Broken {
    std::string step{};
    int status = 401;
    std::string reason{};  ///< in the log
    TeamsMint mint{};
    Json activity = post;
    std::function<void(http::Request&)> change = [](http::Request&) {};
    bool keyless = false;  ///< nobody gives keys, and none are known
};

void set(http::Request& request, const std::string& name, const std::string& value) {
    for (auto& [header, old] : request.headers) {
        if (header == name) old = value;
    }
}

std::function<void(http::Request&)> header(const std::string& name, const std::string& value) {
    return [=](http::Request& request) { set(request, name, value); };
}

std::vector<Broken> broken_requests() {
    return {
        {"keys that nobody gives", 503, "metadata did not come", {}, post, [](http::Request&) {}, true},
        {"a GET", 405, "", {}, post, [](http::Request& it) { it.method = "GET"; }},
        {"a form", 415, "no JSON", {}, post, header("Content-Type", "application/x-www-form-urlencoded")},
        {"no content type", 415, "no JSON", {}, post, header("Content-Type", "")},
        {"no token", 401, "no bearer token", {}, post, header("Authorization", "")},
        {"a password", 401, "no bearer token", {}, post, header("Authorization", "Basic eDp5")},
        {"no JWT", 401, "no signed token", {}, post, header("Authorization", "Bearer abc.def")},
        {"a header that is no JSON",
         401,
         "no JSON object",
         {},
         post,
         header("Authorization", "Bearer YQ.YQ.YQ")},
        {"a body past all bounds",
         413,
         "the body may have 262144 bytes",
         {},
         post,
         [](http::Request& it) { it.body.append(262144, ' '); }},
        {"no JSON in the body", 400, "no JSON object", {}, post, [](http::Request& it) { it.body = "{"; }},
    };
}

std::vector<Broken> broken_tokens() {
    return {
        {"no signature", 401, "no signed token", {.algorithm = "none"}},
        {"a shared secret", 401, "algorithm is 'HS256'", {.algorithm = "HS256"}},
        {"another RSA algorithm", 401, "algorithm is 'RS512'", {.algorithm = "RS512"}},
        {"PSS", 401, "algorithm is 'PS256'", {.algorithm = "PS256"}},
        {"an unknown key", 401, "no key 'nobody'", {.key = "nobody"}},
        {"somebody else's signature", 401, "signature", {.stranger = true}},
        {"claims changed after signing", 401, "signature", {.changed = true}},
        {"an Entra issuer", 401, "sts.windows.net", {.issuer = "https://sts.windows.net/" + tenant + "/"}},
        {"the Emulator's issuer",
         401,
         "issued by",
         {.issuer = "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0"}},
        {"another app", 401, "not for this app", {.audience = "11111111-2222-4333-8444-555555555555"}},
        {"a line break in the audience", 401, "'evil line'", {.audience = "evil\nline"}},
        {"an expired token", 401, "expired", {.expires = -301s}},
        {"a token of tomorrow", 401, "not good yet", {.not_before = 301s}},
        {"no service in the token", 401, "names no service", {.service = ""}},
        {"another service", 401, "is for the service", {.service = "https://smba.trafficmanager.net/emea/"}},
    };
}

std::vector<Broken> broken_activities() {
    const std::string stranger = "00000000-0000-4000-8000-000000000000";
    auto without_tenant = with("/conversation/tenantId", nullptr);
    without_tenant["channelData"].erase("tenant");
    return {
        {"another channel", 401, "may not sign", {}, with("/channelId", "webchat")},
        {"another tenant", 401, stranger, {}, with("/channelData/tenant/id", stranger)},
        {"no tenant", 401, "tenant ''", {}, without_tenant},
        {"a host that looks alike",
         401,
         "hosts",
         {},
         with("/serviceUrl", "https://evil.trafficmanager.net/jp")},
        {"a plain address", 401, "hosts", {}, with("/serviceUrl", "http://smba.trafficmanager.net/jp")},
    };
}

/// Over HTTP, as Teams would: what comes back.
int status_of(const support::TestServer& server, const http::Request& request) {
    const auto outcome =
        http::call({.method = request.method,
                    .url = "http://127.0.0.1:" + std::to_string(server.port()) + request.path,
                    .headers = request.headers,
                    .body = request.method == "GET" ? std::string{} : request.body});
    const auto* came = std::get_if<http::Came>(&outcome);
    return came ? came->status : 0;
}

}  // namespace

TEST_CASE(
    "each step of the check that does not hold gets its status and a reason in the log, and nothing is "
    "stored") {
    TeamsInbox inbox;
    const support::TestServer server{[&](http::Request request, http::Reply reply) {
        inbox.receiver->take(std::move(request), std::move(reply));
    }};
    auto all = broken_requests();
    for (auto& each : broken_tokens()) all.push_back(std::move(each));
    for (auto& each : broken_activities()) all.push_back(std::move(each));
    for (const auto& each : all) {
        INFO(each.step);
        auto request = inbox.request(each.activity, each.mint);
        each.change(request);
        if (each.keyless) inbox.peer.fault("openid", {.status = 503});
        CHECK(status_of(server, request) == each.status);
        const auto logged = inbox.log.take();
        const bool somebody_looks_around = each.status == 405;
        CHECK(somebody_looks_around == logged.empty());
        if (somebody_looks_around) continue;
        CHECK_THAT(logged, Catch::Contains("answered " + std::to_string(each.status) + ": "));
        CHECK_THAT(logged, Catch::Contains(each.reason));
        CHECK_THAT(logged, !Catch::Contains("検収条件"));
    }
    CHECK(inbox.posts().empty());
    CHECK_FALSE(inbox.database->addresses().find(desk_channel.value));
    CHECK(inbox.receiver->counts().rejected == all.size() - 1);  // what is too large never gets there
}

TEST_CASE("what is right is recorded before it is answered") {
    TeamsInbox inbox;
    CHECK(inbox.status(post) == 200);
    REQUIRE(inbox.posts().size() == 1);
    CHECK(inbox.posts().front().post.author == tanaka);
    CHECK(inbox.status(post) == 200);
    CHECK(inbox.posts().size() == 1);
}

TEST_CASE("five minutes of skew are forgiven, one second more is not") {
    TeamsInbox inbox;
    CHECK(inbox.status(post, {.expires = -299s}) == 200);
    CHECK(inbox.status(post, {.expires = -301s}) == 401);
    CHECK(inbox.status(post, {.not_before = 299s}) == 200);
    CHECK(inbox.status(post, {.not_before = 301s}) == 401);
}

TEST_CASE("the service in the token may differ from the body's by case and a slash at its end") {
    TeamsInbox inbox;
    CHECK(inbox.status(post, {.service = "HTTPS://SMBA.trafficmanager.net/jp/" + tenant}) == 200);
}

TEST_CASE("a key that says nothing of channels may sign for all, one for other channels may not") {
    TeamsInbox inbox;
    inbox.peer.endorse({});
    CHECK(inbox.status(post) == 200);
    TeamsInbox other;
    other.peer.endorse({"webchat", "skype"});
    CHECK(other.status(post) == 401);
}

TEST_CASE("a token is remembered with what it was good for") {
    TeamsInbox inbox;
    auto right = inbox.request(post);
    CHECK(inbox.ask(right).status == 200);
    inbox.peer.rotate_key();
    inbox.now = inbox.now.load() + 25h;
    CHECK(inbox.ask(right).status == 401);
    inbox.now = noon + 30min;
    CHECK(inbox.ask(right).status == 200);
    right.body = with("/serviceUrl", "https://smba.trafficmanager.net/emea/").dump();
    CHECK(inbox.ask(right).status == 401);
    right.body = with("/channelData/tenant/id", "00000000-0000-4000-8000-000000000000").dump();
    CHECK(inbox.ask(right).status == 401);
}

TEST_CASE("the right tenant counts where it stands in the conversation only") {
    TeamsInbox inbox;
    auto activity = post;
    activity["channelData"].erase("tenant");
    CHECK(inbox.status(activity) == 200);
}

TEST_CASE("where no token is asked the rest of the check holds") {
    TeamsInbox inbox{true};
    auto request = inbox.request(post);
    request.headers.pop_back();
    CHECK(inbox.ask(request).status == 200);
    request.body = with("/channelData/tenant/id", "00000000-0000-4000-8000-000000000000").dump();
    CHECK(inbox.ask(request).status == 401);
    request.body = with("/serviceUrl", "https://example.com/").dump();
    CHECK(inbox.ask(request).status == 401);
    CHECK(inbox.peer.count("openid") == 0);
}

TEST_CASE("without an app id nobody is trusted") {
    TeamsInbox inbox;
    auto settings = inbox.peer.settings();
    settings.app_id.clear();
    inbox.begin(settings);
    CHECK(inbox.status(post, {.audience = ""}) == 401);
}

TEST_CASE("a service is called on the cloud's hosts and their true subdomains only") {
    const teams::Cloud cloud{.hosts = {"smba.trafficmanager.net", "127.0.0.1:8080", "localhost"}};
    for (const auto* good : {"https://smba.trafficmanager.net/jp", "https://SMBA.TrafficManager.net",
                             "https://a.smba.trafficmanager.net/x", "http://127.0.0.1:8080/svc",
                             "http://localhost:99/", "https://smba.trafficmanager.net:443/jp"}) {
        INFO(good);
        CHECK(teams::may_call(good, cloud));
    }
    for (const auto* bad :
         {"", "smba.trafficmanager.net", "http://smba.trafficmanager.net/jp",
          "https://evil.trafficmanager.net", "https://evilsmba.trafficmanager.net",
          "https://smba.trafficmanager.net.evil.com", "https://smba.trafficmanager.net@evil.com/",
          "https://evil.com\\@smba.trafficmanager.net", "https://evil.com#smba.trafficmanager.net",
          "https://evil.com?smba.trafficmanager.net", "http://127.0.0.1:8081/svc",
          "http://127.0.0.1.evil.com", "http://x.localhost", "ftp://localhost/",
          "https://.smba.trafficmanager.net", "https://"}) {
        INFO(bad);
        CHECK_FALSE(teams::may_call(bad, cloud));
    }
}
