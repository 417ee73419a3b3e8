#include "tests/support/teams/peer_words.hpp"

#include "tests/support/teams/peer_answer.hpp"

#include <array>
#include <set>
#include <string_view>
#include <utility>

namespace support {

namespace {

using json = nlohmann::json;

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> shown_as{
    {{"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}, {"&quot;", "\""}, {"<br/>", "\n"}, {"&#39;", "'"}}};

PeerRefusal bad(const std::string& message) {
    return {400, "BadArgument", message};
}

std::string text_in(const json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

std::set<std::string> mentions_in(const json& activity) {
    std::set<std::string> all;
    for (const auto& entity : activity.value("entities", json::array())) {
        if (text_in(entity, "type") == "mention") all.insert(text_in(entity, "text"));
    }
    return all;
}

/// Reads xml from the front.
class Xml {
public:
    Xml(std::string_view rest, std::set<std::string> mentions)
        : rest_{rest}, mentions_{std::move(mentions)} {}

    std::string shown() {
        std::string all;
        while (!rest_.empty()) all += next();
        return all;
    }

private:
    std::string next() {
        for (const auto& [written, shown] : shown_as) {
            if (rest_.starts_with(written)) return take(written.size()), std::string{shown};
        }
        for (const auto& mention : mentions_) {
            if (rest_.starts_with(mention)) return take(mention.size()), mention;
        }
        const char letter = rest_.front();
        if (letter == '<') throw bad("a tag that no client shows: " + std::string{rest_.substr(0, 20)});
        if (letter == '&') throw bad("an entity that is none: " + std::string{rest_.substr(0, 20)});
        if (static_cast<unsigned char>(letter) < 0x20 && letter != '\t')
            throw bad("a line that ends without a tag is none");
        take(1);
        return {letter};
    }

    void take(std::size_t bytes) { rest_.remove_prefix(bytes); }

    std::string_view rest_;
    std::set<std::string> mentions_;
};

/// As it is, if nothing in it asks for more.
std::string shown_plain(const std::string& text, const json& activity) {
    if (!mentions_in(activity).empty()) throw bad("a mention in a plain text is shown with its tags");
    if (text.find_first_of("\r\n") != std::string::npos)
        throw bad("the lines of a plain text are one paragraph");
    return text;
}

}  // namespace

std::string peer_shows(const json& activity) {
    const auto text = text_in(activity, "text");
    const auto format = text_in(activity, "textFormat");
    if (format == "xml") return Xml{text, mentions_in(activity)}.shown();
    if (format == "plain") return shown_plain(text, activity);
    if (text.find_first_of("*_`#[]<>&~\n") != std::string::npos) throw bad("words are read as Markdown");
    return text;
}

}  // namespace support
