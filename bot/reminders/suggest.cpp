#include "bot/reminders/suggest.hpp"

#include "bot/listening/spelling.hpp"

#include <algorithm>

namespace bot {

namespace {

constexpr std::size_t most = 25;

bool joins(char32_t letter) {
    return (letter >= U'a' && letter <= U'z') || (letter >= U'0' && letter <= U'9');
}

/// Whether a Latin word goes on across this place.
bool inside_a_word(const std::u32string& text, std::size_t at) {
    return at > 0 && at < text.size() && joins(text[at - 1]) && joins(text[at]);
}

std::string subject_of(const Person& person, const Post& post) {
    const auto found = std::ranges::find_if(
        person.knows, [&](const std::string& subject) { return names(post.text, subject); });
    return found == person.knows.end() ? std::string{} : *found;
}

bool out_of_question(const Person& person, const Concern& concern, const PersonId& reader) {
    const auto wrote = [&](const auto& account) { return account.second == concern.post.author; };
    return !person.advisor || person.id == reader || person.id == concern.follow_up.owner ||
           concern.asked(person.id) || std::ranges::any_of(person.accounts, wrote);
}

int rank(const Suggestion& one, const Theme* theme) {
    if (!one.knows.empty()) return 0;
    const bool of_the_theme =
        theme && std::ranges::find(theme->advisors, one.advisor) != theme->advisors.end();
    return of_the_theme ? 1 : 2;
}

}  // namespace

bool names(std::string_view text, std::string_view subject) {
    const auto where = folded(text);
    const auto what = folded(subject);
    if (what.empty()) return false;
    for (auto at = where.find(what); at != std::u32string::npos; at = where.find(what, at + 1)) {
        if (!inside_a_word(where, at) && !inside_a_word(where, at + what.size())) return true;
    }
    return false;
}

std::vector<Suggestion> whom_to_ask(const Concern& concern, const PersonId& reader, const Roster& roster) {
    std::vector<Suggestion> all;
    for (const auto& [id, person] : roster.community.people) {
        if (out_of_question(person, concern, reader)) continue;
        all.push_back({id, subject_of(person, concern.post), person.calendar.away(roster.now)});
    }
    const auto* theme = roster.community.theme(concern.follow_up.theme);
    std::ranges::stable_sort(all, {}, [&](const Suggestion& one) {
        return std::pair{one.away, rank(one, theme)};
    });
    if (all.size() > most) all.resize(most);
    return all;
}

}  // namespace bot
