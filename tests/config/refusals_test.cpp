#include "tests/config/writing.hpp"

using namespace tests;

namespace {

/// One place of the minimal config is written anew; then this is what `check` says.
struct Row {
    std::string old{};
    std::string fresh{};
    std::vector<std::string> expected{};
};

void check(const std::vector<Row>& rows) {
    for (const auto& row : rows) {
        const auto text = changed(minimal, row.old, row.fresh);
        INFO(text);
        const auto result = read(text);
        CHECK(lines(result) == row.expected);
        CHECK(std::holds_alternative<std::vector<config::Problem>>(result));
    }
}

}  // namespace

TEST_CASE("refuses a file that is no TOML, where it stops being TOML") {
    check({
        {"[store]", "[store", {"x"}},
        {"[store]", "[server]", {"x"}},
        {"[store]", "url = \"a\"\nurl = \"b\"", {"x"}},
        {"[store]", "url = \xff", {"x"}},
        {"[pmo]", "[pmo]\nfirst_posts_from = 2026-02-30", {"x"}},
    });
}

TEST_CASE("names the key that was probably meant, on every level") {
    check({
        {"[store]", "[stor]", {"x"}},
        {"[server]", "[server]\nlisen = \"127.0.0.1:1\"", {"x"}},
        {"[server]", "[server]\nowl = 1", {"x"}},
        {"[store]", "[store]\nURL = \"sqlite:a.db\"", {"x"}},
        {"[local]", "[local]\npages = true", {"x"}},
        {"zone =", "hour = []\nzone =", {"x"}},
        {"local = \"ito\"", "local = \"ito\"\nlanguge = \"ja\"", {"x"}},
        {"members =", "remind_by = \"local\"\nmembers =", {"x"}},
        {"owners = ", "onwers = [\"ito\"]\nowners = ", {"x"}},
        {"[pmo]", "[policy.slow]\nremindafter = \"1d\"\n[pmo]", {"x"}},
        {"[pmo]", "[policy.slow]\nescalate = [{ after = \"1d\", to = \"pmo\", too = 1 }]\n[pmo]", {"x"}},
        {"[pmo]", "[action.seen]\nja = \"見た\"\nen = \"Seen\"\ntell = true\n[pmo]", {"x"}},
        {"[pmo]", "[thanks.jp]\n[pmo]", {"x"}},
        {"[pmo]", "[thanks.ja]\nfirstpost = []\n[pmo]", {"x"}},
        {"[pmo]", "[catch_up]\nsilent = \"1d\"\n[pmo]", {"x"}},
        {"[local]", "[local]\nkey = { envv = \"LOCAL_KEY\" }", {"x"}},
        {"[server]", "[server]\n\"two\\nlines\" = 1", {"x"}},
    });
}

TEST_CASE("refuses a value of a wrong type") {
    check({
        {"[server]", "server = 1", {"x"}},
        {"[server]", "[server]\nlisten = 3978", {"x"}},
        {"[server]", "[server]\nadmins = \"ito\"", {"x"}},
        {"[local]", "[local]\npage = \"yes\"", {"x"}},
        {"local = \"ito\"", "local = 1.5", {"x"}},
        {"owners = [\"ito\"]", "owners = [\"ito\", 7]", {"x"}},
        {"owners = [\"ito\"]", "owners = 09:30:00", {"x"}},
        {"[pmo]", "[pmo]\nping_gap = 90", {"x"}},
        {"[pmo]", "[pmo]\nfirst_posts_from = \"December\"", {"x"}},
        {"[pmo]", "[pmo]\nfirst_posts_from = 2026-12-01T00:00:00Z", {"x"}},
        {"[pmo]", "[policy.slow]\nescalate = \"2d\"\n[pmo]", {"x"}},
        {"[pmo]", "[policy.slow]\nescalate = [\"2d\"]\n[pmo]", {"x"}},
        {"[people.uebuchi]\nlocal = \"uebuchi\"", "[people]\nuebuchi = true", {"x"}},
        {"[calendar.tokyo]", "[calendar]\nx = 1\n[calendar.tokyo]", {"x"}},
    });
}

TEST_CASE("refuses a config in which something is missing") {
    check({
        {"[local]\n", "", {"x"}},
        {"[calendar.tokyo]\nzone = \"Asia/Tokyo\"\n", "", {"x"}},
        {"zone = \"Asia/Tokyo\"\n", "", {"x"}},
        {"[pmo]\nmembers = [\"ito\", \"uebuchi\"]\n", "", {"x"}},
        {"members = [\"ito\", \"uebuchi\"]\n", "", {"x"}},
        {"members = [\"ito\", \"uebuchi\"]\n", "members = []\n", {"x"}},
        {"[theme.hr]\nchannels = [\"local:hr\"]\nowners = [\"ito\"]\n", "", {"x"}},
        {"[theme.hr]\nchannels = [\"local:hr\"]\nowners = [\"ito\"]\n", "[theme]\n", {"x"}},
        {"channels = [\"local:hr\"]\n", "", {"x"}},
        {"owners = [\"ito\"]\n", "", {"x"}},
        {"owners = [\"ito\"]\n", "owners = []\n", {"x"}},
        {"[pmo]", "[calendar.osaka]\nzone = \"Asia/Tokyo\"\n[pmo]", {"x"}},
        {"[pmo]", "[action.seen]\nja = \"見た\"\n[pmo]", {"x"}},
        {"[pmo]", "[action.seen]\n[pmo]", {"x"}},
        {"[pmo]", "[policy.slow]\nescalate = [{ after = \"2d\" }, { to = \"lead\" }]\n[pmo]", {"x"}},
    });
}

TEST_CASE("refuses a name that is not defined, and tells which one is near") {
    check({
        {"[server]", "[server]\nadmins = [\"ueduchi\"]", {"x"}},
        {"members = [\"ito\", \"uebuchi\"]", "members = [\"ito\", \"uebuchi\", \"mori\"]", {"x"}},
        {"[pmo]", "[pmo]\nlead = \"itoh\"", {"x"}},
        {"owners = [\"ito\"]", "owners = [\"ito\", \"eubuchi\"]", {"x"}},
        {"owners = [\"ito\"]", "owners = [\"ito\"]\nadvisors = [\"sato\"]", {"x"}},
        {"owners = [\"ito\"]", "owners = [\"ito\"]\npolicy = \"standart\"", {"x"}},
        {"local = \"ito\"", "local = \"ito\"\ncalendar = \"tokio\"", {"x"}},
        {"Asia/Tokyo", "Asia/Tokio", {"x"}},
        {"Asia/Tokyo", "../../etc/passwd", {"x"}},
    });
}

TEST_CASE("refuses people in places that are not theirs") {
    check({
        {"members = [\"ito\", \"uebuchi\"]", "members = [\"ito\"]\nlead = \"uebuchi\"", {"x"}},
        {"members = [\"ito\", \"uebuchi\"]", "members = [\"ito\", \"ito\"]", {"x"}},
        {"members = [\"ito\", \"uebuchi\"]", "members = [\"uebuchi\"]", {"x"}},
        {"local = \"uebuchi\"", "local = \"ito\"", {"x"}},
        {"[people.uebuchi]\nlocal = \"uebuchi\"",
         "[people.\"u b\"]\n[people.uebuchi]\nlocal = \"uebuchi\"",
         {"x"}},
        {"local = \"uebuchi\"", "local = \"\"", {"x"}},
        {"local = \"uebuchi\"", "local = \"uebuchi\"\nname = \"two\\nlines\"", {"x"}},
    });
}

TEST_CASE("refuses a channel in two themes, and one of no product") {
    const std::string other = "[theme.start]\nowners = [\"ito\"]\nchannels = ";
    check({
        {"[theme.hr]", other + "[\"local:start\", \"local:hr\"]\n[theme.hr]", {"x"}},
        {"channels = [\"local:hr\"]\nowners = [\"ito\"]\n",
         "channels = [\"local:*\"]\nowners = [\"ito\"]\n" + other + "[\"local:*\"]\n",
         {"x"}},
        {"\"local:hr\"", "\"hr\"", {"x"}},
        {"\"local:hr\"", "\"local:\"", {"x"}},
        {"\"local:hr\"", "\"local:h r\"", {"x"}},
        {"\"local:hr\"", "\"local:a/b\"", {"x"}},
        {"\"local:hr\"", "\"locla:hr\"", {"x"}},
        {"\"local:hr\"", "\"irc:hr\"", {"x"}},
        {"\"local:hr\"", "\"local:hr\", \"teams:19:b7e0c4a9@thread.tacv2\"", {"x"}},
        {"local = \"ito\"", "local = \"ito\"\nteams = \"33333333-3333-4333-8333-333333333301\"", {"x"}},
        {"local = \"ito\"", "local = \"ito\"\nslack = \"U1\"", {"x"}},
        {"[pmo]", "[pmo]\nreminders_by = \"teams\"", {"x"}},
        {"[pmo]", "[pmo]\nreminders_by = \"tems\"", {"x"}},
    });
}

TEST_CASE("refuses hours that overlap and days that do not exist") {
    const std::string zone = "zone = \"Asia/Tokyo\"";
    check({
        {zone, zone + "\nhours = [\"Mon-Fri 09:00-12:00\", \"Wed 11:30-13:00\"]", {"x"}},
        {zone, zone + "\nhours = [\"Sat 22:00-06:00\", \"Sun 05:00-09:00\"]", {"x"}},
        {zone, zone + "\nhours = [\"Mon 0:00-12:00\"]", {"x"}},
        {zone, zone + "\nhours = [\"Mon 10:00-25:00\"]", {"x"}},
        {zone, zone + "\nhours = [\"Mon 10:60-11:00\"]", {"x"}},
        {zone, zone + "\nhours = [\"Mon 10:00-10:00\"]", {"x"}},
        {zone, zone + "\nhours = [\"Mo-Fr 10:00-12:00\"]", {"x"}},
        {zone, zone + "\nholidays = [\"2026-02-30\"]", {"x"}},
        {zone, zone + "\nholidays = [\"23.11.2026\", 2026]", {"x"}},
        {zone, zone + "\nholidays = \"2026-11-23\"", {"x"}},
        {zone, zone + "\nholiday_file = \"jp.ics\"", {"x"}},
        {"local = \"ito\"", "local = \"ito\"\naway = [\"2027-01-03/2026-12-28\"]", {"x"}},
        {"local = \"ito\"", "local = \"ito\"\naway = [\"2026-12-28/\"]", {"x"}},
        {"[pmo]", "[season.s7]\nfrom = 2027-03-31\nto = 2026-10-01\n[pmo]", {"x"}},
    });
}

TEST_CASE("refuses spans that cannot be") {
    check({
        {"[pmo]", "[pmo]\nping_gap = \"90\"", {"x"}},
        {"[pmo]", "[pmo]\nping_gap = \"-1h\"", {"x"}},
        {"[pmo]", "[pmo]\nping_gap = \"1h30m\"", {"x"}},
        {"[pmo]", "[pmo]\nping_gap = \"1M\"", {"x"}},
        {"[pmo]", "[pmo]\nping_gap = \"8d\"", {"x"}},
        {"[pmo]", "[pmo]\nping_gap = \"9999999999y\"", {"x"}},
        {"[pmo]", "[pmo]\nping_gap = \"99999999999999999999h\"", {"x"}},
        {"[pmo]", "[policy.slow]\nremind_after = \"4 h\"\n[pmo]", {"x"}},
        {"[pmo]", "[policy.slow]\nremind_after = \"367d\"\n[pmo]", {"x"}},
        {"[pmo]", "[policy.slow]\nrepeat_every = \"0d\"\n[pmo]", {"x"}},
        {"[store]", "[store]\nkeep_posts = \"ever\"", {"x"}},
        {"[store]", "[store]\nkeep_posts = \"1h\"", {"x"}},
        {"[pmo]",
         "[policy.slow]\nescalate = [{ after = \"4d\", to = \"lead\" }, { after = \"2d\", to = \"pmo\" "
         "}]\n[pmo]",
         {"x"}},
    });
}

TEST_CASE("refuses a value outside of what is allowed") {
    check({
        {"local = \"ito\"", "local = \"ito\"\nlanguage = \"auto\"", {"x"}},
        {"owners = [\"ito\"]", "owners = [\"ito\"]\nlanguage = \"de\"", {"x"}},
        {"owners = [\"ito\"]", "owners = [\"ito\"]\nacknowledge = \"reactions\"", {"x"}},
        {"owners = [\"ito\"]", "owners = [\"ito\"]\nreopen = \"yes\"", {"x"}},
        {"owners = [\"ito\"]", "owners = [\"ito\"]\npmo_posts = \"recrod\"", {"x"}},
        {"owners = [\"ito\"]", "owners = [\"ito\"]\nowner_choice = \"at work\"", {"x"}},
        {"owners = [\"ito\"]", "owners = [\"ito\"]\nreaction = \"\"", {"x"}},
        {"[pmo]", "[pmo]\ndigest = \"9:00\"", {"x"}},
        {"[pmo]", "[policy.slow]\nescalate = [{ after = \"2d\", to = \"boss\" }]\n[pmo]", {"x"}},
        {"[pmo]", "[action.\"to lead\"]\nja = \"a\"\nen = \"b\"\n[pmo]", {"x"}},
    });
}

TEST_CASE("refuses addresses that nobody can reach") {
    check({
        {"[server]", "[server]\nlisten = \"3978\"", {"x"}},
        {"[server]", "[server]\nlisten = \"127.0.0.1\"", {"x"}},
        {"[server]", "[server]\nlisten = \"127.0.0.1:65536\"", {"x"}},
        {"[server]", "[server]\nlisten = \"::1:3978\"", {"x"}},
        {"[server]", "[server]\npublic_url = \"http://aizuchi.example.com\"", {"x"}},
        {"[server]", "[server]\npublic_url = \"http://127.0.0.1.example.com\"", {"x"}},
        {"[server]", "[server]\npublic_url = \"https://a:b@example.com\"", {"x"}},
        {"[server]", "[server]\npublic_url = \"aizuchi.example.com\"", {"x"}},
        {"[server]", "[server]\nheartbeat = \"http://example.com/beat\"", {"x"}},
        {"[store]", "[store]\nurl = \"aizuchi.db\"", {"x"}},
        {"[store]", "[store]\nurl = \"sqlite:\"", {"x"}},
        {"[store]", "[store]\nurl = \"postgresql://user@host/db\"", {"x"}},
    });
}

TEST_CASE("refuses a secret in plain text, and never shows it") {
    check({
        {"[local]", "[local]\nkey = \"open-sesame\"", {"x"}},
        {"[local]", "[local]\nkey = {}", {"x"}},
        {"[local]", "[local]\nkey = { env = \"LOCAL_KEY\", file = \"key\" }", {"x"}},
        {"[local]", "[local]\nkey = { env = \"NO_KEY\" }", {"x"}},
        {"[local]", "[local]\nkey = { file = \"no-key\" }", {"x"}},
    });
}

TEST_CASE("refuses a phrase that cannot be said") {
    check({
        {"[pmo]", "[thanks.ja]\npost = [\"{author}さん、{name}です。\"]\n[pmo]", {"x"}},
        {"[pmo]", "[thanks.en]\nlate = [\"Thanks!\", \"\"]\n[pmo]", {"x"}},
        {"[pmo]", "[thanks.en]\nbuiltin = false\nlate = []\n[pmo]", {"x"}},
    });
}

TEST_CASE("refuses the products that are not built yet, after a look at what is written of them") {
    const std::string teams =
        "[teams]\napp_id = \"8d2f6c14-3b7a-4e59-a1c0-7e94b2d85f36\"\n"
        "tenants = [\"5f3c1d7e-0000-4000-8000-000000000001\"]\nsecret = { env = \"TEAMS\" }\n";
    const std::string key = "[local]\nkey = { env = \"LOCAL_KEY\" }\n";
    const std::string by = "[pmo]\nreminders_by = \"local\"\n";
    const std::string text = changed(changed(minimal, "[local]\n", key), "[pmo]\n", by);
    CHECK(lines(read(changed(text, "[server]\n", teams + "[server]\n"))) == std::vector<std::string>{"x"});
    CHECK(lines(read(changed(text, "[server]\n", "[slack]\nanything = 1\n[server]\n"))) ==
          std::vector<std::string>{"x"});
    CHECK(lines(read(changed(text, "[server]\n", "[hook.crm]\n[server]\n"))) ==
          std::vector<std::string>{"x"});
    CHECK(lines(read(changed(
              text, "[server]\n",
              "[teams]\napp_id = \"1\"\nsecret = \"plain\"\ncloud = \"moon\"\n"
              "insecure_local = true\ndeveloper = { nam = \"a\" }\n[server]\nlisten = \"0.0.0.0:1\"\n"))) ==
          std::vector<std::string>{"x"});
}

TEST_CASE("refuses the open local channel beside another one") {
    const std::string by = "[pmo]\nreminders_by = \"local\"\n";
    const auto text = changed(minimal, "[pmo]\n", by);
    CHECK(lines(read(changed(text, "[local]\n", "[slack]\n[local]\nclock = true\n"))) ==
          std::vector<std::string>{"x"});
    CHECK(lines(read(changed(minimal, "[local]\n", "[slack]\n[local]\nkey = { env = \"LOCAL_KEY\" }\n"))) ==
          std::vector<std::string>{"x"});
}

TEST_CASE("says all that is wrong at once, in the order of the file") {
    CHECK(lines(read("[theme.hr]\nowners = [\"ito\"]\n[store]\nurl = 1\n")) == std::vector<std::string>{"x"});
    CHECK(lines(read("")) == std::vector<std::string>{"x"});
}

TEST_CASE("refuses a file of more than 1 MiB") {
    CHECK(lines(read(std::string((1 << 20) + 1, '\n'))) == std::vector<std::string>{"x"});
}
