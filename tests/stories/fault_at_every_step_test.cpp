#include "store/memory.hpp"
#include "store/memory_records.hpp"
#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

#include <functional>
#include <sstream>

using namespace tests;

namespace {

/// Something outside breaks at the n-th step, once.
class Weather {
public:
    explicit Weather(int worst) : worst_{worst} {}

    void step() {
        if (++steps_ == worst_) throw std::runtime_error{"the ground shakes"};
    }

    bool struck() const { return steps_ >= worst_; }

private:
    int worst_;
    int steps_ = 0;
};

/// A book that may fail before and after each thing that is asked of it.
class Shaky final : public store::Memory {
public:
    explicit Shaky(Weather& outside) : weather_{outside} {}

    void begin() override { weather_.step(), Memory::begin(); }

    void commit() override { weather_.step(), Memory::commit(); }

    bool remember(const bot::EventKey& key, bot::Timestamp now) override {
        return weather_.step(), Memory::remember(key, now);
    }

    void write(const bot::Decision& decision) override {
        weather_.step();
        Memory::write(decision);
        weather_.step();
    }

    std::optional<bot::Delivery> take(bot::Timestamp now, bot::Span lease) override {
        weather_.step();
        return Memory::take(now, lease);
    }

private:
    Weather& weather_;
};

class ShakyGround final : public Ground {
public:
    explicit ShakyGround(Weather& weather) : book_{weather} {}

    store::Book& book() override { return book_; }

    const bot::Records& records() const override { return records_; }

private:
    Shaky book_;
    store::MemoryRecords records_{book_};
};

/// Calls until it goes well, as channels and loops do.
void insist(const std::function<void()>& deed) {
    for (int attempt = 0; attempt < 3; ++attempt) {
        try {
            return deed();
        } catch (const std::runtime_error& broken) {
            CAPTURE(broken.what());
        }
    }
}

long times(const std::string& what, const std::string& page) {
    std::istringstream lines{page};
    long found = 0;
    for (std::string line; std::getline(lines, line);) found += line.starts_with(what) ? 1 : 0;
    return found;
}

/// From a post to its close, an hour after which nobody is shown anything more; what was shown.
std::string walk(Story& story) {
    insist([&] { story.tell(posts("1", monday), monday); });
    for (const auto later : {0min, 5min, 30min, 240min, 245min, 300min, 420min}) {
        insist([&] { story.settle_down(monday + later); });
    }
    const bot::Asked asked{.by = ito, .posts = {story.number("1")}, .wish = close()};
    insist([&] { story.tell({.key = {"press"}, .what = asked}, monday + 8h); });
    for (const auto later : {0min, 5min, 11min, 60min})
        insist([&] { story.settle_down(monday + 8h + later); });
    return story.channel.turn_page();
}

}  // namespace

TEST_CASE("whatever breaks at whichever step, the participant is thanked once and the PMO told") {
    int unthanked = 0;
    int steps = 0;
    for (bool struck = true; struck; ++steps) {
        Weather weather{steps + 1000};
        Story story{std::make_unique<ShakyGround>(weather)};
        weather = Weather{steps + 1};  // from here on; the start of a program is not a step of this walk
        story.channel.weather = [&] { weather.step(); };
        const auto page = walk(story);
        CAPTURE(steps, page);
        CHECK(times("thank", page) <= 1);
        CHECK(times("react", page) >= 1);
        CHECK(times("remind", page) >= 1);
        CHECK(times("clear", page) >= 1);
        unthanked += times("thank", page) == 0 ? 1 : 0;
        struck = weather.struck();
    }
    CHECK(steps > 100);
    CHECK(unthanked <=
          1);  // in doubt, and this channel cannot look: only where it broke after the thanks were begun
}
