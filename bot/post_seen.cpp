#include "bot/case.hpp"
#include "bot/due.hpp"
#include "bot/errands.hpp"
#include "bot/first_word.hpp"

#include <algorithm>

namespace bot {

namespace {

/// Where a start is set it decides alone. Else the local channel knows all that was ever said in it.
bool first_posts_count(const PostSeen& seen, const Case& given) {
    const auto& from = given.community.first_posts_from;
    if (!from) return kind_of(seen.post.conversation).value == "local";
    const auto& zone = *given.community.person(given.community.lead)->calendar.zone;
    return std::chrono::floor<std::chrono::days>(zone.to_local(seen.posted_at)) >= *from;
}

bool is_first(const PostSeen& seen, const Account& author, const Case& given) {
    const auto* person = given.community.person_of(seen.author.account);
    if (author.first_post_at || seen.author.bot) return false;
    if (person && (person->pmo || person->advisor)) return false;
    return first_posts_count(seen, given);
}

Account author_of(const PostSeen& seen, const Case& given) {
    auto author = given.facts.account(seen.author.account).value_or(Account{.id = seen.author.account});
    if (!seen.author.name.empty()) author.name = seen.author.name;
    return author;
}

/// The author's own wish wins over the config's for this person, and that over the theme's.
Acknowledgement acknowledgement(const Account& author, const Theme& theme, const Community& community) {
    const auto* person = community.person_of(author.id);
    auto wish = person && person->acknowledge ? *person->acknowledge : theme.acknowledge;
    if (!author.wants_thanks) return wish;
    if (!*author.wants_thanks && wish.thanks) wish.reaction = true;
    wish.thanks = *author.wants_thanks;
    return wish;
}

/// Who stands further down the line, days later, is found by the look that everybody takes at midnight.
std::vector<Look> first_looks(const FollowUp& follow_up, const Post& post, const Case& given) {
    const auto roster = given.roster();
    std::vector<Look> looks;
    for (const auto& turn : line(follow_up, post.first, roster)) {
        if (turn.after.days > 0) continue;
        const Concern concern{.follow_up = follow_up, .post = post};
        looks.push_back({turn.reader, due_at(concern, turn, roster), Look::When::By});
    }
    return looks;
}

/// Thanks for what came to us late wait for the owner's hours; their words are found when they go out.
Timestamp thanks_at(const Post& post, const PersonId& owner, const Case& given) {
    const auto* person = given.community.person(owner);
    const bool late = given.now > post.posted_at + late_after;
    return late && person ? person->calendar.next_opening(given.now) : given.now;
}

void acknowledge(Decision& decision, const Acknowledgement& wish, const Theme& theme, const Case& given) {
    const auto& post = decision.posts.front();
    const auto& owner = decision.follow_ups.front().owner;
    if (wish.reaction) decision.deliveries.push_back(react(post.key, theme.reaction, given.now));
    if (!wish.thanks) return;

    auto& author = decision.accounts.front();
    auto channel = given.facts.heard(post.key.conversation);
    const Telling telling{post, owner, channel, author.heard, given.event.chance};
    const auto [words, phrase] = first_word(telling, false, given.community, given.now);
    note(channel, phrase);
    note(author.heard, phrase);
    decision.heard = {{post.key.conversation, channel}};
    decision.deliveries.push_back(thank({.post = post.key,
                                         .words = words,
                                         .on_behalf = owner,
                                         .posted_at = post.posted_at,
                                         .mention = post.first},
                                        thanks_at(post, owner, given)));
}

Decision opening(const Theme& theme, const Post& post, Account author, const Case& given) {
    const FollowUp follow_up{.post = post.key,
                             .theme = theme.id,
                             .owner = owner_for(theme, given.community, given.now),
                             .opened_at = post.posted_at};
    if (!author.first_post_at) author.first_post_at = post.posted_at;
    return {.posts = {post},
            .accounts = {std::move(author)},
            .follow_ups = {follow_up},
            .looks = first_looks(follow_up, post, given)};
}

}  // namespace

Decision on(const PostSeen& seen, const Case& given) {
    if (given.facts.knows(seen.post)) return {.answer = ToldBefore{}};
    if (seen.one_of_its_kind && given.facts.stands_elsewhere(seen.post)) return {.answer = Elsewhere{}};
    const auto* theme = given.community.theme_of(seen.post.conversation);
    if (!theme) return {.answer = NoTheme{}};

    auto author = author_of(seen, given);
    const Post post{.key = seen.post,
                    .theme = theme->id,
                    .author = author.id,
                    .author_name = author.name,
                    .first = is_first(seen, author, given),
                    .text = seen.text,
                    .posted_at = std::min(seen.posted_at, given.now)};
    const bool by_pmo = given.community.is_pmo(author.id);
    if (seen.author.bot || (by_pmo && !theme->follows_pmo_posts)) {
        Decision decision{.posts = {post}, .accounts = {std::move(author)}};
        hear_from(seen.author.account, decision, given);
        return decision;
    }
    const auto wish = acknowledgement(author, *theme, given.community);
    auto decision = opening(*theme, post, std::move(author), given);
    acknowledge(decision, wish, *theme, given);
    hear_from(seen.author.account, decision, given);
    return decision;
}

}  // namespace bot
