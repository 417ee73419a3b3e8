#include "bot/speaking/first_word.hpp"

#include "bot/listening/script.hpp"
#include "bot/listening/thread.hpp"
#include "bot/speaking/names.hpp"
#include "bot/speaking/thanks.hpp"
#include "bot/speaking/wording.hpp"

namespace bot {

namespace {

constexpr Span late_after = 15min;

/// 明日の17時（JST）, tomorrow at 17:00 JST
std::string by_clock(std::string moment, const std::string& clock, Language language) {
    if (clock.empty()) return moment;
    return language == Language::Ja ? moment + "（" + clock + "）" : moment + " " + clock;
}

/// Where the owner is back at no time that is known, nothing is said of it.
std::string back_at(const Person* owner, Language language, const Community& community, Timestamp now) {
    if (!owner || owner->calendar.open(now)) return {};
    const auto opening = owner->calendar.next_opening(now);
    if (opening == Timestamp::max()) return {};
    const auto& zone = *owner->calendar.zone;
    return by_clock(say_when(zone.to_local(opening), zone.to_local(now), language),
                    community.clock_name(owner->calendar, opening), language);
}

Names names_for(const Telling& telling, const PersonId& speaker, Language language,
                const Community& community) {
    const auto* theme = community.theme(telling.post.theme);
    const auto* person = community.person(speaker);
    return {.author = addressee_of(telling.post, language, community),
            .owner = person ? spoken_to(person->called(language), language) : "",
            .theme = theme ? theme->name : telling.post.theme.value};
}

std::string choose_for(const Telling& telling, Situation situation, Language language,
                       const Community& community) {
    return choose(community.phrases.of(language, situation), telling.in_channel, telling.by_author,
                  telling.chance);
}

}  // namespace

bool is_late(Timestamp posted_at, const Community& community, Timestamp now) {
    return now > posted_at + community.thank_after + late_after;
}

Language language_of(const Post& post, const Community& community) {
    const auto* theme = community.theme(post.theme);
    if (!theme) return post.language.value_or(language_of(post.text));
    return theme->language_of_post ? post.language.value_or(theme->language) : theme->language;
}

std::string author_of(const Post& post, const Community& community) {
    const auto* person = community.person_of(post.author);
    return person ? person->name : display_name(post.author_name);
}

std::string addressee_of(const Post& post, Language language, const Community& community) {
    const auto* person = community.person_of(post.author);
    return spoken_to(person ? person->called(language) : display_name(post.author_name), language);
}

Wording first_word(const Telling& telling, bool late, const Community& community, Timestamp now) {
    const auto language = language_of(telling.post, community);
    const auto* owner = community.person(telling.owner);
    auto names = names_for(telling, telling.owner, language, community);
    if (late && owner) {
        const auto& zone = *owner->calendar.zone;
        const auto posted = telling.post.posted_at;
        names.posted = by_clock(say_posted(zone.to_local(posted), zone.to_local(now), language),
                                community.clock_name(owner->calendar, posted), language);
    } else {
        names.when = back_at(owner, language, community, now);
    }
    const auto situation = situation_of({.late = late,
                                         .first_post = telling.post.first,
                                         .welcome_back = telling.post.welcome_back,
                                         .again = telling.again,
                                         .after_hours = !names.when.empty(),
                                         .question = is_clear_question(telling.post.text)});
    if (situation == Situation::Again) names.when.clear();  // it stands above
    const auto phrase = choose_for(telling, situation, language, community);
    return {thanks_words(phrase, names, language), phrase_id(phrase)};
}

Wording word_in_place_of_a_reaction(const Post& post, const PersonId& owner, const Community& community) {
    const auto language = language_of(post, community);
    const Heard nothing{};
    const Telling telling{post, owner, nothing, nothing};
    return {fill(words(language).in_place_of_a_reaction, names_for(telling, owner, language, community),
                 language),
            phrase_id("in place of a reaction")};
}

Wording closing_line(const Telling& telling, const PersonId& answerer, const Community& community) {
    const auto language = language_of(telling.post, community);
    const auto phrase = choose_for(telling, Situation::Closed, language, community);
    return {fill(phrase, names_for(telling, answerer, language, community), language), phrase_id(phrase)};
}

}  // namespace bot
