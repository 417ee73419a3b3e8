#pragma once

#include "adapters/local/adapter.hpp"
#include "adapters/local/api.hpp"
#include "bot/dispatcher.hpp"
#include "bot/rules/rules.hpp"
#include "store/open.hpp"
#include "tests/support/current.hpp"
#include "tests/support/people.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <unistd.h>
#include <vector>

namespace tests {

using Json = nlohmann::json;

/// A folder of its own, gone afterwards.
class Folder {
public:
    Folder() {
        auto name = (std::filesystem::temp_directory_path() / "aizuchi-XXXXXX").string();
        path_ = ::mkdtemp(name.data());
    }

    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    std::string file(const std::string& name) const { return (path_ / name).string(); }

private:
    std::filesystem::path path_{};
};

/// What the API answered.
struct Answered {
    int status = 0;
    http::Headers headers{};
    std::string body{};

    Json json() const { return Json::parse(body, nullptr, false); }

    std::string code() const { return json().value(Json::json_pointer{"/error/code"}, ""); }

    std::string message() const { return json().value(Json::json_pointer{"/error/message"}, ""); }
};

/// Writes down what it is told.
class Listener final : public http::EventStream {
public:
    bool there = true;
    bool closed = false;
    std::vector<std::string> heard{};

    bool send(std::string_view text) override {
        if (there) heard.emplace_back(text);
        return there;
    }

    void close() override { closed = true; }
};

/// The whole local channel over a real database, with a clock moved by hand and nobody but this thread.
struct Desk {
    Folder folder{};
    std::unique_ptr<store::Database> database =
        store::open("sqlite:" + folder.file("desk.db"), store::Use::Serve);
    local::Board& board = database->board();
    bot::Bot bot{database->store()};
    local::Feed feed{};
    std::shared_ptr<const bot::Community> people = std::make_shared<bot::Community>(tests::community());
    bot::Timestamp now = monday;
    local::Doors doors{.listen = "127.0.0.1:3978"};
    std::vector<std::string> failures{};
    std::uint64_t drawn = 0;
    Current current{[this] { return people; }, [this] { return now; }};
    local::Adapter adapter{{.board = board, .feed = feed, .current = current}};
    bot::Dispatcher dispatcher{
        database->store(), database->records(), {{bot::ChannelKind{"local"}, &adapter}}};
    local::Api api;

    explicit Desk(local::Settings settings = {.clock = true}) : api{ground(std::move(settings))} {}

    local::Ground ground(local::Settings settings) {
        return {.bot = bot,
                .board = board,
                .records = database->records(),
                .feed = feed,
                .current = current,
                .draw = [this] { return ++drawn; },
                .advance = [this](bot::Span span) { return now += span; },
                .doors = [this] { return doors; },
                .failed = [this](const std::string& what) { failures.push_back(what); },
                .settings = std::move(settings)};
    }

    /// Asks the API, as it stands.
    Answered request(http::Request request) {
        Answered answered;
        api.handle(std::move(request), [&](http::Response response) {
            answered = {response.status, std::move(response.headers), std::move(response.body)};
            while (const auto part = response.parts ? response.parts() : std::nullopt) answered.body += *part;
        });
        return answered;
    }

    Answered ask(const std::string& method, const std::string& path, const std::string& body = {}) {
        const auto query = std::min(path.find('?'), path.size());
        http::Headers headers{{"Host", "127.0.0.1:3978"}};
        if (!body.empty()) headers.emplace_back("Content-Type", "application/json");
        return request({.method = method,
                        .path = path.substr(0, query),
                        .query = path.substr(std::min(query + 1, path.size())),
                        .headers = std::move(headers),
                        .body = body});
    }

    Json get(const std::string& path) { return ask("GET", path).json(); }

    /// `author` posts in hr; the message's id.
    std::string post(const std::string& author, const std::string& text, const std::string& reply_to = {}) {
        Json body{{"author", author}, {"text", text}};
        if (!reply_to.empty()) body["reply_to"] = reply_to;
        return ask("POST", "/local/channels/hr/messages", body.dump()).json().value("id", "");
    }

    Json messages() { return get("/local/channels/hr/messages"); }

    /// Looks and delivers until nothing is due.
    void settle_down() {
        for (int round = 0; round < 4; ++round) {
            bot.tick(people, now);
            dispatcher.drain(bot::Rules{people}, now);
        }
    }

    /// The letters that somebody has.
    Json inbox(const std::string& person) { return get("/local/people/" + person + "/messages"); }

    Answered press(const std::string& person, const std::string& verb, const Json& data) {
        const auto letters = inbox(person);
        const auto message =
            letters.empty() ? std::string{"none"} : letters.back().at("id").get<std::string>();
        const Json body{{"message_id", message}, {"verb", verb}, {"data", data}};
        return ask("POST", "/local/people/" + person + "/actions", body.dump());
    }
};

}  // namespace tests
