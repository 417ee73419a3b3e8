#include "adapters/teams/activity.hpp"

#include "adapters/http/lower.hpp"
#include "adapters/teams/hosts.hpp"
#include "adapters/teams/json_fields.hpp"
#include "bot/moment.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace teams {

namespace {

Party party(JsonFields fields, const std::string& path = {}) {
    Party party{.id = fields.id(path + "/id"),
                .directory = http::lower(fields.id(path + "/aadObjectId")),
                .name = fields.name(path + "/name")};
    if (party.directory.empty()) party.directory = http::lower(fields.id(path + "/objectId"));
    const auto role = fields.text(path + "/role");
    party.bot = party.id.starts_with("28:") || role == "bot" || role == "skill";
    return party;
}

/// Where its kind is not told: ids of personal chats begin with `a:` [issue].
std::string kind_by(const Origin& origin) {
    if (!origin.team.empty() || origin.conversation.ends_with("@thread.tacv2")) return "channel";
    return origin.conversation.starts_with("a:") ? "personal" : "";
}

Origin origin(JsonFields& fields) {
    constexpr std::string_view marker = ";messageid=";
    const auto id = fields.id("/conversation/id");
    const auto semicolon = std::min(id.find(';'), id.size());
    Origin origin{.conversation = id.substr(0, semicolon),
                  .kind = http::lower(fields.text("/conversation/conversationType")),
                  .name = fields.name("/conversation/name"),
                  .channel = fields.id("/channelData/channel/id"),
                  .channel_name = fields.name("/channelData/channel/name"),
                  .team = fields.id("/channelData/team/id"),
                  .team_group = http::lower(fields.id("/channelData/team/aadGroupId")),
                  .team_name = fields.name("/channelData/team/name"),
                  .selected_channel = fields.id("/channelData/settings/selectedChannel/id")};
    if (id.substr(semicolon).starts_with(marker)) origin.root = id.substr(semicolon + marker.size());
    if (origin.team.empty()) origin.team = fields.id("/channelData/teamsTeamId");
    if (origin.kind.empty()) origin.kind = kind_by(origin);
    return origin;
}

void read_entity(JsonFields entity, Activity& activity) {
    const auto type = entity.text("/type");
    if (type == "quotedReply") activity.quoted.push_back(read_quoted_reply(entity));
    if (type != "mention") return;
    activity.mentions.push_back(
        {entity.id("/mentioned/id"), entity.text("/mentioned/name"), entity.text("/text")});
}

void read_message(JsonFields& fields, Activity& activity) {
    activity.text = fields.text("/text");
    activity.subject = fields.name("/subject");  // documented for Graph alone; here it costs nothing [infer]
    if (activity.subject.empty()) activity.subject = fields.name("/channelData/subject");
    for (const auto& entity : fields.all("/entities")) read_entity(entity, activity);
    for (const auto& one : fields.all("/attachments")) activity.attachments.push_back(read_attachment(one));
}

void read_lists(JsonFields& fields, Activity& activity) {
    for (const auto& one : fields.all("/membersAdded")) activity.members_added.push_back(party(one));
    for (const auto& one : fields.all("/membersRemoved")) activity.members_removed.push_back(party(one));
    for (auto& one : fields.all("/reactionsAdded")) activity.reactions_added.push_back(one.name("/type"));
    for (auto& one : fields.all("/reactionsRemoved")) activity.reactions_removed.push_back(one.name("/type"));
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
    JsonFields fields{json, activity.odd};
    read_head(fields, activity);
    read_message(fields, activity);
    read_lists(fields, activity);
    if (const auto* value = fields.find("/value")) activity.value = std::make_shared<const Json>(*value);
    return activity;
}

}  // namespace teams
