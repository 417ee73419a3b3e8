#include "store/book.hpp"

namespace store {

std::pair<std::int64_t, std::int64_t> beside_of(bot::PostNumber post, std::int64_t latest) {
    constexpr std::int64_t so_many = 200;
    const auto there = post.value == 0 ? latest + 1 : post.value;
    return {there - so_many, there + so_many};
}

}  // namespace store
