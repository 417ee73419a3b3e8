#include "tests/support/teams/office.hpp"

#include <catch2/catch.hpp>

using namespace tests;

namespace {

const std::string root = "1790212532418";

}  // namespace

TEST_CASE("a reaction goes to the post, and twice it is still one") {
    TeamsSide side;
    CHECK(word(side.react(root)) == "done");
    side.now = side.now.load() + 1s;
    CHECK(word(side.react(root)) == "done");
    CHECK(side.peer.reactions(side.thread(root), root) == std::vector<std::string>{"like"});
    CHECK(side.peer.refused().empty());
}

TEST_CASE(
    "thanks go into the thread, in its language, and really mention an author whom we know how to call") {
    TeamsSide side;
    CHECK(word(side.deliver(side.thanks(root))) == "done");
    const bot::AccountId hanako{"teams:" + hanako_id};
    side.book.keep(address_of(
        hanako, teams::MemberAddress{side.peer.service(), side.world.tenant, "29:hanako", "Hanako"}));
    const auto done = side.deliver(side.thanks("1790212532419"));
    const auto plain = side.peer.messages(side.thread(root));
    const auto mentioned = side.peer.messages(side.thread("1790212532419"));
    REQUIRE(plain.size() == 1);
    REQUIRE(mentioned.size() == 1);
    CHECK(plain.front().text == "Thank you, Hanako Tanaka.");
    CHECK(plain.front().locale == "en-US");
    CHECK(plain.front().entities.empty());
    CHECK(mentioned.front().text == "Thank you, <at>Hanako Tanaka</at>.");
    CHECK(mentioned.front().id == message_of(done).value);
    CHECK(side.peer.refused().empty());
}

TEST_CASE("words go into the thread, and what is to be taken away goes, also if it is gone already") {
    TeamsSide side;
    const auto said = message_of(side.deliver(bot::Say{.post = side.post(root), .words = "See the manual."}));
    const bot::Remove remove{.post = side.post(root), .message = said};
    CHECK(word(side.deliver(remove)) == "done");
    CHECK(word(side.deliver(remove)) == "done");
    const auto messages = side.peer.messages(side.thread(root));
    REQUIRE(messages.size() == 1);
    CHECK(messages.front().text == "See the manual.");
    CHECK(messages.front().removed);
}

TEST_CASE("words that are brought for a member say whose they are") {
    TeamsSide side;
    const bot::Say brought{.post = side.post(root),
                           .kind = bot::Say::Kind::Words,
                           .words = "See page 12.",
                           .on_behalf = ito,
                           .language = bot::Language::En};
    CHECK(word(side.deliver(brought)) == "done");
    CHECK(side.peer.messages(side.thread(root)).front().text ==
          "From Ito · brought by the bot\nSee page 12.");
}

TEST_CASE("an answer goes into the chat with whoever wrote, as plain words") {
    TeamsSide side;
    const auto account = side.people->person(ito)->accounts.at({"teams"});
    const bot::Tell answer{.to = account, .words = "3件の投稿がお返事を待っています。", .to_pmo = true};
    CHECK(word(side.deliver(answer)) == "done");
    const auto messages = side.peer.messages(side.peer.chat_with("29:ito"));
    REQUIRE(messages.size() == 1);
    CHECK(messages.front().text == answer.words);
}

TEST_CASE("what tells of a thread leads there") {
    TeamsSide side;
    side.links = [](const bot::MessageKey& key) { return "https://teams.example/l/" + key.message; };
    const bot::Tell letter{.answers = side.post(root),
                           .to = side.people->person(ito)->accounts.at({"teams"}),
                           .words = "田中さんが書きました。",
                           .of_thread = true};
    CHECK(word(side.deliver(letter)) == "done");
    CHECK(side.peer.messages(side.peer.chat_with("29:ito")).front().text ==
          letter.words + "\nhttps://teams.example/l/" + root);
}

TEST_CASE("who we are is said in the channel itself, as a thread of its own") {
    TeamsSide side;
    CHECK(word(side.deliver(bot::Tell{.answers = {side.channel, "met"}, .words = "Hello, I am a bot."})) ==
          "done");
    const auto messages = side.peer.messages(side.world.channels.front());
    REQUIRE(messages.size() == 1);
    CHECK(messages.front().text == "Hello, I am a bot.");
    CHECK(side.peer.refused().empty());
}

TEST_CASE(
    "a reminder finds its reader in the roster, opens the chat once, and is rewritten and taken away there") {
    TeamsSide side;
    const auto message = message_of(side.deliver(bot::Remind{{1, 1}, side.reminder()}));
    CHECK(word(side.deliver(bot::Rewrite{{1, 2}, side.reminder(), message})) == "done");
    const auto second = message_of(side.deliver(bot::Remind{{2, 3}, side.reminder()}));
    CHECK(word(side.deliver(bot::Clear{{2, 4}, ito, second})) == "done");
    side.restart();
    CHECK(word(side.deliver(bot::Remind{{3, 5}, side.reminder()})) == "done");

    const auto messages = side.peer.messages(side.peer.chat_with("29:ito"));
    REQUIRE(messages.size() == 3);
    CHECK(messages.at(0).changes == 1);
    CHECK(messages.at(0).text.empty());
    CHECK_FALSE(messages.at(0).card.empty());
    CHECK(messages.at(0).summary == cards::card_text(side.reminder()));
    CHECK(messages.at(1).removed);
    CHECK(side.peer.count("create") == 1);
    CHECK(side.peer.count("members") == 1);
    CHECK(side.peer.refused().empty());
}

TEST_CASE("a card that is gone is refused for a rewrite, so that the next ping brings a new one") {
    TeamsSide side;
    const auto message = message_of(side.deliver(bot::Remind{{1, 1}, side.reminder()}));
    CHECK(word(side.deliver(bot::Clear{{1, 2}, ito, message})) == "done");
    CHECK(word(side.deliver(bot::Rewrite{{1, 3}, side.reminder(), message})) == "card-gone");
    CHECK(word(side.deliver(bot::Clear{{1, 4}, ito, message})) == "done");
    CHECK(word(side.deliver(bot::Remind{{2, 5}, side.reminder()})) == "done");
}

TEST_CASE("a chat that Teams has forgotten is opened anew") {
    TeamsSide side;
    side.book.keep(address_of(bot::AccountId{"teams:" + ito_id},
                              teams::ChatAddress{side.peer.service(), "a:forgotten"}));
    CHECK(word(side.deliver(bot::Remind{{1, 1}, side.reminder()})) == "done");
    CHECK(side.peer.messages(side.peer.chat_with("29:ito")).size() == 1);
}

TEST_CASE("whoever cannot be written to is refused, with what an admin can do") {
    auto world = teams_world();
    world.members.at(1).may_be_written_to = false;
    world.members.pop_back();
    TeamsSide side{world};
    CHECK(word(side.deliver(bot::Remind{{1, 1}, side.reminder(ito)})) == "not-installed");
    CHECK(word(side.deliver(bot::Remind{{1, 1}, side.reminder(mori)})) == "not-in-team");
    CHECK(word(side.deliver(bot::Remind{{1, 1}, side.reminder(ferry)})) == "no-teams-account");
}

TEST_CASE("a member who cannot be written to passes the reminder on to the next in line") {
    auto world = teams_world();
    world.members.at(1).may_be_written_to = false;
    TeamsSide side{world};
    Office office{side};
    office.tell({.what = bot::Reloaded{}});
    office.hear_hanako(root);
    office.settle_down();
    CHECK(side.peer.reactions(side.thread(root), root).size() == 1);
    CHECK(side.peer.messages(side.thread(root)).size() == 1);

    side.now = side.now.load() + 6h;
    office.settle_down();
    CHECK(side.peer.chat_with("29:ito").empty());
    CHECK(side.peer.messages(side.peer.chat_with("29:mori")).size() == 1);
    CHECK(side.peer.messages(side.thread(root)).size() == 1);
}

TEST_CASE("nobody is looked for where no team is known") {
    TeamsSide side;
    side.people->channels.erase(side.channel);
    auto elsewhere = side.reminder();
    elsewhere.rows.front().key = in_hr("m1");
    CHECK(word(side.deliver(bot::Remind{{1, 1}, elsewhere})) == "unknown-person");
    CHECK(side.peer.count("members") == 0);
}

TEST_CASE("a token that is not taken is fetched anew, once") {
    TeamsSide side;
    CHECK(word(side.deliver(side.thanks(root))) == "done");
    side.peer.revoke();
    CHECK(word(side.deliver(side.thanks("1790212532419"))) == "done");
    CHECK(side.peer.count("token") == 2);
    side.peer.fault("send", {.status = 401, .code = "Unauthorized"}, 1, 2);
    CHECK(word(side.deliver(side.thanks("1790212532420"))) == "retry");
    CHECK(side.peer.count("send") == 5);
}

TEST_CASE("no token is sent to a host that is not the cloud's") {
    TeamsSide side;
    side.book.keep(address_of(side.channel, teams::ChannelAddress{"https://evil.example/jp",
                                                                  side.world.tenant, side.world.team, "HR"}));
    CHECK(word(side.deliver(side.thanks(root))) == "untrusted-host");
    CHECK(side.peer.count("token") == 0);
}

TEST_CASE("where another region is meant, the global address is tried, once") {
    TeamsSide side;
    const support::TeamsFault geo{
        .status = 400, .code = "BadArgument", .message = "redirected to the wrong geo"};
    side.peer.fault("send", geo);
    CHECK(word(side.deliver(side.thanks(root))) == "done");
    side.peer.fault("send", geo, 1, 2);
    CHECK(word(side.deliver(side.thanks("1790212532419"))) == "wrong-region");
    CHECK(side.peer.messages().size() == 1);
}

TEST_CASE("where the government's cloud is meant, its own address is tried, once") {
    TeamsSide side;
    const support::TeamsFault elsewhere{.status = 403, .code = "InvalidBotApiHost"};
    side.peer.fault("send", elsewhere);
    CHECK(word(side.deliver(side.thanks(root))) == "done");
    CHECK(side.peer.count("send") == 2);
    side.peer.fault("send", elsewhere, 1, 2);
    CHECK(word(side.deliver(side.thanks("1790212532419"))) == "wrong-cloud");
    CHECK(side.peer.messages().size() == 1);
}

TEST_CASE(
    "a tenant of another cloud is told apart, and nothing is sent to a host that the settings do not name") {
    TeamsSide side;
    side.settings.cloud.government = "https://smba.infra.gcc.teams.microsoft.com/teams";
    side.restart();
    side.peer.fault("send", {.status = 403, .code = "InvalidBotApiHost"});
    CHECK(word(side.deliver(side.thanks(root))) == "wrong-cloud");
    CHECK(side.peer.count("send") == 1);
}

TEST_CASE(
    "reactions beyond three in two seconds are told to come later, and the peer never has to refuse one") {
    TeamsSide side;
    int done = 0;
    for (int tenth = 0; tenth < 40; ++tenth) {
        const auto outcome = word(side.react(std::to_string(1790212532418 + tenth)));
        CHECK((outcome == "done" || outcome == "throttled"));
        if (outcome == "done") ++done;
        side.now = side.now.load() + 100ms;
    }
    CHECK(done == 6);
    CHECK(side.peer.refused().empty());
}

TEST_CASE("a conversation is not sent more than it takes, and other threads are not held up") {
    TeamsSide side;
    int throttled = 0;
    for (int number = 0; number < 10; ++number) {
        if (word(side.deliver(bot::Say{.post = side.post(root), .words = "Words"})) == "throttled")
            ++throttled;
    }
    CHECK(throttled == 5);
    CHECK(word(side.deliver(side.thanks("1790212532419"))) == "done");
    CHECK(side.peer.refused().empty());
}

TEST_CASE("a conversation that asked for patience is left alone until then, without asking again") {
    TeamsSide side;
    side.peer.fault("send", {.status = 429, .code = "Throttled", .retry_after = "20"});
    const auto later = side.deliver(side.thanks(root));
    REQUIRE(word(later) == "throttled");
    CHECK(std::get<bot::Retry>(later).at == side.now.load() + 20s);
    side.now = side.now.load() + 19s;
    CHECK(word(side.deliver(side.thanks(root))) == "throttled");
    CHECK(side.peer.count("send") == 1);
    side.now = side.now.load() + 1s;
    CHECK(word(side.deliver(side.thanks(root))) == "done");
}
