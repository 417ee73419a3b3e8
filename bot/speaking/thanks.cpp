#include "bot/speaking/thanks.hpp"

#include "bot/speaking/phrases.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>

namespace bot {

namespace {

constexpr std::size_t heard_at_most = 64;
constexpr std::size_t never = std::numeric_limits<std::size_t>::max();

constexpr std::array<std::pair<Situation, std::string_view>, 7> names{{
    {Situation::Post, "post"},
    {Situation::Question, "question"},
    {Situation::FirstPost, "first_post"},
    {Situation::WelcomeBack, "welcome_back"},
    {Situation::AfterHours, "after_hours"},
    {Situation::Late, "late"},
    {Situation::Closed, "closed"},
}};

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

std::string_view str(Situation situation) {
    const auto* found =
        std::find_if(names.begin(), names.end(), [&](const auto& name) { return name.first == situation; });
    return found->second;
}

std::optional<Situation> situation_named(std::string_view name) {
    for (const auto& [situation, its_name] : names) {
        if (its_name == name) return situation;
    }
    return {};
}

const Phrases& PhraseBook::of(Language language, Situation situation) const {
    static const Phrases none;
    const auto found = phrases.find({language, situation});
    return found == phrases.end() ? none : found->second;
}

PhraseBook builtin_phrases() {
    PhraseBook book;
    for (auto& [situation, phrases] : japanese_phrases()) book.phrases[{Language::Ja, situation}] = phrases;
    for (auto& [situation, phrases] : english_phrases()) book.phrases[{Language::En, situation}] = phrases;
    return book;
}

void take(PhraseBook& book, Language language, const OwnPhrases& own) {
    for (const auto& [situation, phrases] : own.phrases) {
        auto& in_use = book.phrases[{language, situation}];
        if (!own.builtin) in_use.clear();
        in_use.insert(in_use.end(), phrases.begin(), phrases.end());
    }
}

PhraseId phrase_id(std::string_view phrase) {
    PhraseId hash = 2166136261U;  // FNV-1a
    for (const char c : phrase) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash;
}

void note(Heard& heard, PhraseId phrase) {
    auto& latest = heard.latest_first;
    latest.erase(std::remove(latest.begin(), latest.end(), phrase), latest.end());
    latest.insert(latest.begin(), phrase);
    if (latest.size() > heard_at_most) latest.resize(heard_at_most);
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
    if (facts.after_hours) return Situation::AfterHours;
    return facts.question ? Situation::Question : Situation::Post;
}

}  // namespace bot
