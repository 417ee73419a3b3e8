#include "adapters/teams/out/errors.hpp"

#include "adapters/teams/json.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace teams {

namespace {

/// What a row says about trying again.
enum class Again { Never, Soon, WhenTold, FewTimes, Doubt };

struct Rule {
    int status = 0;
    std::string_view code{};  ///< empty: whatever it is
    Again again = Again::Never;
    std::string_view called{};
    std::string_view hint{};
};

constexpr std::string_view ask_log =
    "Teams did not understand a call of the bot; the log has the line, and its MS-CV is what Microsoft asks "
    "for";
constexpr std::string_view blocked =
    "this person blocked or removed the bot in Teams: ask them to allow it again (chat with the bot, then "
    "Unblock)";

constexpr Rule broken{
    500, "", Again::FewTimes, "service-error",
    "Teams failed at it several times; the log has the MS-CV that Microsoft's support asks for"};

// The first row that fits counts.
constexpr std::array rows{
    Rule{400, "", Again::Never, "bad-request", ask_log},
    Rule{401, "BotNotRegistered", Again::Never, "bot-not-registered",
         "Teams does not know the bot's app id: check app_id, the bot's registration and that its Teams "
         "channel is on"},
    Rule{401, "", Again::Soon, "", "Teams did not take the bot's token"},
    Rule{403, "ConversationBlockedByUser", Again::Never, "blocked-by-user", blocked},
    Rule{403, "MessageWritesBlocked", Again::Never, "blocked-by-user", blocked},
    Rule{403, "ForbiddenOperationException", Again::Never, "not-installed",
         "install the app for this person, or add them to a team in which it is installed"},
    Rule{403, "BotNotInConversationRoster", Again::Never, "not-in-conversation",
         "the app is not, or no longer, installed in this team or chat: install it there"},
    Rule{403, "BotDisabledByAdmin", Again::Never, "disabled-by-admin",
         "the app is blocked in the Teams admin center: allow it under Manage apps"},
    Rule{
        403, "NotEnoughPermissions", Again::Never, "not-enough-permissions",
        "the app lacks a permission: install its newest version in the team and consent to what it asks for"},
    Rule{403, "InvalidBotApiHost", Again::Never, "wrong-cloud",
         "the tenant is in another of Microsoft's clouds: set cloud under [teams], for instance to \"gcc\""},
    Rule{403, "ApiNotEnabledException", Again::Never, "not-enabled",
         "Teams has not turned this on for the tenant"},
    Rule{403, "", Again::Never, "forbidden",
         "Teams forbids this to the bot: look whether the app is still installed and allowed there"},
    Rule{404, "", Again::Never, "gone", "the message, thread or chat is not there any more"},
    Rule{405, "", Again::Never, "not-enabled", "Teams does not offer this where the tenant is"},
    Rule{412, "", Again::Soon, "", "Teams says that something else came between"},
    Rule{413, "", Again::Never, "too-large", "the message is larger than Teams takes"},
    Rule{429, "", Again::WhenTold, "", "Teams asks for patience"},
    broken,
    Rule{502, "", Again::Doubt, "", "Teams is out of order"},
    Rule{503, "", Again::Doubt, "", "Teams is out of order"},
    Rule{504, "", Again::Doubt, "", "Teams took too long"},
};

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

const Rule& row_for(const ServiceReply& reply, const std::string& code) {
    if (is_of_another_region(reply)) return other_region;
    const auto fits = [&](const Rule& each) {
        return each.status == reply.status && (each.code.empty() || each.code == code);
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
    auto message = text_at(json, "message");
    const auto inner = read_json(message);
    return {text_at(inner, "subCode"), std::move(message)};
}

Remedy remedy_for(const ServiceReply& reply) {
    if (reply.status == 401) return Remedy::FreshToken;
    if (is_of_another_region(reply)) return Remedy::GlobalAddress;
    const bool wrong_host = reply.status == 403 && complaint_in(reply.body).code == "InvalidBotApiHost";
    return wrong_host ? Remedy::GovernmentHost : Remedy::None;
}

bot::Outcome outcome_of(const ServiceReply& reply, Calling calling, const Attempt& attempt) {
    const auto code = complaint_in(reply.body).code;
    const auto& row = row_for(reply, code);
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
