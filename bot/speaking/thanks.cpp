#include "bot/speaking/thanks.hpp"

#include "bot/speaking/phrases.hpp"

#include <algorithm>
#include <limits>

namespace bot {

namespace {

constexpr std::size_t never = std::numeric_limits<std::size_t>::max();

/// How many other phrases were heard since.
std::size_t heard_ago(const Heard& heard, PhraseId phrase) {
    const auto& latest = heard.latest_first;
    const auto found = std::find(latest.begin(), latest.end(), phrase);
    return found == latest.end() ? never : static_cast<std::size_t>(found - latest.begin());
}

/// What makes one phrase better than another; the greatest is taken.
struct Freshness {
    bool not_the_last = false;
    std::size_t in_channel = 0;
    std::size_t by_person = 0;

    auto operator<=>(const Freshness&) const = default;
};

Freshness freshness(const std::string& phrase, const Heard& in_channel, const Heard& by_person) {
    const auto id = phrase_id(phrase);
    const auto there = heard_ago(in_channel, id);
    const auto theirs = heard_ago(by_person, id);
    return {.not_the_last = there > 0 && theirs > 0, .in_channel = there, .by_person = theirs};
}

}  // namespace

PhraseBook builtin_phrases() {
    PhraseBook book;
    for (auto& [situation, phrases] : japanese_phrases()) book.phrases[{Language::Ja, situation}] = phrases;
    for (auto& [situation, phrases] : english_phrases()) book.phrases[{Language::En, situation}] = phrases;
    return book;
}

std::string choose(const Phrases& phrases, const Heard& in_channel, const Heard& by_person, unsigned chance) {
    std::vector<const std::string*> best;
    Freshness best_so_far;
    for (const auto& phrase : phrases) {
        const auto fresh = freshness(phrase, in_channel, by_person);
        if (fresh > best_so_far) best.clear();
        best_so_far = std::max(best_so_far, fresh);
        if (fresh == best_so_far) best.push_back(&phrase);
    }
    return best.empty() ? std::string{} : *best[chance % best.size()];
}

Situation situation_of(const PostFacts& facts) {
    if (facts.late) return Situation::Late;
    if (facts.first_post) return Situation::FirstPost;
    if (facts.welcome_back) return Situation::WelcomeBack;
    if (facts.again) return Situation::Again;
    if (facts.after_hours) return Situation::AfterHours;
    return facts.question ? Situation::Question : Situation::Post;
}

}  // namespace bot
