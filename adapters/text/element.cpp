#include "adapters/text/element.hpp"

#include "adapters/text/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace text {

namespace {

template <std::size_t Count>
bool is_one_of(std::string_view name, const std::array<std::string_view, Count>& names) {
    return std::ranges::find(names, name) != names.end();
}

char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter | 0x20) : letter;
}

std::string lowered(std::string_view text) {
    std::string result{text};
    std::ranges::transform(result, result.begin(), lower);
    return result;
}

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

// The names are seen in public clients' code and in traffic [issue]; none is documented as a whole.
constexpr std::array<std::pair<std::string_view, bot::Thing>, 10> kinds{{{"giphy", bot::Thing::Gif},
                                                                         {"tenor", bot::Thing::Gif},
                                                                         {"gif", bot::Thing::Gif},
                                                                         {"sticker", bot::Thing::Sticker},
                                                                         {"fluid", bot::Thing::Loop},
                                                                         {"loop", bot::Thing::Loop},
                                                                         {"voice", bot::Thing::Voice},
                                                                         {"audio", bot::Thing::Voice},
                                                                         {"video", bot::Thing::Video},
                                                                         {"card", bot::Thing::Card}}};

std::optional<bot::Thing> kind_in(std::string_view text) {
    const auto known = std::ranges::find_if(kinds, [&](const auto& kind) { return has(text, kind.first); });
    return known == kinds.end() ? std::nullopt : std::optional{known->second};
}

/// A picture that moves or sticks says so where it comes from, or in what it shows.
bot::Thing kind_of_picture(const Element& image) {
    if (const auto kind = kind_in(image.type)) return *kind;
    const auto source = lowered(image.source);
    const auto path = source.substr(0, source.find_first_of("?#"));
    if (path.ends_with(".gif") || has(path, "giphy.com") || has(path, "tenor.com")) return bot::Thing::Gif;
    return has(path, "sticker") ? bot::Thing::Sticker : bot::Thing::Picture;
}

/// The letters of what may be a word for the thing itself, without numbers and an ending: `image001.png`.
std::string bare(std::string_view alt) {
    auto text = lowered(alt);
    const auto dot = text.rfind('.');
    if (dot != std::string::npos && text.size() - dot <= 5) text.resize(dot);
    std::erase_if(text, [](char letter) {
        return std::string_view{" 0123456789-_.()[]:"}.find(letter) != std::string_view::npos;
    });
    return text;
}

bool is_number_of_nothing(std::string_view alt) {
    constexpr std::size_t long_enough = 16;
    return alt.size() >= long_enough &&
           alt.find_first_not_of("0123456789abcdefABCDEF-_") == std::string_view::npos;
}

}  // namespace

bool is_block(const Element& element) {
    constexpr std::array<std::string_view, 19> blocks{
        "p",  "div", "li", "ul", "ol", "tr",        "table",      "h1",  "h2",  "h3",
        "h4", "h5",  "h6", "hr", "dt", "codeblock", "blockquote", "pre", "body"};
    return is_one_of(element.name, blocks);
}

bool is_unread(const Element& element) {
    constexpr std::array<std::string_view, 5> unread{"script", "style", "head", "template", "title"};
    return is_one_of(element.name, unread) || element.part == "time";
}

bool is_hidden(const Element& element) {
    if (element.hidden) return true;
    auto style = lowered(element.style) + ";";
    std::erase_if(style, [](char letter) { return letter == ' ' || letter == '\t' || letter == '\n'; });
    constexpr std::array<std::string_view, 6> ways{"display:none", "visibility:hidden", "mso-hide:all",
                                                   "font-size:0;", "font-size:0px",     "opacity:0;"};
    return std::ranges::any_of(ways, [&](auto way) { return has(style, way); });
}

bool is_emoji(const Element& element) {
    return element.name == "emoji" || element.name == "customemoji" ||
           (element.name == "img" && element.type.ends_with("emoji"));
}

bool is_mention(const Element& element) {
    return element.name == "at" || element.type == "mention";
}

bool is_carried(const Element& element) {
    return element.name == "blockquote" || element.type == "reply" || element.type == "forward";
}

bool is_code_block(const Element& element) {
    return element.name == "pre" || element.name == "codeblock";
}

bool is_code(const Element& element) {
    return element.name == "code" || element.name == "tt" || element.name == "samp";
}

std::optional<bot::Thing> thing_of(const Element& element) {
    constexpr std::array<std::string_view, 3> frames{"object", "iframe", "embed"};
    if (element.name == "attachment") return bot::Thing::File;
    if (element.name == "img") return kind_of_picture(element);
    if (element.name == "video") return bot::Thing::Video;
    if (element.name == "audio") return bot::Thing::Voice;
    if (is_one_of(element.name, frames)) return bot::Thing::Card;
    return kind_in(element.type);
}

std::string what_it_shows(std::string_view alt) {
    constexpr std::array<std::string_view, 22> nothing{
        "",        "image", "img",          "picture",    "pic",  "photo",   "gif",  "animatedgif",
        "sticker", "video", "videoclip",    "audio",      "file", "card",    "画像", "イメージ",
        "写真",    "動画",  "voicemessage", "attachment", "音声", "スタンプ"};
    if (is_blank(alt) || is_number_of_nothing(alt) || is_one_of(bare(alt), nothing)) return {};
    return std::string{alt};
}

}  // namespace text
