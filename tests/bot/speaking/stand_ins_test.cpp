#include "bot/speaking/stand_ins.hpp"

#include "bot/listening/own_words.hpp"

#include <catch2/catch.hpp>

using bot::Language;
using bot::Thing;

namespace {

constexpr auto last = static_cast<int>(Thing::NoWords);

}  // namespace

TEST_CASE("whatever stands in for something is a line that says what it is, and nobody's own words") {
    for (int each = 0; each <= last; ++each) {
        for (const auto language : {Language::Ja, Language::En}) {
            for (const auto* says :
                 {"", "ありがとうございます。", "Who can help?", "close post-17\npost-18"}) {
                const auto line = bot::stand_in(static_cast<Thing>(each), says, language);
                CAPTURE(line);
                CHECK(line.find('\n') == std::string::npos);
                CHECK(bot::own_words(line) == " ");
                CHECK(bot::own_words("見てください\n" + line) == "見てください\n ");
            }
        }
    }
}
