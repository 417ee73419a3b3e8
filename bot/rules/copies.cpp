#include "bot/rules/copies.hpp"

#include "bot/errands.hpp"
#include "bot/listening/one_thing.hpp"

#include <algorithm>

namespace bot {

namespace {

std::vector<Post> copies_of(const Post& post, const Facts& facts) {
    auto all = facts.beside(post);
    std::erase_if(all, [&](const Post& other) { return !one_thing(post, other); });
    return all;
}

bool thanked(const MessageKey& post, const Facts& facts) {
    const auto said = facts.said(post);
    return facts.delivery(thank_id(post)) ||
           std::ranges::any_of(said, [](const Said& line) { return line.kind == Said::Kind::Thanks; });
}

/// Its thanks were not needed any more: somebody had answered.
bool answered(const MessageKey& post, const Facts& facts) {
    const auto follow_up = facts.follow_up(post);
    return follow_up && follow_up->pmo_answered;
}

bool is_to_be_thanked(const Post& post, const Case& given) {
    const auto* theme = given.community.theme(post.theme);
    const auto follow_up = given.facts.follow_up(post.key);
    return theme && theme->acknowledge.thanks && follow_up && !follow_up->pmo_answered;
}

}  // namespace

bool thanked_beside(const Post& post, const Account& author, const Case& given) {
    if (!author.last_post_at || *author.last_post_at + one_breath < post.posted_at) return false;
    return std::ranges::any_of(copies_of(post, given.facts), [&](const Post& other) {
        return thanked(other.key, given.facts) || answered(other.key, given.facts);
    });
}

void pass_thanks_on(const Post& gone, Decision& decision, const Case& given) {
    if (!thanked(gone.key, given.facts)) return;
    const auto copies = copies_of(gone, given.facts);
    const auto has_thanks = [&](const Post& other) { return thanked(other.key, given.facts); };
    const auto next =
        std::ranges::find_if(copies, [&](const Post& other) { return is_to_be_thanked(other, given); });
    if (next == copies.end() || std::ranges::any_of(copies, has_thanks)) return;
    decision.deliveries.push_back(thank({.post = next->key,
                                         .on_behalf = given.facts.follow_up(next->key)->owner,
                                         .posted_at = next->posted_at,
                                         .mention = gone.first},
                                        given.now));
}

bool answered_beside(const Request& request) {
    const auto& [asked, post, given] = request;
    return std::ranges::any_of(asked.posts, [&](PostNumber number) {
        const auto other = given.facts.post(number);
        if (!other || !one_thing(post, *other)) return false;
        const auto follow_up = given.facts.follow_up(other->key);
        return follow_up && follow_up->answered;
    });
}

}  // namespace bot
