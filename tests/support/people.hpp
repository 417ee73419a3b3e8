#pragma once

#include "bot/community.hpp"
#include "bot/event.hpp"
#include "bot/speaking/thanks.hpp"
#include "tests/support/zones.hpp"

#include <memory>
#include <string>

namespace tests {

using namespace std::chrono_literals;

/// Nine in Tokyo on a Monday; `ferry`, the lead, sits three hours west.
constexpr bot::Timestamp monday = std::chrono::sys_days{std::chrono::year{2026} / 10 / 5};

const bot::AccountId ada{"local:ada"};
const bot::AccountId ben{"local:ben"};
const bot::PersonId ito{"ito"};
const bot::PersonId mori{"mori"};
const bot::PersonId ferry{"ferry"};
const bot::PersonId sato{"sato"};
const bot::PersonId kudo{"kudo"};
const bot::ConversationId hr{"local:hr"};
const bot::ConversationId news_channel{"local:news"};

inline bot::MessageKey in_hr(const std::string& message) {
    return {hr, message};
}

inline bot::Calendar office(bot::Seconds ahead) {
    bot::Calendar calendar{.zone = std::make_shared<Fixed>(ahead)};
    for (std::size_t day = 1; day <= 5; ++day) calendar.week.at(day) = {{9h, 12h}, {13h, 18h}};
    return calendar;
}

inline bot::Person member(const bot::PersonId& id, const std::string& name, bot::Seconds ahead) {
    return {.id = id,
            .name = name,
            .accounts = {{{"local"}, {"local:" + id.value}}},
            .language = bot::Language::En,
            .calendar = office(ahead),
            .pmo = true};
}

/// Three PMO members, and nobody's post is a first one: ito looks after hr and mori is the deputy; ferry
/// leads.
inline bot::Community community() {
    bot::Community all{
        .pmo = {ito, mori, ferry},
        .lead = ferry,
        .actions = {{.id = {"answered"}, .ja = "回答した", .en = "Answered"},
                    {.id = {"meeting"}, .ja = "勉強会で紹介", .en = "Shown", .tell_author = true}},
        .phrases = bot::builtin_phrases(),
        .reminders_by = {"local"},
        .first_posts_from = std::chrono::local_days{std::chrono::year{2030} / 1 / 1}};
    all.known_from_the_start = {{"local"}};
    for (const auto& person :
         {member(ito, "Ito", 9h), member(mori, "Mori", 9h), member(ferry, "Ferry", 6h)}) {
        all.people[person.id] = person;
        all.accounts[person.accounts.at({"local"})] = person.id;
    }
    all.themes[{"hr"}] = {.id = {"hr"}, .name = "HR", .owners = {ito, mori}, .language = bot::Language::En};
    all.channels[hr] = {"hr"};
    all.channel_order = {hr};
    return all;
}

/// … with sato, an advisor of hr, and kudo, who knows Excel; neither is of the PMO.
inline bot::Community with_advisors(bot::Community all = community()) {
    for (const auto& [id, name] : {std::pair{sato, "Sato"}, std::pair{kudo, "Kudo"}}) {
        auto person = member(id, name, 9h);
        person.pmo = false;
        person.advisor = true;
        all.people[id] = person;
        all.accounts[person.accounts.at({"local"})] = id;
    }
    all.people[kudo].knows = {"Excel"};
    all.themes[{"hr"}].advisors = {sato};
    return all;
}

inline bot::Author author(const bot::AccountId& account) {
    return {.account = account, .name = account.value.substr(account.value.find(':') + 1)};
}

inline bot::Author author(const bot::PersonId& member) {
    return author(bot::AccountId{"local:" + member.value});
}

/// `ada` posts; her words ask nothing.
inline bot::Event posts(const std::string& message, bot::Timestamp at, const bot::Author& who = author(ada),
                        const std::string& text = "I tried it on our minutes.") {
    return {.what = bot::PostSeen{.post = in_hr(message), .author = who, .text = text, .posted_at = at}};
}

template <class Who>
bot::Event replies(const std::string& to, const std::string& message, const Who& who, bot::Timestamp at,
                   const std::string& text = "I did too.") {
    return {.what = bot::ReplySeen{.reply = in_hr(message),
                                   .post = in_hr(to),
                                   .author = author(who),
                                   .text = text,
                                   .posted_at = at}};
}

}  // namespace tests
