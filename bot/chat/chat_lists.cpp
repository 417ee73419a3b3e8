#include "bot/chat/chat.hpp"
#include "bot/excerpt.hpp"
#include "bot/chat/search.hpp"
#include "bot/speaking/first_word.hpp"
#include "bot/speaking/wording.hpp"

#include <algorithm>

namespace bot {

namespace {

constexpr std::size_t shown = 5;
constexpr std::size_t looked_for = 100;  // a longer list helps nobody
constexpr std::size_t longest_excerpt = 90;
constexpr std::size_t longest_words = 60;

std::string short_excerpt(const std::string& text, std::size_t bytes) {
    auto start = excerpt(text, bytes);
    std::ranges::replace(start, '\n', ' ');
    return start.size() < text.size() ? start + "…" : start;
}

/// One post in a list: its short name, and by what one knows it.
class Line {
public:
    explicit Line(const Post& post) : text_{"• " + str(post.number)} {}

    void add(std::string_view remark) {
        if (!remark.empty()) text_.append(" · ").append(remark);
    }

    std::string with(const std::string& excerpt) const { return text_ + " — " + excerpt; }

private:
    std::string text_;
};

/// How it stands: how long it waits, till when it sleeps, or that it is over.
std::string how_it_stands(const FollowUp& follow_up, const Chat& chat) {
    const auto& say = words(chat.member.language);
    const auto now = chat.given.now;
    if (follow_up.asleep(now)) return say.waiting_until(chat.wall(follow_up.snooze->until));
    if (follow_up.waiting()) return say.age(chat.member.calendar.age(follow_up.opened_at, now));
    return follow_up.state == FollowUp::State::Closed ? std::string{chat.talk().closed_before}
                                                      : std::string{};
}

std::string line_of(const Post& post, const std::optional<FollowUp>& follow_up, const Chat& chat) {
    const auto& community = chat.given.community;
    const auto& say = words(chat.member.language);
    const auto* theme = community.theme(post.theme);
    Line line{post};
    line.add(say.called(author_of(post, community)));
    if (post.first) line.add(say.first_post);
    line.add(theme ? theme->name : post.theme.value);
    if (follow_up) line.add(how_it_stands(*follow_up, chat));
    const auto* owner = follow_up && follow_up->waiting() ? community.person(follow_up->owner) : nullptr;
    if (owner && owner->id != chat.member.id) line.add(say.owner_is(owner->name));
    return line.with(say.quoted(short_excerpt(post.text, longest_excerpt)));
}

using Waiting = std::vector<Concern>;

/// All that wait and do not sleep, the oldest first.
template <class Keep>
Waiting waiting(const Chat& chat, Keep keep) {
    Waiting all;
    for (auto& concern : chat.given.facts.concerns(chat.member.id, chat.given.now)) {
        const auto& follow_up = concern.follow_up;
        const bool waits = follow_up.waiting() && !follow_up.asleep(chat.given.now);
        if (waits && keep(follow_up)) all.push_back(std::move(concern));
    }
    return all;
}

ChatAnswer listed(std::string text, const std::vector<std::string>& lines, std::size_t count,
                  const Chat& chat) {
    for (const auto& line : lines) text += "\n" + line;
    if (count > lines.size()) text += "\n" + chat.talk().and_more(count - lines.size());
    return {.words = std::move(text)};
}

ChatAnswer listed(const std::string& title, const Waiting& all, const Chat& chat) {
    std::vector<std::string> lines;
    for (const auto& concern : all) {
        if (lines.size() == shown) break;
        lines.push_back(line_of(concern.post, concern.follow_up, chat));
    }
    return listed(title, lines, all.size(), chat);
}

void count(const FollowUp& follow_up, Timestamp midnight, Tally& tally, const Chat& chat) {
    const auto now = chat.given.now;
    if (follow_up.answered && follow_up.answered->at >= midnight) ++tally.answered;
    if (follow_up.state == FollowUp::State::Closed && follow_up.ended_at >= midnight) ++tally.closed;
    if (follow_up.asleep(now)) ++tally.asleep;
    if (!follow_up.waiting() || follow_up.asleep(now)) return;
    const auto days = chat.member.calendar.age(follow_up.opened_at, now).days;
    ++(days == 0 ? tally.today : days == 1 ? tally.a_day : tally.days);
}

}  // namespace

WallTime Chat::wall(Timestamp at) const {
    const auto& zone = *member.calendar.zone;
    return {zone.to_local(at), zone.to_local(given.now)};
}

ChatAnswer answer(const said::Open&, const Chat& chat) {
    const auto all = waiting(chat, [](const FollowUp&) { return true; });
    if (all.empty()) return {.words = std::string{chat.talk().nothing_open}};
    return listed(chat.talk().open(all.size()), all, chat);
}

ChatAnswer answer(const said::Mine&, const Chat& chat) {
    const auto all = waiting(chat, [&](const FollowUp& it) { return it.owner == chat.member.id; });
    if (all.empty()) return {.words = std::string{chat.talk().nothing_mine}};
    return listed(chat.talk().mine(all.size()), all, chat);
}

ChatAnswer answer(const said::Find& find, const Chat& chat) {
    if (find.words.empty()) return {.words = std::string{chat.talk().find_what}};
    const auto words = short_excerpt(find.words, longest_words);
    const auto fits = fits_words(find.words, chat.given.community);
    const auto all = chat.given.facts.find(fits, looked_for);
    if (all.empty()) return {.words = chat.talk().found_nothing(words)};
    std::vector<std::string> lines;
    for (const auto& post : all) {
        if (lines.size() == shown) break;
        lines.push_back(line_of(post, chat.given.facts.follow_up(post.key), chat));
    }
    return listed(chat.talk().found(all.size(), words), lines, all.size(), chat);
}

ChatAnswer answer(const said::Show& show, const Chat& chat) {
    const auto post = chat.given.facts.post(show.post);
    const auto name = str(show.post);
    if (!post || post->removed_at) return {.words = chat.talk().no_such_post(name)};
    const auto line = line_of(*post, chat.given.facts.follow_up(post->key), chat);
    return {.words = line + "\n" + chat.talk().can_say(name)};
}

ChatAnswer answer(const said::About& about, const Chat& chat) {
    const auto name = str(about.post);
    if (!chat.given.facts.post(about.post)) return {.words = chat.talk().no_such_post(name)};
    return {.words = chat.talk().unchanged(name) + " " + chat.talk().can_say(name)};
}

ChatAnswer answer(const said::Figures&, const Chat& chat) {
    const auto& zone = *chat.member.calendar.zone;
    const auto midnight = zone.to_utc(std::chrono::floor<std::chrono::days>(zone.to_local(chat.given.now)));
    Tally tally;
    for (const auto& concern : chat.given.facts.concerns(chat.member.id, midnight - 1ms)) {
        count(concern.follow_up, midnight, tally, chat);
    }
    return {.words = chat.talk().figures(tally)};
}

}  // namespace bot
