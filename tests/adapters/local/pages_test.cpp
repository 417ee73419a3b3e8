#include "adapters/http/server.hpp"
#include "adapters/local/message_json.hpp"
#include "tests/support/desk.hpp"
#include "tests/support/raw_socket.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace tests;

namespace {

/// Shows so many pages of one message, and counts how often it is asked for one.
class FewPages final : public local::Pages {
public:
    FewPages(int pages, int& asked) : pages_{pages}, asked_{asked} {}

    std::vector<local::Message> next() override {
        ++asked_;
        if (shown_ == pages_) return {};
        return {{.id = "m" + std::to_string(++shown_)}};
    }

private:
    int pages_;
    int& asked_;
    int shown_ = 0;
};

/// Decides what it was told to.
class Decided final : public bot::Mind {
public:
    explicit Decided(bot::Decision decision) : decision_{std::move(decision)} {}

    bot::Decision decide(const bot::Event&, const bot::Facts&, bot::Timestamp) const override {
        return decision_;
    }

    bot::Answer again(const bot::Event&, const bot::Facts&, bot::Timestamp) const override { return {}; }

    bot::Answer card(const bot::PersonId&, const bot::Facts&, bot::Timestamp) const override { return {}; }

    bot::Prepared prepare(const bot::Delivery&, const bot::Facts&, bot::Timestamp) const override {
        return {bot::Rest{}};
    }

    std::string answer(const bot::AccountId&, const bot::Inquiry&, const bot::Records&,
                       bot::Timestamp) const override {
        return {};
    }

private:
    bot::Decision decision_{};
};

using Names = std::vector<std::string>;

/// Writes m0, m1 and so on in hr, one a second.
Names write_many(Desk& desk, int count) {
    Names ids;
    bot::Decision all;
    for (int number = 0; number < count; ++number) {
        ids.push_back("m" + std::to_string(number));
        all.posts.push_back({.key = {{"local:hr"}, ids.back()},
                             .theme = {"hr"},
                             .author = {"local:ada"},
                             .text = "I tried it.",
                             .posted_at = monday + number * 1s});
    }
    bot::apply(desk.database->store(), {.what = bot::Reloaded{}}, std::make_shared<Decided>(all), monday);
    return ids;
}

Names ids_of(const Json& messages) {
    Names ids;
    for (const auto& message : messages) ids.push_back(message.at("id"));
    return ids;
}

std::ptrdiff_t messages_in(std::string_view part) {
    std::ptrdiff_t count = 0;
    for (auto at = part.find(R"("from_bot":)"); at != std::string_view::npos; ++count) {
        at = part.find(R"("from_bot":)", at + 1);
    }
    return count;
}

}  // namespace

TEST_CASE("a page of messages is asked for when the one before has gone out, and all are one array") {
    int asked = 0;
    auto response = local::answer_with_pages({{.id = "m0"}}, std::make_unique<FewPages>(2, asked),
                                             std::make_shared<bot::Community>(community()));
    CHECK(response.status == 200);
    CHECK(response.body.empty());
    auto body = response.parts().value_or("");
    CHECK(asked == 0);
    body += response.parts().value_or("");
    CHECK(asked == 1);
    while (const auto part = response.parts()) body += *part;
    CHECK(asked == 3);
    CHECK(ids_of(Json::parse(body)) == Names{"m0", "m1", "m2"});
}

TEST_CASE("a channel of some thousand messages is told in parts of which none is long") {
    Desk desk;
    const auto ids = write_many(desk, 3000);
    http::Response response;
    desk.api.handle(
        {.method = "GET", .path = "/local/channels/hr/messages", .headers = {{"Host", "127.0.0.1:3978"}}},
        [&](http::Response answered) { response = std::move(answered); });
    REQUIRE(response.parts);
    std::string body;
    std::ptrdiff_t most = 0;
    while (const auto part = response.parts()) {
        most = std::max(most, messages_in(*part));
        body += *part;
    }
    CHECK(most == 64);
    CHECK(ids_of(Json::parse(body)) == ids);
}

TEST_CASE("a channel is told whole, whatever it has more or less than a page") {
    for (const int count : {0, 1, 63, 64, 65, 128, 200}) {
        Desk desk;
        const auto ids = write_many(desk, count);
        CHECK(ids_of(desk.get("/local/channels/hr/messages")) == ids);
    }
}

TEST_CASE("what came after a message is told whole too, and with a limit the latest of it") {
    Desk desk;
    const auto ids = write_many(desk, 300);
    const auto asked = [&](const std::string& query) {
        return ids_of(desk.get("/local/channels/hr/messages?" + query));
    };
    CHECK(asked("after=m99") == Names{ids.begin() + 100, ids.end()});
    CHECK(asked("after=m99&limit=150") == Names{ids.end() - 150, ids.end()});
    CHECK(asked("after=none").empty());
}

TEST_CASE("a channel of some thousand messages arrives whole over HTTP") {
    Desk desk;
    const auto ids = write_many(desk, 3000);
    http::Server server{"127.0.0.1:0", http::Bounds{},
                        [&](http::Request request, http::Reply reply) {
                            desk.api.handle(std::move(request), std::move(reply));
                        },
                        [] { return monday; }};
    server.start();
    desk.doors.listen = "127.0.0.1:" + std::to_string(server.port());
    const auto answer = support::answer_to(
        server.port(), "GET /local/channels/hr/messages HTTP/1.0\r\nHost: " + desk.doors.listen + "\r\n\r\n");
    CHECK(support::status_of(answer) == 200);
    CHECK(answer.find("Content-Type: application/json\r\n") != std::string::npos);
    CHECK(ids_of(Json::parse(support::body_of(answer))) == ids);
    server.stop();
}
