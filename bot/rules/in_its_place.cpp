#include "bot/errands.hpp"
#include "bot/rules/acknowledgement.hpp"
#include "bot/speaking/first_word.hpp"

#include <algorithm>

namespace bot {

namespace {

bool has_heard_it(const Account& author, PhraseId phrase) {
    const auto& heard = author.heard.latest_first;
    return std::find(heard.begin(), heard.end(), phrase) != heard.end();
}

/// Whoever is still to answer; nobody where words of the bot would come too late.
std::optional<PersonId> who_will_answer(const Post& post, const Case& given) {
    const auto follow_up = given.facts.follow_up(post.key);
    if (post.removed_at || !follow_up || !follow_up->waiting() || follow_up->pmo_answered) return {};
    return follow_up->owner;
}

}  // namespace

void thank_in_its_place(const React& react, Decision& decision, const Case& given) {
    const auto post = given.facts.post(react.post);
    const auto* theme = given.community.theme_of(react.post.conversation);
    if (!post || !theme) return;
    auto author = given.facts.account(post->author).value_or(Account{.id = post->author});
    const auto owner = who_will_answer(*post, given);
    if (!owner || acknowledgement(author, *theme, given.community).thanks) return;
    const auto [words, phrase] = word_in_place_of_a_reaction(*post, *owner, given.community);
    if (has_heard_it(author, phrase)) return;
    note(author.heard, phrase);
    decision.accounts.push_back(std::move(author));
    decision.deliveries.push_back(thank({.post = react.post,
                                         .words = words,
                                         .on_behalf = *owner,
                                         .posted_at = post->posted_at,
                                         .in_place_of = react.reaction},
                                        given.now));
}

}  // namespace bot
