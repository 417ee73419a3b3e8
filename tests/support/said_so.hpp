#pragma once

#include "tests/support/story.hpp"

#include <algorithm>
#include <string>

namespace tests {

/// Whether the last words in a thread are an English phrase of that situation, by what stands in it up to its
/// second placeholder.
inline bool said_so(const Story& story, bot::Situation situation) {
    const auto& phrases = story.people->phrases.of(bot::Language::En, situation);
    return std::ranges::any_of(phrases, [&](const std::string& phrase) {
        const auto begins = phrase.substr(0, phrase.find('{'));
        const auto rest = phrase.substr(phrase.find('}') + 1);
        const auto next = rest.substr(0, rest.find('{'));
        const auto& words = story.channel.last_words;
        return words.starts_with(begins) && words.find(next) != std::string::npos;
    });
}

}  // namespace tests
