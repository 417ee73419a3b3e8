#include "adapters/teams/out/own_replies.hpp"

#include "adapters/http/lower.hpp"
#include "adapters/teams/json.hpp"
#include "adapters/teams/out/letters.hpp"
#include "adapters/text/html.hpp"
#include "adapters/text/text.hpp"

#include <nlohmann/json.hpp>

namespace teams {

namespace {

const Json& at(const Json& object, const char* key) {
    static const Json nothing{};
    if (!object.is_object()) return nothing;
    const auto found = object.find(key);
    return found == object.end() ? nothing : *found;
}

std::string text_at(const Json& object, const char* key) {
    const auto& found = at(object, key);
    return found.is_string() ? found.get<std::string>() : std::string{};
}

/// The service folds, adds and drops spaces as it likes.
std::string squeezed(const std::string& text) {
    std::string all;
    for (const char letter : text::one_line(text)) {
        if (letter != ' ') all += letter;
    }
    return all;
}

bool says(const std::string& said, const std::string& words) {
    if (said == words) return true;
    for (const auto language : {bot::Language::Ja, bot::Language::En}) {
        const auto mark = squeezed(cut_mark(language));
        if (said.ends_with(mark) && words.starts_with(said.substr(0, said.size() - mark.size()))) return true;
    }
    return false;
}

std::string words_of(const Json& message) {
    const auto& body = at(message, "body");
    const auto content = text_at(body, "content");
    return text_at(body, "contentType") == "html" ? text::text_of_html(content) : content;
}

bool is_ours(const Json& message, const std::string& app_id) {
    const auto id = http::lower(text_at(at(at(message, "from"), "application"), "id"));
    return id == app_id && text_at(message, "deletedDateTime").empty();
}

}  // namespace

std::optional<OwnReplies> own_replies(std::string_view body, const std::string& app_id,
                                      const std::string& words) {
    const auto page = read_json(body);
    const auto& messages = at(page, "value");
    if (!messages.is_array()) return {};
    OwnReplies replies{.next = text_at(page, "@odata.nextLink")};
    for (const auto& message : messages) {
        if (!is_ours(message, app_id)) continue;
        if (words.empty() || says(squeezed(words_of(message)), squeezed(words)))
            replies.found = text_at(message, "id");
    }
    return replies;
}

}  // namespace teams
