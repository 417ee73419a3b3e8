#include "tests/config/writing.hpp"

using namespace tests;

TEST_CASE("refuses a name that is not defined, and tells which one is near") {
    check_all({
        {"[server]",
         "[server]\nadmins = [\"ueduchi\"]",
         {R"(a.toml:2:11: server.admins: no [people.ueduchi] is defined; did you mean "uebuchi"?)"}},
        {"members = [\"ito\", \"uebuchi\"]",
         "members = [\"ito\", \"uebuchi\", \"mori\"]",
         {"a.toml:11:30: pmo.members: no [people.mori] is defined; allowed are ito, uebuchi"}},
        {"[pmo]",
         "[pmo]\nlead = \"itoh\"",
         {R"(a.toml:11:8: pmo.lead: no [people.itoh] is defined; did you mean "ito"?)"}},
        {"owners = [\"ito\"]",
         "owners = [\"ito\", \"eubuchi\"]",
         {R"(a.toml:14:18: theme.hr.owners: no [people.eubuchi] is defined; did you mean "uebuchi"?)"}},
        {"owners = [\"ito\"]",
         "owners = [\"ito\"]\nadvisors = [\"sato\"]",
         {"a.toml:15:13: theme.hr.advisors: no [people.sato] is defined; allowed are ito, uebuchi"}},
        {"owners = [\"ito\"]",
         "owners = [\"ito\"]\npolicy = \"standart\"",
         {R"(a.toml:15:10: theme.hr.policy: no [policy.standart] is defined; did you mean "standard"?)"}},
        {"local = \"ito\"",
         "local = \"ito\"\ncalendar = \"tokio\"",
         {R"(a.toml:8:12: people.ito.calendar: no [calendar.tokio] is defined; did you mean "tokyo"?)"}},
        {"Asia/Tokyo",
         "Asia/Tokio",
         {R"(a.toml:5:8: calendar.tokyo.zone: unknown zone "Asia/Tokio"; did you mean "Asia/Tokyo"?)"}},
        {"Asia/Tokyo",
         "JST",
         {R"(a.toml:5:8: calendar.tokyo.zone: unknown zone "JST"; allowed is a name of the IANA time zone database, like "Asia/Tokyo")"}},
        {"Asia/Tokyo",
         "../../etc/passwd",
         {R"(a.toml:5:8: calendar.tokyo.zone: unknown zone "../../etc/passwd"; allowed is a name of the IANA time zone database, like "Asia/Tokyo")"}},
    });
}

TEST_CASE("refuses people in places that are not theirs") {
    check_all({
        {"members = [\"ito\", \"uebuchi\"]",
         "members = [\"ito\"]\nlead = \"uebuchi\"",
         {R"(a.toml:12:8: pmo.lead: "uebuchi" is not among the members; allowed are ito)"}},
        {"members = [\"ito\", \"uebuchi\"]",
         "members = [\"ito\", \"ito\"]",
         {R"(a.toml:11:19: pmo.members: "ito" is named twice; allowed is once)"}},
        {"members = [\"ito\", \"uebuchi\"]",
         "members = [\"uebuchi\"]",
         {R"(a.toml:14:11: theme.hr.owners: "ito" is not in pmo.members; allowed are PMO members, who may close posts)"}},
        {"local = \"uebuchi\"",
         "local = \"ito\"",
         {R"(a.toml:9:9: people.uebuchi.local: "ito" is [people.ito] already; allowed is one person for each account)",
          R"(a.toml:11:11: pmo.members: warning: nobody can remind uebuchi; [people.uebuchi] needs local = "…", since reminders go there)"}},
        {"[people.uebuchi]\nlocal = \"uebuchi\"",
         "[people.\"u b\"]\n[people.uebuchi]\nlocal = \"uebuchi\"",
         {R"(a.toml:8:9: people."u b": cannot be a name; allowed are up to 64 bytes without spaces and / : * , ")"}},
        {"local = \"uebuchi\"",
         "local = \"\"",
         {R"(a.toml:9:9: people.uebuchi.local: "" cannot be a name; allowed are 1 to 100 bytes on one line)",
          R"(a.toml:11:11: pmo.members: warning: nobody can remind uebuchi; [people.uebuchi] needs local = "…", since reminders go there)"}},
        {"local = \"uebuchi\"",
         "local = \"uebuchi\"\nname = \"two\\nlines\"",
         {"a.toml:10:8: people.uebuchi.name: is empty, too long or not one line; allowed are 1 to 200 bytes "
          "of text"}},
    });
}

TEST_CASE("refuses a channel in two themes, and one of no product") {
    const std::string other = "[theme.start]\nowners = [\"ito\"]\nchannels = ";
    check_all({
        {"[theme.hr]",
         other + "[\"local:start\", \"local:hr\"]\n[theme.hr]",
         {R"(a.toml:16:13: theme.hr.channels: "local:hr" is in [theme.start] already; allowed is one theme for each channel)"}},
        {"channels = [\"local:hr\"]\nowners = [\"ito\"]\n",
         "channels = [\"local:*\"]\nowners = [\"ito\"]\n" + other + "[\"local:*\"]\n",
         {R"(a.toml:17:13: theme.start.channels: "local:*" is in [theme.hr] already; allowed is one theme for each channel)"}},
        {"\"local:hr\"",
         "\"hr\"",
         {R"(a.toml:13:13: theme.hr.channels: "hr" is no channel; allowed is PRODUCT:NAME without spaces, like "local:hr")"}},
        {"\"local:hr\"",
         "\"local:\"",
         {R"(a.toml:13:13: theme.hr.channels: "local:" is no channel; allowed is PRODUCT:NAME without spaces, like "local:hr")"}},
        {"\"local:hr\"",
         "\"local:h r\"",
         {R"(a.toml:13:13: theme.hr.channels: "local:h r" is no channel; allowed is PRODUCT:NAME without spaces, like "local:hr")"}},
        {"\"local:hr\"",
         "\"local:a/b\"",
         {R"(a.toml:13:13: theme.hr.channels: "local:a/b" is no channel; allowed is PRODUCT:NAME without spaces, like "local:hr")"}},
        {"\"local:hr\"",
         "\"locla:hr\"",
         {R"(a.toml:13:13: theme.hr.channels: unknown chat product "locla"; did you mean "local"?)"}},
        {"\"local:hr\"",
         "\"irc:hr\"",
         {R"(a.toml:13:13: theme.hr.channels: unknown chat product "irc"; allowed are local, teams, slack, hook)"}},
        {"\"local:hr\"",
         "\"local:hr\", \"teams:19:b7e0c4a9@thread.tacv2\"",
         {"a.toml:13:25: theme.hr.channels: needs [teams], which is missing; allowed is a chat product with "
          "a "
          "table"}},
        {"local = \"ito\"",
         "local = \"ito\"\nteams = \"33333333-3333-4333-8333-333333333301\"",
         {"a.toml:8:9: people.ito.teams: needs [teams], which is missing; allowed is a chat product with a "
          "table"}},
        {"local = \"ito\"",
         "local = \"ito\"\nslack = \"U1\"",
         {"a.toml:8:9: people.ito.slack: needs [slack], which is not built in this version; allowed are "
          "local, teams"}},
        {"[pmo]",
         "[pmo]\nreminders_by = \"teams\"",
         {"a.toml:11:16: pmo.reminders_by: needs [teams], which is missing; allowed is a chat product with a "
          "table"}},
        {"[pmo]",
         "[pmo]\nreminders_by = \"tems\"",
         {R"(a.toml:11:16: pmo.reminders_by: unknown chat product "tems"; did you mean "teams"?)"}},
    });
}
