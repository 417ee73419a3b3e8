#include "bot/errands.hpp"
#include "bot/rules/on.hpp"
#include "bot/speaking/talk.hpp"

#include <optional>

namespace bot {

namespace {

/// Where nobody knows what is read there, both.
std::string in_language(const std::optional<Language>& language, std::string_view Talk::*words) {
    if (language) return std::string{talk(*language).*words};
    return std::string{talk(Language::Ja).*words}.append("\n").append(talk(Language::En).*words);
}

std::string to_channel(const Theme& theme) {
    return in_language(theme.language_of_post ? std::nullopt : std::optional{theme.language},
                       &Talk::hello_channel);
}

std::string to_person(const Met& met, const Community& community) {
    const auto* person = community.person_of(met.who);
    const auto language = person ? std::optional{person->language} : met.language;
    if (person && person->pmo) return in_language(language, &Talk::hello_member);
    auto words = in_language(language, &Talk::what_i_am);
    if (person && person->advisor) words.append(talk(person->language).hello_advisor);
    return words;
}

/// Empty where there is nobody for whom we would be anything: a channel without a theme.
std::string words_for(const Met& met, const Community& community) {
    switch (met.place) {
        case Met::Place::Channel: {
            const auto* theme = community.theme_of(met.where);
            return theme ? to_channel(*theme) : std::string{};
        }
        case Met::Place::Group:
            return in_language(met.language,
                               met.how == Met::How::Added ? &Talk::hello_group : &Talk::only_in_channels);
        case Met::Place::Direct: return to_person(met, community);
    }
    return {};
}

}  // namespace

Decision on(const Met& met, const Case& given) {
    Decision decision{.answer = Recorded{}};
    const std::string how = met.how == Met::How::Added ? "met" : "called";
    const EventKey once{how + " in " + met.where.value};
    auto words = words_for(met, given.community);
    if (words.empty() || given.facts.happened(once)) return decision;
    const bool direct = met.place == Met::Place::Direct;
    decision.noted = {{once, given.now}};
    const Tell letter{
        .answers = {met.where, how}, .to = direct ? met.who : AccountId{}, .words = std::move(words)};
    decision.deliveries = {tell(letter, given.community, given.now)};
    return decision;
}

}  // namespace bot
