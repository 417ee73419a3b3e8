#include "bot/reminders/digest_for.hpp"

#include "bot/reminders/digest_troubles.hpp"
#include "bot/speaking/first_word.hpp"

#include <algorithm>

namespace bot {

namespace {

// Whoever comes back after a long time is not told everything.
constexpr Span longest_look_back = std::chrono::days{31};
constexpr std::size_t most_first_posters = 8;
constexpr std::size_t most_themes = 5;
constexpr WorkingTime quiet_after{.days = 3};

/// What a digest is made from.
struct View {
    const Person& reader;
    Timestamp since;
    const Case& given;

    bool is_new(Timestamp at) const { return at > since && at <= given.now; }
};

void count(const Concern& concern, const View& view, Digest& digest) {
    const auto& follow_up = concern.follow_up;
    if (follow_up.answered && view.is_new(follow_up.answered->at)) ++digest.answered;
    if (follow_up.state == FollowUp::State::Closed && follow_up.ended_at &&
        view.is_new(*follow_up.ended_at)) {
        ++digest.closed;
    }
    if (!follow_up.waiting()) return;
    const auto age = view.reader.calendar.age(follow_up.opened_at, view.given.now);
    digest.all.add(age);
    if (follow_up.owner == view.reader.id) digest.own.add(age);
    if (!follow_up.answered && !brought_words(view.given.facts.said(concern.post.key))) ++digest.only_bot;
}

void welcome(const Post& post, const View& view, Digest& digest) {
    if (!post.first || post.removed_at || !view.is_new(post.posted_at)) return;
    if (digest.first_posters.size() < most_first_posters) {
        digest.first_posters.push_back(author_of(post, view.given.community));
    }
}

/// A theme is told of once: on the first day on which nobody had written there for long.
void listen(const View& view, Digest& digest) {
    const auto& community = view.given.community;
    std::map<ThemeId, Timestamp> last;
    for (const auto& [channel, at] : view.given.facts.last_written()) {
        if (const auto* theme = community.theme_of(channel)) {
            auto& latest = last[theme->id];
            latest = std::max(latest, at);
        }
    }
    for (const auto& [id, at] : last) {
        const auto* theme = community.theme(id);
        const auto* owner = community.person(theme->owners.front());
        if (!owner || !view.is_new(owner->calendar.after(at, quiet_after))) continue;
        if (digest.quiet.size() < most_themes) digest.quiet.push_back(theme->name);
    }
}

}  // namespace

Digest digest_for(const PersonId& reader, const Digest& before, const Case& given) {
    const auto since = std::max<Timestamp>(before.at, given.now - longest_look_back);
    const View view{*given.community.person(reader), since, given};
    Digest digest{.at = given.now, .since = since};
    for (const auto& concern : given.facts.concerns(reader, since)) {
        count(concern, view, digest);
        welcome(concern.post, view, digest);
    }
    listen(view, digest);
    tell_of_troubles(reader, before, given, digest);
    return digest;
}

}  // namespace bot
