#include "adapters/records/json.hpp"

#include "adapters/records/entry.hpp"
#include "bot/moment.hpp"

#include <nlohmann/json.hpp>

namespace records {

namespace {

using Json = nlohmann::ordered_json;

Json moment(const std::optional<bot::Timestamp>& at) {
    return at ? Json(bot::rfc3339(*at)) : Json(nullptr);
}

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json closing(const bot::FollowUp& follow_up) {
    const bool closed = follow_up.state == bot::FollowUp::State::Closed && follow_up.closing;
    const auto last = closed ? *follow_up.closing : bot::FollowUp::Closing{};
    return {{"closed_at", closed ? moment(last.at) : Json(nullptr)},
            {"closed_by", text_or_null(last.by.value)},
            {"action", text_or_null(last.action.value)},
            {"words", text_or_null(last.words)}};
}

Json entry_of(const bot::Entry& entry, const bot::Community& community, bot::Timestamp now) {
    const auto& [post, follow_up, answered_at] = entry;
    Json json{{"post", str(post.number)},
              {"message_id", post.key.message},
              {"channel", post.key.conversation.value},
              {"theme", post.theme.value},
              {"author", author_of(post.author, post.author_name, community)},
              {"author_id", plain(post.author)},
              {"text", post.text},
              {"posted_at", moment(post.posted_at)},
              {"state", state_of(follow_up, now)},
              {"snoozed_until", follow_up.asleep(now) ? moment(follow_up.snooze->until) : Json(nullptr)},
              {"owner", text_or_null(follow_up.owner.value)},
              {"first_post", post.first},
              {"first_human_response_at", moment(answered_at)}};
    json.update(closing(follow_up));
    return json;
}

Json deed_of(const bot::Deed& deed) {
    return {{"kind", name_of(deed.kind, deed.state_before)},
            {"by", text_or_null(deed.by.value)},
            {"at", moment(deed.at)},
            {"action", text_or_null(deed.action.value)},
            {"words", text_or_null(deed.words)},
            {"until", moment(deed.until)},
            {"to", text_or_null(deed.to.value)}};
}

std::string name_of(bot::Advice::End end) {
    switch (end) {
        case bot::Advice::End::None: return "open";
        case bot::Advice::End::Helped: return "helped";
        case bot::Advice::End::CouldNotHelp: return "cannot help";
        case bot::Advice::End::TakenBack: return "taken back";
    }
    return "";
}

Json advice_of(const bot::Advice& advice) {
    return {{"advisor", advice.advisor.value},
            {"by", advice.by.value},
            {"at", moment(advice.at)},
            {"state", name_of(advice.end)},
            {"ended_at", moment(advice.ended_at)},
            {"words", text_or_null(advice.words)},
            {"unreached_since", moment(advice.unreached)}};
}

Json reply_of(const bot::Reply& reply, const bot::Community& community) {
    return {{"message_id", reply.key.message},
            {"author", author_of(reply.author, reply.author_name, community)},
            {"author_id", plain(reply.author)},
            {"text", reply.text},
            {"posted_at", moment(reply.posted_at)}};
}

/// By the config's names.
Json advisors_of(const bot::MessageKey& post, const std::vector<bot::Advice>& asked) {
    auto advisors = Json::array();
    for (const auto& one : asked) {
        if (one.post == post) advisors.push_back(one.advisor.value);
    }
    return advisors;
}

/// Texts of people may hold what is no UTF-8 after an old import: it is shown, not thrown at the admin.
std::string dump(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string as_json(const std::vector<bot::Entry>& entries, const std::vector<bot::Advice>& asked,
                    const bot::Community& community, bot::Timestamp now) {
    auto all = Json::array();
    for (const auto& entry : entries) {
        all.push_back(entry_of(entry, community, now));
        all.back()["asked"] = advisors_of(entry.post.key, asked);
    }
    return dump(all);
}

std::string as_json(const bot::Story& story, const bot::Community& community, bot::Timestamp now) {
    auto json = entry_of(story.entry, community, now);
    json["replies"] = Json::array();
    json["deeds"] = Json::array();
    json["asked"] = Json::array();
    json["told"] = Json::array();
    for (const auto& reply : story.replies) json["replies"].push_back(reply_of(reply, community));
    for (const auto& deed : story.deeds) json["deeds"].push_back(deed_of(deed));
    for (const auto& advice : story.advice) json["asked"].push_back(advice_of(advice));
    for (const auto& told : story.told) {
        json["told"].push_back({{"reader", told.reader.value}, {"at", moment(told.at)}});
    }
    return dump(json);
}

}  // namespace records
