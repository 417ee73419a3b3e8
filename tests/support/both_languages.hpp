#pragma once

#include <catch2/catch.hpp>

#include <string>

namespace tests {

/// Every one of `texts` (members that are words as they are) and of what `made` makes of the others stands
/// in both catalogues, and differs.
template <class Catalogue, class Texts, class Made>
void say_the_same_in_two_languages(const Catalogue& ja, const Catalogue& en, const Texts& texts,
                                   const Made& made) {
    for (const auto text : texts) {
        INFO(en.*text << " / " << ja.*text);
        CHECK_FALSE((ja.*text).empty());
        CHECK_FALSE((en.*text).empty());
        CHECK(ja.*text != en.*text);
    }
    const auto japanese = made(ja);
    const auto english = made(en);
    REQUIRE(japanese.size() == english.size());
    for (std::size_t i = 0; i < japanese.size(); ++i) {
        INFO(english[i] << " / " << japanese[i]);
        CHECK_FALSE(japanese[i].empty());
        CHECK(japanese[i] != english[i]);
    }
}

}  // namespace tests
