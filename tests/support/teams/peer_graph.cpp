#include "adapters/http/path.hpp"
#include "tests/support/teams/peer_connector.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace support {

namespace {

using json = nlohmann::json;
using namespace std::chrono_literals;

std::string iso(bot::Timestamp at) {
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{at - day};
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ",
                  static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()), static_cast<int>(time.hours().count()),
                  static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()),
                  static_cast<int>(time.subseconds().count()));
    return text.data();
}

void replace_all(std::string& text, std::string_view what, std::string_view by) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
        text.replace(at, what.size(), by);
    }
}

/// The service makes HTML of every text: mentions get numbers, and line breaks lose their slash.
std::string html(std::string xml) {
    replace_all(xml, "<at>", "<at id=\"0\">");
    replace_all(xml, "<br/>", "<br>");
    return "<p>" + xml + "</p>";
}

json graph_message(const TeamsMessage& message, const std::string& root, const std::string& app) {
    return {{"id", message.id},
            {"replyToId", root},
            {"messageType", "message"},
            {"createdDateTime", iso(message.sent_at)},
            {"deletedDateTime", message.removed ? json(iso(message.sent_at)) : json()},
            {"from", {{"user", nullptr}, {"application", {{"id", app}, {"applicationIdentityType", "bot"}}}}},
            {"body", {{"contentType", "html"}, {"content", html(message.written)}}}};
}

json message_of_somebody(std::size_t number, const std::string& root) {
    return {{"id", "p" + std::to_string(number)},
            {"replyToId", root},
            {"messageType", "message"},
            {"deletedDateTime", nullptr},
            {"from", {{"user", {{"id", "somebody"}}}, {"application", nullptr}}},
            {"body", {{"contentType", "html"}, {"content", "<p>Same here</p>"}}}};
}

std::size_t number_in(const http::Parameters& query, const char* name, std::size_t otherwise) {
    const auto text = http::parameter(query, name).value_or("");
    const bool is_number =
        !text.empty() && text.size() < 9 && text.find_first_not_of("0123456789") == std::string::npos;
    return is_number ? std::stoul(text) : otherwise;
}

}  // namespace

http::Response PeerConnector::replies(const PeerCall& call, const std::string& url, bot::Timestamp now) {
    if (!world_.graph_granted) throw PeerRefusal{403, "Forbidden", "Missing role permissions on the request"};
    const auto& group = call.path.at(1);
    pace("replies of " + group, 20, 5s, now);
    const auto& channel = call.path.at(3);
    const auto& root = call.path.at(5);
    if (group != world_.group || !is_channel(channel)) throw PeerRefusal{404, "NotFound", "no such channel"};
    if (gone_.contains({channel, root})) throw PeerRefusal{404, "NotFound", "no such message"};
    const auto query = http::parameters(call.request.query).value_or(http::Parameters{});
    const auto top = number_in(query, "$top", 20);
    if (top == 0 || top > 50) throw PeerRefusal{400, "BadRequest", "Invalid page size specified"};
    std::vector<json> all;
    for (std::size_t number = 0; number < world_.replies_of_others; ++number)
        all.push_back(message_of_somebody(number, root));
    for (const auto& message : messages_) {
        const bool seen = message.sent_at + world_.graph_lag <= now;
        if (message.conversation == channel + ";messageid=" + root && seen) {
            all.push_back(graph_message(message, root, world_.app_id));
        }
    }
    std::ranges::reverse(all);  // newest first
    const auto begin = std::min(number_in(query, "$skiptoken", 0), all.size());
    const auto end = std::min(begin + top, all.size());
    json answer{{"value", json::array()}};
    for (auto index = begin; index < end; ++index) answer["value"].push_back(all[index]);
    if (end < all.size()) {
        answer["@odata.nextLink"] =
            url + "?$top=" + std::to_string(top) + "&$skiptoken=" + std::to_string(end);
    }
    return peer_answer(200, answer);
}

}  // namespace support
