#include "bot/speaking/thanks.hpp"
#include "tests/config/writing.hpp"

using namespace tests;
using bot::WorkingTime;

namespace {

const bot::Theme& hr(const config::Loaded& loaded) {
    return loaded.community->themes.at({"hr"});
}

}  // namespace

TEST_CASE("the least that is a config works") {
    const auto all = loaded(minimal);
    const auto& community = *all.community;
    CHECK(community.pmo == std::vector<bot::PersonId>{{"ito"}, {"uebuchi"}});
    CHECK(community.person_of({"local:ito"})->id == bot::PersonId{"ito"});
    CHECK(community.theme_of({"local:hr"})->id == bot::ThemeId{"hr"});
    CHECK(community.theme_of({"local:other"}) == nullptr);
}

TEST_CASE("what is not written has the documented defaults") {
    const auto all = loaded(minimal);
    const auto& community = *all.community;
    CHECK(all.settings.server.listen == "127.0.0.1:3978");
    CHECK(all.settings.server.public_url.empty());
    CHECK(all.settings.server.trusted_proxies.empty());
    CHECK(all.settings.server.admins == std::vector<bot::PersonId>{{"ito"}});
    CHECK(all.settings.store_url == "sqlite:aizuchi.db");
    REQUIRE(all.settings.local);
    CHECK(all.settings.local->page);
    CHECK_FALSE(all.settings.local->clock);
    CHECK(all.settings.local->key.empty());
    CHECK(community.lead == bot::PersonId{"ito"});
    CHECK(community.reminders_by == bot::ChannelKind{"local"});
    CHECK(community.ping_gap == 90min);
    CHECK_FALSE(community.first_posts_from);
    CHECK(community.known_from_the_start == std::set<bot::ChannelKind>{{"local"}});
    CHECK(community.phrases.phrases == bot::builtin_phrases().phrases);
}

TEST_CASE("a theme has the documented defaults, and the policy that is built in") {
    const auto all = loaded(minimal);
    const auto& theme = hr(all);
    CHECK(theme.name == "hr");
    CHECK(theme.about.empty());
    CHECK(theme.advisors.empty());
    CHECK(theme.language == bot::Language::Ja);
    CHECK(theme.acknowledge.reaction);
    CHECK(theme.acknowledge.thanks);
    CHECK(theme.reaction == "like");
    CHECK(theme.reopen == bot::Reopen::Ask);
    CHECK_FALSE(theme.follows_pmo_posts);
    CHECK(theme.policy.remind_after == WorkingTime{4h, 0});
    CHECK(theme.policy.first_post_remind_after == WorkingTime{30min, 0});
    CHECK(theme.policy.repeat_every == WorkingTime{0s, 1});
    REQUIRE(theme.policy.escalate.size() == 2);
    CHECK(theme.policy.escalate[0].after == WorkingTime{0s, 2});
    CHECK(theme.policy.escalate[0].to == bot::Policy::Escalation::To::Pool);
    CHECK(theme.policy.escalate[1].after == WorkingTime{0s, 4});
    CHECK(theme.policy.escalate[1].to == bot::Policy::Escalation::To::Lead);
}

TEST_CASE("a person has the documented defaults, and the only calendar") {
    const auto all = loaded(minimal);
    const auto& ito = *all.community->person({"ito"});
    CHECK(ito.name == "ito");
    CHECK(ito.language == bot::Language::Ja);
    CHECK(ito.pmo);
    CHECK_FALSE(ito.advisor);
    CHECK_FALSE(ito.leader);
    CHECK_FALSE(ito.acknowledge);
    const bot::Timestamp monday_ten =
        std::chrono::sys_days(std::chrono::year_month_day(2026y / 11 / 30)) + 1h;
    CHECK(ito.calendar.open(monday_ten));
    CHECK_FALSE(ito.calendar.open(monday_ten + 2h + 30min));
    CHECK_FALSE(ito.calendar.open(monday_ten - 24h));
}

TEST_CASE("everything that can be written of people and the PMO is taken") {
    const auto all = loaded(changed(changed(minimal, "local = \"ito\"", R"(local = "伊藤 一"
name = "伊藤"
language = "en"
calendar = "tokyo"
away = ["2026-12-28/2027-01-03", 2027-02-01]
leader = true
also = { en = "Kenji Ito" }
acknowledge = "reaction")"),
                                    "[pmo]", R"([pmo]
lead = "uebuchi"
ping_gap = "2h"
first_posts_from = 2026-12-01)"));
    const auto& community = *all.community;
    const auto& ito = *community.person_of({"local:伊藤 一"});
    CHECK(ito.name == "伊藤");
    CHECK(ito.language == bot::Language::En);
    CHECK(ito.leader);
    CHECK(ito.called(bot::Language::En) == "Kenji Ito");
    CHECK(ito.called(bot::Language::Ja) == ito.name);
    CHECK(ito.calendar.away(std::chrono::local_days(2027y / 1 / 3)));
    CHECK(ito.calendar.away(std::chrono::local_days(2027y / 2 / 1)));
    CHECK_FALSE(ito.calendar.away(std::chrono::local_days(2027y / 1 / 4)));
    REQUIRE(ito.acknowledge);
    CHECK_FALSE(ito.acknowledge->thanks);
    CHECK(community.lead == bot::PersonId{"uebuchi"});
    CHECK(all.settings.server.admins == std::vector<bot::PersonId>{{"uebuchi"}});
    CHECK(community.ping_gap == 2h);
    CHECK(community.first_posts_from == std::chrono::local_days(2026y / 12 / 1));
}

TEST_CASE("everything that can be written of a theme is taken") {
    const auto all =
        loaded(changed(minimal, "[theme.hr]\nchannels = [\"local:hr\"]\nowners = [\"ito\"]", R"([theme.hr]
name = "人事 × 生成AI"
about = "なんでもどうぞ。"
channels = ["local:hr", "local:*"]
owners = ["uebuchi", "ito"]
advisors = ["ito"]
language = "en"
policy = "quick"
acknowledge = "thanks"
reaction = "heart"
reopen = "never"
pmo_posts = "follow"
[policy.quick]
remind_after = "90m"
first_post_remind_after = "0s"
repeat_every = "1w"
escalate = [{ after = "8h", to = "lead" }, { after = "1d", to = "pmo" }])"));
    const auto& theme = hr(all);
    CHECK(theme.name == "人事 × 生成AI");
    CHECK(theme.about == "なんでもどうぞ。");
    CHECK(theme.owners == std::vector<bot::PersonId>{{"uebuchi"}, {"ito"}});
    CHECK(all.community->person({"ito"})->advisor);
    CHECK(theme.language == bot::Language::En);
    CHECK(theme.policy.remind_after == WorkingTime{90min, 0});
    CHECK(theme.policy.first_post_remind_after == WorkingTime{});
    CHECK(theme.policy.repeat_every == WorkingTime{0s, 5});
    CHECK(theme.policy.escalate.size() == 2);
    CHECK_FALSE(theme.acknowledge.reaction);
    CHECK(theme.reaction == "heart");
    CHECK(theme.reopen == bot::Reopen::Never);
    CHECK(theme.follows_pmo_posts);
    CHECK(all.community->theme_of({"local:anything"})->id == bot::ThemeId{"hr"});
}

TEST_CASE("actions keep the order of the file, and the built-in one comes first") {
    const auto ids = [](const std::string& text) {
        const auto all = loaded(text);
        std::vector<std::string> names;
        for (const auto& each : all.community->actions) names.push_back(each.id.value);
        return names;
    };
    const std::string two =
        "[action.watch]\nja = \"見守る\"\nen = \"Watch\"\n[action.idea]\nja = \"案\"\nen = \"Idea\"\n";
    CHECK(ids(minimal) == std::vector<std::string>{"answered"});
    CHECK(ids(minimal + two) == std::vector<std::string>{"answered", "watch", "idea"});
    CHECK(ids(minimal + two + "[action.answered]\n") ==
          std::vector<std::string>{"watch", "idea", "answered"});
}

TEST_CASE("an action that is built in can be said otherwise") {
    const auto all = loaded(minimal + "[action.answered]\nen = \"Done\"\ntell_author = true\n");
    const auto& action = all.community->actions.front();
    CHECK(action.ja == "回答した");
    CHECK(action.en == "Done");
    CHECK(action.tell_author);
}

TEST_CASE("phrases stand beside the built-in ones, or in their place") {
    using bot::Language;
    using bot::Situation;
    const auto book = [](const std::string& more) { return loaded(minimal + more).community->phrases; };
    const auto builtin = bot::builtin_phrases();
    const auto added = book("[thanks.ja]\npost = [\"{author}さん、どうも。\"]\n");
    CHECK(added.of(Language::Ja, Situation::Post).size() ==
          builtin.of(Language::Ja, Situation::Post).size() + 1);
    CHECK(added.of(Language::En, Situation::Post) == builtin.of(Language::En, Situation::Post));

    const auto all = read(minimal + "[thanks.en]\nbuiltin = false\npost = [\"Thanks, {author}.\"]\n");
    REQUIRE(std::holds_alternative<config::Loaded>(all));
    const auto& replaced = std::get<config::Loaded>(all).community->phrases;
    CHECK(replaced.of(Language::En, Situation::Post) == bot::Phrases{"Thanks, {author}."});
    CHECK(replaced.of(Language::En, Situation::Late) == builtin.of(Language::En, Situation::Late));
}

TEST_CASE("a secret comes from the environment or from a file, without the file's line end") {
    CHECK(loaded(changed(minimal, "[local]", "[local]\nkey = { env = \"LOCAL_KEY\" }")).settings.local->key ==
          "open-sesame");
    CHECK(loaded(changed(minimal, "[local]", "[local]\nkey = { file = \"key\" }"), {{"key", "from-a-file\n"}})
              .settings.local->key == "from-a-file");
}

TEST_CASE("whoever leaves secrets out needs none, and one in plain text is refused all the same") {
    auto without = surroundings();
    without.secrets = config::Secrets::LeftOut;
    const auto read_with = [&](const std::string& key) {
        return config::load(changed(minimal, "[local]", "[local]\nkey = " + key), "a.toml", without);
    };
    for (const auto* key : {R"({ env = "NO_KEY" })", R"({ env = "LOCAL_KEY" })", R"({ file = "no-key" })"}) {
        const auto result = read_with(key);
        CHECK(lines(result) == std::vector<std::string>{});
        REQUIRE(std::holds_alternative<config::Loaded>(result));
        CHECK(std::get<config::Loaded>(result).settings.local->key.empty());
    }
    CHECK(std::holds_alternative<std::vector<config::Problem>>(read_with(R"("open-sesame")")));
}

TEST_CASE("a holiday file frees its whole days, also those that come again each year") {
    const std::string ics =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n"
        "BEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20261123\r\nDTEND;VALUE=DATE:20261124\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nUID:2\r\nDTSTART;VALUE=DATE:20200101\r\nRRULE:FREQ=YEARLY\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nUID:3\r\nDTSTART;VALUE=DATE:20261229\r\nDTEND;VALUE=DATE:20261231\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nUID:4\r\nDTSTART:20261201T010000Z\r\nDTEND:20261201T020000Z\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nUID:5\r\nDTSTART;VALUE=DATE:20261202\r\nRRULE:FREQ=DAILY\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nUID:6\r\nSTATUS:CANCELLED\r\nDTSTART;VALUE=DATE:20261203\r\nEND:VEVENT\r\n"
        "END:VCALENDAR\r\n";
    const auto text =
        changed(minimal, "zone =", "holidays = [\"2026-05-01\"]\nholiday_file = \"jp.ics\"\nzone =");
    const auto all = loaded(text, {{"jp.ics", ics}});
    const auto& free = all.community->person({"ito"})->calendar.free;
    const auto has = [&](std::chrono::year_month_day day) {
        return free.contains(std::chrono::local_days(day));
    };
    CHECK(has(2026y / 5 / 1));
    CHECK(has(2026y / 11 / 23));
    CHECK_FALSE(has(2026y / 11 / 24));
    CHECK(has(2028y / 1 / 1));
    CHECK(has(2026y / 12 / 29));
    CHECK(has(2026y / 12 / 30));
    CHECK_FALSE(has(2026y / 12 / 31));
    CHECK_FALSE(has(2026y / 12 / 1));
    CHECK_FALSE(has(2026y / 12 / 2));
    CHECK_FALSE(has(2026y / 12 / 3));
}

TEST_CASE("says which changes need a restart, and no others") {
    const auto old = loaded(minimal).settings;
    const auto fresh = loaded(changed(changed(minimal, "[server]",
                                              "[server]\nlisten = \"[::1]:80\"\nadmins = [\"uebuchi\"]"),
                                      "[store]", "[store]\nurl = \"sqlite:b.db\""))
                           .settings;
    CHECK(config::needs_restart(old, old).empty());
    CHECK(config::needs_restart(old, fresh) == std::vector<std::string>{"server.listen", "store.url"});
    const auto with_clock =
        loaded(changed(minimal, "[local]", "[local]\nclock = true\npage = false")).settings;
    CHECK(config::needs_restart(old, with_clock) == std::vector<std::string>{"local.page", "local.clock"});
    auto without_local = old;
    without_local.local.reset();
    CHECK(config::needs_restart(old, without_local) == std::vector<std::string>{"local"});
}

TEST_CASE("[teams] says who we are there, and each cloud has its own addresses") {
    const std::string teams =
        "[teams]\napp_id = \"8D2F6C14-3B7A-4E59-A1C0-7E94B2D85F36\"\n"
        "tenants = [\"5f3c1d7e-0000-4000-8000-00000000000A\"]\nsecret = { env = \"TEAMS\" }\n";
    const auto with = [&](const std::string& more) {
        const auto text =
            changed(changed(minimal, "[local]\n", teams + more), "local:hr", "teams:19:a@thread.tacv2");
        return loaded(
            changed(changed(text, "local = \"uebuchi\"", "teams = \"33333333-3333-4333-8333-33333333330b\""),
                    "local = \"ito\"", "teams = \"33333333-3333-4333-8333-33333333330A\""));
    };
    const auto config = with("secret_expires = 2027-05-01\n");
    const auto& settings = *config.settings.teams;
    CHECK(settings.app_id == "8d2f6c14-3b7a-4e59-a1c0-7e94b2d85f36");
    CHECK(settings.tenants == std::vector<std::string>{"5f3c1d7e-0000-4000-8000-00000000000a"});
    CHECK(settings.secret == "a-secret");
    CHECK(settings.secret_expires == std::chrono::sys_days{std::chrono::year{2027} / 5 / 1});
    CHECK(settings.cloud.issuer == "https://api.botframework.com");
    CHECK(config.community->accounts.contains({"teams:33333333-3333-4333-8333-33333333330a"}));
    CHECK(config.community->reminders_by == bot::ChannelKind{"teams"});
    CHECK(config.community->known_from_the_start.empty());
    CHECK(with("cloud = \"dod\"\n").settings.teams->cloud.graph == "https://dod-graph.microsoft.us");

    const auto peer = with(
        "endpoints = { login = \"http://127.0.0.1:9/login/\", service_hosts = [\"127.0.0.1\"] }\n"
        "insecure_local = true\n");
    CHECK(peer.settings.teams->cloud.login == "http://127.0.0.1:9/login");
    CHECK(peer.settings.teams->cloud.hosts == std::vector<std::string>{"127.0.0.1"});
    CHECK(peer.settings.teams->insecure_local);
}

TEST_CASE("seasons are taken in the order of their days, and without a name are called by their key") {
    const auto all = loaded(minimal +
                            "[season.s8]\nfrom = 2027-04-01\nto = 2027-09-30\n"
                            "[season.s7]\nname = \"Season 7\"\nfrom = 2026-10-01\nto = 2027-03-31\n");
    const auto& seasons = all.community->seasons;
    REQUIRE(seasons.size() == 2);
    CHECK(seasons.at(0).id == bot::SeasonId{"s7"});
    CHECK(seasons.at(0).name == "Season 7");
    CHECK(seasons.at(1).name == "s8");
    CHECK(seasons.at(1).from == std::chrono::local_days{std::chrono::year{2027} / 4 / 1});
}

TEST_CASE("people may go first, and an owner be chosen by the hour") {
    const auto text = changed(changed(minimal, "[pmo]", "[pmo]\nthank_after = \"10m\""),
                              "owners =", "owner_choice = \"at_work\"\nowners =");
    const auto all = loaded(text);
    CHECK(all.community->thank_after == 10min);
    CHECK(all.community->people_first());
    CHECK(hr(all).owner_choice == bot::OwnerChoice::AtWork);
    CHECK_FALSE(loaded(minimal).community->people_first());
}

TEST_CASE("a theme may speak the language of the post, and where that is not clear its first owner's") {
    const auto with = [](const std::string& language, const std::string& owner) {
        return loaded(changed(changed(minimal, "owners =", "language = \"" + language + "\"\nowners ="),
                              "local = \"ito\"", "local = \"ito\"\nlanguage = \"" + owner + "\""));
    };
    CHECK(hr(with("auto", "en")).language_of_post);
    CHECK(hr(with("auto", "en")).language == bot::Language::En);
    CHECK(hr(with("auto", "ja")).language == bot::Language::Ja);
    CHECK_FALSE(hr(with("ja", "en")).language_of_post);
    CHECK(hr(with("ja", "en")).language == bot::Language::Ja);
}

TEST_CASE("channels keep the order of the file") {
    const auto all = loaded(changed(minimal, "[\"local:hr\"]", "[\"local:z\", \"local:hr\", \"local:a\"]"));
    CHECK(all.community->channel_order ==
          std::vector<bot::ConversationId>{{"local:z"}, {"local:hr"}, {"local:a"}});
}

TEST_CASE("the digest comes at the opening, at a time, or not at all; for one person as that person wishes") {
    using When = bot::DigestTime::When;
    const auto community_of = [](const std::string& text) {
        return std::get<config::Loaded>(read(text)).community;
    };
    CHECK(community_of(minimal)->digest == bot::DigestTime{When::Opening});
    const auto set = changed(changed(minimal, "[pmo]", "[pmo]\ndigest = \"09:30\""), "local = \"ito\"",
                             "local = \"ito\"\ndigest = \"off\"");
    const auto community = community_of(set);
    CHECK(community->digest == bot::DigestTime{When::At, std::chrono::hours{9} + std::chrono::minutes{30}});
    CHECK(community->person({"ito"})->digest == bot::DigestTime{When::Off});
    CHECK(community->admins == std::vector<bot::PersonId>{community->lead});
}
