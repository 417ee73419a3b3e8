#include "adapters/teams/in/post_text.hpp"

#include "adapters/text/html.hpp"
#include "adapters/text/text.hpp"

#include <algorithm>
#include <optional>

namespace teams {

namespace {

constexpr std::size_t longest = 64UL * 1024;
constexpr std::size_t most_unnamed = 10;
constexpr std::string_view clip = "\xF0\x9F\x93\x8E";  // U+1F4CE

std::string marked(const Mention& mention) {
    return mention.text.empty() ? "<at>" + mention.name + "</at>" : mention.text;
}

/// As Teams shows it: what the marked text says, which may be a part of the name.
std::string shown(const Mention& mention) {
    const auto begin = mention.text.find('>');
    const auto end = mention.text.rfind("</at>");
    if (begin == std::string::npos || end == std::string::npos || end <= begin) return mention.name;
    return mention.text.substr(begin + 1, end - begin - 1);
}

void replace_all(std::string& text, const std::string& old, const std::string& fresh) {
    if (old.empty()) return;
    for (auto at = text.find(old); at != std::string::npos; at = text.find(old, at + fresh.size()))
        text.replace(at, old.size(), fresh);
}

/// Spaces and line breaks at both ends go.
std::string trimmed(std::string text) {
    const auto is_blank_from = [&](std::size_t begin, std::size_t size) {
        return text::is_blank(std::string_view{text}.substr(begin, size));
    };
    std::size_t begin = 0;
    for (std::size_t size = 1; begin + size <= text.size() && size <= 3;) {
        const bool blank = is_blank_from(begin, size);
        begin += blank ? size : 0;
        size = blank ? 1 : size + 1;
    }
    text.erase(0, begin);
    for (std::size_t size = 1; size <= text.size() && size <= 3;) {
        const bool blank = is_blank_from(text.size() - size, size);
        if (blank) text.resize(text.size() - size);
        size = blank ? 1 : size + 1;
    }
    return text;
}

/// The text of the HTML that comes beside the plain one.
std::optional<std::string> formatted(const Activity& message) {
    const auto html = std::ranges::find(message.attachments, "text/html", &Attachment::type);
    if (html == message.attachments.end() || html->content.empty()) return {};
    return text::text_of_html(html->content, [&](const text::MarkedMention& marked) {
        for (std::size_t i = 0; i < message.mentions.size(); ++i) {
            const auto& mention = message.mentions[i];
            if (std::to_string(i) != marked.id || mention.id != message.recipient.id) continue;
            return marked.text == shown(mention) || marked.text == mention.name;
        }
        return false;
    });
}

std::string plain(const Activity& message) {
    auto text = message.text;
    for (const auto& mention : message.mentions) {
        const bool ours = mention.id == message.recipient.id;
        replace_all(text, marked(mention), ours ? std::string{} : shown(mention));
    }
    return text;
}

/// In a channel a bot is often told no more of a file than that it hangs there: `<attachment id="…">`.
std::size_t unnamed_in(std::string_view html) {
    constexpr std::string_view mark = "<attachment ";
    std::size_t found = 0;
    for (auto at = html.find(mark); at != std::string_view::npos; at = html.find(mark, at + mark.size()))
        ++found;
    return found;
}

/// A line for each; where one is named, none for those that may be the same.
std::string files_of(const Activity& message) {
    std::string lines;
    std::size_t unnamed = 0;
    for (const auto& attachment : message.attachments) {
        if (attachment.type == "text/html") {
            unnamed += unnamed_in(attachment.content);
            continue;
        }
        if (attachment.type.starts_with("application/vnd.microsoft.card.")) continue;
        lines.append(clip).append(attachment.name.empty() ? "" : " ").append(attachment.name) += '\n';
    }
    if (!lines.empty()) return lines;
    for (std::size_t n = 0; n < std::min(unnamed, most_unnamed); ++n) lines.append(clip) += '\n';
    return lines;
}

std::string bounded(std::string text) {
    for (std::size_t graphemes = longest; text.size() > longest; graphemes /= 2)
        text = text::cut(text, graphemes);
    return text;
}

}  // namespace

std::string text_of(const Activity& message) {
    auto text = trimmed(text::clean(formatted(message).value_or(std::string{})));
    if (text::is_blank(text)) text = trimmed(text::clean(plain(message)));
    return bounded(trimmed(text::clean(files_of(message)) + text));
}

}  // namespace teams
