#include "bot/speaking/thanks.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace bot;

namespace {

const Names everybody{"田中 花子", "伊藤", "人事", "明日の9時", "昨日の16時12分"};
const Names english{"Hanako", "Ito", "HR", "tomorrow at 9:00", "yesterday at 16:12"};

Heard heard(std::vector<std::string> latest_first) {
    std::reverse(latest_first.begin(), latest_first.end());
    Heard all;
    for (const auto& phrase : latest_first) note(all, phrase_id(phrase));
    return all;
}

}  // namespace

TEST_CASE("a phrase is filled with names and times") {
    CHECK(fill("{author}さん、{theme}へありがとうございます。{owner}さんは{when}に。{posted}。", everybody,
               Language::Ja) ==
          "田中 花子さん、人事へありがとうございます。伊藤さんは明日の9時に。昨日の16時12分。");
    CHECK(fill("Thanks, {author}. {owner} is back {when}.", english, Language::En) ==
          "Thanks, Hanako. Ito is back tomorrow at 9:00.");
}

TEST_CASE("an author without a name is left out together with the comma") {
    const Names nameless{"", "伊藤", "", "", ""};
    CHECK(fill("{author}さん、ありがとう。", nameless, Language::Ja) == "ありがとう。");
    CHECK(fill("ありがとう、{author}さん。", nameless, Language::Ja) == "ありがとう。");
    CHECK(fill("ありがとう、{author}さん、届きました。", nameless, Language::Ja) ==
          "ありがとう、届きました。");
    CHECK(fill("{author}, thank you. {owner} reads.", nameless, Language::En) == "Thank you. 伊藤 reads.");
    CHECK(fill("Thank you, {author}. Bye.", nameless, Language::En) == "Thank you. Bye.");
    CHECK(fill("Welcome, {author}, and thank you.", nameless, Language::En) == "Welcome, and thank you.");
    CHECK(fill("{author}さんの投稿です。", nameless, Language::Ja) == "投稿した方の投稿です。");
    CHECK(fill("Hello. {author} wrote.", nameless, Language::En) == "Hello. The author wrote.");
}

TEST_CASE("where nobody in particular will answer, it is the PMO") {
    const Names nobody{"Hanako", "", "", "", ""};
    CHECK(fill("{owner}さんが読みます。", nobody, Language::Ja) == "PMOのみんなが読みます。");
    CHECK(fill("Thanks. {owner} will read it.", nobody, Language::En) ==
          "Thanks. The PMO team will read it.");
    CHECK(fill("It is for {owner}.", nobody, Language::En) == "It is for the PMO team.");
}

TEST_CASE("what people are called is put in once and never read again") {
    const Names hostile{"{owner}", "{author}{when}", "{x}", "{posted}", "{"};
    CHECK(fill("{author}|{owner}|{theme}|{when}|{posted}", hostile, Language::En) ==
          "{owner}|{author}{when}|{x}|{posted}|{");
    CHECK(fill("{ {author} } {nobody} {", english, Language::En) == "{ Hanako } {nobody} {");
    CHECK(fill("", english, Language::En).empty());
}

TEST_CASE("a name keeps its small first letter, a time gets a capital where it begins a sentence") {
    const Names small{"danah", "de Vries", "", "tomorrow at 9:00", ""};
    CHECK(fill("{author}, thanks. {owner} reads. {when} it is.", small, Language::En) ==
          "danah, thanks. de Vries reads. Tomorrow at 9:00 it is.");
}

TEST_CASE("a first post in the night says when its owner is back") {
    CHECK(thanks_words("{author}さん、はじめまして。", everybody, Language::Ja) ==
          "田中 花子さん、はじめまして。伊藤さんは明日の9時に戻ります。");
    CHECK(thanks_words("{author}さん、お返事は{owner}さんから。", everybody, Language::Ja) ==
          "田中 花子さん、お返事は伊藤さんから。伊藤さんは明日の9時に戻ります。");
    CHECK(thanks_words("Welcome, {author}.", english, Language::En) ==
          "Welcome, Hanako. Ito is back tomorrow at 9:00.");
    CHECK(thanks_words("{owner} is back {when}.", english, Language::En) == "Ito is back tomorrow at 9:00.");
    auto by_day = english;
    by_day.when.clear();
    CHECK(thanks_words("Welcome, {author}.", by_day, Language::En) == "Welcome, Hanako.");
}

TEST_CASE("unknown placeholders are found as they were written") {
    CHECK(unknown_placeholders("{author} {owner} {theme} {when} {posted}").empty());
    CHECK(unknown_placeholders("{name}さん、{Owner} {}") ==
          std::vector<std::string>{"{name}", "{Owner}", "{}"});
    CHECK(unknown_placeholders("{author") == std::vector<std::string>{"{"});
    CHECK(unknown_placeholders("author}") == std::vector<std::string>{"}"});
}

TEST_CASE("no phrase is heard twice running in a channel, or by one person") {
    const Phrases phrases{"one", "two", "three"};
    for (unsigned chance = 0; chance < 12; ++chance) {
        CHECK(choose(phrases, heard({"one"}), heard({"two"}), chance) == "three");
        CHECK(choose({"one", "two"}, heard({"one"}), {}, chance) == "two");
        CHECK(choose({"one", "two"}, {}, heard({"two"}), chance) == "one");
    }
    CHECK(choose({"one"}, heard({"one"}), heard({"one"}), 7) == "one");
    CHECK(choose({}, {}, {}, 7).empty());
}

TEST_CASE("of the others, the one that was heard there longest ago is said, and chance only breaks ties") {
    const Phrases phrases{"one", "two", "three", "four"};
    CHECK(choose(phrases, heard({"two", "four", "one", "three"}), {}, 5) == "three");
    CHECK(choose(phrases, heard({"two", "one", "three"}), {}, 5) == "four");
    CHECK(choose(phrases, heard({"two", "one"}), heard({"four", "three"}), 0) == "three");
    CHECK(choose(phrases, heard({"three"}), heard({"one"}), 0) == "two");
    CHECK(choose(phrases, heard({"three"}), heard({"one"}), 1) == "four");
}

TEST_CASE("a channel hears every phrase before it hears one again") {
    const auto phrases = builtin_phrases().of(Language::Ja, Situation::Post);
    Heard channel;
    std::vector<std::string> said;
    for (unsigned i = 0; i < phrases.size(); ++i) {
        said.push_back(choose(phrases, channel, {}, i * 7919));
        note(channel, phrase_id(said.back()));
    }
    std::sort(said.begin(), said.end());
    CHECK(std::adjacent_find(said.begin(), said.end()) == said.end());
}

TEST_CASE("what was heard is kept in order, each once, and not for ever") {
    Heard all;
    for (PhraseId id = 0; id < 100; ++id) note(all, id);
    note(all, 98);
    REQUIRE(all.latest_first.size() == 64);
    CHECK(all.latest_first.at(0) == 98);
    CHECK(all.latest_first.at(1) == 99);
    CHECK(all.latest_first.at(2) == 97);
    CHECK(all.latest_first.back() == 36);
}

TEST_CASE("a phrase has the same id on every machine") {
    CHECK(phrase_id("") == 2166136261U);
    CHECK(phrase_id("a") == 0xE40C292CU);
    CHECK(phrase_id("foobar") == 0xBF9CF968U);
}

TEST_CASE("the config's own phrases are added, or replace what it names") {
    auto book = builtin_phrases();
    const auto before = book.of(Language::Ja, Situation::Post).size();
    add_own(book, Language::Ja, {.phrases = {{Situation::Post, {"ours"}}}});
    CHECK(book.of(Language::Ja, Situation::Post).size() == before + 1);
    add_own(book, Language::Ja, {.phrases = {{Situation::Post, {"only ours"}}}, .builtin = false});
    CHECK(book.of(Language::Ja, Situation::Post) == Phrases{"only ours"});
    CHECK(book.of(Language::Ja, Situation::Late) == builtin_phrases().of(Language::Ja, Situation::Late));
    CHECK(book.of(Language::En, Situation::Post) == builtin_phrases().of(Language::En, Situation::Post));
}

TEST_CASE("of several facts the rarest is spoken to") {
    CHECK(situation_of({}) == Situation::Post);
    CHECK(situation_of({.question = true}) == Situation::Question);
    CHECK(situation_of({.after_hours = true, .question = true}) == Situation::AfterHours);
    CHECK(situation_of({.welcome_back = true, .after_hours = true}) == Situation::WelcomeBack);
    CHECK(situation_of({.first_post = true, .welcome_back = true}) == Situation::FirstPost);
    CHECK(situation_of({.late = true, .first_post = true, .after_hours = true}) == Situation::Late);
}

TEST_CASE("situations have the config's names") {
    for (const auto* name :
         {"post", "question", "first_post", "welcome_back", "after_hours", "late", "closed"}) {
        const auto situation = situation_named(name);
        REQUIRE(situation);
        CHECK(str(*situation) == name);
    }
    CHECK_FALSE(situation_named("Post"));
    CHECK_FALSE(situation_named(""));
}
