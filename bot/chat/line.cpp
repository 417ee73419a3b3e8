#include "bot/chat/line.hpp"

#include "bot/excerpt.hpp"
#include "bot/speaking/first_word.hpp"
#include "bot/speaking/wording.hpp"

#include <algorithm>

namespace bot {

namespace {

constexpr std::size_t longest_excerpt = 90;

/// The short name, and remarks behind it.
class PostLine {
public:
    explicit PostLine(const Post& post) : text_{"• " + str(post.number)} {}

    void add(std::string_view remark) {
        if (!remark.empty()) text_.append(" · ").append(remark);
    }

    std::string with(const std::string& excerpt) const { return text_ + " — " + excerpt; }

private:
    std::string text_;
};

/// How it stands: how long it waits, till when it sleeps, or that it is over.
std::string how_it_stands(const FollowUp& follow_up, const Listener& to) {
    const auto& say = words(to.member.language);
    if (follow_up.asleep(to.now)) return say.waiting_until(to.wall(follow_up.snooze->until));
    if (follow_up.waiting()) return say.age(to.member.calendar.age(follow_up.opened_at, to.now));
    return follow_up.state == FollowUp::State::Closed ? std::string{to.talk().closed_before} : std::string{};
}

}  // namespace

std::string short_excerpt(const std::string& text, std::size_t bytes) {
    auto start = excerpt(text, bytes);
    std::ranges::replace(start, '\n', ' ');
    return start.size() < text.size() ? start + "…" : start;
}

std::string line_of(const Post& post, const std::optional<FollowUp>& follow_up, const Listener& to) {
    const auto& say = words(to.member.language);
    const auto* theme = to.community.theme(post.theme);
    PostLine line{post};
    line.add(say.called(author_of(post, to.community)));
    if (post.first) line.add(say.first_post);
    line.add(theme ? theme->name : post.theme.value);
    if (follow_up) line.add(how_it_stands(*follow_up, to));
    const auto* owner = follow_up && follow_up->waiting() ? to.community.person(follow_up->owner) : nullptr;
    if (owner && owner->id != to.member.id) line.add(say.owner_is(owner->name));
    if (follow_up && follow_up->waiting() && is_lost(post.key.conversation, to.lost))
        line.add(to.talk().channel_lost);
    return line.with(say.quoted(short_excerpt(post.text, longest_excerpt)));
}

WallTime Listener::wall(Timestamp at) const {
    const auto& zone = *member.calendar.zone;
    return {zone.to_local(at), zone.to_local(now)};
}

}  // namespace bot
