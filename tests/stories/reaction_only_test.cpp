#include "bot/listening/wants_thanks.hpp"
#include "tests/support/chat.hpp"

#include <catch2/catch.hpp>

using namespace tests;

TEST_CASE("whoever asks for a reaction only gets no thanks any more, until they ask for them again") {
    const std::pair<const char*, const char*> wishes[]{
        {"no thank-you messages please", "Thanks are fine again"},
        {"リアクションだけにして", "やっぱりお礼もください"},
    };
    for (const auto& [no, yes] : wishes) {
        INFO(no);
        ChatStory story;
        CHECK(story.after(posts("1", monday), monday) == "react 1\nthank 1\n");
        CHECK_FALSE(story.says(ada, no, monday + 1min).empty());
        CHECK(story.page == "tell local:ada\n");
        CHECK(story.after(posts("2", monday + 2min), monday + 2min) == "react 2\n");
        CHECK(story.after(posts("3", monday + 3min, author(ben)), monday + 3min) == "react 3\nthank 3\n");
        story.says(ada, yes, monday + 4min);
        CHECK(story.after(posts("4", monday + 5min), monday + 5min) == "react 4\nthank 4\n");
    }
}

TEST_CASE("it can be said before the first post") {
    ChatStory story;
    story.says(ada, "just a reaction please", monday);
    CHECK(story.after(posts("1", monday + 1min), monday + 1min) == "react 1\n");
}

TEST_CASE("thanks that still wait are not said any more") {
    ChatStory story;
    story.tell(posts("1", monday), monday);
    story.says(ada, "reaction only", monday);
    CHECK(story.page == "react 1\ntell local:ada\n");
    CHECK(story.at(monday + 1h).empty());
}

TEST_CASE("a person's own wish wins over the config's, and that over the theme's") {
    ChatStory story;
    auto people = community();
    people.people[mori].pmo = false;
    people.people[mori].acknowledge = bot::Acknowledgement{.reaction = true, .thanks = false};
    story.reload(people, monday);
    CHECK(story.after(posts("1", monday, author(mori)), monday) == "react 1\n");
    story.says(mori, "thanks are fine again", monday + 1min);
    CHECK(story.after(posts("2", monday + 2min, author(mori)), monday + 2min) == "react 2\nthank 2\n");
}

TEST_CASE("where a reaction is not to be had, whoever wants nothing else hears so in words, once") {
    const std::pair<bot::Language, const char*> languages[]{
        {bot::Language::En, "Reactions are not available"}, {bot::Language::Ja, "リアクションを使えない"}};
    for (const auto& [language, why] : languages) {
        for (const auto* cause : {"reactions-off", "no-reactions", "gone"}) {
            CAPTURE(why, cause);
            ChatStory story;
            auto people = community();
            people.themes[{"hr"}].language = language;
            story.reload(people, monday);
            story.says(ada, "リアクションだけにして", monday);
            story.channel.to_reactions = bot::Refused{cause, "This tenant has none."};
            CHECK(story.after(posts("1", monday + 1min), monday + 1min) == "thank 1\n");
            CHECK_THAT(story.channel.last_words, Catch::Contains(why));
            CHECK_THAT(story.channel.last_words, Catch::Contains("ada") && Catch::Contains("Ito"));
            CHECK(story.after(posts("2", monday + 2min), monday + 2min).empty());
            CHECK(story.after(posts("3", monday + 9h), monday + 9h).empty());
            CHECK(story.book->refusals(monday).size() == 3);
        }
    }
}

TEST_CASE("… which nobody hears who is thanked anyway, or who was answered before") {
    ChatStory story;
    story.channel.to_reactions = bot::Refused{"reactions-off", "This tenant has none."};
    CHECK(story.after(posts("1", monday), monday) == "thank 1\n");
    CHECK(story.channel.last_words.find("not available") == std::string::npos);
    story.says(ben, "just a reaction please", monday + 1min);
    story.tell(posts("2", monday + 2min, author(ben)), monday + 2min);
    story.tell(replies("2", "2a", ito, monday + 2min, "Like this."), monday + 2min);
    CHECK(story.at(monday + 2min).find("thank 2") == std::string::npos);
}

TEST_CASE("… and a channel that has no reactions at all is no different") {
    ChatStory story;
    story.channel.abilities.reactions = false;
    story.says(ada, "no thank-you messages please", monday);
    CHECK(story.after(posts("1", monday + 1min), monday + 1min) == "thank 1\n");
    CHECK(story.after(posts("2", monday + 2min), monday + 2min).empty());
}

TEST_CASE("what is asked about thanks is understood, and other talk of thanks is not taken for it") {
    for (const auto* text :
         {"リアクションだけにして", "リアクションのみでお願いします", "お礼はいりません",
          "お礼のメッセージは不要です", "お礼メッセージを送らないでください", "ｽﾀﾝﾌﾟだけでいいです",
          "no thank-you messages please", "Please stop thanking me", "reaction only",
          "Reactions only, please", "I'd rather not get thank-you messages", "don't thank me"}) {
        INFO(text);
        CHECK(bot::wants_thanks(text) == false);
    }
    for (const auto* text : {"やっぱりお礼もください", "またお礼をください", "お礼を再開してください",
                             "リアクションだけじゃなくてお礼もほしいです", "thanks are fine again",
                             "You can thank me again", "Please bring back the thank-you messages"}) {
        INFO(text);
        CHECK(bot::wants_thanks(text) == true);
    }
    for (const auto* text : {"ありがとうございます", "Thanks!", "No thanks", "no, thank you", "thanks again",
                             "お礼の言い方を教えてください", "I reacted to the post", "open"}) {
        INFO(text);
        CHECK_FALSE(bot::wants_thanks(text));
    }
}
