#include "bot/speaking/first_word.hpp"

#include "bot/listening/script.hpp"
#include "bot/listening/thread.hpp"
#include "bot/speaking/names.hpp"
#include "bot/speaking/thanks.hpp"
#include "bot/speaking/wording.hpp"

namespace bot {

namespace {

constexpr Span late_after = 15min;

/// Where the owner is back at no time that is known, nothing is said of it.
std::string back_at(const Person* owner, Language language, Timestamp now) {
    if (!owner || owner->calendar.open(now)) return {};
    const auto opening = owner->calendar.next_opening(now);
    if (opening == Timestamp::max()) return {};
    const auto& zone = *owner->calendar.zone;
    return say_when(zone.to_local(opening), zone.to_local(now), language);
}

Names names_for(const Telling& telling, const PersonId& speaker, const Community& community) {
    const auto* theme = community.theme(telling.post.theme);
    const auto* person = community.person(speaker);
    return {.author = author_of(telling.post, community),
            .owner = person ? person->name : "",
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

Wording first_word(const Telling& telling, bool late, const Community& community, Timestamp now) {
    const auto language = language_of(telling.post, community);
    const auto* owner = community.person(telling.owner);
    auto names = names_for(telling, telling.owner, community);
    if (late && owner) {
        const auto& zone = *owner->calendar.zone;
        names.posted = say_posted(zone.to_local(telling.post.posted_at), zone.to_local(now), language);
    } else {
        names.when = back_at(owner, language, now);
    }
    const auto situation = situation_of({.late = late,
                                         .first_post = telling.post.first,
                                         .welcome_back = telling.post.welcome_back,
                                         .after_hours = !names.when.empty(),
                                         .question = is_clear_question(telling.post.text)});
    const auto phrase = choose_for(telling, situation, language, community);
    return {thanks_words(phrase, names, language), phrase_id(phrase)};
}

Wording word_in_place_of_a_reaction(const Post& post, const PersonId& owner, const Community& community) {
    const auto language = language_of(post, community);
    const Heard nothing{};
    const Telling telling{post, owner, nothing, nothing};
    return {fill(words(language).in_place_of_a_reaction, names_for(telling, owner, community), language),
            phrase_id("in place of a reaction")};
}

Wording closing_line(const Telling& telling, const PersonId& answerer, const Community& community) {
    const auto language = language_of(telling.post, community);
    const auto phrase = choose_for(telling, Situation::Closed, language, community);
    return {fill(phrase, names_for(telling, answerer, community), language), phrase_id(phrase)};
}

}  // namespace bot
