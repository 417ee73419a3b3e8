#include "adapters/records/entry.hpp"
#include "adapters/records/json.hpp"
#include "adapters/terminal/listing.hpp"
#include "adapters/terminal/moment.hpp"
#include "adapters/terminal/words.hpp"
#include "adapters/text/text.hpp"

#include <spdlog/fmt/fmt.h>

#include <memory>

namespace terminal {

namespace {

struct Options {
    std::string post{};
    bool json = false;
};

std::string line(bot::Timestamp at, const std::string& what, const Desk& desk) {
    return fmt::format("  {}  {}\n", local_moment(at, *desk.community), text::one_line(what));
}

std::string said_by(const bot::AccountId& author, const std::string& shown, const std::string& text,
                    const Desk& desk) {
    return fmt::format("{}: {}", records::author_of(author, shown, *desk.community), text);
}

std::string told_of(const bot::Deed& deed) {
    if (deed.kind == bot::Deed::Kind::CameBack) {
        return fmt::format("came back to {}; these words may not have reached the thread: {}", deed.to.value,
                           deed.words);
    }
    const auto by = deed.by.empty() ? "its author" : deed.by.value;
    const auto how = deed.action.empty() ? "" : fmt::format(" ({})", deed.action.value);
    const auto other = deed.to.empty() ? "" : fmt::format(" ({})", deed.to.value);
    return fmt::format("{} by {}{}{}{}{}", records::name_of(deed.kind, deed.state_before), by, how, other,
                       deed.words.empty() ? "" : ": ", deed.words);
}

std::string told_in_words(const bot::Story& story, const Desk& desk) {
    const auto& [post, follow_up, answered_at] = story.entry;
    auto text = fmt::format("{}  {}  {}  {}\n", str(post.number), records::state_of(follow_up, desk.now),
                            post.theme.value, follow_up.owner.value);
    text += line(post.posted_at, said_by(post.author, post.author_name, post.text, desk), desk);
    for (const auto& reply : story.replies) {
        text += line(reply.posted_at, said_by(reply.author, reply.author_name, reply.text, desk), desk);
    }
    for (const auto& deed : story.deeds) text += line(deed.at, told_of(deed), desk);
    for (const auto& told : story.told) text += line(told.at, "reminded " + told.reader.value, desk);
    return text;
}

Outcome show_it(const Options& given, const Desk& desk) {
    const auto found = desk.records.named(given.post);
    if (found.empty()) return no_post(given.post);
    const auto story = desk.records.story(found.front());
    if (!story) return no_post(given.post);
    return {0,
            given.json ? records::as_json(*story, *desk.community, desk.now) : told_in_words(*story, desk)};
}

}  // namespace

void words::show(Vocabulary& posts) {
    const auto given = std::make_shared<Options>();
    posts
        .word_that_asks("show", "one post with all its deeds",
                        [given](const Desk& desk) { return show_it(*given, desk); })
        .needs("POST", given->post, "post-17, or a message id")
        .takes("--json", given->json, "for scripts");
}

}  // namespace terminal
