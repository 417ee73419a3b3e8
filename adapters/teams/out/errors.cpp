#include "adapters/teams/out/errors.hpp"

#include "adapters/http/lower.hpp"
#include "adapters/teams/json.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace teams {

namespace {

/// What a row says about trying again.
enum class Again { Never, Soon, WhenTold, FewTimes, Doubt };

struct Rule {
    int status = 0;           ///< 0: whichever
    std::string_view code{};  ///< empty: whatever it is
    Again again = Again::Never;
    std::string_view called{};
    std::string_view hint{};
    std::optional<Place> in{};  ///< unset: anywhere
};

constexpr std::string_view ask_log =
    "Teams did not understand a call of the bot; the log has the line, and its MS-CV is what Microsoft asks "
    "for";
constexpr std::string_view blocked =
    "this person blocked or removed the bot in Teams: ask them to allow it again (chat with the bot, then "
    "Unblock)";
constexpr std::string_view not_for_this_person =
    "install the app for this person, or add them to a team in which it is installed";
constexpr std::string_view writes_blocked =
    "only some may write in this channel: let bots write under Manage channel, Moderation; if the team is "
    "archived, restore it";
constexpr std::string_view not_in_this_team =
    "the app is not, or no longer, installed in this team: install it there";
constexpr std::string_view forbidden_in_channel =
    "Teams does not let the bot write in this channel: look whether the app is installed in the team, and "
    "under Manage channel, Moderation";
constexpr std::string_view gone = "the message, thread or chat is not there any more";

constexpr Rule broken{
    500, "", Again::FewTimes, "service-error",
    "Teams failed at it several times; the log has the MS-CV that Microsoft's support asks for"};

// The first row that fits counts. Where codes are documented for chats alone, what they mean in a channel is
// [infer], but for MessageWritesBlocked, which a moderated channel answers with [issue].
constexpr std::array rows{
    Rule{0, "TenantNotFound", Again::Never, "unknown-tenant",
         "Teams does not know this tenant: check tenants under [teams]"},
    Rule{400, "", Again::Never, "bad-request", ask_log},
    Rule{401, "BotNotRegistered", Again::Never, "bot-not-registered",
         "Teams does not know the bot's app id: check app_id, the bot's registration and that its Teams "
         "channel is on"},
    Rule{401, "", Again::Soon, "", "Teams did not take the bot's token"},
    Rule{403, "ConversationBlockedByUser", Again::Never, "blocked-by-user", blocked, Place::Chat},
    Rule{403, "MessageWritesBlocked", Again::Never, "blocked-by-user", blocked, Place::Chat},
    Rule{403, "ConversationBlockedByUser", Again::Never, "writes-blocked", writes_blocked},
    Rule{403, "MessageWritesBlocked", Again::Never, "writes-blocked", writes_blocked},
    Rule{403, "ForbiddenOperationException", Again::Never, "not-installed", not_for_this_person, Place::Chat},
    Rule{403, "BotNotInConversationRoster", Again::Never, "not-installed", not_for_this_person, Place::Chat},
    Rule{403, "BotNotInConversationRoster", Again::Never, "not-in-conversation", not_in_this_team},
    Rule{403, "BotDisabledByAdmin", Again::Never, "disabled-by-admin",
         "the app is blocked in the Teams admin center: allow it under Manage apps"},
    Rule{
        403, "NotEnoughPermissions", Again::Never, "not-enough-permissions",
        "the app lacks a permission: install its newest version in the team and consent to what it asks for"},
    Rule{403, "InvalidBotApiHost", Again::Never, "wrong-cloud",
         "the tenant is in another of Microsoft's clouds: set cloud under [teams], for instance to \"gcc\""},
    Rule{403, "ApiNotEnabledException", Again::Never, "not-enabled",
         "Teams has not turned this on for the tenant"},
    Rule{403, "", Again::Never, "forbidden-to-person",
         "Teams does not let the bot write to this person: look whether the app is allowed and installed for "
         "them",
         Place::Chat},
    Rule{403, "", Again::Never, "forbidden-in-channel", forbidden_in_channel},
    Rule{404, "ConversationNotFound", Again::Never, "channel-gone",
         "the channel or the thread is not there any more: if it was deleted, take it out of the config",
         Place::Thread},
    Rule{
        404, "ConversationNotFound", Again::Never, "chat-gone",
        "the chat with this person is not there any more: let them write to the bot once, or install the app "
        "for them",
        Place::Chat},
    Rule{404, "", Again::Never, "gone", gone},
    Rule{405, "", Again::Never, "not-enabled", "Teams does not offer this where the tenant is"},
    Rule{412, "", Again::Soon, "", "Teams says that something else came between"},
    Rule{429, "", Again::WhenTold, "", "Teams asks for patience"},
    broken,
    Rule{502, "", Again::Doubt, "", "Teams is out of order"},
    Rule{503, "", Again::Doubt, "", "Teams is out of order"},
    Rule{504, "", Again::Doubt, "", "Teams took too long"},
};

constexpr Rule too_large{0, "", Again::Never, "too-large",
                         "Teams took not even the shortest form of it: ask Microsoft for the tenant's limit; "
                         "the log has the line"};
constexpr Rule archived{0, "", Again::Never, "archived",
                        "the team is archived: restore it in Teams, or take its channels out of the config"};

// What is not listed is not tried again, unless the service itself is at fault.
constexpr Rule unlisted{0, "", Again::Never, "unexpected", ask_log};
constexpr Rule other_region{
    0, "", Again::Never, "wrong-region",
    "Teams keeps this person or channel in another region than the bot knows: once anybody "
    "writes there, the bot learns the right one"};

constexpr int few = 4;

/// There is no code of its own for it, only words in the message.
bool is_of_another_region(const ServiceReply& reply) {
    if (reply.status != 400 && reply.status != 403) return false;
    return reply.body.find("wrong geo") != std::string::npos ||
           reply.body.find("different region") != std::string::npos;
}

bool says(const std::string& text, std::initializer_list<std::string_view> any) {
    const auto lower = http::lower(text);
    return std::ranges::any_of(any, [&](auto word) { return lower.find(word) != std::string::npos; });
}

/// Nothing says by which code; its words do. [infer]
bool is_archived(const ServiceReply& reply, const Complaint& complaint) {
    return reply.status == 403 &&
           says(complaint.code + " " + complaint.message, {"archived", "read-only", "readonly"});
}

const Rule& row_for(const ServiceReply& reply, const Complaint& complaint, Place place) {
    if (is_of_another_region(reply)) return other_region;
    if (is_too_large(reply)) return too_large;
    if (place != Place::Chat && is_archived(reply, complaint)) return archived;
    const auto fits = [&](const Rule& each) {
        return (each.status == 0 || each.status == reply.status) && (!each.in || *each.in == place) &&
               (each.code.empty() || each.code == complaint.code);
    };
    const auto* const row = std::ranges::find_if(rows, fits);
    if (row != rows.end()) return *row;
    return reply.status > 500 ? broken : unlisted;
}

std::string text_at(const Json& object, const char* key) {
    if (!object.is_object()) return {};
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

std::string why(const ServiceReply& reply, const Rule& row, const std::string& code) {
    auto text = std::string{row.hint} + " (" + std::to_string(reply.status);
    return code.empty() ? text + ")" : text + " " + code + ")";
}

bot::Refused refused(const Rule& row) {
    return {std::string{row.called}, std::string{row.hint}};
}

bot::Outcome failed(const ServiceReply& reply, const Rule& row, Calling calling, const Attempt& attempt) {
    if (calling == Calling::Say) return bot::Unknown{why(reply, row, {}), attempt.now};
    const bool enough = row.again == Again::FewTimes && calling != Calling::React && attempt.attempts >= few;
    if (enough) return refused(row);
    return bot::Retry{.at = attempt.now, .why = why(reply, row, {})};
}

}  // namespace

Complaint complaint_in(std::string_view body) {
    const auto json = read_json(body);
    if (!json.is_object()) return {};
    if (const auto error = json.find("error"); error != json.end()) {
        return {text_at(*error, "code"), text_at(*error, "message")};
    }
    if (auto code = text_at(json, "code"); !code.empty()) return {std::move(code), text_at(json, "message")};
    auto message = text_at(json, "message");
    const auto inner = read_json(message);
    return {text_at(inner, "subCode"), std::move(message)};
}

bool is_too_large(const ServiceReply& reply) {
    if (reply.status == 413) return true;
    const auto complaint = complaint_in(reply.body);
    if (says(complaint.code, {"sizetoobig", "toolarge"})) return true;
    return reply.status == 400 &&
           says(complaint.message, {"too large", "too big", "maximum size", "size limit"});
}

Remedy remedy_for(const ServiceReply& reply) {
    if (reply.status == 401) return Remedy::FreshToken;
    if (is_of_another_region(reply)) return Remedy::GlobalAddress;
    const bool wrong_host = reply.status == 403 && complaint_in(reply.body).code == "InvalidBotApiHost";
    return wrong_host ? Remedy::GovernmentHost : Remedy::None;
}

bot::Outcome outcome_of(const ServiceReply& reply, Calling calling, const Attempt& attempt) {
    const auto complaint = complaint_in(reply.body);
    const auto& code = complaint.code;
    const auto& row = row_for(reply, complaint, attempt.place);
    switch (row.again) {
        case Again::Never: return refused(row);
        case Again::Soon: return bot::Retry{.at = attempt.now, .why = why(reply, row, code)};
        case Again::WhenTold: {
            const auto wait = reply.retry_after.value_or(bot::wait_before_retry(attempt.attempts, 0));
            return bot::Retry{attempt.now + wait, true, why(reply, row, code)};
        }
        case Again::FewTimes:
        case Again::Doubt: break;
    }
    return failed(reply, row, calling, attempt);
}

}  // namespace teams
