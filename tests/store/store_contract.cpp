#include "tests/store/fixtures.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <thread>

using namespace tests;
using bot::Facts;

// What a store is. Any back end that passes will do.

namespace {

struct Breaks final : Unasked {
    bot::Decision decide(const bot::Event&, const Facts&, bot::Timestamp) const override {
        throw std::runtime_error{"cannot make up my mind"};
    }

    bot::Answer again(const bot::Event&, const Facts&, bot::Timestamp) const override { return {}; }

    bot::Answer card(const bot::PersonId&, const Facts&, bot::Timestamp) const override {
        throw std::runtime_error{"cannot see a card"};
    }

    bot::Prepared prepare(const bot::Delivery&, const Facts&, bot::Timestamp) const override {
        return {bot::Rest{}};
    }
};

/// What waits is all that it says on a card, and only to Ito.
struct Counts final : Unasked {
    bot::Answer card(const bot::PersonId& reader, const Facts& facts, bot::Timestamp now) const override {
        if (reader != ito) return bot::NotAllowed{};
        return bot::Shown{.card = {.rows = std::vector<bot::Card::Row>(facts.concerns(reader, now).size())}};
    }

    bot::Decision decide(const bot::Event&, const Facts&, bot::Timestamp) const override { return {}; }

    bot::Answer again(const bot::Event&, const Facts&, bot::Timestamp) const override { return {}; }

    bot::Prepared prepare(const bot::Delivery&, const Facts&, bot::Timestamp) const override {
        return {bot::Rest{}};
    }
};

std::string id_of(const std::optional<bot::Call>& call) {
    return call ? call->delivery.id.value : "nothing";
}

}  // namespace

TEMPLATE_TEST_CASE("every store takes events", "[store]", InMemory, InSqlite) {
    TestType fixture;
    auto& store = fixture.store();
    const auto knows = [&](const std::string& message) {
        return ask(store, [&](const Facts& facts) { return facts.knows(in_hr(message)); });
    };

    SECTION("once, however often it is told; then its mind is asked what to say again") {
        const auto once = std::make_shared<Says>(opens("1"));
        CHECK(std::holds_alternative<bot::Recorded>(bot::apply(store, event("e"), once, monday)));
        CHECK(std::holds_alternative<bot::ToldBefore>(bot::apply(store, event("e"), once, monday)));
        CHECK(knows("1"));
    }

    SECTION("and answers with what was decided") {
        const auto no = std::make_shared<Says>(bot::Decision{.answer = bot::NotAllowed{}});
        CHECK(std::holds_alternative<bot::NotAllowed>(bot::apply(store, event("e"), no, monday)));
    }

    SECTION("and keeps nothing of one whose decision failed, but takes it when it is told again") {
        CHECK_THROWS_WITH(bot::apply(store, event("e"), std::make_shared<Breaks>(), monday),
                          "cannot make up my mind");
        bot::apply(store, event("e"), std::make_shared<Says>(opens("1")), monday);
        CHECK(knows("1"));
    }

    SECTION("whole or not at all: a message that is known fails the whole decision") {
        write(store, opens("1"));
        auto twice = opens("2");
        twice.posts.push_back(post("1"));
        twice.deliveries = {errand("d", "lane")};
        twice.looks = {{ito, monday}};
        CHECK_THROWS_AS(write(store, twice), std::runtime_error);
        CHECK_FALSE(knows("2"));
        CHECK(id_of(store.claim(Says{{}}, monday)) == "nothing");
        CHECK(store.worth_a_look(monday).empty());
        CHECK_THROWS_AS(write(store, {.replies = {reply("1", "x")}}), std::runtime_error);
        twice.posts.pop_back();
        write(store, twice);
        CHECK(knows("2"));
    }

    SECTION("and says what a reader's card is, after all that was taken before, writing nothing") {
        write(store, opens("1"));
        const auto card = bot::ask(store, ito, std::make_shared<Counts>(), monday);
        CHECK(std::get<bot::Shown>(card).card.rows.size() == 1);
        CHECK(std::holds_alternative<bot::NotAllowed>(
            bot::ask(store, {"mori"}, std::make_shared<Counts>(), monday)));
        CHECK_THROWS_WITH(bot::ask(store, ito, std::make_shared<Breaks>(), monday), "cannot see a card");
        CHECK(store.worth_a_look(bot::Timestamp::max()).empty());
        CHECK(id_of(store.claim(Says{{}}, monday)) == "nothing");
    }

    SECTION("from several threads, each decision seeing all earlier ones") {
        std::atomic<int> failures = 0;
        {
            std::vector<std::jthread> tellers;
            tellers.reserve(4);
            for (int teller = 0; teller < 4; ++teller) {
                tellers.emplace_back([&] {
                    for (int n = 0; n < 25; ++n) {
                        const auto key = std::to_string(n);
                        const auto told = [&](const bot::Outcomes& outcomes) {
                            failures += outcomes.failure ? 1 : 0;
                        };
                        store.apply(event(key), std::make_shared<Says>(opens(key)), monday, told);
                    }
                });
            }
        }
        CHECK(failures == 0);
        CHECK(ask(store, [](const Facts& facts) { return facts.concerns(ito, monday).size(); }) == 25);
    }
}

TEMPLATE_TEST_CASE("every store notes what is to happen but once", "[store]", InMemory, InSqlite) {
    TestType fixture;
    auto& store = fixture.store();
    const auto happened = [&](const std::string& key) {
        return ask(store, [&](const Facts& facts) { return facts.happened({key}); });
    };
    CHECK_FALSE(happened("met"));
    write(store, {.noted = {{{"met"}, monday}, {{"met"}, monday + 1h}}});
    CHECK(happened("met"));
    CHECK_FALSE(happened("me"));
    bot::apply(store, event("told"), std::make_shared<Says>(bot::Decision{}), monday);
    CHECK(happened("told"));
}

TEMPLATE_TEST_CASE("every store knows what its author wrote elsewhere beside a post", "[store]", InMemory,
                   InSqlite) {
    TestType fixture;
    auto& store = fixture.store();
    auto others = post("3", monday, legal);
    others.author = misaki;
    const auto beside = [&](const bot::Post& it) {
        std::string found;
        for (const auto& other : ask(store, [&](const Facts& facts) { return facts.beside(it); }))
            found += other.key.message + " ";
        return found;
    };
    const auto at = [&](const std::string& message, const bot::ConversationId& channel) {
        return *ask(store, [&](const Facts& facts) { return facts.post({channel, message}); });
    };
    CHECK(beside(post("1")).empty());
    write(store, {.posts = {post("1"), post("2", monday, legal), others, post("4")}});
    write(store, {.replies = {reply("5", "1")}});

    CHECK(beside(post("6")) == "2 ");
    CHECK(beside(post("6", monday, legal)) == "1 4 ");
    CHECK(beside(at("2", legal)) == "1 4 ");
    CHECK(beside(at("4", hr)) == "2 ");

    write(store, {.removals = {{in_hr("1"), monday + 1h}}});
    CHECK(beside(at("2", legal)) == "4 ");
    for (int n = 100; n < 310; ++n) write(store, {.posts = {post(std::to_string(n))}});
    CHECK(beside(post("7")).empty());
    CHECK(beside(at("4", hr)) == "2 ");
}

TEMPLATE_TEST_CASE("every store knows messages", "[store]", InMemory, InSqlite) {
    TestType fixture;
    auto& store = fixture.store();
    write(store, {.posts = {post("1")}, .accounts = {{.id = hanako, .name = "田中 花子"}}});

    SECTION("by their keys, posts and replies alike") {
        write(store, {.replies = {reply("2", "1")}});
        CHECK(ask(store,
                  [](const Facts& facts) { return facts.knows(in_hr("1")) && facts.knows(in_hr("2")); }));
        CHECK_FALSE(ask(store, [](const Facts& facts) { return facts.knows({legal, "1"}); }));
        CHECK_FALSE(ask(store, [](const Facts& facts) { return facts.knows(in_hr("3")); }));
        CHECK_FALSE(ask(store, [](const Facts& facts) { return facts.post(in_hr("2")); }));
        CHECK_FALSE(ask(store, [](const Facts& facts) { return facts.reply(in_hr("1")); }));
    }

    SECTION(
        "with all that was said of a post, by its key and by its number, under its author's name of today") {
        const auto found = ask(store, [](const Facts& facts) { return facts.post(in_hr("1")); });
        REQUIRE(found);
        CHECK(found->author_name == "田中 花子");
        CHECK(found->author == hanako);
        CHECK(found->theme.value == "people");
        CHECK(found->text == "text of 1");
        CHECK(found->posted_at == monday);
        CHECK_FALSE(found->first);
        CHECK_FALSE(found->edited_at);
        CHECK_FALSE(found->removed_at);
        const auto number = found->number;
        CHECK(number.value > 0);
        CHECK(ask(store, [&](const Facts& facts) { return facts.post(number); })->key == in_hr("1"));
        CHECK_FALSE(
            ask(store, [&](const Facts& facts) { return facts.post(bot::PostNumber{number.value + 9}); }));
        write(store, {.accounts = {{.id = hanako, .name = "花子"}}});
        CHECK(ask(store, [](const Facts& facts) { return facts.post(in_hr("1")); })->author_name == "花子");
    }

    SECTION("with numbers that grow, and are nobody else's") {
        write(store, {.posts = {post("2")}, .replies = {reply("3", "2")}});
        write(store, {.posts = {post("4")}});
        const auto number = [&](const std::string& message) {
            return ask(store, [&](const Facts& facts) { return facts.post(in_hr(message)); })->number.value;
        };
        CHECK(number("1") < number("2"));
        CHECK(number("2") < number("4"));
    }

    SECTION("that stand elsewhere, in another channel of the same kind") {
        const auto elsewhere = [&](const bot::MessageKey& key) {
            return ask(store, [&](const Facts& facts) { return facts.stands_elsewhere(key); });
        };
        CHECK(elsewhere({legal, "1"}));
        CHECK_FALSE(elsewhere(in_hr("1")));
        CHECK_FALSE(elsewhere({legal, "2"}));
        CHECK_FALSE(elsewhere({{"teams:hr"}, "1"}));
        CHECK_FALSE(elsewhere({{"loc:hr"}, "1"}));
    }

    SECTION("and a thread's replies, oldest first, those of a root that we never saw as well") {
        write(store, {.replies = {reply("b", "1", monday + 2min), reply("a", "1", monday + 1min)}});
        write(store, {.replies = {reply("c", "unseen")}, .accounts = {{.id = misaki, .name = "小川 美咲"}}});
        const auto replies = ask(store, [](const Facts& facts) { return facts.replies(in_hr("1")); });
        REQUIRE(replies.size() == 2);
        CHECK(replies[0].key == in_hr("a"));
        CHECK(replies[0].post == in_hr("1"));
        CHECK(replies[0].author_name == "小川 美咲");
        CHECK(replies[1].key == in_hr("b"));
        CHECK(ask(store, [](const Facts& facts) { return facts.replies(in_hr("unseen")); }).size() == 1);
        CHECK(ask(store, [](const Facts& facts) { return facts.reply(in_hr("c")); })->post ==
              in_hr("unseen"));
    }

    SECTION("with their latest words, and whether they were taken away or brought back") {
        write(store, {.replies = {reply("2", "1")}});
        write(store, {.edits = {{in_hr("1"), "better", monday + 1h}, {in_hr("2"), "too", monday + 2h}}});
        write(store, {.removals = {{in_hr("1"), monday + 3h}, {in_hr("2"), monday + 3h}}});
        const auto changed = ask(store, [](const Facts& facts) { return facts.post(in_hr("1")); });
        CHECK(changed->text == "better");
        CHECK(changed->edited_at == monday + 1h);
        CHECK(changed->removed_at == monday + 3h);
        CHECK(ask(store, [](const Facts& facts) { return facts.replies(in_hr("1")); }).empty());
        CHECK(ask(store, [](const Facts& facts) { return facts.reply(in_hr("2")); })->text == "too");

        write(store, {.removals = {{in_hr("1"), {}}, {in_hr("2"), {}}}});
        CHECK_FALSE(ask(store, [](const Facts& facts) { return facts.post(in_hr("1")); })->removed_at);
        CHECK(ask(store, [](const Facts& facts) { return facts.replies(in_hr("1")); }).size() == 1);
    }

    SECTION("and forgets no byte of what people wrote") {
        auto odd = post("odd");
        odd.text = std::string{"a\0b", 3} + "'; drop table message; -- 絵文字 👩‍👩‍👧";
        write(store, {.posts = {odd}});
        CHECK(ask(store, [](const Facts& facts) { return facts.post(in_hr("odd")); })->text == odd.text);
    }

    SECTION("and in which language a post is written, and that its author came back") {
        auto english = post("english");
        english.language = bot::Language::En;
        english.welcome_back = true;
        write(store, {.posts = {english, post("unclear")}});
        const auto kept = [&](const std::string& message) {
            return ask(store, [&](const Facts& facts) { return facts.post(in_hr(message)); }).value();
        };
        CHECK(kept("english").language == bot::Language::En);
        CHECK(kept("english").welcome_back);
        CHECK_FALSE(kept("unclear").language);
        CHECK_FALSE(kept("unclear").welcome_back);
    }

    SECTION("and since when a channel kind has been listened to: what was noted first stands") {
        const auto since = [&](const std::string& kind) {
            return ask(store, [&](const Facts& facts) { return facts.installed({kind}); });
        };
        CHECK_FALSE(since("teams"));
        write(store, {.installed = {{{"teams"}, monday}}});
        write(store, {.installed = {{{"teams"}, monday + 1h}, {{"local"}, monday + 1h}}});
        CHECK(since("teams") == monday);
        CHECK(since("local") == monday + 1h);
    }

    SECTION("and what somebody said about being thanked, or that they said nothing") {
        const auto wish = [&] {
            return ask(store, [](const Facts& facts) { return facts.account(hanako); })->wants_thanks;
        };
        CHECK_FALSE(wish());
        for (const bool wanted : {false, true}) {
            write(store, {.accounts = {{.id = hanako, .wants_thanks = wanted}}});
            CHECK(wish() == wanted);
        }
    }

    SECTION("and what was heard in a channel and by a person") {
        const bot::Heard phrases{{7, 0xfffffffeU, 0}};
        write(store, {.accounts = {{.id = hanako,
                                    .name = "花子",
                                    .first_post_at = monday,
                                    .last_post_at = monday + 1h,
                                    .heard = phrases}},
                      .heard = {{hr, phrases}}});
        const auto account = ask(store, [](const Facts& facts) { return facts.account(hanako); });
        REQUIRE(account);
        CHECK(account->id == hanako);
        CHECK(account->name == "花子");
        CHECK(account->first_post_at == monday);
        CHECK(account->last_post_at == monday + 1h);
        CHECK(account->heard.latest_first == phrases.latest_first);
        CHECK(ask(store, [](const Facts& facts) { return facts.heard(hr); }).latest_first ==
              phrases.latest_first);
        CHECK(ask(store, [](const Facts& facts) { return facts.heard(legal); }).latest_first.empty());
        CHECK_FALSE(ask(store, [](const Facts& facts) { return facts.account(misaki); }));
    }
}
