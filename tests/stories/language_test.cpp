#include "bot/listening/utf8.hpp"
#include "bot/speaking/first_word.hpp"
#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace tests;

namespace {

using Heard = std::optional<bot::Language>;

/// A theme that answers in the language of the post.
struct BothLanguages : Story {
    BothLanguages() { reload(answering(true), monday); }

    static bot::Community answering(bool in_kind) {
        auto all = community();
        auto& theme = all.themes.at({"hr"});
        theme.language = bot::Language::Ja;
        theme.language_of_post = in_kind;
        return all;
    }

    /// What a post in this language hears.
    void post(const std::string& message, const Heard& language, bot::Timestamp at) {
        auto event = posts(message, at);
        std::get<bot::PostSeen>(event.what).language = language;
        tell(event, at);
    }

    std::string said() const {
        const auto letters = bot::decode(channel.last_words);
        const bool kana = std::ranges::any_of(letters, [](char32_t c) { return c >= 0x3041 && c < 0x3100; });
        return kana ? "Japanese" : "English";
    }
};

}  // namespace

TEST_CASE("a theme without a language of its own answers in that of the post") {
    BothLanguages story;
    story.post("1", bot::Language::En, monday);
    story.at(monday);
    CHECK(story.said() == "English");
    story.post("2", bot::Language::Ja, monday + 1min);
    story.at(monday + 1min);
    CHECK(story.said() == "Japanese");
}

TEST_CASE("emoji alone are answered in the language that their author wrote in before") {
    BothLanguages story;
    story.post("1", bot::Language::En, monday);
    story.at(monday);
    story.post("2", {}, monday + 1h);
    story.at(monday + 1h);
    CHECK(story.said() == "English");
}

TEST_CASE("where a post's language is not clear, the theme's is spoken") {
    BothLanguages story;
    story.post("1", {}, monday);
    story.at(monday);
    CHECK(story.said() == "Japanese");
}

TEST_CASE("a theme with a language of its own keeps to it, whatever a post is written in") {
    BothLanguages story;
    story.reload(BothLanguages::answering(false), monday);
    story.post("1", bot::Language::En, monday);
    story.at(monday);
    CHECK(story.said() == "Japanese");
}

TEST_CASE("late thanks still know the language of their post") {
    BothLanguages story;
    story.post("1", bot::Language::En, monday);
    CHECK(story.at(monday + 2h) == "react 1\nthank 1\n");
    CHECK(story.said() == "English");
}

TEST_CASE("the closing line is said in the language of the post, also days later") {
    BothLanguages story;
    story.post("1", bot::Language::En, monday);
    story.at(monday);
    story.post("2", bot::Language::Ja, monday + 1h);
    story.at(monday + 1h);
    story.after(replies("1", "1a", ito, monday + 2h), monday + 2h);
    CHECK_THAT(story.asked(ito, bot::Close{.action = {"meeting"}, .words = "Shown"}, "1", monday + 48h),
               Catch::Contains("closing line 1\n"));
    CHECK(story.said() == "English");
}

TEST_CASE("where a theme is gone from the config, a thread is spoken to as its post is written") {
    BothLanguages story;
    story.tell(posts("1", monday, author(ada), "I tried it on our minutes."), monday);
    story.tell(posts("2", monday, author(ben), "議事録で試しました。"), monday);
    const auto in_which = [&](const std::string& message) {
        bot::Community without = community();
        without.themes.clear();
        return bot::language_of(*story.book->post(in_hr(message)), without);
    };
    CHECK(in_which("1") == bot::Language::En);
    CHECK(in_which("2") == bot::Language::Ja);
}
