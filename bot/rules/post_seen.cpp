#include "bot/errands.hpp"
#include "bot/listening/one_thing.hpp"
#include "bot/reminders/due.hpp"
#include "bot/reminders/line.hpp"
#include "bot/rules/acknowledgement.hpp"
#include "bot/rules/answered.hpp"
#include "bot/rules/copies.hpp"
#include "bot/rules/on.hpp"
#include "bot/speaking/first_word.hpp"

#include <algorithm>

namespace bot {

namespace {

/// So long elsewhere nobody's post is called a first one: whoever writes has often been there before us.
constexpr Span getting_to_know = std::chrono::days{14};

/// Where a start is set it decides alone. Else it is known of some channels that nobody wrote there before
/// us.
bool first_posts_count(const PostSeen& seen, const Case& given) {
    const auto& community = given.community;
    if (community.first_posts_from) return community.day_of(seen.posted_at) >= *community.first_posts_from;
    const auto kind = kind_of(seen.post.conversation);
    if (community.known_from_the_start.contains(kind)) return true;
    const auto since = given.facts.installed(kind);
    return since && seen.posted_at >= *since + getting_to_know;
}

bool is_first(const PostSeen& seen, const Account& author, const Case& given) {
    const auto* person = given.community.person_of(seen.author.account);
    if (author.first_post_at || seen.author.bot) return false;
    if (person && (person->pmo || person->advisor || person->leader)) return false;
    return first_posts_count(seen, given);
}

/// The first post in a season by somebody who posted in one before.
bool comes_back(const PostSeen& seen, const Account& author, const Case& given) {
    const auto& community = given.community;
    const auto* season = community.season_at(seen.posted_at);
    if (!season || !author.last_post_at || community.is_pmo(author.id)) return false;
    const auto last = community.day_of(*author.last_post_at);
    const auto earlier = [&](const Season& other) { return other.to < season->from && other.from <= last; };
    return last < season->from && std::ranges::any_of(community.seasons, earlier);
}

/// Whether the latest that they wrote, minutes ago, stands in the same channel. `author`: as known before.
bool wrote_here_just_now(const Post& post, const Account& author, const Case& given) {
    if (!author.last_post_at || std::chrono::abs(post.posted_at - *author.last_post_at) > one_breath)
        return false;
    const auto elsewhere = given.facts.beside(post);
    return std::ranges::none_of(elsewhere,
                                [&](const Post& other) { return other.posted_at == *author.last_post_at; });
}

Account author_of(const PostSeen& seen, const Case& given) {
    auto author = given.facts.account(seen.author.account).value_or(Account{.id = seen.author.account});
    if (!seen.author.name.empty()) author.name = seen.author.name;
    if (seen.language) author.language = seen.language;
    return author;
}

}  // namespace

Acknowledgement acknowledgement(const Account& author, const Theme& theme, const Community& community) {
    const auto* person = community.person_of(author.id);
    auto wish = person && person->acknowledge ? *person->acknowledge : theme.acknowledge;
    if (!author.wants_thanks) return wish;
    if (!*author.wants_thanks && wish.thanks) wish.reaction = true;
    wish.thanks = *author.wants_thanks;
    return wish;
}

namespace {

/// Who stands further down the line, days later, is found by the look that everybody takes at midnight.
std::vector<Look> first_looks(const FollowUp& follow_up, const Post& post, const Case& given) {
    const auto roster = given.roster();
    const Concern concern{.follow_up = follow_up, .post = post};
    std::vector<Look> looks;
    for (const auto& turn : line(follow_up, post.first, roster)) {
        if (turn.after.days > 0) continue;
        const auto at = due_at(standing_in(turn, concern, roster), roster);
        looks.push_back({turn.reader, at, Look::When::By});
    }
    return looks;
}

/// People go first, where they do. Thanks for what came to us late wait for the owner's hours.
Timestamp thanks_at(const Post& post, const PersonId& owner, const Case& given) {
    const auto* person = given.community.person(owner);
    if (person && is_late(post.posted_at, given.community, given.now)) {
        const auto opening = person->calendar.next_opening(given.now);
        if (opening != Timestamp::max()) return opening;
    }
    return std::max<Timestamp>(given.now, post.posted_at + given.community.thank_after);
}

/// What its author gets for it.
struct Wished : Acknowledgement {
    bool again = false;  ///< they were thanked here a moment ago
};

/// Chosen at once, so that what comes in together never hears the same.
std::string words_for(const Post& post, bool again, Decision& decision, const Case& given) {
    const auto& owner = decision.follow_ups.front().owner;
    auto& author = decision.accounts.front();
    auto channel = given.facts.heard(post.key.conversation);
    const Telling telling{post, owner, channel, author.heard, given.event.chance, again};
    auto [words, phrase] = first_word(telling, false, given.community, given.now);
    note(channel, phrase);
    note(author.heard, phrase);
    decision.heard = {{post.key.conversation, channel}};
    return words;
}

void acknowledge(Decision& decision, const Wished& wish, const Theme& theme, const Case& given) {
    const auto& post = decision.posts.front();
    const auto& follow_up = decision.follow_ups.front();
    const auto& owner = follow_up.owner;
    if (wish.reaction) decision.deliveries.push_back(react(post.key, theme.reaction, given.now));
    if (!wish.thanks || follow_up.pmo_answered) return;

    // Where thanks go out at another time, their words are found then.
    const auto at = thanks_at(post, owner, given);
    decision.deliveries.push_back(
        thank({.post = post.key,
               .words = at > given.now ? std::string{} : words_for(post, wish.again, decision, given),
               .on_behalf = owner,
               .posted_at = post.posted_at,
               .mention = post.first,
               .again = wish.again},
              at));
}

/// Nobody answers themselves, where somebody else can.
PersonId owner_of(const Theme& theme, const Post& post, const Case& given) {
    auto others = theme;
    const auto* author = given.community.person_of(post.author);
    if (author && others.owners.size() > 1) std::erase(others.owners, author->id);
    return owner_for(others, given.community, given.now);
}

Decision opening(const Theme& theme, const Post& post, Account author, const Case& given) {
    FollowUp follow_up{.post = post.key,
                       .theme = theme.id,
                       .owner = owner_of(theme, post, given),
                       .opened_at = post.posted_at};
    // A channel may tell of the answer before the post.
    note_answers(follow_up, given.facts.replies(post.key), post, given.community);
    if (!author.first_post_at) author.first_post_at = post.posted_at;
    author.last_post_at = std::max(author.last_post_at.value_or(post.posted_at), post.posted_at);
    return {.posts = {post},
            .accounts = {std::move(author)},
            .follow_ups = {follow_up},
            .looks = first_looks(follow_up, post, given)};
}

}  // namespace

Decision on(const PostSeen& seen, const Case& given) {
    if (given.facts.knows(seen.post)) return {.answer = ToldBefore{}};
    if (seen.one_of_its_kind && given.facts.stands_elsewhere(seen.post)) return {.answer = Elsewhere{}};
    return first_seen(seen, given);
}

Decision first_seen(const PostSeen& seen, const Case& given) {
    const auto* theme = given.community.theme_of(seen.post.conversation);
    if (!theme) return {.answer = NoTheme{}};

    auto author = author_of(seen, given);
    const Post post{.key = seen.post,
                    .theme = theme->id,
                    .author = author.id,
                    .author_name = author.name,
                    .first = is_first(seen, author, given),
                    .welcome_back = comes_back(seen, author, given),
                    .text = seen.text,
                    .posted_at = std::min(seen.posted_at, given.now),
                    .language = author.language};
    const bool by_pmo = given.community.is_pmo(author.id);
    if (seen.author.bot || (by_pmo && !theme->follows_pmo_posts)) {
        Decision decision{.posts = {post}, .accounts = {std::move(author)}};
        hear_from(seen.author.account, decision, given);
        return decision;
    }
    Wished wish{acknowledgement(author, *theme, given.community), wrote_here_just_now(post, author, given)};
    if (thanked_beside(post, author, given)) wish.thanks = false;
    auto decision = opening(*theme, post, std::move(author), given);
    acknowledge(decision, wish, *theme, given);
    hear_from(seen.author.account, decision, given);
    return decision;
}

}  // namespace bot
