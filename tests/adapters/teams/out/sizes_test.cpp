#include "adapters/teams/out/letters.hpp"
#include "adapters/text/text.hpp"
#include "tests/support/teams/office.hpp"

#include <catch2/catch.hpp>

using namespace tests;

namespace {

const std::string root = "1790212532418";

/// Many posts on one card, with texts as people write them.
bot::Card large_card(int posts) {
    std::vector<bot::Card::Row> rows;
    for (int number = 1; number <= posts; ++number) {
        auto row = waiting(number);
        row.text =
            "議事録の要約をためしています。長い会議だと、うまくまとまりません。どう区切るとよいですか。";
        rows.push_back(std::move(row));
    }
    auto shown = card(rows);
    shown.reader = ito;
    return shown;
}

/// As the dispatcher does: where it is to come later, later.
std::string settle(TeamsSide& side, const bot::Effect& effect) {
    auto became = word(side.deliver(effect));
    for (int more = 0; more < 5 && became == "throttled"; ++more) {
        side.now = side.now.load() + 2s;
        became = word(side.deliver(effect));
    }
    return became;
}

std::size_t buttons_to_close(const support::TeamsMessage& message) {
    return buttons(Json::parse(message.card), "close").size();
}

}  // namespace

TEST_CASE("a card over the tenant's limit is sent smaller at once, however its bytes are counted") {
    for (const std::size_t bytes : {28UL * 1024, 40UL * 1024, 16'000UL, 10'000UL}) {
        for (const bool utf16 : {true, false}) {
            CAPTURE(bytes, utf16);
            TeamsSide side;
            side.peer.set_limit({.bytes = bytes, .utf16 = utf16});
            CHECK(settle(side, bot::Remind{{1, 1}, large_card(36)}) == "done");
            const auto sent = side.peer.messages(side.peer.chat_with("29:ito"));
            REQUIRE(sent.size() == 1);
            CHECK(buttons_to_close(sent.front()) >= 1);
        }
    }
}

TEST_CASE("a smaller limit has shorter texts before it has no row") {
    for (const std::size_t bytes : {9'500UL, 9'300UL}) {
        CAPTURE(bytes);
        TeamsSide side;
        side.peer.set_limit({.bytes = bytes});
        CHECK(settle(side, bot::Remind{{1, 1}, large_card(12)}) == "done");
        CHECK(buttons_to_close(side.peer.messages(side.peer.chat_with("29:ito")).front()) >= 1);
    }
}

TEST_CASE("what was learnt holds for every call that carries a card, and nothing is refused a second time") {
    for (const auto& [status, code] : std::vector<std::pair<int, std::string>>{
             {413, "MessageSizeTooBig"}, {400, "MessageSizeTooBig"}, {202, "MessageSizeTooBig"}}) {
        CAPTURE(status, code);
        TeamsSide side;
        side.peer.set_limit({.bytes = 28UL * 1024, .status = status, .code = code});
        const auto message = message_of(side.deliver(bot::Remind{{1, 1}, large_card(36)}));
        const auto refused = side.peer.refused().size();
        CHECK(refused > 0);
        CHECK(word(side.deliver(bot::Rewrite{{1, 2}, large_card(30), message})) == "done");
        auto for_mori = large_card(20);
        for_mori.reader = mori;
        CHECK(word(side.deliver(bot::Remind{{1, 1}, for_mori})) == "done");
        CHECK(side.peer.refused().size() == refused);
        CHECK(side.adapter->most_for_an_answer() <= 28UL * 1024);
    }
}

TEST_CASE("a rewrite that is too large is made smaller too, where nothing was learnt before") {
    TeamsSide side;
    const auto message = message_of(side.deliver(bot::Remind{{1, 1}, large_card(2)}));
    side.peer.set_limit({.bytes = 20'000});
    CHECK(word(side.deliver(bot::Rewrite{{1, 2}, large_card(36), message})) == "done");
    CHECK(side.peer.messages(side.peer.chat_with("29:ito")).front().changes == 1);
}

TEST_CASE("a larger one is tried again after some hours, and once where the limit stands") {
    TeamsSide side;
    side.peer.set_limit({.bytes = 28UL * 1024});
    side.deliver(bot::Remind{{1, 1}, large_card(36)});
    const auto refused = side.peer.refused().size();
    side.now = side.now.load() + 5h;
    CHECK(word(side.deliver(bot::Remind{{2, 1}, large_card(36)})) == "done");
    CHECK(side.peer.refused().size() == refused);
    side.now = side.now.load() + 1h;
    CHECK(word(side.deliver(bot::Remind{{3, 1}, large_card(36)})) == "done");
    CHECK(side.peer.refused().size() == refused + 1);
    side.peer.set_limit({});
    side.now = side.now.load() + 7h;
    CHECK(word(side.deliver(bot::Remind{{4, 1}, large_card(36)})) == "done");
    const auto sent = side.peer.messages(side.peer.chat_with("29:ito"));
    CHECK(buttons_to_close(sent.back()) > buttons_to_close(sent.front()));
    CHECK(side.adapter->most_for_an_answer() == teams::largest_message);
}

TEST_CASE("that messages had to be made smaller is told an admin once, with what it means") {
    TeamsSide side;
    side.peer.set_limit({.bytes = 28UL * 1024});
    const auto first = std::get<bot::Done>(side.deliver(bot::Remind{{1, 1}, large_card(36)}));
    REQUIRE(first.but);
    CHECK(first.but->code == "made-smaller");
    CHECK_THAT(first.but->hint, Catch::Contains("28 KB"));
    CHECK_FALSE(std::get<bot::Done>(side.deliver(bot::Remind{{2, 1}, large_card(36)})).but);
}

TEST_CASE("words that are too long for a thread arrive as far as they go, and are known again") {
    std::string words;
    for (int line = 0; line < 300; ++line) words += "手順をひとつずつ書きます。\n";
    TeamsSide side;
    side.peer.set_limit({.bytes = 4'000});
    const bot::Say say{.post = side.post(root), .rev = 1, .words = words, .on_behalf = ito};
    const auto message = message_of(side.deliver(say));
    const auto there = side.peer.messages(side.thread(root));
    REQUIRE(there.size() == 1);
    CHECK_THAT(there.front().text, Catch::EndsWith(teams::cut_mark(say.language)));
    CHECK(word(side.find_own(say)) == "found " + message.value);
}

TEST_CASE("where not even the smallest is taken, it is refused with the name of the cause") {
    TeamsSide side;
    side.peer.set_limit({.bytes = 300});
    CHECK(settle(side, bot::Remind{{1, 1}, large_card(3)}) == "too-large");
    CHECK(side.peer.count("send") < 12);
}
