#include "tests/support/program.hpp"

#include <catch2/catch.hpp>
#include <sys/resource.h>

#include <algorithm>
#include <csignal>
#include <ctime>
#include <fstream>
#include <sstream>
#include <thread>

using namespace tests;
using nlohmann::json;

namespace {

json post(const std::string& id, const std::string& author = "Ada", const std::string& text = "I tried it") {
    return {{"author", author}, {"text", text}, {"id", id}};
}

std::size_t cards(const json& letters) {
    std::size_t found = 0;
    for (const auto& letter : letters) found += letter.at("card").is_object() ? 1U : 0U;
    return found;
}

constexpr long day_long = 86'400;  // seconds

/// Moves the clock to the next Monday, nine in Tokyo: then it is known what is due when.
void go_to_monday(const Serving& serving) {
    const auto now = serving.ask("GET", "/local/clock").body.at("now").get<std::string>();
    std::tm day{};
    strptime(now.c_str(), "%Y-%m-%dT%H:%M:%S", &day);
    const auto at = timegm(&day);
    const auto days = at / day_long;
    auto monday = (days + (8 - (days + 4) % 7) % 7) *
                  day_long;  // 1970-01-01 was a Thursday; nine in Tokyo is midnight UTC
    if (monday <= at) monday += 7L * day_long;
    serving.ask("POST", "/local/clock", {{"advance", std::to_string(monday - at + 1) + "s"}});
}

/// No file of the program may grow beyond that: what a full disk does, without one. A little of its log still
/// fits.
void limit_files(pid_t program, rlim_t bytes) {
    const rlimit most{bytes, RLIM_INFINITY};
    REQUIRE(prlimit(program, RLIMIT_FSIZE, &most, nullptr) == 0);
}

constexpr rlim_t full = 4096;

/// The small config, with a second channel and a third member.
void let_it_grow(const Folder& folder) {
    std::ifstream file{small_config(folder)};
    std::string all{std::istreambuf_iterator<char>{file}, {}};
    const auto put = [&](const std::string& more, const std::string& before) {
        all.insert(all.find(before), more);
    };
    put(R"(, "local:more")", R"(]
owners)");
    put(R"(, "mori")", R"(]
lead)");
    put("[people.mori]\nlocal = \"mori\"\n", "[pmo]");
    folder.write("aizuchi.toml", all);
}

}  // namespace

TEST_CASE("the same id posted twenty times at once is one post, one reaction, one thanks") {
    const Folder folder;
    const Serving serving{{"run", "--config", small_config(folder)}};
    std::vector<int> statuses(20);
    std::vector<std::thread> tellers;
    tellers.reserve(statuses.size());
    for (auto& status : statuses) {
        tellers.emplace_back(
            [&] { status = serving.ask("POST", "/local/channels/hr/messages", post("same")).status; });
    }
    for (auto& teller : tellers) teller.join();
    CHECK(std::count(statuses.begin(), statuses.end(), 201) == 1);
    CHECK(std::count(statuses.begin(), statuses.end(), 200) == 19);
    const auto messages = until(serving, "/local/channels/hr/messages", [](const json& all) {
                              return all.size() >= 2 && !all.at(0).at("reactions").empty();
                          }).body;
    CHECK(messages.size() == 2);
    CHECK(messages.at(0).at("reactions").size() == 1);
}

TEST_CASE("three days of downtime over a weekend: at the next opening one card for each owner, listing all") {
    const Folder folder;
    const auto config = small_config(folder);
    {
        Serving serving{{"run", "--config", config}};
        go_to_monday(serving);
        serving.ask("POST", "/local/clock", {{"advance", "103h"}});  // Friday, 16:00
        for (const auto* id : {"a", "b", "c"}) serving.ask("POST", "/local/channels/hr/messages", post(id));
        serving.signal(SIGTERM);
        CHECK(serving.wait() == 0);
    }
    const Serving again{{"run", "--config", config}};
    again.ask("POST", "/local/clock",
              {{"advance", "67h"}});  // Monday, 11:00: due since 11:00, after four hours of work
    const auto letters = until(again, "/local/people/ito/messages", [](const json& all) {
                             return cards(all) == 1 && all.dump().find("3 posts") != std::string::npos;
                         }).body;
    CHECK(cards(letters) == 1);
    const auto others = again.ask("GET", "/local/people/uebuchi/messages").body;
    CHECK(others.dump().find("waiting for a word from you") ==
          std::string::npos);  // at most the day's digest
}

TEST_CASE("the command line works on the store beside the running program, and its clock is the same") {
    const Folder folder;
    const auto config = small_config(folder);
    const Serving serving{{"run", "--config", config}};
    go_to_monday(serving);
    serving.ask("POST", "/local/channels/hr/messages", post("one", "田中 花子"));
    serving.ask("POST", "/local/clock", {{"advance", "6h"}});
    until(serving, "/local/people/ito/messages", [](const json& all) { return cards(all) == 1; });

    const auto listed = json::parse(call({"posts", "list", "--json", "--config", config}).out);
    REQUIRE(listed.size() == 1);
    CHECK(listed.at(0).at("message_id") == "one");
    CHECK(listed.at(0).at("author") == "田中 花子");
    CHECK(listed.at(0).at("state") == "open");
    CHECK(listed.at(0).at("owner") == "ito");
    const auto name = listed.at(0).at("post").get<std::string>();

    CHECK(
        call({"posts", "close", name, "--as", "ada", "--action", "answered", "--config", config}).exit_code ==
        2);
    CHECK(
        call({"posts", "close", name, "--as", "ito", "--action", "praised", "--config", config}).exit_code ==
        2);
    CHECK(call({"posts", "snooze", name, "--as", "ito", "--until", "yesterday", "--config", config})
              .exit_code == 2);
    CHECK(call({"posts", "close", "nothing", "--as", "ito", "--action", "answered", "--config", config})
              .exit_code == 1);
    CHECK(call({"posts", "close", "one", "--as", "ito", "--action", "answered", "--config", config})
              .exit_code == 0);
    const auto late =
        call({"posts", "close", name, "--as", "uebuchi", "--action", "answered", "--config", config});
    CHECK(late.exit_code == 1);
    CHECK_THAT(late.err, Catch::Contains("closed by ito"));

    const auto gone = until(serving, "/local/people/ito/messages", [](const json& all) {
        return all.empty() || all.at(0).dump().find("Nobody is waiting") != std::string::npos;
    });
    CHECK_THAT(gone.body.dump(), Catch::Contains("Nobody is waiting"));
    CHECK(call({"posts", "undo", name, "--as", "ito", "--config", config}).exit_code == 0);
    const auto story = json::parse(call({"posts", "show", name, "--json", "--config", config}).out);
    CHECK(story.at("deeds").size() == 2);
    CHECK(story.at("deeds").at(1).at("kind") == "undone");
}

TEST_CASE("a second run on the same store is refused, and says what to do") {
    const Folder folder;
    const auto config = small_config(folder);
    const Serving serving{{"run", "--config", config}};
    const auto second = call({"run", "--config", config});
    CHECK(second.exit_code == 1);
    CHECK_THAT(second.err, Catch::Contains("serves this store"));
}

TEST_CASE("SIGHUP takes a good config, and keeps the one before in place of a bad one") {
    const Folder folder;
    const auto config = small_config(folder);
    const Serving serving{{"run", "--config", config}};
    folder.write("aizuchi.toml", "[server\n");
    serving.signal(SIGHUP);
    until(serving, "/healthz",
          [&](const json&) { return serving.log().find("is not taken") != std::string::npos; });
    CHECK(serving.ask("POST", "/local/channels/hr/messages", post("still")).status == 201);

    let_it_grow(folder);
    serving.signal(SIGHUP);
    const auto channels =
        until(serving, "/local/channels", [](const json& found) { return found.size() == 2; });
    CHECK(channels.body.size() == 2);
}

TEST_CASE(
    "a file that may not grow is a full disk: 503, not ready, and all is well again when there is room") {
    const Folder folder;
    const auto config = small_config(folder);
    const Serving serving{{"run", "--config", config}};
    CHECK(serving.ask("POST", "/local/channels/hr/messages", post("before")).status == 201);
    CHECK(serving.ask("GET", "/readyz").status == 200);

    limit_files(serving.pid(), full);
    const auto refused = serving.ask("POST", "/local/channels/hr/messages", post("full"));
    CHECK(refused.status == 503);
    CHECK_THAT(refused.raw, Catch::Contains("Retry-After"));
    const auto unready = serving.ask("GET", "/readyz");
    CHECK(unready.status == 503);
    CHECK(unready.body.at("ready") == false);
    CHECK(unready.body.at("reasons").at(0).contains("remedy"));

    limit_files(serving.pid(), RLIM_INFINITY);
    CHECK(until(serving, "/readyz", [](const json& is) { return is.at("ready") == true; }).status == 200);
    CHECK(serving.ask("POST", "/local/channels/hr/messages", post("full")).status == 201);
    const auto messages =
        until(serving, "/local/channels/hr/messages", [](const json& all) { return all.size() == 4; }).body;
    CHECK(messages.size() == 4);  // two posts, each with its thanks
}

TEST_CASE(
    "SIGHUP on a full disk: the config before stays, whole, and the new one is taken when there is room") {
    const Folder folder;
    const Serving serving{{"run", "--config", small_config(folder)}};
    CHECK(serving.ask("POST", "/local/channels/hr/messages", post("before")).status == 201);

    limit_files(serving.pid(), full);
    let_it_grow(folder);
    serving.signal(SIGHUP);
    const auto refused = [&](const json&) {
        return serving.log().find("could not take the config") != std::string::npos;
    };
    CHECK(until(serving, "/healthz", refused).status == 200);
    CHECK_THAT(serving.log(), Catch::Contains("could not take the config"));
    CHECK(serving.ask("GET", "/readyz").status == 503);
    CHECK(serving.ask("GET", "/local/channels").body.size() == 1);
    CHECK(serving.ask("POST", "/local/channels/more/messages", post("full")).status == 404);

    limit_files(serving.pid(), RLIM_INFINITY);
    CHECK(until(serving, "/local/channels", [](const json& all) { return all.size() == 2; }).body.size() ==
          2);
    CHECK(serving.ask("POST", "/local/channels/more/messages", post("room")).status == 201);
    CHECK(until(serving, "/readyz", [](const json& is) { return is.at("ready") == true; }).status == 200);
}

TEST_CASE("started on a full disk it serves, says that it is not ready, and is once there is room") {
    const Folder folder;
    const auto config = small_config(folder);
    const auto ended_by = GENERATE(SIGTERM, SIGKILL);
    {
        Serving serving{{"run", "--config", config}};
        CHECK(serving.ask("POST", "/local/channels/hr/messages", post("before")).status == 201);
        serving.signal(ended_by);
        serving.wait();
    }
    const Serving again{{"run", "--config", config}, [] {
                            const rlimit most{full, RLIM_INFINITY};
                            setrlimit(RLIMIT_FSIZE, &most);
                        }};
    CHECK(again.ask("GET", "/healthz").status == 200);
    const auto refused = again.ask("POST", "/local/channels/hr/messages", post("full"));
    CHECK(refused.status == 503);
    CHECK_THAT(refused.raw, Catch::Contains("Retry-After"));
    const auto unready = again.ask("GET", "/readyz");
    CHECK(unready.status == 503);
    CHECK_THAT(unready.body.at("reasons").at(0).at("remedy").get<std::string>(), Catch::Contains("room"));

    limit_files(again.pid(), RLIM_INFINITY);
    CHECK(until(again, "/readyz", [](const json& is) { return is.at("ready") == true; }).status == 200);
    CHECK(again.ask("POST", "/local/channels/hr/messages", post("full")).status == 201);
    CHECK_THAT(again.ask("GET", "/local/channels/hr/messages").raw, Catch::Contains("\"before\""));
}

TEST_CASE("told to end while it waits for room, it ends") {
    const Folder folder;
    Serving serving{{"run", "--config", small_config(folder)}, [] {
                        const rlimit most{full, RLIM_INFINITY};
                        setrlimit(RLIMIT_FSIZE, &most);
                    }};
    CHECK(serving.ask("GET", "/readyz").status == 503);
    serving.signal(SIGTERM);
    CHECK(serving.wait() == 0);
}

TEST_CASE("a backup while it runs can be served by itself, and is not written over a file") {
    const Folder folder;
    const auto config = small_config(folder);
    const Serving serving{{"run", "--config", config}};
    serving.ask("POST", "/local/channels/hr/messages", post("kept"));
    CHECK(call({"backup", folder.file("copy.db"), "--config", config}).exit_code == 0);
    CHECK(call({"backup", folder.file("copy.db"), "--config", config}).exit_code == 1);
    const auto other = folder.write("other.toml", "");
    std::ifstream file{config};
    std::string all{std::istreambuf_iterator<char>{file}, {}};
    all.replace(all.find("aizuchi.db"), 10, "copy.db");
    folder.write("other.toml", all);
    CHECK_THAT(call({"posts", "list", "--json", "--config", other}).out, Catch::Contains("\"kept\""));
}

TEST_CASE("how the program is can only be asked") {
    const Folder folder;
    const Serving serving{{"run", "--config", small_config(folder)}};
    for (const auto* path : {"/healthz", "/readyz"}) {
        CHECK(serving.ask("GET", path).status == 200);
        CHECK(serving.ask("HEAD", path).status == 200);
        for (const auto* method : {"POST", "PUT", "PATCH", "DELETE"}) {
            const auto refused = serving.ask(method, path, json::object());
            CHECK(refused.status == 405);
            CHECK_THAT(refused.raw, Catch::Contains("Allow: GET, HEAD"));
            CHECK(refused.body.at("error").contains("message"));
        }
    }
}

TEST_CASE("logs can be JSON lines, and never hold the text of a post") {
    const Folder folder;
    const Serving serving{{"run", "--config", small_config(folder), "--log", "json"}};
    serving.ask("POST", "/local/channels/hr/messages", post("secret", "Ada", "only for this channel"));
    std::istringstream lines{serving.log()};
    int count = 0;
    for (std::string line; std::getline(lines, line); ++count) CHECK(json::parse(line).contains("message"));
    CHECK(count >= 1);
    CHECK_THAT(serving.log(), !Catch::Contains("only for this channel"));
}
