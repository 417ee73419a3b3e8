#include "bot/reminders/digest_troubles.hpp"

#include "bot/speaking/remedies.hpp"
#include "bot/troubles.hpp"

#include <algorithm>

namespace bot {

namespace {

constexpr std::size_t most_troubles = 3;

/// Only those who can do something about it are told what goes wrong.
bool is_told_of_troubles(const PersonId& reader, const Community& community) {
    return reader == community.lead || std::ranges::find(community.admins, reader) != community.admins.end();
}

/// All that is wrong but what concerns the reader alone: whoever reads it was reached.
std::vector<Trouble> troubles_now(const PersonId& reader, Timestamp since, const Case& given) {
    Wrong wrong{.refusals = given.facts.refusals(since), .refused_since = since};
    for (const auto& lost : given.facts.unreachable()) {
        if (lost != reader) wrong.unreachable.push_back(given.facts.reminder(lost));
    }
    wrong.lost = given.facts.lost_ground();
    if (!wrong.lost.empty()) {
        for (const auto& concern : given.facts.concerns(reader, given.now)) {
            if (concern.follow_up.waiting()) wrong.waiting.push_back(concern.post.key.conversation);
        }
    }
    return troubles(wrong, given.community, given.now);
}

/// Whether a channel of its theme is still lost, or one that has lost its theme for the same reason.
bool is_still_lost(const Trouble& ground, const Case& given) {
    return std::ranges::any_of(given.facts.lost_ground(), [&](const LostGround& lost) {
        const auto* theme = given.community.theme_of(lost.channel);
        return theme ? theme->id.value == ground.about : lost.code == ground.cause;
    });
}

/// Known to be right again: not only no longer known to be wrong, as where somebody is to be tried anew.
bool is_right_again(const Trouble& trouble, const Case& given) {
    if (trouble.kind != Trouble::Kind::Unreachable) return true;
    const auto reminder = given.facts.reminder(trouble.who);
    return !reminder.unreachable && reminder.shown.ping == reminder.wanted.ping &&
           !reminder.message.empty() && reminder.pinged_at > trouble.at;
}

/// Nobody waits any more for what was wrong with somebody who has left, or with a channel that is lost as
/// ever but is not missed, or is lost in another way by now.
bool still_matters(const Trouble& trouble, const Case& given) {
    if (trouble.kind == Trouble::Kind::Ground) return !is_still_lost(trouble, given);
    const auto* person = given.community.person(trouble.who);
    return trouble.kind != Trouble::Kind::Unreachable || (person && person->reads_cards());
}

/// What was told goes on, or is over: that is told once too.
void tell_of_what_is_over(const std::vector<Trouble>& before, const std::vector<Trouble>& now,
                          const Case& given, Digest& digest) {
    for (const auto& told : before) {
        const auto is_it = [&](const Trouble& one) { return same(one, told); };
        const bool goes_on = std::ranges::any_of(now, is_it);
        if (!goes_on && !still_matters(told, given)) continue;
        if (goes_on || !is_right_again(told, given)) {
            digest.standing.push_back(told);
            continue;
        }
        digest.troubles.push_back(told);
        digest.troubles.back().over = true;
    }
}

/// Of what was told and goes on there is more to say only where it runs out, or where one more channel went
/// the same way.
bool is_worth_a_word(const Trouble& trouble, bool known, const Digest& digest, Timestamp now) {
    const auto at = news_at(trouble, now);
    const bool fresh = at > digest.since && at <= now;
    const bool goes_further = trouble.kind == Trouble::Kind::Expiry || trouble.kind == Trouble::Kind::Ground;
    return known ? fresh && goes_further : fresh || lasts(trouble.kind);
}

/// What finds no room is told the next day, if it lasts until then.
void tell_of_what_is_new(const std::vector<Trouble>& now, const Person& reader, const Case& given,
                         Digest& digest) {
    std::size_t room = most_troubles;
    for (auto trouble : now) {
        const auto is_it = [&](const Trouble& one) { return same(one, trouble); };
        const bool known = std::ranges::any_of(digest.standing, is_it);
        if (room == 0 || !is_worth_a_word(trouble, known, digest, given.now)) continue;
        --room;
        trouble.remedy = remedy_in(reader.language, trouble.cause, trouble.remedy);
        if (!known && lasts(trouble.kind)) digest.standing.push_back(trouble);
        digest.troubles.push_back(std::move(trouble));
    }
}

}  // namespace

void tell_of_troubles(const PersonId& reader, const Digest& before, const Case& given, Digest& digest) {
    if (!is_told_of_troubles(reader, given.community)) return;
    const auto now = troubles_now(reader, digest.since, given);
    tell_of_what_is_over(before.standing, now, given, digest);
    tell_of_what_is_new(now, *given.community.person(reader), given, digest);
}

}  // namespace bot
