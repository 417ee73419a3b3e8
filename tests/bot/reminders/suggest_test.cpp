#include "bot/reminders/suggest.hpp"

#include "tests/support/people.hpp"

#include <catch2/catch.hpp>

using namespace tests;

namespace {

/// Who is suggested to ito for a post of ada's that says so much.
std::vector<bot::PersonId> suggested(const std::string& text, const bot::Community& people = with_advisors(),
                                     const std::vector<bot::Advice>& advice = {}) {
    const bot::Concern concern{.follow_up = {.theme = {"hr"}, .owner = ito},
                               .post = {.author = ada, .text = text},
                               .advice = advice};
    std::vector<bot::PersonId> all;
    for (const auto& one : whom_to_ask(concern, ito, {people, {}, monday})) all.push_back(one.advisor);
    return all;
}

using People = std::vector<bot::PersonId>;

}  // namespace

TEST_CASE("the theme's advisors are suggested before others, unless others know what the post names") {
    CHECK(suggested("I tried it on our minutes.") == People{sato, kudo});
    CHECK(suggested("I tried it in excel.") == People{kudo, sato});
    CHECK(suggested("Ｅｘｃｅｌで試しました。") == People{kudo, sato});
}

TEST_CASE("whoever is away is suggested last, and whoever is being asked not again") {
    auto people = with_advisors();
    const std::chrono::local_days day{std::chrono::year{2026} / 10 / 5};
    people.people[kudo].calendar.absences = {{day, day}};
    CHECK(suggested("Excel", people) == People{sato, kudo});
    CHECK(suggested("", people, {{.advisor = sato, .at = monday}}) == People{kudo});
    CHECK(suggested("", people, {{.advisor = sato, .end = bot::Advice::End::Helped}}) == People{sato, kudo});
}

TEST_CASE("a subject is not found inside of another word") {
    CHECK(bot::names("How do I use RAG?", "rag"));
    CHECK(bot::names("RAGを使いました", "RAG"));
    CHECK(bot::names("社内文書の検索で", "文書"));
    CHECK_FALSE(bot::names("storage is full", "RAG"));
    CHECK_FALSE(bot::names("fragment, RAGs", "RAG"));
    CHECK_FALSE(bot::names("anything", ""));
    CHECK(bot::names("C++でも", "c++"));
}
