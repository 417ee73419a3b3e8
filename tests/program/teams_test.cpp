#include "tests/support/program.hpp"
#include "tests/support/teams_peer.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>

using namespace std::chrono_literals;
using namespace tests;
using nlohmann::json;

namespace {

const std::string hanako = "11111111-aaaa-4aaa-8aaa-111111111111";
const std::string ito = "22222222-aaaa-4aaa-8aaa-222222222222";
const std::string root = "1790212532418";

bot::Timestamp wall_clock() {
    return std::chrono::time_point_cast<bot::Timestamp::duration>(std::chrono::system_clock::now());
}

/// Microsoft's side on loopback, and the program that was pointed at it.
struct Tenant {
    Folder folder{};
    support::TeamsWorld world{.members = {{hanako, "29:hanako", "Hanako Tanaka"}, {ito, "29:ito", "Ito"}}};
    support::TeamsPeer peer{world, wall_clock};
    std::string channel = world.channels.front();
    std::string thread = channel + ";messageid=" + root;
    Serving serving{{"run", "--config", config()}};

    std::string config() const {
        const auto settings = peer.settings();
        return folder.write("aizuchi.toml", R"([server]
listen = "127.0.0.1:0"
[store]
url = "sqlite:)" + folder.file("teams.db") +
                                                R"("
[teams]
app_id = ")" + world.app_id + R"("
tenants = [")" + world.tenant + R"("]
secret = { file = ")" + folder.write("secret", world.secret) +
                                                R"(" }
endpoints = { login = ")" + settings.cloud.login +
                                                R"(", openid = ")" + settings.cloud.openid +
                                                R"(", graph = ")" + settings.cloud.graph +
                                                R"(", service_hosts = [")" + settings.cloud.hosts.front() +
                                                R"("] }
[calendar.always]
zone = "Asia/Tokyo"
hours = ["Mon-Sun 00:00-24:00"]
[people.ito]
name = "Ito"
teams = ")" + ito + R"("
language = "en"
[pmo]
members = ["ito"]
ping_gap = "1s"
[policy.standard]
remind_after = "1s"
first_post_remind_after = "1s"
[theme.hr]
name = "HR"
channels = ["teams:)" + channel + R"("]
owners = ["ito"]
language = "en"
)");
    }

    std::string url() const { return "http://127.0.0.1:" + std::to_string(serving.port()) + "/api/messages"; }

    json activity(const std::string& type, const std::string& id) const {
        return {{"type", type},
                {"id", id},
                {"timestamp", "2026-09-24T03:15:32.418Z"},
                {"serviceUrl", peer.service()},
                {"channelId", "msteams"},
                {"from", {{"id", "29:hanako"}, {"name", "Hanako Tanaka"}, {"aadObjectId", hanako}}},
                {"recipient", {{"id", "28:" + world.app_id}, {"name", "Aizuchi"}}},
                {"conversation",
                 {{"isGroup", true},
                  {"conversationType", "channel"},
                  {"tenantId", world.tenant},
                  {"id", channel + ";messageid=" + id}}},
                {"channelData",
                 {{"tenant", {{"id", world.tenant}}},
                  {"team", {{"id", world.team}, {"aadGroupId", world.group}}},
                  {"channel", {{"id", channel}}}}}};
    }

    json post(const std::string& id, const std::string& text) const {
        auto told = activity("message", id);
        told["text"] = text;
        told["textFormat"] = "plain";
        return told;
    }

    json press(const std::string& card, const json& button, const json& inputs) const {
        auto told = activity("invoke", "f:press-" + card);
        told["name"] = "adaptiveCard/action";
        told["from"] = {{"id", "29:ito"}, {"name", "Ito"}, {"aadObjectId", ito}};
        told["conversation"] = {
            {"conversationType", "personal"}, {"tenantId", world.tenant}, {"id", peer.chat_with("29:ito")}};
        told["channelData"] = {{"tenant", {{"id", world.tenant}}}};
        told["replyToId"] = card;
        auto data = button.at("data");
        data.update(inputs);
        told["value"] = {
            {"action", {{"type", "Action.Execute"}, {"verb", button.at("verb")}, {"data", data}}},
            {"trigger", "manual"}};
        return told;
    }

    http::Came tell(const json& told) const {
        const auto outcome = peer.tell(url(), told.dump());
        const auto* came = std::get_if<http::Came>(&outcome);
        return came ? *came : http::Came{};
    }

    /// Looks again until it is so, fifteen seconds at most.
    bool soon(const std::function<bool()>& so) const {
        const auto end = std::chrono::steady_clock::now() + 15s;
        while (!so() && std::chrono::steady_clock::now() < end) serving.ask("GET", "/healthz");
        return so();
    }

    std::vector<support::TeamsMessage> said(const std::string& where) const {
        auto all = peer.messages(where);
        std::erase_if(all, [](const support::TeamsMessage& message) { return message.removed; });
        return all;
    }
};

/// The first button of that verb on the card.
json button(const json& card, const std::string& verb) {
    json found;
    const std::function<void(const json&)> look = [&](const json& part) {
        if (part.is_object() && part.value("type", "") == "Action.Execute" &&
            part.value("verb", "") == verb) {
            if (found.is_null()) found = part;
        }
        for (const auto& each : part) {
            if (each.is_structured()) look(each);
        }
    };
    look(card);
    return found;
}

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
