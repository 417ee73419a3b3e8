#include "bot/speaking/thanks.hpp"
#include "config/names.hpp"
#include "config/reading.hpp"

namespace config {

namespace {

using bot::Situation;

constexpr std::size_t longest_phrase = 1000;
constexpr std::size_t few = 8;  // fewer are soon heard again

constexpr auto situations = {Situation::Post,        Situation::Question,   Situation::FirstPost,
                             Situation::WelcomeBack, Situation::AfterHours, Situation::Late,
                             Situation::Again,       Situation::Closed};

constexpr auto placeholders = "{author}, {owner}, {theme}, {when}, {posted}";

bool fit_phrase(Section& section, std::string_view key, const Text& phrase) {
    if (!fit_text(phrase.text, longest_phrase)) {
        section.refuse(phrase.place, key,
                       "is empty, too long or not one line; allowed are 1 to 1000 bytes of text");
        return false;
    }
    const auto unknown = bot::unknown_placeholders(phrase.text);
    for (const auto& each : unknown) {
        section.refuse(phrase.place, key,
                       "unknown placeholder " + shown(each) + "; allowed are " + placeholders);
    }
    return unknown.empty();
}

bot::Phrases phrases_at(Section& section, std::string_view key) {
    bot::Phrases phrases;
    for (auto& each : section.words(key)) {
        if (fit_phrase(section, key, each)) phrases.push_back(std::move(each.text));
    }
    return phrases;
}

void look_at_replacement(Section& section, std::string_view key) {
    const auto* list = std::get_if<List>(&section.find(key)->value);
    if (!list) return;
    if (list->empty()) {
        section.refuse(key, "is empty while builtin is false; allowed is one phrase at least");
    } else if (list->size() < few) {
        section.warn(key, "fewer than 8 phrases are soon heard again");
    }
}

void read_situations(Section& section, bot::OwnPhrases& own) {
    std::string unnamed;
    for (const auto situation : situations) {
        const auto key = bot::str(situation);
        if (section.find(key)) {
            own.phrases[situation] = phrases_at(section, key);
            if (!own.builtin) look_at_replacement(section, key);
        } else {
            unnamed += (unnamed.empty() ? "" : ", ") + std::string(key);
        }
    }
    if (!own.builtin && !unnamed.empty()) {
        section.warn("builtin", "false replaces nothing where no phrases are given: " + unnamed);
    }
}

void read_language(Section& section, bot::Language language, bot::PhraseBook& book) {
    bot::OwnPhrases own;
    own.builtin = section.truth("builtin", true);
    read_situations(section, own);
    section.no_other_keys();
    bot::add_own(book, language, own);
}

}  // namespace

void read_phrases(Section& root, Reading& reading) {
    auto& book = reading.community.phrases;
    book = bot::builtin_phrases();
    auto section = root.table("thanks");
    if (!section) return;
    if (auto ja = section->table("ja")) read_language(*ja, bot::Language::Ja, book);
    if (auto en = section->table("en")) read_language(*en, bot::Language::En, book);
    section->no_other_keys();
}

}  // namespace config
