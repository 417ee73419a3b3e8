#include "bot/speaking/wording.hpp"

#include "bot/speaking/wording_parts.hpp"

namespace bot {

std::string joined(std::initializer_list<std::string_view> pieces) {
    std::string whole;
    for (const auto piece : pieces) whole += piece;
    return whole;
}

bool is_today(WallTime at) {
    return std::chrono::floor<std::chrono::days>(at.at) == std::chrono::floor<std::chrono::days>(at.now);
}

Unit unit_of(WorkingTime age) {
    const auto say = [](Unit::Of of, auto count) { return Unit{of, std::to_string(count), count == 1}; };
    if (age.days > 0) return say(Unit::Of::Days, age.days);
    const auto hours = std::chrono::floor<std::chrono::hours>(age.hours).count();
    if (hours > 0) return say(Unit::Of::Hours, hours);
    return say(Unit::Of::Minutes, std::chrono::floor<std::chrono::minutes>(age.hours).count());
}

std::string listed(const std::vector<std::string>& pieces, std::string_view between) {
    std::string whole;
    for (const auto& piece : pieces) {
        if (!whole.empty()) whole += between;
        whole += piece;
    }
    return whole;
}

std::vector<std::string> spans_of(const Ages& ages, const NamesOfAges& names) {
    const std::array counts{ages.up_to_four_hours, ages.up_to_a_day, ages.up_to_two_days, ages.longer};
    std::vector<std::string> spans;
    for (std::size_t n = 0; n < counts.size(); ++n) {
        if (counts.at(n) > 0) spans.push_back(joined({names.at(n), std::to_string(counts.at(n))}));
    }
    return spans;
}

const Words& words(Language language) {
    return language == Language::Ja ? japanese_words() : english_words();
}

const DigestWords& digest_words(Language language) {
    return language == Language::Ja ? japanese_digest_words() : english_digest_words();
}

const HelpWords& help_words(Language language) {
    return language == Language::Ja ? japanese_help_words() : english_help_words();
}

}  // namespace bot
