#include "bot/rules/untold.hpp"

#include "bot/overloaded.hpp"
#include "bot/rules/on.hpp"

#include <algorithm>
#include <utility>

namespace bot {

namespace {

/// A channel gives up telling within minutes; we may have been down for hours. What is older is history.
constexpr Span lately = std::chrono::hours{24};

bool is_news(const ConversationId& channel, Timestamp posted_at, const Case& given) {
    const auto since = given.facts.installed(kind_of(channel));
    return since && posted_at >= *since && posted_at + lately >= given.now;
}

}  // namespace

Decision told_at_last(const Whole& whole, const Case& given) {
    const auto nothing = [] { return Decision{.answer = NoSuchPost{}}; };
    return std::visit(
        overloaded{
            [&](std::monostate) { return nothing(); },
            [&](const PostSeen& it) {
                return is_news(it.post.conversation, it.posted_at, given) ? on(it, given) : nothing();
            },
            [&](const ReplySeen& it) {
                return is_news(it.reply.conversation, it.posted_at, given) ? on(it, given) : nothing();
            },
        },
        whole);
}

Decision told_by_edit(const Edited& edited, const Case& given) {
    auto decision = told_at_last(edited.whole, given);
    const auto at = std::min(edited.edited_at, given.now);
    for (auto& post : decision.posts) post.edited_at = at;
    for (auto& reply : decision.replies) reply.edited_at = at;
    return decision;
}

Decision told_by_removal(const Removed& removed, const Case& given) {
    auto told = told_at_last(removed.whole, given);
    Decision decision{
        .answer = told.answer, .posts = std::move(told.posts), .replies = std::move(told.replies)};
    for (auto& post : decision.posts) {
        post.removed_at = given.now;
        post.first = post.welcome_back = false;
    }
    for (auto& reply : decision.replies) reply.removed_at = given.now;
    return decision;
}

std::optional<Decision> told_by_return(const Restored& restored, const Post& post, const Case& given) {
    const auto* whole = std::get_if<PostSeen>(&restored.whole);
    const bool untold = post.removed_at && post.text.empty() && !given.facts.follow_up(post.key);
    if (!whole || !untold) return {};
    auto decision = first_seen(*whole, given);
    decision.retold = std::exchange(decision.posts, {});  // its row is there
    return decision;
}

}  // namespace bot
