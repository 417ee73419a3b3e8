#include "store/sqlite/search.hpp"

#include "bot/chat/search.hpp"
#include "store/rows.hpp"

#include <algorithm>
#include <limits>

namespace store {

namespace {

constexpr std::size_t at_once = 256;

/// The latest of those before `before`, the latest first.
std::vector<bot::Post> posts_before(Statements& sql, std::int64_t before, std::size_t count) {
    return sql.all(a_post,
                   "select post.* from (select id from message where root is null and removed_at is null "
                   "and id < ?1 order by id desc limit ?2) recent cross join post on post.id = recent.id",
                   before, static_cast<std::int64_t>(count));
}

}  // namespace

std::vector<bot::Post> find_posts(Statements& sql, const bot::Search& search) {
    std::vector<bot::Post> found;
    auto left = search.among;
    auto before = std::numeric_limits<std::int64_t>::max();
    while (left > 0 && found.size() < search.limit) {
        const auto count = std::min(at_once, left);
        auto posts = posts_before(sql, before, count);
        for (auto& post : posts) {
            before = std::min(before, post.number.value);
            if (found.size() < search.limit && bot::fits(post, search)) found.push_back(std::move(post));
        }
        if (posts.size() < count) break;
        left -= count;
    }
    return found;
}

}  // namespace store
