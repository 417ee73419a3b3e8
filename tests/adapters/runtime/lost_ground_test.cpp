#include "adapters/runtime/lost_ground.hpp"

#include <catch2/catch.hpp>

#include <stdexcept>

using bot::LostGround;

TEST_CASE("what is lost is told at the start and whenever it has changed, and again where telling failed") {
    runtime::LostGroundTeller teller;
    std::vector<std::size_t> told;
    const auto tell = [&](const std::vector<LostGround>& all) { told.push_back(all.size()); };
    const std::vector<LostGround> one{{{"quiet:a"}, "gone"}};
    teller.take({}, tell);
    teller.take({}, tell);
    CHECK(told == std::vector<std::size_t>{0});
    CHECK_THROWS(teller.take(one, [](const auto&) { throw std::runtime_error{"the disk is full"}; }));
    teller.take(one, tell);
    teller.take(one, tell);
    teller.take({{{"quiet:a"}, "put-away"}}, tell);
    teller.take({}, tell);
    CHECK(told == std::vector<std::size_t>{0, 1, 1, 0});
}
