#include "tests/race/all_at_once.hpp"
#include "tests/support/desk.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace tests;

TEST_CASE("whoever begins to listen while much is told misses nothing and hears nothing twice") {
    local::Feed feed;
    std::vector<std::shared_ptr<Listener>> listeners(4);
    std::vector<std::uint64_t> from(4);
    for (auto& listener : listeners) listener = std::make_shared<Listener>();
    all_at_once(8, [&](int thread) {
        const auto at = static_cast<std::size_t>(thread % 4);
        if (thread < 4) {
            from.at(at) = feed.told();
            return feed.add(listeners.at(at), from.at(at));
        }
        for (int number = 0; number < 50; ++number)
            feed.changed(bot::AccountId{"local:" + std::to_string(50 * thread + number)});
    });
    CHECK(feed.told() == 200);
    for (std::size_t at = 0; at < listeners.size(); ++at) {
        const auto& heard = listeners.at(at)->heard;
        CHECK(heard.size() == 200 - from.at(at));
        CHECK(std::set<std::string>(heard.begin(), heard.end()).size() == heard.size());
    }
}

TEST_CASE("figures that many change at once are told, and not once for each") {
    local::Feed feed;
    all_at_once(8, [&](int thread) {
        for (int number = 0; number < 100; ++number) {
            if (thread < 7)
                feed.figures_may_have_changed();
            else
                feed.tell_of_figures();
        }
    });
    feed.tell_of_figures();
    CHECK(feed.told() >= 1);
    CHECK(feed.told() <= 101);
}

TEST_CASE("listeners may go, and others come, while they are told") {
    local::Feed feed{64};
    const auto stays = std::make_shared<Listener>();
    feed.add(stays, 0);
    all_at_once(6, [&](int thread) {
        for (int number = 0; number < 50; ++number) {
            if (thread < 3)
                feed.changed(hr);
            else if (feed.has_room())
                feed.add(std::make_shared<Listener>(), feed.told());
        }
    });
    CHECK(stays->heard.size() == 150);
}
