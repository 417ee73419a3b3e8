#include "adapters/local/message_json.hpp"

#include "adapters/http/json.hpp"
#include "adapters/local/names.hpp"
#include "bot/moment.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <utility>

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

Json json_of(const std::vector<Message>& messages, const bot::Community& community) {
    auto all = Json::array();
    for (const auto& message : messages) all.push_back(json_of(message, community));
    return all;
}

/// One array, of which each page is a part.
class ArrayInParts {
public:
    ArrayInParts(std::vector<Message> first, std::unique_ptr<Pages> rest,
                 std::shared_ptr<const bot::Community> community)
        : page_{std::move(first)}, rest_{std::move(rest)}, community_{std::move(community)} {}

    std::optional<std::string> next() {
        if (ended_) return {};
        if (begun_) page_ = rest_->next();
        ended_ = begun_ && page_.empty();
        if (ended_) return "]";
        auto text = http::write_json(json_of(page_, *community_));
        text.pop_back();  // its own bracket
        text.front() = std::exchange(begun_, true) ? ',' : '[';
        return text;
    }

private:
    std::vector<Message> page_{};
    std::unique_ptr<Pages> rest_{};
    std::shared_ptr<const bot::Community> community_{};
    bool begun_ = false;
    bool ended_ = false;
};

}  // namespace

http::Response answer_with_messages(const std::vector<Message>& messages, const bot::Community& community) {
    return http::answer_with(200, json_of(messages, community));
}

http::Response answer_with_pages(std::vector<Message> first, std::unique_ptr<Pages> rest,
                                 std::shared_ptr<const bot::Community> community) {
    auto response = http::answer_with(200, Json::array());
    response.body.clear();
    const auto array =
        std::make_shared<ArrayInParts>(std::move(first), std::move(rest), std::move(community));
    response.parts = [array] { return array->next(); };
    return response;
}

}  // namespace local
