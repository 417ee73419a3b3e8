#include "adapters/teams/attachment.hpp"

#include "adapters/http/lower.hpp"
#include "adapters/text/element.hpp"
#include "adapters/text/text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>
#include <vector>

namespace teams {

namespace {

constexpr std::size_t most_parts = 200;

/// The first of these that says something.
std::string first_of(JsonFields& fields, std::initializer_list<const char*> paths) {
    for (const auto* path : paths) {
        auto text = fields.text(path);
        if (!text.empty()) return text;
    }
    return {};
}

/// Who wrote it: a person, an app, or a device in a room.
std::string sender_in(JsonFields& fields, const std::string& sender) {
    for (const auto* kind : {"/user", "/application", "/device"}) {
        auto name = fields.name(sender + kind + "/displayName");
        if (!name.empty()) return name;
    }
    return {};
}

/// The title that a part of a card has, or its text.
std::string said_by(const Json& part) {
    for (const auto* name : {"title", "text"}) {
        const auto found = part.is_object() ? part.find(name) : part.end();
        if (found != part.end() && found->is_string() && !found->get_ref<const std::string&>().empty())
            return found->get<std::string>();
    }
    return {};
}

void add_parts_of(const Json& part, std::vector<const Json*>& parts) {
    if (part.is_array()) {
        for (const auto& one : part) parts.push_back(&one);
    }
    if (!part.is_object()) return;
    for (const auto* name : {"body", "items", "columns", "inlines", "sections"}) {
        if (part.contains(name)) parts.push_back(&part.at(name));
    }
}

/// The title of a card, or the first text on it. Whoever makes a card decides how deep it goes, so this looks
/// at a part after the other.
std::string title_of(const Json& card) {
    std::vector<const Json*> parts{&card};
    for (std::size_t next = 0; next < parts.size() && next < most_parts; ++next) {
        const auto& part = *parts[next];
        auto text = said_by(part);
        if (!text.empty()) return text;
        add_parts_of(part, parts);
    }
    return {};
}

/// A card or a reference is told as an object, or as the text of one.
Json content_of(JsonFields& fields) {
    const auto* content = fields.find("/content");
    if (!content) return Json::object();
    return content->is_string() ? read_json(content->get_ref<const std::string&>()) : *content;
}

// Beside what is documented (files, cards, references) [doc]: the kind of another product's card goes by its
// name [infer].
constexpr std::array<std::pair<std::string_view, bot::Thing>, 10> kinds{{{"fluid", bot::Thing::Loop},
                                                                         {"codesnippet", bot::Thing::Code},
                                                                         {"audio", bot::Thing::Voice},
                                                                         {"voice", bot::Thing::Voice},
                                                                         {"video", bot::Thing::Video},
                                                                         {"animation", bot::Thing::Gif},
                                                                         {"image/gif", bot::Thing::Gif},
                                                                         {"image/", bot::Thing::Picture},
                                                                         {"sticker", bot::Thing::Sticker},
                                                                         {".card.", bot::Thing::Card}}};

bot::Thing thing_of(const std::string& type) {
    const auto named = [&](const auto& kind) { return type.find(kind.first) != std::string::npos; };
    const auto known = std::ranges::find_if(kinds, named);
    if (known != kinds.end()) return known->second;
    const bool elsewhere = type.ends_with("reference") && type != "reference";  // a tab, a meeting
    return elsewhere ? bot::Thing::Card : bot::Thing::File;
}

Quoted quoted_in(const Json& content, Odd& odd) {
    JsonFields fields{content, odd};
    Quoted quoted{.message = first_of(fields, {"/messageId", "/originalMessageId"}),
                  .who = sender_in(fields, "/messageSender"),
                  .text = fields.text("/messagePreview")};
    if (quoted.text.empty()) {
        quoted.text = first_of(fields, {"/originalMessageContent", "/body/content"});
        quoted.marked_up = true;
    }
    if (quoted.who.empty()) quoted.who = sender_in(fields, "/originalMessageSender");
    return quoted;
}

std::string says(bot::Thing thing, JsonFields& fields, const Json& content) {
    auto name = fields.name("/name");
    if (thing == bot::Thing::Picture || thing == bot::Thing::Gif) return text::what_it_shows(name);
    if (!name.empty() || thing == bot::Thing::File || thing == bot::Thing::Loop) return name;
    return text::clean_name(title_of(content));
}

}  // namespace

Attachment read_attachment(JsonFields fields) {
    const auto type = http::lower(fields.text("/contentType"));
    Attachment attachment{.id = fields.id("/id")};
    if (type == "text/html") {
        attachment.what = Html{fields.text("/content")};
        return attachment;
    }
    const auto content = content_of(fields);
    Odd inside;
    JsonFields parts{content, inside};
    if (type == "messagereference" || type == "forwardedmessagereference") {
        auto quoted = quoted_in(content, inside);
        const bool untold = quoted.text.empty() && type.starts_with("forwarded");
        if (untold) attachment.what = Hanging{bot::Thing::Forwarded, {}};
        if (!untold) attachment.what = std::move(quoted);
    } else if (const auto title = parts.text("/title"); type.ends_with(".announcement") && !title.empty()) {
        attachment.what = Heading{title};
    } else if (const auto code = first_of(parts, {"/code", "/text"});
               type.ends_with(".codesnippet") && !code.empty()) {
        attachment.what = Snippet{code};
    } else {
        const auto thing = thing_of(type);
        attachment.what = Hanging{thing, says(thing, fields, content)};
    }
    return attachment;
}

Quoted read_quoted_reply(JsonFields entity) {
    return {.message = entity.id("/quotedReply/messageId"),
            .who = entity.name("/quotedReply/senderName"),
            .text = entity.text("/quotedReply/preview")};
}

}  // namespace teams
