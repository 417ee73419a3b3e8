#include "bot/phrase_book.hpp"

#include <algorithm>
#include <array>

namespace bot {

namespace {

constexpr std::size_t heard_at_most = 64;

constexpr std::array<std::pair<Situation, std::string_view>, 8> names{{
    {Situation::Post, "post"},
    {Situation::Question, "question"},
    {Situation::FirstPost, "first_post"},
    {Situation::WelcomeBack, "welcome_back"},
    {Situation::AfterHours, "after_hours"},
    {Situation::Late, "late"},
    {Situation::Again, "again"},
    {Situation::Closed, "closed"},
}};

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

void add_own(PhraseBook& book, Language language, const OwnPhrases& own) {
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

}  // namespace bot
