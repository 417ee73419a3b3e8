#include "tests/support/every_channel.hpp"

#include <catch2/catch.hpp>

#include <set>

// More posts than one card holds, the same on every channel (see desk_test.cpp).

using namespace tests;
using namespace std::string_literals;

namespace {

constexpr int all_posts = 45;
const Json told_them{{"action", "answered"}, {"words", "Told them how."}};

/// Forty-five posts, each by somebody else, wait for ito.
void remind(Place& place) {
    for (int n = 1; n <= all_posts; ++n) {
        place.posts_unheeded("guest" + std::to_string(n), std::to_string(n),
                             "I tried it, and this is what came of it in the end: " + std::string(60, 'x'));
    }
    place.at(monday + 5h + 1min);
    place.pings("ito");
}

std::set<std::string> waiting_on(const std::string& rows) {
    std::set<std::string> posts;
    for (std::size_t at = 0; at < rows.size();) {
        const auto end = std::min(rows.find(", ", at), rows.size());
        const auto row = rows.substr(at, end - at);
        if (row.ends_with(" waits")) posts.insert(row.substr(0, row.find(' ')));
        at = end + 2;
    }
    return posts;
}

}  // namespace

TEST_CASE("every post that waits is reached by turning the pages of the card, and nobody's phone rings") {
    ON_EVERY_CHANNEL(place);
    remind(place);
    auto found = waiting_on(place.shows("ito"));
    CHECK(found.size() < all_posts);
    for (int turn = 0; turn < all_posts && found.size() < all_posts; ++turn) {
        for (const auto& post : waiting_on(place.turns_the_page("ito"))) found.insert(post);
    }
    CHECK(found.size() == all_posts);
    CHECK(place.pings("ito") == 0);
    CHECK(waiting_on(place.turns_the_page("ito", Page::First)).contains("1"));
}

TEST_CASE("what is pressed on a later page leaves its reader there, and a new ping begins anew") {
    ON_EVERY_CHANNEL(place);
    remind(place);
    const auto page = place.turns_the_page("ito");
    const auto second = *waiting_on(page).begin();
    CHECK_FALSE(waiting_on(page).contains("1"));
    const auto after = place.presses("ito", "close", second, told_them);
    CHECK_THAT(after, Catch::Contains(second + " closed"));
    CHECK_FALSE(waiting_on(after).contains("1"));
    CHECK_FALSE(waiting_on(place.shows("ito")).contains("1"));
    CHECK_FALSE(waiting_on(place.presses("ito", "undo", second)).contains("1"));
    place.at(monday + 29h + 2min);
    CHECK(place.pings("ito") == 1);
    CHECK(waiting_on(place.shows("ito")).contains("1"));
}

TEST_CASE("asking whether to close without a word can be cancelled, and nothing is changed") {
    ON_EVERY_CHANNEL(place);
    place.posts("ada", "1");
    place.at(monday + 5h + 1min);
    CHECK(place.presses("ito", "close", "1", {{"action", "answered"}}) == "1 really?");
    CHECK(place.presses("ito", "close", "1", {{"action", "answered"}}) == "1 really?");
    CHECK(place.cancels("ito") == "1 waits");
    CHECK(place.shows("ito") == "1 waits");
}

TEST_CASE("what was just done stands where it was done, with its undo, and goes after ten minutes") {
    ON_EVERY_CHANNEL(place);
    for (const auto* post : {"1", "2", "3"})
        place.posts_unheeded("guest"s + post, post, "I tried number "s + post);
    place.at(monday + 5h + 1min);
    CHECK(place.presses("ito", "close", "2", told_them) == "1 waits, 2 closed, 3 waits");
    CHECK(place.shows("ito") == "1 waits, 2 closed, 3 waits");
    place.at(monday + 5h + 3min);
    CHECK(place.presses("ito", "snooze", "1", {{"until", "tomorrow"}}) == "1 later, 3 waits, 2 closed");
    place.at(monday + 5h + 6min);
    CHECK(place.presses("ito", "undo", "2") == "1 later, 2 waits, 3 waits");
    place.at(monday + 5h + 14min);
    CHECK(place.shows("ito") == "2 waits, 3 waits, 1 later");
    CHECK(place.pings("ito") == 1);
}

TEST_CASE("what is put off on a later page stays in sight there, to be called back") {
    ON_EVERY_CHANNEL(place);
    remind(place);
    const auto second = *waiting_on(place.turns_the_page("ito")).begin();
    CHECK_THAT(place.presses("ito", "snooze", second, {{"until", "tomorrow"}}),
               Catch::Contains(second + " later"));
    CHECK_THAT(place.presses("ito", "reopen", second), Catch::Contains(second + " waits"));
}
