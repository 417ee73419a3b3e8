#include "tests/support/card_rows.hpp"
#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace tests;
using Catch::Contains;

namespace {

const bot::ConversationId tips{"local:tips"};
const bot::ConversationId legal{"local:legal"};
constexpr bot::Timestamp noon = monday + 5h + 30min;

/// hr, news and tips are ito's; legal is mori's.
bot::Community several_channels() {
    auto people = community();
    people.themes[{"news"}] = {
        .id = {"news"}, .name = "News", .owners = {ito}, .language = bot::Language::En};
    people.themes[{"legal"}] = {
        .id = {"legal"}, .name = "Legal", .owners = {mori}, .language = bot::Language::En};
    people.channels[news_channel] = {"news"};
    people.channels[tips] = {"news"};
    people.channels[legal] = {"legal"};
    return people;
}

struct Posted : Story {
    Posted() { reload(several_channels(), monday - 1h); }

    std::string post(const std::string& message, const bot::ConversationId& where, const std::string& text,
                     bot::Timestamp at, const bot::AccountId& by = ada) {
        auto event = posts(message, at, author(by), text);
        std::get<bot::PostSeen>(event.what).post.conversation = where;
        keys[message] = {where, message};
        return after(event, at);
    }

    bot::PostNumber number_of(const std::string& message) { return book->post(keys[message])->number; }

    bool closed(const std::string& message) {
        return book->follow_up(keys[message])->state == bot::FollowUp::State::Closed;
    }

    /// The card as a press that changes nothing is answered.
    std::vector<bot::Card::Row> rows(const bot::PersonId& reader, bot::Timestamp now) {
        tell({.what = bot::Asked{reader, {number_of("1")}, bot::KeepClosed{}}}, now);
        return std::get<bot::Shown>(answer).card.rows;
    }

    std::string presses(const std::vector<bot::PostNumber>& all, bot::Wish wish, bot::Timestamp now) {
        return after({.what = bot::Asked{.by = ito, .posts = all, .wish = std::move(wish)}}, now);
    }

    std::map<std::string, bot::MessageKey> keys{};
};

}  // namespace

TEST_CASE("the same words in several channels are recorded and nodded at each, and thanked once") {
    const auto words = GENERATE(
        "Who wants to show something on Friday?", "金曜の発表者を募集します。どなたかいかがですか？",
        "Prompt collection: https://example.org/p?x=1", "おはようございます。今日もよろしくお願いします");
    Posted story;
    CHECK(story.post("1", hr, words, monday) == "react 1\nthank 1\n");
    CHECK(story.post("2", news_channel, words, monday + 1min) == "react 2\n");
    CHECK(story.post("3", legal, words, monday + 9min) == "react 3\n");
    for (const auto* message : {"1", "2", "3"}) CHECK(story.number_of(message).value > 0);
}

TEST_CASE("case, width, blanks and line breaks make no other words") {
    Posted story;
    story.post("1", hr, "Ｅｘｃｅｌの使い方\n困っています", monday);
    CHECK(story.post("2", news_channel, " excelの使い方　困っています ", monday + 1min) == "react 2\n");
    CHECK(story.post("3", tips, "ExcelとWordの使い方、困っています", monday + 2min) == "react 3\nthank 3\n");
}

TEST_CASE("what is no copy is thanked: in the same channel, by somebody else, later, without words") {
    Posted story;
    story.post("1", hr, "I tried it.", monday);
    CHECK(story.post("2", hr, "I tried it.", monday + 1min) == "react 2\nthank 2\n");
    CHECK(story.post("3", news_channel, "I tried it.", monday + 2min, ben) == "react 3\nthank 3\n");
    CHECK(story.post("4", legal, "I tried it.", monday + 12min) == "react 4\nthank 4\n");
    story.post("5", hr, "🖼 画像", monday + 1h);
    CHECK(story.post("6", legal, "🖼 画像", monday + 1h + 1min) == "react 6\nthank 6\n");
}

TEST_CASE("a chain of copies, each within ten minutes of another, is thanked once") {
    Posted story;
    story.post("1", hr, "Please read this.", monday);
    CHECK(story.post("2", news_channel, "Please read this.", monday + 8min) == "react 2\n");
    CHECK(story.post("3", tips, "Please read this.", monday + 9min) == "react 3\n");
}

TEST_CASE("where the first thanks nobody by its theme, the second is thanked") {
    Posted story;
    auto people = several_channels();
    people.themes[{"hr"}].acknowledge.thanks = false;
    story.reload(people, monday - 30min);
    CHECK(story.post("1", hr, "Please read this.", monday) == "react 1\n");
    CHECK(story.post("2", news_channel, "Please read this.", monday + 1min) == "react 2\nthank 2\n");
}

TEST_CASE("when the one that was thanked is deleted, the next is thanked instead") {
    Posted story;
    story.post("1", hr, "Please read this.", monday);
    story.post("2", news_channel, "Please read this.", monday + 1min);
    story.post("3", tips, "Please read this.", monday + 2min);
    CHECK_THAT(story.after({.what = bot::Removed{.message = in_hr("1"), .by = ada}}, monday + 3min),
               Contains("thank 2\n") && !Contains("thank 3"));
    CHECK_THAT(story.after({.what = bot::Removed{.message = story.keys["3"], .by = ada}}, monday + 4min),
               !Contains("thank"));
    CHECK(story.post("4", tips, "Please read this.", monday + 5min) == "react 4\n");
}

TEST_CASE("deleted before it was written anew elsewhere, it was no copy") {
    Posted story;
    story.post("1", hr, "Wrong channel, perhaps", monday);
    story.after({.what = bot::Removed{.message = in_hr("1"), .by = ada}}, monday + 1min);
    CHECK(story.post("2", news_channel, "Wrong channel, perhaps", monday + 2min) == "react 2\nthank 2\n");
}

TEST_CASE("one row stands for all that are one owner's, and another owner's is theirs") {
    Posted story;
    story.post("1", hr, "Who knows a template?", monday);
    story.post("2", news_channel, "Who knows a template?", monday + 1min);
    story.post("3", tips, "Who knows a template?", monday + 2min);
    story.post("4", legal, "Who knows a template?", monday + 3min);
    const auto page = story.at(noon);
    CHECK_THAT(page, Contains("remind ito 1\n") && Contains("remind mori 4\n"));
    const auto rows = story.rows(ito, noon);
    REQUIRE(rows.size() == 1);
    CHECK(posts_of(rows[0]) == std::vector{story.number_of("1"), story.number_of("2"), story.number_of("3")});
    CHECK(story.at(noon + 3h).empty());  // all of it was told
}

TEST_CASE("what is one thing is told at once, though it falls due a few minutes apart, and pings once") {
    Posted story;
    story.post("1", hr, "Who knows a template?", monday);
    story.post("2", news_channel, "Who knows a template?", monday + 9min);
    CHECK(story.at(monday + 5h) == "remind ito 1\n");
    CHECK(story.at(monday + 5h + 9min).empty());
    CHECK(story.at(monday + 8h).empty());
    CHECK_THAT(story.at(monday + 29h), Contains("remind ito 1\n"));
}

TEST_CASE("closing, undoing, snoozing and taking the row does it to all for which it stands") {
    Posted story;
    for (const auto& [message, channel] : {std::pair{"1", hr}, {"2", news_channel}, {"3", tips}})
        story.post(message, channel, "Who knows a template?", monday);
    story.at(noon);
    const auto all = posts_of(story.rows(ito, noon).at(0));
    CHECK_THAT(story.presses(all, close(), noon), Contains("rewrite ito 1 (closed)\n"));
    CHECK((story.closed("1") && story.closed("2") && story.closed("3")));
    CHECK_THAT(story.presses(all, bot::Undo{}, noon + 1min), Contains("rewrite ito 1\n"));
    CHECK_FALSE((story.closed("1") || story.closed("2") || story.closed("3")));
    CHECK_THAT(story.presses(all, bot::Snooze{.until = "1h"}, noon + 2min),
               Contains("rewrite ito 1 (later)\n"));
}

TEST_CASE("closing without a word asks once, and not where one of them was answered") {
    Posted story;
    story.post("1", hr, "Who knows a template?", monday);
    story.post("2", news_channel, "Who knows a template?", monday + 1min);
    story.at(noon);
    const auto all = posts_of(story.rows(ito, noon).at(0));
    story.presses(all, bot::Close{.action = {"answered"}}, noon);
    CHECK(std::get<bot::Shown>(story.answer).card.rows.at(0).confirm_all == all);

    story.after(replies("1", "r", ito, noon + 1min, "Here it is"), noon + 1min);
    story.presses(all, bot::Close{.action = {"answered"}}, noon + 2min);
    CHECK((story.closed("1") && story.closed("2")));
}

TEST_CASE("what is edited to say something else gets a row of its own, and no second thanks") {
    Posted story;
    story.post("1", hr, "Who knows a template?", monday);
    story.post("2", news_channel, "Who knows a template?", monday + 1min);
    CHECK_THAT(story.after({.what = bot::Edited{.message = story.keys["2"],
                                                .by = ada,
                                                .text = "And who knows a lawyer?",
                                                .edited_at = monday + 2min}},
                           monday + 2min),
               !Contains("thank"));
    CHECK_THAT(story.at(noon), Contains("remind ito 1 2\n"));
    CHECK(story.rows(ito, noon).size() == 2);
}

TEST_CASE("what a copy's author goes on to write stands on a row of its own") {
    Posted story;
    story.post("1", hr, "Who knows a template?", monday);
    story.post("2", news_channel, "Who knows a template?", monday + 1min);
    auto more = replies("2", "r", ada, monday + 2min, "It is for the minutes.");
    auto& reply = std::get<bot::ReplySeen>(more.what);
    reply.reply.conversation = reply.post.conversation = news_channel;
    story.after(more, monday + 2min);
    CHECK_THAT(story.at(noon), Contains("remind ito 1 2\n"));
}

TEST_CASE("a row for several names them all among what one person wrote within minutes") {
    Posted story;
    story.post("1", hr, "Who knows a template?", monday);
    story.post("2", news_channel, "Who knows a template?", monday + 1min);
    story.post("3", hr, "And who has an example?", monday + 2min);
    story.at(noon);
    const auto rows = story.rows(ito, noon);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].together == std::vector{story.number_of("1"), story.number_of("2"), story.number_of("3")});
}
