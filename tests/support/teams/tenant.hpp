#pragma once

#include "tests/support/program.hpp"
#include "tests/support/teams/peer.hpp"

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace tests {

using namespace std::chrono_literals;
using nlohmann::json;

inline const std::string hanako = "11111111-aaaa-4aaa-8aaa-111111111111";
inline const std::string ito = "22222222-aaaa-4aaa-8aaa-222222222222";
inline const std::string root = "1790212532418";

inline bot::Timestamp wall_clock() {
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
inline json button(const json& card, const std::string& verb) {
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

}  // namespace tests
