#include "tests/store/fixtures.hpp"

#include <catch2/catch.hpp>

using namespace tests;

namespace {

using Names = std::vector<std::string>;

Names ids(const std::vector<local::Message>& messages) {
    Names ids;
    for (const auto& message : messages) ids.push_back(message.id);
    return ids;
}

local::Line line(const std::string& id, const std::string& post, bot::Timestamp at = monday) {
    return {
        .id = id, .post = in_hr(post), .text = "text of " + id, .kind = "thanks", .on_behalf = ito, .at = at};
}

std::vector<Names> all_pages(local::Pages& pages) {
    std::vector<Names> all;
    for (auto page = pages.next(); !page.empty(); page = pages.next()) all.push_back(ids(page));
    return all;
}

Names joined(const std::vector<Names>& pages) {
    Names all;
    for (const auto& page : pages) all.insert(all.end(), page.begin(), page.end());
    return all;
}

}  // namespace

TEMPLATE_TEST_CASE("every board shows a channel", "[board]", InSqlite) {
    TestType fixture;
    auto& store = fixture.store();
    auto& board = fixture.board();
    const auto shown = [&](const std::string& after = {}, std::optional<std::size_t> limit = {}) {
        return ids(board.messages(hr, after, limit));
    };

    SECTION("with what people wrote and what the bot said, oldest first") {
        CHECK(shown().empty());
        write(store, {.posts = {post("1")}});
        board.say(line("thanks", "1"));
        write(store, {.posts = {post("2")}, .replies = {reply("3", "1")}});
        write(store, {.posts = {post("elsewhere", monday, legal)}});
        const auto messages = board.messages(hr, {}, {});
        REQUIRE(ids(messages) == Names{"1", "thanks", "2", "3"});
        CHECK(messages[0].author == hanako);
        CHECK(messages[0].text == "text of 1");
        CHECK(messages[0].reply_to.empty());
        CHECK(messages[0].kind.empty());
        CHECK(messages[0].posted_at == monday);
        CHECK_FALSE(messages[0].edited_at);
        CHECK(messages[1].author.empty());
        CHECK(messages[1].text == "text of thanks");
        CHECK(messages[1].reply_to == "1");
        CHECK(messages[1].kind == "thanks");
        CHECK(messages[1].on_behalf == ito);
        CHECK(messages[3].reply_to == "1");
        CHECK(messages[3].author == misaki);
        CHECK(ids(board.messages(legal, {}, {})) == Names{"elsewhere"});
        CHECK(board.messages({"local:none"}, {}, {}).empty());
    }

    SECTION("in the order of its moments, also where one was recorded late") {
        write(store, {.posts = {post("2", monday + 2s)}});
        write(store, {.posts = {post("1", monday + 1s)}});
        CHECK(shown() == Names{"1", "2"});
    }

    SECTION("in parts: after a message or a line, and of that the latest") {
        for (const auto* message : {"1", "2", "3"}) {
            write(store, {.posts = {post(message)}});
            board.say(line("to " + std::string{message}, message));
        }
        CHECK(shown("2") == Names{"to 2", "3", "to 3"});
        CHECK(shown("to 2") == Names{"3", "to 3"});
        CHECK(shown("to 3").empty());
        CHECK(shown("unknown").empty());
        CHECK(shown({}, 3) == Names{"to 2", "3", "to 3"});
        CHECK(shown({}, 0).empty());
        CHECK(shown({}, 100).size() == 6);
        CHECK(shown("1", 2) == Names{"3", "to 3"});
        CHECK(shown("1", 100) == Names{"to 1", "2", "to 2", "3", "to 3"});
    }

    SECTION(
        "so that whoever asks for what came after the last message misses nothing that was recorded late") {
        write(store, {.posts = {post("2", monday + 2s)}});
        write(store, {.posts = {post("1", monday + 1s)}});
        CHECK(shown("2") == Names{"1"});
    }

    SECTION("without what was deleted, but with its place where replies stand under it") {
        write(store, {.posts = {post("1"), post("2")}, .replies = {reply("3", "1"), reply("4", "1")}});
        write(store, {.removals = {{in_hr("1"), monday}, {in_hr("2"), monday}, {in_hr("4"), monday}}});
        REQUIRE(shown() == Names{"1", "3"});
        CHECK_FALSE(board.messages(hr, {}, {}).front().text);
        CHECK(shown({}, 2) == Names{"1", "3"});
        CHECK(shown("2") == Names{"3"});
        write(store, {.removals = {{in_hr("3"), monday}, {in_hr("2"), {}}}});
        REQUIRE(shown() == Names{"2"});
        CHECK(board.messages(hr, {}, {}).front().text == "text of 2");
    }

    SECTION("with new words and since when") {
        write(store, {.posts = {post("1")}});
        write(store, {.edits = {{in_hr("1"), "better", monday + 1h}}});
        CHECK(board.messages(hr, {}, {}).front().text == "better");
        CHECK(board.messages(hr, {}, {}).front().edited_at == monday + 1h);
    }

    SECTION("with everybody's reactions, the bot's among them, each once, also on what the bot said") {
        write(store, {.posts = {post("1")}});
        board.say(line("thanks", "1"));
        board.react(in_hr("1"), "like");
        board.react(in_hr("1"), "like");
        const bot::Reaction heart{in_hr("1"), misaki, "heart", monday};
        write(store, {.reactions = {heart, heart, {in_hr("thanks"), misaki, "laugh", monday}}});
        auto messages = board.messages(hr, {}, {});
        REQUIRE(messages[0].reactions.size() == 2);
        CHECK(messages[0].reactions[0].by.value == "bot");
        CHECK(messages[0].reactions[0].name == "like");
        CHECK(messages[0].reactions[1].by == misaki);
        CHECK(messages[1].reactions.size() == 1);
        auto back = heart;
        back.taken_back = true;
        write(store, {.reactions = {back}});
        CHECK(board.messages(hr, {}, {})[0].reactions.size() == 1);
    }

    SECTION("and what the bot said once, until it takes it back") {
        write(store, {.posts = {post("1")}});
        board.say(line("thanks", "1"));
        auto again = line("thanks", "1");
        again.text = "something else";
        board.say(again);
        CHECK(board.messages(hr, {}, {})[1].text == "text of thanks");
        CHECK(board.find_line("thanks") == in_hr("1"));
        CHECK_FALSE(board.find_line("1"));
        board.remove("thanks");
        board.remove("thanks");
        CHECK(shown() == Names{"1"});
        CHECK_FALSE(board.find_line("thanks"));
        board.say(line("later", "1"));
        CHECK(shown("thanks") == Names{"later"});
    }
}

TEMPLATE_TEST_CASE("every board shows a channel page by page", "[board]", InSqlite) {
    TestType fixture;
    auto& store = fixture.store();
    auto& board = fixture.board();
    const auto paged = [&](std::size_t at_most, const std::string& after = {}) {
        return all_pages(*board.pages(hr, after, at_most));
    };
    const auto whole = [&](const std::string& after = {}) { return ids(board.messages(hr, after, {})); };
    const auto write_three = [&] {
        for (const auto* message : {"1", "2", "3"}) {
            write(store, {.posts = {post(message)}});
            board.say(line("to " + std::string{message}, message));
            write(store, {.posts = {post("elsewhere " + std::string{message}, monday, legal)}});
        }
    };

    SECTION("of which only the last is shorter, and after it nothing comes") {
        write_three();
        const auto pages = board.pages(hr, {}, 4);
        CHECK(ids(pages->next()) == Names{"1", "to 1", "2", "to 2"});
        CHECK(ids(pages->next()) == Names{"3", "to 3"});
        CHECK(pages->next().empty());
        CHECK(pages->next().empty());
        CHECK(paged(2) == std::vector<Names>{{"1", "to 1"}, {"2", "to 2"}, {"3", "to 3"}});
    }

    SECTION("and after a message or a line, or none where it is not known") {
        write_three();
        CHECK(paged(3, "1") == std::vector<Names>{{"to 1", "2", "to 2"}, {"3", "to 3"}});
        CHECK(paged(3, "to 1") == std::vector<Names>{{"2", "to 2", "3"}, {"to 3"}});
        CHECK(paged(3, "to 3").empty());
        CHECK(paged(3, "unknown").empty());
        CHECK(paged(3, "elsewhere 1").empty());
        CHECK(all_pages(*board.pages({"local:none"}, {}, 3)).empty());
    }

    SECTION("all that it shows at once, in the same order, whatever is gone from it") {
        for (int number = 0; number < 60; ++number) {
            const auto name = std::to_string(number);
            write(store, {.posts = {post(name, monday + number * 1s)}});
            if (number % 3 == 0) board.say(line("to " + name, name, monday + number * 1s));
            if (number % 5 == 0) write(store, {.replies = {reply("re " + name, name, monday + number * 1s)}});
        }
        for (int number = 10; number < 30; ++number) {
            write(store, {.removals = {{in_hr(std::to_string(number)), monday}}});
            board.remove("to " + std::to_string(number));
        }
        for (const auto at_most : {1U, 2U, 7U, 64U, 1000U}) {
            CHECK(joined(paged(at_most)) == whole());
            CHECK(joined(paged(at_most, "20")) == whole("20"));
            CHECK(joined(paged(at_most, "to 33")) == whole("to 33"));
        }
        const auto all = whole();
        CHECK(ids(board.messages(hr, {}, 20)) == Names{all.end() - 20, all.end()});
    }

    SECTION("with what was recorded late in its place, where that is not a page away") {
        for (const int second : {2, 3, 4, 1, 5, 6})
            write(store, {.posts = {post(std::to_string(second), monday + second * 1s)}});
        CHECK(joined(paged(3)) == Names{"1", "2", "3", "4", "5", "6"});
        CHECK(joined(paged(3, "4")) == Names{"1", "5", "6"});
    }

    SECTION("and what was recorded later still at the head of the next page, so that it is not missed") {
        for (const int second : {2, 3, 4, 5, 6, 1})
            write(store, {.posts = {post(std::to_string(second), monday + second * 1s)}});
        CHECK(paged(2) == std::vector<Names>{{"2", "3"}, {"1", "4"}, {"5", "6"}});
        CHECK(joined(paged(2, "6")) == Names{"1"});
    }

    SECTION("as it was when it was asked for, each message as it is when it is read") {
        write_three();
        const auto pages = board.pages(hr, {}, 1);
        CHECK(ids(pages->next()) == Names{"1"});
        write(store, {.posts = {post("4")}, .edits = {{in_hr("3"), "better", monday + 1h}}});
        write(store, {.removals = {{in_hr("2"), monday}}});
        board.react(in_hr("3"), "like");
        std::vector<local::Message> rest;
        for (auto page = pages->next(); !page.empty(); page = pages->next()) rest.push_back(page.at(0));
        REQUIRE(rest.size() >= 2);
        CHECK(rest.back().id == "to 3");
        const auto& third = rest.at(rest.size() - 2);
        CHECK(third.text == "better");
        REQUIRE(third.reactions.size() == 1);
        CHECK(third.reactions[0].name == "like");
    }
}

TEMPLATE_TEST_CASE("every board finds who wrote what", "[board]", InSqlite) {
    TestType fixture;
    auto& store = fixture.store();
    auto& board = fixture.board();

    SECTION("wherever on it that stands, deleted or not") {
        write(store, {.posts = {post("1", monday, legal)}});
        write(store, {.posts = {post("0")}, .replies = {reply("2", "0")}});
        write(store, {.removals = {{in_hr("2"), monday}}});
        const auto root = board.find("1");
        REQUIRE(root);
        CHECK(root->message == bot::MessageKey{legal, "1"});
        CHECK(root->root == "1");
        CHECK(root->author == hanako);
        const auto answer = board.find("2");
        REQUIRE(answer);
        CHECK(answer->root == "0");
        CHECK(answer->author == misaki);
        CHECK_FALSE(board.find("3"));
    }

    SECTION("and nothing of another product") {
        write(store, {.posts = {post("1", monday, {"teams:hr"})}});
        CHECK_FALSE(board.find("1"));
    }

    SECTION("and everybody who ever wrote on it") {
        CHECK(board.writers().empty());
        auto strange = post("x", monday, {"teams:hr"});
        strange.author = {"teams:1"};
        write(store, {.posts = {post("1"), post("2"), strange}, .replies = {reply("3", "1")}});
        CHECK(board.writers() == std::vector{misaki, hanako});
    }
}

TEMPLATE_TEST_CASE("every board keeps letters", "[board]", InSqlite) {
    TestType fixture;
    auto& board = fixture.board();
    const local::Letter first{"l1", misaki, "text", R"({"type":"AdaptiveCard"})", monday, monday};

    SECTION("oldest first, each person's own") {
        board.put(first);
        board.put({"l2", misaki, "second", "", monday + 1h, monday + 1h});
        board.put({"l3", hanako, "other", "", monday, monday});
        const auto letters = board.letters(misaki);
        REQUIRE(letters.size() == 2);
        CHECK(letters[0].id == "l1");
        CHECK(letters[0].to == misaki);
        CHECK(letters[0].text == "text");
        CHECK(letters[0].card == R"({"type":"AdaptiveCard"})");
        CHECK(letters[0].sent_at == monday);
        CHECK(letters[1].id == "l2");
        CHECK(board.letters({"local:nobody"}).empty());
        CHECK_FALSE(board.letter("l4"));
    }

    SECTION("with the latest words in the old place") {
        board.put(first);
        board.put({"l1", misaki, "new", "", monday + 2h, monday + 2h});
        const auto letter = board.letter("l1");
        REQUIRE(letter);
        CHECK(letter->text == "new");
        CHECK(letter->card.empty());
        CHECK(letter->to == misaki);
        CHECK(letter->sent_at == monday);
        CHECK(letter->updated_at == monday + 2h);
    }

    SECTION(
        "and takes new words without waiting, telling when they are durable, but brings back none that is "
        "gone") {
        board.put(first);
        bool durable = false;
        board.rewrite({"l1", misaki, "new", "card", monday + 2h, monday + 2h},
                      [&](const std::exception_ptr& failure) { durable = !failure; });
        CHECK(durable);
        CHECK(board.letter("l1")->text == "new");
        CHECK(board.letter("l1")->card == "card");
        CHECK(board.letter("l1")->sent_at == monday);
        CHECK(board.letter("l1")->updated_at == monday + 2h);
        durable = false;
        board.rewrite({"none", misaki, "new", "", monday, monday},
                      [&](const std::exception_ptr& failure) { durable = !failure; });
        CHECK(durable);
        CHECK_FALSE(board.letter("none"));
    }

    SECTION("until they are taken away") {
        board.put(first);
        board.remove("l1");
        board.remove("l1");
        CHECK_FALSE(board.letter("l1"));
        CHECK(board.letters(misaki).empty());
    }
}

TEMPLATE_TEST_CASE("every board keeps the clock of its store, for all processes", "[board]", InSqlite) {
    TestType fixture;
    const auto visitor = store::open(fixture.folder.url(), store::Use::Visit);
    CHECK(fixture.board().ahead() == 0h);
    CHECK(fixture.board().advance(4h) == 4h);
    CHECK(visitor->board().ahead() == 4h);
    CHECK(visitor->board().advance(90min) == 5h + 30min);
    CHECK(fixture.board().ahead() == 5h + 30min);
}
