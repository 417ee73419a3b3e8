#include "adapters/teams/addresses.hpp"
#include "tests/support/teams/told.hpp"

using namespace tests;

namespace {

/// As it was told, without the directory's id.
Json nameless(const std::string& name) {
    auto activity = sample(name);
    activity["from"].erase("aadObjectId");
    return activity;
}

}  // namespace

TEST_CASE("somebody without the directory's id is known by the service's, wherever that was learnt") {
    for (const auto* lesson : {"personal-chat-message", "channel-reply-in-thread"}) {
        Asking asking;
        asking.told(sample(lesson));
        CHECK(asking.told(nameless("personal-chat-message"))
                  .starts_with("spoke, " + sato_in_teams.value + " "));
        auto post = nameless("channel-reply-in-thread");
        CHECK(asking.told(post).find(" by " + sato_in_teams.value + " ") != std::string::npos);
    }
}

TEST_CASE("a press without the directory's id is the member's") {
    Asking asking;
    asking.told(sample("personal-chat-message"));
    auto press = nameless("invoke-adaptive-card-action");
    press["value"]["action"]["verb"] = "take";
    press["value"]["action"]["data"] = {{"post", "post-17"}, {"rev", 3}};
    CHECK(asking.told(press).starts_with("asked by ito of post-17"));
}

TEST_CASE("somebody is known by the chat in which they are alone with the bot") {
    Asking asking;
    asking.told(sample("personal-chat-message"));
    auto words = nameless("personal-chat-message");
    words["from"]["id"] = "29:another";
    CHECK(asking.told(words).starts_with("spoke, " + sato_in_teams.value + " "));
    words["conversation"]["id"] = "a:another";
    CHECK(asking.told(words).starts_with("spoke, " + sato_in_teams.value + " "));
    words["from"]["id"] = "29:stranger";
    words["conversation"]["id"] = "a:third";
    CHECK(asking.told(words).starts_with("spoke, teams:29:stranger "));
}

TEST_CASE("whoever the config names is known by what older versions learnt") {
    Asking asking;
    const auto sample_of_sato = sample("personal-chat-message");
    asking.book.keep(
        address_of(sato_in_teams, teams::MemberAddress{service, tenant, sample_of_sato["from"]["id"], ""}));
    CHECK(asking.told(nameless("personal-chat-message")).starts_with("spoke, " + sato_in_teams.value + " "));
}

TEST_CASE("who joins without the directory's id is known again, and a stranger stays one") {
    Asking asking;
    asking.told(sample("conversation-update-member-added"));
    auto again = sample("conversation-update-member-added");
    for (auto& member : again["membersAdded"]) member.erase("aadObjectId");
    CHECK(asking.told(again) == "heard from nobody\nheard from " + suzuki.value);
    auto stranger = nameless("channel-root-post-ja-html");
    stranger["from"]["id"] = "29:stranger";
    CHECK(asking.told(stranger).find("by teams:29:stranger ") != std::string::npos);
}

TEST_CASE("the directory's id wins over a name that another had") {
    Asking asking;
    asking.told(sample("channel-root-post-ja-html"));
    auto other = sample("channel-root-post-ja-html");
    other["from"]["aadObjectId"] = suzuki.value.substr(6);
    CHECK(asking.told(other).find(" by " + suzuki.value + " ") != std::string::npos);
}
