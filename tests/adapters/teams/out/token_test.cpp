#include "adapters/teams/out/token.hpp"

#include "tests/support/http_server.hpp"
#include "tests/support/teams/peer.hpp"
#include "tests/support/teams/peer_certificate.hpp"

#include <catch2/catch.hpp>

#include <atomic>

using namespace support;
using namespace std::chrono_literals;

namespace {

/// The peer's login service, the bot's settings for it, and a clock that is moved by hand.
struct Login {
    std::atomic<bot::Timestamp> now{monday_morning()};
    TeamsPeer peer{{}, [this] { return now.load(); }};
    teams::Settings settings{peer.settings()};

    std::function<bot::Timestamp()> clock() {
        return [this] { return now.load(); };
    }

    teams::TokenAnswer ask(teams::Tokens& tokens) const {
        return tokens.get(settings.tenants.front(), settings.cloud.scope);
    }

    void pass(bot::Span span) { now = now.load() + span; }
};

/// The token, or the reason why there is none.
std::string told(const teams::TokenAnswer& answer) {
    const auto* token = std::get_if<teams::Token>(&answer);
    return token == nullptr ? std::get<teams::NoToken>(answer).why : token->value;
}

bool is_token(const teams::TokenAnswer& answer) {
    return std::holds_alternative<teams::Token>(answer);
}

teams::NoToken none(const teams::TokenAnswer& answer) {
    REQUIRE(std::holds_alternative<teams::NoToken>(answer));
    return std::get<teams::NoToken>(answer);
}

}  // namespace

TEST_CASE("a token is asked for once and used until five minutes before it expires") {
    Login login;
    teams::Tokens tokens{login.settings, login.clock()};
    CHECK(told(login.ask(tokens)) == "peer-token-1");
    login.pass(3599s - 5min - 1ms);
    CHECK(told(login.ask(tokens)) == "peer-token-1");
    CHECK(login.peer.count("token") == 1);
    login.pass(1ms);
    CHECK(told(login.ask(tokens)) == "peer-token-2");
    CHECK(login.peer.refused().empty());
}

TEST_CASE("all who ask at once get the one token that is fetched") {
    Login login;
    login.peer.fault("token", {.late = 200ms});
    teams::Tokens tokens{login.settings, login.clock()};
    Drawer<std::string> drawer;
    std::vector<std::thread> askers;
    for (int asker = 0; asker < 8; ++asker) {
        askers.emplace_back([&] { drawer.put(told(login.ask(tokens))); });
    }
    for (auto& asker : askers) asker.join();
    CHECK(drawer.take(8) == std::vector<std::string>(8, "peer-token-1"));
    CHECK(login.peer.count("token") == 1);
}

TEST_CASE("the bot's API and Graph have a token each") {
    Login login;
    teams::Tokens tokens{login.settings, login.clock()};
    const auto tenant = login.settings.tenants.front();
    CHECK(told(tokens.get(tenant, login.settings.cloud.scope)) == "peer-token-1");
    CHECK(told(tokens.get(tenant, login.settings.cloud.graph + "/.default")) == "peer-token-2");
    CHECK(told(tokens.get(tenant, login.settings.cloud.scope)) == "peer-token-1");
}

TEST_CASE("a token that somebody did not take is fetched anew") {
    Login login;
    teams::Tokens tokens{login.settings, login.clock()};
    CHECK(told(login.ask(tokens)) == "peer-token-1");
    tokens.drop(login.settings.tenants.front(), login.settings.cloud.scope);
    CHECK(told(login.ask(tokens)) == "peer-token-2");
}

TEST_CASE("a wrong secret is told to the admin without a word of it, and tried again only after a minute") {
    Login login;
    login.settings.secret = "wrong-one";
    teams::Tokens tokens{login.settings, login.clock()};
    const auto no = none(login.ask(tokens));
    CHECK(no.refused);
    CHECK(no.why ==
          "the login service refuses us with status 401, AADSTS7000215: the client secret is wrong: give its "
          "value, not its id");
    login.pass(20s);
    CHECK(none(login.ask(tokens)).wait == bot::Span{40s});
    CHECK(login.peer.count("token") == 1);
    login.pass(40s);
    CHECK(none(login.ask(tokens)).refused);
    CHECK(login.peer.count("token") == 2);
}

TEST_CASE("an app or a tenant that is not known is refused with what to do") {
    Login login;
    SECTION("app") {
        login.settings.app_id = "00000000-0000-0000-0000-000000000000";
        teams::Tokens tokens{login.settings, login.clock()};
        CHECK(none(login.ask(tokens)).why.find("AADSTS700016: this tenant does not know the app id") !=
              std::string::npos);
    }
    SECTION("tenant") {
        teams::Tokens tokens{login.settings, login.clock()};
        const auto no = none(tokens.get("elsewhere/../x", login.settings.cloud.scope));
        CHECK(no.why.find("AADSTS90002: there is no such tenant") != std::string::npos);
    }
}

TEST_CASE("a busy login service is left alone as long as it says") {
    Login login;
    login.peer.fault("token", {.status = 429, .retry_after = "30"});
    teams::Tokens tokens{login.settings, login.clock()};
    const auto no = none(login.ask(tokens));
    CHECK_FALSE(no.refused);
    CHECK(no.wait == bot::Span{30s});
    login.pass(30s - 1ms);
    CHECK(none(login.ask(tokens)).wait == bot::Span{1ms});
    CHECK(login.peer.count("token") == 1);
    login.pass(1ms);
    CHECK(is_token(login.ask(tokens)));
}

TEST_CASE("a login service that fails is no reason to doubt the secret, and is asked again") {
    const auto fault =
        GENERATE(TeamsFault{.status = 500}, TeamsFault{.status = 503}, TeamsFault{.status = 408},
                 TeamsFault{.cut = true}, TeamsFault{.done_first = true, .cut = true});
    Login login;
    login.peer.fault("token", fault);
    teams::Tokens tokens{login.settings, login.clock()};
    const auto no = none(login.ask(tokens));
    CHECK_FALSE(no.refused);
    CHECK_FALSE(no.wait);
    CHECK(is_token(login.ask(tokens)));
}

TEST_CASE("a certificate proves who we are, each time by another assertion") {
    Login login;
    const auto made = make_certificate();
    login.settings.secret.clear();
    login.settings.certificate = made.certificate;
    login.settings.key = made.key;
    login.peer.trust(made.certificate);
    teams::Tokens tokens{login.settings, login.clock()};
    CHECK(told(login.ask(tokens)) == "peer-token-1");
    tokens.drop(login.settings.tenants.front(), login.settings.cloud.scope);
    CHECK(told(login.ask(tokens)) == "peer-token-2");
    CHECK(login.peer.refused().empty());
}

TEST_CASE("a certificate that the registration does not have is refused") {
    Login login;
    const auto made = make_certificate();
    login.settings.certificate = made.certificate;
    login.settings.key = made.key;
    login.peer.trust(make_certificate().certificate);
    teams::Tokens tokens{login.settings, login.clock()};
    const auto no = none(login.ask(tokens));
    CHECK(no.refused);
    CHECK(no.why.find("AADSTS700027") != std::string::npos);
}

TEST_CASE("a certificate or key that cannot be read is said to be so, and nothing is sent") {
    Login login;
    const auto made = make_certificate();
    login.settings.certificate = made.certificate;
    login.settings.key = "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n";
    SECTION("key") {
        teams::Tokens tokens{login.settings, login.clock()};
        CHECK(none(login.ask(tokens)).why == "the certificate's key cannot be read");
    }
    SECTION("certificate") {
        std::swap(login.settings.certificate, login.settings.key);
        login.settings.key = made.key;
        teams::Tokens tokens{login.settings, login.clock()};
        CHECK(none(login.ask(tokens)).why == "the certificate cannot be read");
    }
    CHECK(login.peer.count("token") == 0);
}

TEST_CASE("an answer that makes no sense is no token") {
    const std::string body = GENERATE(
        "", "[]", "nonsense", R"({"access_token":"t"})", R"({"access_token":7,"expires_in":3599})",
        R"({"access_token":"","expires_in":3599})", R"({"access_token":"a b","expires_in":3599})",
        R"({"access_token":"a\r\nX: y","expires_in":3599})", R"({"access_token":"t","expires_in":-1})",
        R"({"access_token":"t","expires_in":"soon"})", R"({"access_token":"t","expires_in":1.5})");
    CAPTURE(body);
    const TestServer server{[body](const auto&, const auto& reply) { reply({.body = body}); }};
    const teams::Settings settings{.app_id = "a",
                                   .tenants = {"t"},
                                   .secret = "s",
                                   .cloud = {.login = "http://127.0.0.1:" + std::to_string(server.port())}};
    teams::Tokens tokens{settings, monday_morning};
    const auto no = none(tokens.get("t", "scope"));
    CHECK(no.why == "the login service answers without a token");
    CHECK_FALSE(no.refused);
}

TEST_CASE("a renewed secret is used at once: what was refused is asked again, what was given is kept") {
    Login login;
    teams::Tokens tokens{login.settings, login.clock()};
    CHECK(told(login.ask(tokens)) == "peer-token-1");
    login.peer.renew_secret("an0ther/secret+");
    auto renewed = login.settings;
    renewed.secret = "an0ther/secret+";
    SECTION("before the old token has run out") {
        tokens.renew(renewed);
        CHECK(told(login.ask(tokens)) == "peer-token-1");
        tokens.drop(login.settings.tenants.front(), login.settings.cloud.scope);
    }
    SECTION("after the old secret was refused") {
        tokens.drop(login.settings.tenants.front(), login.settings.cloud.scope);
        CHECK(none(login.ask(tokens)).refused);
        tokens.renew(renewed);
    }
    CHECK(told(login.ask(tokens)) == "peer-token-2");
}

TEST_CASE("a refusal that comes after the secret was renewed does not hold the new one back") {
    Login login;
    teams::Tokens tokens{login.settings, login.clock()};
    login.peer.renew_secret("an0ther/secret+");
    login.peer.fault("token", {.done_first = true, .late = 300ms});
    std::thread asker{[&] { login.ask(tokens); }};
    while (login.peer.count("token") == 0) std::this_thread::yield();
    auto renewed = login.settings;
    renewed.secret = "an0ther/secret+";
    tokens.renew(renewed);
    asker.join();
    CHECK(is_token(login.ask(tokens)));
}
