#include "adapters/records/entry.hpp"
#include "adapters/records/json.hpp"
#include "adapters/terminal/deeds.hpp"
#include "adapters/terminal/listing.hpp"
#include "adapters/terminal/moment.hpp"
#include "adapters/terminal/words.hpp"
#include "adapters/text/text.hpp"
#include "bot/speaking/wording.hpp"

#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

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

/// Like what others see: a snoozed post says until when.
std::string first_line(const bot::Entry& entry, const Desk& desk) {
    const auto& [post, follow_up, answered_at] = entry;
    const auto until = follow_up.asleep(desk.now)
                           ? " until " + local_moment(follow_up.snooze->until, *desk.community)
                           : std::string{};
    return fmt::format("{}  {}{}  {}  {}\n", str(post.number), records::state_of(follow_up, desk.now), until,
                       post.theme.value, follow_up.owner.value);
}

/// That its channel is lost, where it waits.
std::string where_it_stands(const bot::Entry& entry, const Desk& desk) {
    if (!entry.follow_up.waiting()) return {};
    if (!is_lost(entry.post.key.conversation, desk.records.lost_ground())) return {};
    return fmt::format("  {}\n", bot::words(bot::Language::En).channel_lost);
}

/// All that was written, done and told, in the order of time.
std::string told_in_words(const bot::Story& story, const Desk& desk) {
    std::vector<std::pair<bot::Timestamp, std::string>> all;
    for (const auto& reply : story.replies) {
        all.emplace_back(reply.posted_at, said_by(reply.author, reply.author_name, reply.text, desk));
    }
    for (const auto& deed : story.deeds) all.emplace_back(deed.at, told_of(deed, *desk.community));
    for (const auto& told : story.told) all.emplace_back(told.at, "reminded " + told.reader.value);
    std::ranges::stable_sort(all, {}, &std::pair<bot::Timestamp, std::string>::first);
    const auto& post = story.entry.post;
    auto text = first_line(story.entry, desk) + where_it_stands(story.entry, desk) +
                line(post.posted_at, said_by(post.author, post.author_name, post.text, desk), desk);
    for (const auto& [at, what] : all) text += line(at, what, desk);
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
