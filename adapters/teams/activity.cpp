#include "adapters/teams/activity.hpp"

#include "adapters/http/lower.hpp"
#include "adapters/teams/hosts.hpp"
#include "adapters/teams/json.hpp"
#include "adapters/text/text.hpp"
#include "bot/moment.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace teams {

namespace {

constexpr std::size_t longest_id = 512;  // bytes
constexpr std::size_t longest_name = 100;
constexpr std::size_t most_entries = 1000;

/// A JSON object, field by field. What is absent or null is empty; the first field that is something else
/// than it should be is remembered.
class JsonFields {
public:
    JsonFields(const Json& json, std::string& wrong) : json_{json}, wrong_{wrong} {}

    const Json* find(const std::string& path) const {
        const Json::json_pointer pointer{path};
        if (!json_.is_object() || !json_.contains(pointer)) return nullptr;
        const auto& found = json_.at(pointer);
        return found.is_null() ? nullptr : &found;
    }

    std::string text(const std::string& path) {
        const auto* found = find(path);
        if (!found) return {};
        if (found->is_string()) return found->get<std::string>();
        return refuse(path), std::string{};
    }

    /// A text that stands for something: on one line, and not without end.
    std::string id(const std::string& path) {
        auto id = text(path);
        if (id.size() <= longest_id && text::one_line(id) == id) return id;
        return refuse(path), std::string{};
    }

    std::string name(const std::string& path) {
        return text::cut(text::clean_name(text(path)), longest_name);
    }

    /// Calls `each` with the fields of every object in an array.
    template <class Each>
    void all(const std::string& path, Each each) {
        const auto* found = find(path);
        if (!found) return;
        if (!found->is_array() || found->size() > most_entries) return refuse(path);
        for (const auto& one : *found) each(JsonFields{one, wrong_});
    }

private:
    void refuse(const std::string& path) {
        if (wrong_.empty()) wrong_ = path;
    }

    const Json& json_;
    std::string& wrong_;
};

Party party(JsonFields fields, const std::string& path = {}) {
    Party party{.id = fields.id(path + "/id"),
                .directory = http::lower(fields.id(path + "/aadObjectId")),
                .name = fields.name(path + "/name")};
    if (party.directory.empty()) party.directory = http::lower(fields.id(path + "/objectId"));
    const auto role = fields.text(path + "/role");
    party.bot = party.id.starts_with("28:") || role == "bot" || role == "skill";
    return party;
}

Origin origin(JsonFields& fields) {
    constexpr std::string_view marker = ";messageid=";
    const auto id = fields.id("/conversation/id");
    const auto semicolon = std::min(id.find(';'), id.size());
    Origin origin{.conversation = id.substr(0, semicolon),
                  .kind = fields.text("/conversation/conversationType"),
                  .name = fields.name("/conversation/name"),
                  .channel = fields.id("/channelData/channel/id"),
                  .channel_name = fields.name("/channelData/channel/name"),
                  .team = fields.id("/channelData/team/id"),
                  .team_group = http::lower(fields.id("/channelData/team/aadGroupId")),
                  .team_name = fields.name("/channelData/team/name"),
                  .selected_channel = fields.id("/channelData/settings/selectedChannel/id")};
    if (id.substr(semicolon).starts_with(marker)) origin.root = id.substr(semicolon + marker.size());
    if (origin.kind.empty() && fields.find("/channelData/team")) origin.kind = "channel";
    if (origin.team.empty()) origin.team = fields.id("/channelData/teamsTeamId");
    return origin;
}

void read_message(JsonFields& fields, Activity& activity) {
    activity.text = fields.text("/text");
    fields.all("/entities", [&](JsonFields entity) {
        if (entity.text("/type") != "mention") return;
        activity.mentions.push_back(
            {entity.id("/mentioned/id"), entity.text("/mentioned/name"), entity.text("/text")});
    });
    fields.all("/attachments", [&](JsonFields one) {
        Attachment attachment{.type = one.text("/contentType"), .name = one.name("/name")};
        if (attachment.type == "text/html") attachment.content = one.text("/content");
        activity.attachments.push_back(std::move(attachment));
    });
}

void read_lists(JsonFields& fields, Activity& activity) {
    fields.all("/membersAdded", [&](const JsonFields& one) { activity.members_added.push_back(party(one)); });
    fields.all("/reactionsAdded",
               [&](JsonFields one) { activity.reactions_added.push_back(one.name("/type")); });
    fields.all("/reactionsRemoved",
               [&](JsonFields one) { activity.reactions_removed.push_back(one.name("/type")); });
}

void read_head(JsonFields& fields, Activity& activity) {
    activity.type = fields.text("/type");
    activity.id = fields.id("/id");
    activity.event_type = http::lower(fields.text("/channelData/eventType"));
    activity.name = fields.text("/name");
    activity.action = fields.text("/action");
    activity.channel = fields.id("/channelId");
    activity.service = without_slash(fields.id("/serviceUrl"));
    activity.tenant = http::lower(fields.id("/channelData/tenant/id"));
    if (activity.tenant.empty()) activity.tenant = http::lower(fields.id("/conversation/tenantId"));
    activity.locale = fields.text("/locale");
    activity.reply_to = fields.id("/replyToId");
    activity.at = bot::parse_rfc3339(fields.text("/timestamp"));
    activity.from = party(fields, "/from");
    activity.recipient = party(fields, "/recipient");
    activity.origin = origin(fields);
}

}  // namespace

bot::AccountId Party::account() const {
    if (directory.empty() && id.empty()) return {};
    return {"teams:" + (directory.empty() ? id : directory)};
}

std::variant<Activity, Unreadable> read_activity(std::string_view body) {
    const auto json = read_json(body);
    if (!json.is_object()) return Unreadable{"the body is no JSON object"};
    Activity activity;
    JsonFields fields{json, activity.wrong};
    read_head(fields, activity);
    read_message(fields, activity);
    read_lists(fields, activity);
    if (const auto* value = fields.find("/value")) activity.value = std::make_shared<const Json>(*value);
    return activity;
}

}  // namespace teams
