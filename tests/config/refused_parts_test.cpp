#include "tests/config/writing.hpp"

using namespace tests;

TEST_CASE("refuses a secret in plain text, and never shows it") {
    check_all({
        {"[local]",
         "[local]\nkey = \"open-sesame\"",
         {R"(a.toml:4:7: local.key: a secret in plain text is refused; allowed is { env = "NAME" } or { file = "PATH" })"}},
        {"[local]",
         "[local]\nkey = {}",
         {R"(a.toml:4:7: local.key: says not where the secret is; allowed is { env = "NAME" } or { file = "PATH" })"}},
        {"[local]",
         "[local]\nkey = { env = \"LOCAL_KEY\", file = \"key\" }",
         {R"(a.toml:4:7: local.key: says not where the secret is; allowed is { env = "NAME" } or { file = "PATH" })"}},
        {"[local]",
         "[local]\nkey = { env = \"NO_KEY\" }",
         {R"(a.toml:4:15: local.key: the environment variable "NO_KEY" is empty or not there; allowed is one that holds the secret)"}},
        {"[local]",
         "[local]\nkey = { file = \"no-key\" }",
         {R"(a.toml:4:16: local.key: the file "no-key" is empty or not there; allowed is one that holds the secret)"}},
    });
}

TEST_CASE("refuses a phrase that cannot be said") {
    check_all({
        {"[pmo]",
         "[thanks.ja]\npost = [\"{author}さん、{name}です。\"]\n[pmo]",
         {R"(a.toml:11:9: thanks.ja.post: unknown placeholder "{name}"; allowed are {author}, {owner}, {theme}, {when}, {posted})"}},
        {"[pmo]",
         "[thanks.en]\nlate = [\"Thanks!\", \"\"]\n[pmo]",
         {"a.toml:11:20: thanks.en.late: is empty, too long or not one line; allowed are 1 to 1000 bytes of "
          "text"}},
        {"[pmo]",
         "[thanks.en]\nbuiltin = false\nlate = []\n[pmo]",
         {"a.toml:11:11: thanks.en.builtin: warning: false replaces nothing where no phrases are given: "
          "post, question, first_post, welcome_back, after_hours, again, closed",
          "a.toml:12:8: thanks.en.late: is empty while builtin is false; allowed is one phrase at least"}},
    });
}

TEST_CASE("refuses the products that are not built yet, after a look at what is written of them") {
    const std::string key = "[local]\nkey = { env = \"LOCAL_KEY\" }\n";
    const std::string by = "[pmo]\nreminders_by = \"local\"\n";
    const std::string text = changed(changed(minimal, "[local]\n", key), "[pmo]\n", by);
    CHECK(lines(read(changed(text, "[server]\n", "[slack]\nanything = 1\n[server]\n"))) ==
          std::vector<std::string>{
              "a.toml:1:1: slack: is not built in this version; allowed are [local] and [teams]"});
    CHECK(lines(read(changed(text, "[server]\n", "[hook.crm]\n[server]\n"))) ==
          std::vector<std::string>{
              "a.toml:1:1: hook: is not built in this version; allowed are [local] and [teams]"});
    CHECK(
        lines(read(changed(
            text, "[server]\n",
            "[teams]\napp_id = \"1\"\nsecret = \"plain\"\ncloud = \"moon\"\n"
            "insecure_local = true\ndeveloper = { nam = \"a\" }\n[server]\nlisten = \"0.0.0.0:1\"\n"))) ==
        std::vector<std::string>{
            "a.toml:1:1: teams.tenants: is missing; allowed is an array of UUIDs, the home tenant first",
            R"(a.toml:2:10: teams.app_id: "1" is no id; allowed is a UUID)",
            R"(a.toml:3:10: teams.secret: a secret in plain text is refused; allowed is { env = "NAME" } or { file = "PATH" })",
            R"(a.toml:4:9: teams.cloud: unknown value "moon"; allowed are public, gcc, gcch, dod, china)",
            "a.toml:5:18: teams.insecure_local: is true while server.listen can be reached from other "
            "machines; allowed is false",
            R"(a.toml:6:15: teams.developer.nam: unknown key; did you mean "name"?)"});
}

TEST_CASE("refuses the open local channel beside another one") {
    const std::string by = "[pmo]\nreminders_by = \"local\"\n";
    const auto text = changed(minimal, "[pmo]\n", by);
    CHECK(
        lines(read(changed(text, "[local]\n", "[slack]\n[local]\nclock = true\n"))) ==
        std::vector<std::string>{
            "a.toml:3:1: slack: is not built in this version; allowed are [local] and [teams]",
            R"(a.toml:4:1: local.key: is missing beside another chat product; allowed is { env = "NAME" }: the page has no login)",
            "a.toml:5:9: local.clock: is true beside another chat product; allowed is false"});
    CHECK(lines(read(changed(minimal, "[local]\n", "[slack]\n[local]\nkey = { env = \"LOCAL_KEY\" }\n"))) ==
          std::vector<std::string>{
              "a.toml:3:1: slack: is not built in this version; allowed are [local] and [teams]",
              "a.toml:12:1: pmo.reminders_by: is missing; allowed are local, slack"});
}

TEST_CASE("says all that is wrong at once, in the order of the file") {
    CHECK(lines(read("[theme.hr]\nowners = [\"ito\"]\n[store]\nurl = 1\n")) ==
          std::vector<std::string>{
              "a.toml:1:1: local: is missing; allowed is a chat product, in this version [local] or [teams]",
              "a.toml:1:1: calendar: is missing; allowed is one [calendar.NAME] at least",
              "a.toml:1:1: people: is missing; allowed is one [people.NAME] at least",
              "a.toml:1:1: pmo: is missing; allowed is [pmo] with its members",
              R"(a.toml:1:8: theme.hr.channels: is missing; allowed is an array like ["local:hr"])",
              "a.toml:2:11: theme.hr.owners: no [people.ito] is defined; none is known",
              "a.toml:4:7: store.url: is an integer; allowed is a string"});
    CHECK(lines(read("")) ==
          std::vector<std::string>{
              "a.toml:1:1: local: is missing; allowed is a chat product, in this version [local] or [teams]",
              "a.toml:1:1: calendar: is missing; allowed is one [calendar.NAME] at least",
              "a.toml:1:1: people: is missing; allowed is one [people.NAME] at least",
              "a.toml:1:1: pmo: is missing; allowed is [pmo] with its members",
              "a.toml:1:1: theme: is missing; allowed is one [theme.NAME] at least"});
}

TEST_CASE("refuses a file of more than 1 MiB") {
    CHECK(lines(read(std::string((1 << 20) + 1, '\n'))) ==
          std::vector<std::string>{"a.toml:1:1: syntax: is longer than 1 MiB; allowed is a shorter file"});
}
