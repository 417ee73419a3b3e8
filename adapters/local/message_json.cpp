#include "adapters/local/message_json.hpp"

#include "adapters/http/json.hpp"
#include "adapters/local/names.hpp"
#include "bot/moment.hpp"

#include <nlohmann/json.hpp>

namespace local {

using http::Json;

namespace {

Json or_null(const std::string& text) {
    return text.empty() ? Json{} : Json(text);
}

Json name_of(const bot::PersonId& id, const bot::Community& community) {
    if (id.empty()) return {};
    const auto* person = community.person(id);
    return person ? person->name : id.value;
}

Json reactions_of(const Message& message) {
    auto all = Json::array();
    for (const auto& [by, name] : message.reactions) all.push_back({{"by", plain(by)}, {"name", name}});
    return all;
}

Json json_of(const Message& message, const bot::Community& community) {
    const bool ours = message.author.empty();
    return {{"id", message.id},
            {"author", ours ? std::string{bot_name} : plain(message.author)},
            {"text", message.text ? Json(*message.text) : Json{}},
            {"reply_to", or_null(message.reply_to)},
            {"posted_at", bot::rfc3339(message.posted_at)},
            {"edited_at", message.edited_at ? Json(bot::rfc3339(*message.edited_at)) : Json{}},
            {"from_bot", ours},
            {"kind", or_null(message.kind)},
            {"for", name_of(message.on_behalf, community)},
            {"reactions", reactions_of(message)}};
}

}  // namespace

http::Response answer_with_messages(const std::vector<Message>& messages, const bot::Community& community) {
    auto all = Json::array();
    for (const auto& message : messages) all.push_back(json_of(message, community));
    return http::answer_with(200, all);
}

}  // namespace local
