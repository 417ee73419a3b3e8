#include "tests/support/teams/side.hpp"

#include <catch2/catch.hpp>

using namespace tests;

namespace {

const std::string root = "1790212532418";

/// Delivers as the dispatcher does, until it is settled: with a look where it is in doubt.
std::string settle(TeamsSide& side, const bot::Effect& effect) {
    const auto ground = new_ground();
    store::GroupCommit group{ground->book()};
    store::Ledger store{ground->book(), group};
    const bot::Dispatcher dispatcher{store, ground->records(), {{teams_kind, side.adapter.get()}}};
    bot::Call call{{.via = teams_kind}, effect};
    std::string way;
    for (int attempt = 1; attempt < 8; ++attempt) {
        call.delivery.attempts = attempt;
        call.until = side.now.load() + bot::lease;
        const auto outcome = dispatcher.carry(call, bot::Rules{side.people}, side.now);
        way += (attempt > 1 ? ", " : "") + word(outcome);
        call.delivery.in_doubt = std::holds_alternative<bot::Unknown>(outcome);
        if (!call.delivery.in_doubt && !std::holds_alternative<bot::Retry>(outcome)) return way;
        side.now = side.now.load() + 1min;
    }
    return way;
}

struct Weather {
    std::string title;
    support::TeamsFault fault;
};

/// After which nobody knows whether the words got out.
const std::vector<Weather> doubtful{
    {"the line is cut after it was taken", {.done_first = true, .cut = true}},
    {"the line is cut before it was taken", {.cut = true}},
    {"500 after it was taken", {.status = 500, .done_first = true}},
    {"502 instead", {.status = 502}},
    {"503 after it was taken", {.status = 503, .done_first = true}},
    {"504 instead", {.status = 504}},
};

/// After which it is certain that nothing was done, and that it is worth trying again.
const std::vector<Weather> passing{
    {"412", {.status = 412, .code = "PreconditionFailed"}},
    {"429", {.status = 429, .code = "Throttled"}},
    {"429 with a wait", {.status = 429, .code = "Throttled", .retry_after = "30"}},
};

struct Forbidden {
    support::TeamsFault fault;
    std::string to_a_thread;
    std::string to_a_person;
};

const std::vector<Forbidden> forbidden{
    {{.status = 403, .code = "ConversationBlockedByUser"}, "writes-blocked", "blocked-by-user"},
    {{.status = 403, .code = "MessageWritesBlocked", .old_shape = true}, "writes-blocked", "blocked-by-user"},
    {{.status = 403, .code = "ForbiddenOperationException"}, "forbidden-in-channel", "not-installed"},
    {{.status = 403, .code = "BotNotInConversationRoster"}, "not-in-conversation", "not-installed"},
    {{.status = 403, .code = "BotDisabledByAdmin"}, "disabled-by-admin", "disabled-by-admin"},
    {{.status = 403, .code = "NotEnoughPermissions"}, "not-enough-permissions", "not-enough-permissions"},
    {{.status = 403, .code = "Forbidden", .message = "The team is archived"},
     "archived",
     "forbidden-to-person"},
    {{.status = 404, .code = "TenantNotFound"}, "unknown-tenant", "unknown-tenant"},
    {{.status = 404, .code = "ConversationNotFound"}, "channel-gone", "chat-gone"},
    {{.status = 404, .code = "ActivityNotFoundInConversation"}, "gone", "gone"},
};

std::size_t in_thread(const TeamsSide& side) {
    return side.peer.messages(side.thread(root)).size();
}

}  // namespace

TEST_CASE("thanks are given once, whatever happens to the call, where Graph shows what was said") {
    for (const auto& weather : doubtful) {
        TeamsSide side;
        side.peer.fault("send", weather.fault);
        INFO(weather.title);
        CHECK(settle(side, side.thanks(root)) == "unknown, done");
        CHECK(in_thread(side) == 1);
    }
}

TEST_CASE("thanks in doubt are let go where Graph may not be asked, and never given twice") {
    for (const auto& weather : doubtful) {
        auto world = teams_world();
        world.graph_granted = false;
        TeamsSide side{world};
        side.peer.fault("send", weather.fault);
        INFO(weather.title);
        CHECK(settle(side, side.thanks(root)) == "unknown, let go");
        CHECK(in_thread(side) == (weather.fault.done_first ? 1 : 0));
    }
}

TEST_CASE("words are looked for as they were said, thanks whatever they say") {
    TeamsSide side;
    const auto first =
        message_of(side.deliver(bot::Say{.post = side.post(root), .words = "One & <two>\n  three"}));
    CHECK(word(side.find_own(bot::Say{.post = side.post(root), .words = "One & <two>\n  three"})) ==
          "found " + first.value);
    CHECK(word(side.find_own(bot::Say{.post = side.post(root), .words = "Something else"})) == "absent");
    CHECK(word(side.find_own(side.thanks(root, "Late thanks"))) == "found " + first.value);
    CHECK(word(side.find_own(side.thanks("1790212532419"))) == "absent");
}

TEST_CASE("the bot is blind where a team's group is unknown, where Graph forbids, and for cards") {
    TeamsSide side;
    CHECK(word(side.find_own(bot::Remind{{1, 1}, side.reminder()})) == "blind");
    side.book.keep(address_of(side.world.team, teams::TeamAddress{side.peer.service(), "", "PMO"}));
    side.peer.fault("team", {.status = 404, .code = "TeamNotFound"});
    CHECK(word(side.find_own(side.thanks(root))) == "blind");
    CHECK(side.peer.count("replies") == 0);

    auto world = teams_world();
    world.graph_granted = false;
    TeamsSide forbids{world};
    CHECK(word(forbids.find_own(forbids.thanks(root))) == "blind");
    CHECK(word(forbids.find_own(forbids.thanks("1790212532419"))) == "blind");
    CHECK(forbids.peer.count("replies") == 1);
}

TEST_CASE("a team's group that nobody told is asked for, once") {
    TeamsSide side;
    side.book.keep(address_of(side.world.team, teams::TeamAddress{side.peer.service(), "", "PMO"}));
    for (int count = 0; count < 2; ++count) CHECK(word(side.find_own(side.thanks(root))) == "absent");
    CHECK(side.peer.count("team") == 1);
    CHECK(teams::team_in(side.book, side.world.team) ==
          teams::TeamAddress{side.peer.service(), side.world.group, "PMO"});
}

TEST_CASE("what Graph does not show yet is looked for after its lag") {
    auto world = teams_world();
    world.graph_lag = 29s;
    TeamsSide side{world};
    side.peer.fault("send", {.done_first = true, .cut = true});
    const auto doubt = side.deliver(side.thanks(root));
    REQUIRE(word(doubt) == "unknown");
    CHECK(std::get<bot::Unknown>(doubt).not_before == side.now.load() + 30s);
    side.now = std::get<bot::Unknown>(doubt).not_before;
    CHECK(word(side.find_own(side.thanks(root))) == "found " + side.peer.messages().front().id);
    CHECK(side.adapter->can().own_lag == bot::Span{30s});
}

TEST_CASE("a look that fails is repeated, and after many it is given up") {
    TeamsSide side;
    side.peer.fault("replies", {.status = 503}, 1, 2);
    CHECK(word(side.find_own(side.thanks(root))) == "retry");
    CHECK(word(side.find_own(side.thanks(root))) == "retry");
    CHECK(word(side.find_own(side.thanks(root))) == "absent");
    CHECK(word(side.find_own(side.thanks(root), 9)) == "blind");
}

TEST_CASE("what certainly was not done is done later, once") {
    for (const auto& weather : passing) {
        TeamsSide side;
        side.peer.fault("send", weather.fault);
        INFO(weather.title);
        const auto way = settle(side, side.thanks(root));
        CHECK((way == "retry, done" || way == "throttled, done"));
        CHECK(in_thread(side) == 1);
    }
}

TEST_CASE(
    "an answer that is late is waited for; one that does not come in time leaves a doubt, and no second "
    "thanks") {
    TeamsSide side;
    side.peer.fault("send", {.late = 100ms});
    CHECK(settle(side, side.thanks(root)) == "done");
    side.restart(2s);
    side.peer.fault("send", {.late = 4s});
    const auto way = settle(side, side.thanks("1790212532419"));
    CHECK((way.starts_with("unknown") && way.ends_with("done")));
    CHECK(side.peer.messages(side.thread("1790212532419")).size() == 1);
}

TEST_CASE("a reminder gets there at least once") {
    for (const auto& weather : doubtful) {
        for (const std::string kind : {"send", "create", "members", "token"}) {
            TeamsSide side;
            side.peer.fault(kind, weather.fault);
            INFO(weather.title << " at " << kind);
            const auto way = settle(side, bot::Remind{{1, 1}, side.reminder()});
            CHECK(way.ends_with(", done"));
            CHECK(side.peer.messages(side.peer.chat_with("29:ito")).size() >= 1);
        }
    }
}

TEST_CASE("a change of a card is repeated until it is done") {
    for (const auto& weather : doubtful) {
        TeamsSide side;
        const auto message = message_of(side.deliver(bot::Remind{{1, 1}, side.reminder()}));
        side.peer.fault("update", weather.fault);
        side.peer.fault("delete", weather.fault);
        INFO(weather.title);
        CHECK(settle(side, bot::Rewrite{{1, 2}, side.reminder(), message}) == "retry, done");
        CHECK(settle(side, bot::Clear{{1, 3}, ito, message}) == "retry, done");
        CHECK(side.peer.messages(side.peer.chat_with("29:ito")).front().removed);
    }
}

TEST_CASE("a reaction is repeated until it is there, and is one") {
    for (const auto& weather : doubtful) {
        TeamsSide side;
        side.peer.fault("react", weather.fault);
        INFO(weather.title);
        CHECK(settle(side, bot::React{side.post(root), "like"}) == "retry, done");
        CHECK(side.peer.reactions(side.thread(root), root).size() == 1);
    }
}

TEST_CASE("what Teams will never do is refused by name, and the name depends on the place") {
    for (const auto& row : forbidden) {
        TeamsSide side;
        side.peer.fault("send", row.fault, 1, 3);
        INFO(row.to_a_thread);
        CHECK(settle(side, side.thanks(root)) == row.to_a_thread);
        CHECK(settle(side, bot::Remind{{1, 1}, side.reminder()}) == row.to_a_person);
    }
}

TEST_CASE("where a tenant has no reactions, the admin is told so and nobody tries for six hours") {
    for (const auto& fault : {support::TeamsFault{.status = 403, .code = "ApiNotEnabledException"},
                              support::TeamsFault{.status = 405}}) {
        TeamsSide side;
        side.peer.fault("react", fault, 1, 3);
        const auto first = std::get<bot::Refused>(side.react(root));
        CHECK(first.code == "reactions-off");
        CHECK(first.hint.find("no reactions in this tenant") != std::string::npos);
        for (int number = 0; number < 5; ++number) {
            side.now = side.now.load() + 1h;
            const auto later = std::get<bot::Refused>(side.react(root));
            CHECK(later.code == "reactions-off");
            CHECK(later.hint == first.hint);
        }
        CHECK(side.peer.count("react") == 1);
        side.now = side.now.load() + 1h;
        CHECK(word(side.react(root)) == "reactions-off");
        CHECK(side.peer.count("react") == 2);
        CHECK(word(side.deliver(side.thanks(root))) == "done");
    }
}

TEST_CASE(
    "a post that is gone takes no reaction, which nobody calls done, and three in a row are the service's "
    "way "
    "to say that it has none") {
    TeamsSide side;
    side.peer.fault("react", {.status = 404, .code = "ConversationNotFound"}, 1, 4);
    const auto next = [&](const std::string& of) {
        side.now = side.now.load() + 1s;
        return word(side.react(of));
    };
    CHECK(next(root) == "gone");
    CHECK(next(root) == "gone");
    CHECK(next("1790212532419") == "gone");
    CHECK(next("1790212532420") == "reactions-off");
}

TEST_CASE("a reaction that worked begins the count of missing posts anew") {
    TeamsSide side;
    for (int number = 0; number < 6; ++number) {
        const bool missing = number % 3 != 2;
        if (missing) side.peer.fault("react", {.status = 404, .code = "ConversationNotFound"});
        side.now = side.now.load() + 1s;
        const auto post = std::to_string(1790212532418 + number);
        CHECK(word(side.react(post)) == (missing ? "gone" : "done"));
    }
}
