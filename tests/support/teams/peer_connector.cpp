#include "tests/support/teams/peer_connector.hpp"

#include "adapters/http/path.hpp"
#include "tests/support/teams/peer_words.hpp"

#include <algorithm>
#include <charconv>

namespace support {

namespace {

using json = nlohmann::json;
using namespace std::chrono_literals;

constexpr std::string_view thread_mark = ";messageid=";

PeerRefusal syntax() {
    return {400, "BadSyntax", "Incorrect conversation creation parameters"};
}

PeerRefusal bad(const std::string& message) {
    return {400, "BadArgument", message};
}

bool is_decimal(std::string_view text) {
    return !text.empty() && text != "0" && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::size_t bytes_of_utf16(std::string_view text) {
    std::size_t units = 0;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if ((byte & 0xC0U) != 0x80U) units += byte >= 0xF0U ? 2 : 1;
    }
    return 2 * units;
}

json object_in(const http::Request& request) {
    if (!http::header(request.headers, "Content-Type").starts_with("application/json")) {
        throw PeerRefusal{415, "UnsupportedMediaType", "the body must be JSON"};
    }
    auto body = json::parse(request.body, nullptr, false);
    if (!body.is_object()) throw PeerRefusal{400, "BadSyntax", "the body is no JSON object"};
    return body;
}

std::string text_in(const json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

/// An empty piece of text is a hole on the card, or none at all.
void check_texts(const json& part) {
    if (part.is_object() && text_in(part, "type") == "TextRun") {
        const auto text = text_in(part, "text");
        if (text.find_first_not_of(" \n") == std::string::npos) throw bad("a TextRun without text");
    }
    for (const auto& each : part) {
        if (each.is_structured()) check_texts(each);
    }
}

std::string card_in(const json& activity) {
    const auto found = activity.find("attachments");
    if (found == activity.end() || found->empty()) return {};
    if (!found->is_array() || found->size() != 1) throw bad("one card for a message");
    const auto& attachment = found->front();
    if (text_in(attachment, "contentType") != "application/vnd.microsoft.card.adaptive") {
        throw bad("an attachment that is no Adaptive Card");
    }
    const auto& card = attachment.value("content", json::object());
    if (text_in(card, "type") != "AdaptiveCard" || text_in(card, "version") > "1.5") {
        throw bad("a card of an unknown version");
    }
    check_texts(card);
    return card.dump();
}

void check_empty(const http::Request& request) {
    if (!request.body.empty()) throw bad("a body where none belongs");
}

}  // namespace

http::Response PeerConnector::obey(const PeerCall& call, bot::Timestamp now) {
    pace("everything", 50, 1s, now);
    if (call.kind == "send") return send(call, now);
    if (call.kind == "update") return update(call);
    if (call.kind == "delete") return remove(call);
    if (call.kind == "react" || call.kind == "unreact") return react(call, now);
    if (call.kind == "create") return create(call, now);
    if (call.kind == "members") return members(call, now);
    if (call.kind == "member") return member(call);
    return team(call);
}

http::Response PeerConnector::send(const PeerCall& call, bot::Timestamp now) {
    const auto& conversation = call.path.at(1);
    check_place(conversation);
    auto message = said(call.request);
    pace("send to " + conversation, 7, 1s, now);
    pace("more sends to " + conversation, 60, 30s, now);
    message.conversation = conversation;
    message.id = fresh_id(now);
    message.sent_at = now;
    messages_.push_back(message);
    return peer_answer(201, {{"id", message.id}});
}

http::Response PeerConnector::update(const PeerCall& call) {
    auto& message = own(call);
    const auto said_now = said(call.request);
    message.text = said_now.text;
    message.written = said_now.written;
    message.card = said_now.card;
    message.entities = said_now.entities;
    message.locale = said_now.locale;
    message.summary = said_now.summary;
    ++message.changes;
    return peer_answer(200, {{"id", message.id}});
}

http::Response PeerConnector::remove(const PeerCall& call) {
    check_empty(call.request);
    own(call).removed = true;
    return {.status = 200};
}

http::Response PeerConnector::react(const PeerCall& call, bot::Timestamp now) {
    const auto& conversation = call.path.at(1);
    const auto& message = call.path.at(3);
    const auto& reaction = call.path.at(5);
    check_empty(call.request);
    if (call.kind == "react" && http::header(call.request.headers, "Content-Length").empty()) {
        throw PeerRefusal{411, "LengthRequired", "a PUT without Content-Length"};
    }
    pace("react", 2, 1s, now);
    check_place(conversation);
    if (!is_decimal(message)) throw bad("no message has the id " + message);
    if (reaction.empty() ||
        reaction.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-") != std::string::npos) {
        throw bad("there is no reaction " + reaction);
    }
    auto& there = reactions_[{conversation, message}];
    std::erase(there, reaction);
    if (call.kind == "react") there.push_back(reaction);
    return {.status = 200};
}

http::Response PeerConnector::begin_thread(const PeerCall& call, bot::Timestamp now) {
    const auto wish = object_in(call.request);
    const auto channel =
        text_in(wish.value("channelData", json::object()).value("channel", json::object()), "id");
    if (!is_channel(channel) || !wish.contains("activity")) throw syntax();
    auto request = call.request;
    request.body = wish.at("activity").dump();
    auto message = said(request);
    message.conversation = channel;
    message.id = fresh_id(now);
    message.sent_at = now;
    messages_.push_back(message);
    return peer_answer(201,
                       {{"id", channel + std::string{thread_mark} + message.id}, {"activityId", message.id}});
}

http::Response PeerConnector::create(const PeerCall& call, bot::Timestamp now) {
    const auto wish = object_in(call.request);
    if (text_in(wish, "tenantId") != world_.tenant) throw syntax();
    if (wish.value("isGroup", false)) return begin_thread(call, now);
    const auto listed = wish.value("members", json::array());
    if (!listed.is_array() || listed.size() != 1) throw syntax();
    const auto id = text_in(listed.front(), "id");
    const auto* member = find_member(id);
    if (member == nullptr) throw bad("there is no member " + id);
    if (member->id != id || !member->may_be_written_to) {
        throw PeerRefusal{403, "ForbiddenOperationException", "the bot is not installed for this user"};
    }
    const auto [chat, fresh] = chats_.emplace(id, "a:1chat" + std::to_string(chats_.size() + 1));
    return peer_answer(201, {{"id", chat->second}});
}

http::Response PeerConnector::members(const PeerCall& call, bot::Timestamp now) {
    pace("members of " + call.path.at(1), 14, 1s, now);
    if (!is_channel(call.path.at(1))) throw PeerRefusal{404, "ConversationNotFound", "no such team"};
    const auto query = http::parameters(call.request.query).value_or(http::Parameters{});
    const auto number = [&](const char* name, std::size_t otherwise) {
        const auto text = http::parameter(query, name).value_or("");
        if (text.empty()) return otherwise;
        std::size_t value = 0;
        const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (failure != std::errc{} || end != text.data() + text.size())
            throw bad(std::string{name} + " is no number");
        return value;
    };
    const auto size = number("pageSize", 200);
    if (size < 50 || size > 500) throw bad("pageSize must be 50 to 500");
    const auto begin = std::min(number("continuationToken", 0), world_.members.size());
    const auto end = std::min(begin + std::min(size, world_.page), world_.members.size());
    json answer{{"members", json::array()}};
    for (auto index = begin; index < end; ++index) answer["members"].push_back(shown(world_.members[index]));
    if (end < world_.members.size()) answer["continuationToken"] = std::to_string(end);
    return peer_answer(200, answer);
}

http::Response PeerConnector::member(const PeerCall& call) const {
    const auto* found = find_member(call.path.at(3));
    if (found == nullptr) throw PeerRefusal{404, "MemberNotFoundInConversation", "no such member"};
    return peer_answer(200, shown(*found));
}

http::Response PeerConnector::team(const PeerCall& call) const {
    if (call.path.at(1) != world_.team) throw PeerRefusal{404, "TeamNotFound", "no such team"};
    return peer_answer(200, {{"id", world_.team},
                             {"name", "PMO"},
                             {"aadGroupId", world_.group},
                             {"channelCount", world_.channels.size() + 1},
                             {"memberCount", world_.members.size()}});
}

TeamsMessage PeerConnector::said(const http::Request& request) const {
    const auto activity = object_in(request);
    const auto size = limit_.utf16 ? bytes_of_utf16(request.body) : request.body.size();
    if (size > limit_.bytes) throw PeerRefusal{limit_.status, limit_.code, "Message size too large."};
    if (text_in(activity, "type") != "message") throw bad("an activity that is no message");
    TeamsMessage message{.text = peer_shows(activity),
                         .written = text_in(activity, "text"),
                         .card = card_in(activity),
                         .locale = text_in(activity, "locale"),
                         .summary = text_in(activity, "summary")};
    if (message.text.empty() == message.card.empty()) throw bad("a message is either a text or a card");
    check_mentions(activity);
    if (activity.contains("entities")) message.entities = activity.at("entities").dump();
    return message;
}

void PeerConnector::check_mentions(const json& activity) const {
    const auto entities = activity.value("entities", json::array());
    for (const auto& entity : entities) {
        if (text_in(entity, "type") != "mention") continue;
        const auto mentioned = entity.value("mentioned", json::object());
        if (find_member(text_in(mentioned, "id")) == nullptr) {
            throw bad("there is no member " + text_in(mentioned, "id"));
        }
        const auto text = text_in(entity, "text");
        const auto named = "<at>" + text_in(mentioned, "name") + "</at>";
        if (text != named || text_in(activity, "text").find(text) == std::string::npos) {
            throw bad("a mention that is not in the text");
        }
    }
}

void PeerConnector::check_place(const std::string& conversation) const {
    const auto mark = conversation.find(thread_mark);
    if (mark == std::string::npos) {
        if (is_channel(conversation)) throw bad("a channel where a thread is meant");
        const auto is_it = [&](const auto& chat) { return chat.second == conversation; };
        if (std::ranges::any_of(chats_, is_it)) return;
        throw PeerRefusal{404, "ConversationNotFound", "no such conversation"};
    }
    const auto channel = conversation.substr(0, mark);
    const auto root = conversation.substr(mark + thread_mark.size());
    if (!is_channel(channel)) throw PeerRefusal{404, "ConversationNotFound", "no such channel"};
    if (!is_decimal(root)) throw bad("a thread's id must be decimal");
    if (gone_.contains({channel, root}))
        throw PeerRefusal{404, "ActivityNotFoundInConversation", "the post is gone"};
}

bool PeerConnector::is_channel(const std::string& id) const {
    return id == world_.team || std::ranges::find(world_.channels, id) != world_.channels.end();
}

TeamsMessage& PeerConnector::own(const PeerCall& call) {
    check_place(call.path.at(1));
    const auto found = std::ranges::find_if(messages_, [&](const auto& message) {
        return message.conversation == call.path.at(1) && message.id == call.path.at(3) && !message.removed;
    });
    if (found == messages_.end()) {
        throw PeerRefusal{404, "ActivityNotFoundInConversation", "the bot has no such message"};
    }
    return *found;
}

std::string PeerConnector::fresh_id(bot::Timestamp now) {
    last_id_ = std::max<std::int64_t>(last_id_ + 1, now.time_since_epoch().count());
    return std::to_string(last_id_);
}

const TeamsMember* PeerConnector::find_member(const std::string& id) const {
    const auto is_it = [&](const TeamsMember& member) {
        return !id.empty() && (member.id == id || member.account == id);
    };
    const auto found = std::ranges::find_if(world_.members, is_it);
    return found == world_.members.end() ? nullptr : &*found;
}

/// The Entra id stands under either of two names, as with the real one.
json PeerConnector::shown(const TeamsMember& member) const {
    const bool even = (&member - world_.members.data()) % 2 == 0;
    return {{"id", member.id},
            {"name", member.name},
            {even ? "aadObjectId" : "objectId", member.account},
            {"userRole", "user"},
            {"tenantId", world_.tenant}};
}

void PeerConnector::pace(const std::string& what, std::size_t most, bot::Span within, bot::Timestamp now) {
    auto& times = paces_[what];
    while (!times.empty() && now - times.front() >= within) times.pop_front();
    if (times.size() >= most) throw PeerRefusal{429, "Throttled", "too many at once: " + what, "1"};
    times.push_back(now);
}

std::vector<std::string> PeerConnector::reactions(const std::string& conversation,
                                                  const std::string& message) const {
    const auto found = reactions_.find({conversation, message});
    return found == reactions_.end() ? std::vector<std::string>{} : found->second;
}

std::string PeerConnector::chat_with(const std::string& member) const {
    const auto found = chats_.find(member);
    return found == chats_.end() ? std::string{} : found->second;
}

}  // namespace support
