#include "tests/config/writing.hpp"

using namespace tests;

namespace {

/// The config lies in /etc/aizuchi; `former` is what a store of the working folder is called, where there is
/// one.
config::Result read_there(const std::string& text, const std::string& former = {}) {
    auto around = surroundings();
    around.folder = "/etc/aizuchi";
    around.former_store = [former](const std::string&) { return former; };
    return config::load(text, "a.toml", around);
}

std::string store_of(const std::string& url) {
    const auto text = url.empty() ? minimal : changed(minimal, "[store]", "[store]\nurl = \"" + url + "\"");
    const auto result = read_there(text);
    CHECK(lines(result).empty());
    return std::get<config::Loaded>(result).settings.store_url;
}

}  // namespace

TEST_CASE("a relative path of the store begins in the config's folder, also where none is written") {
    CHECK(store_of("") == "sqlite:/etc/aizuchi/aizuchi.db");
    CHECK(store_of("sqlite:hr.db") == "sqlite:/etc/aizuchi/hr.db");
    CHECK(store_of("sqlite:data/記録.db") == "sqlite:/etc/aizuchi/data/記録.db");
    CHECK(store_of("sqlite:/var/lib/aizuchi/hr.db") == "sqlite:/var/lib/aizuchi/hr.db");
}

TEST_CASE("whoever has a store in the working folder does not begin anew beside it") {
    const auto said =
        lines(read_there(changed(minimal, "[store]", "[store]\nurl = \"sqlite:hr.db\""), "/var/lib/hr.db"));
    CHECK(said ==
          std::vector<std::string>{
              "a.toml:3:7: store.url: a relative path begins in the config's folder now, and not in the "
              "working "
              "folder: the store is in /var/lib/hr.db and not in /etc/aizuchi/hr.db; allowed is url = "
              "\"sqlite:/var/lib/hr.db\", or move it"});
    CHECK(lines(read_there(minimal, "/var/lib/aizuchi.db")).size() == 1);
    const auto absolute = changed(minimal, "[store]", "[store]\nurl = \"sqlite:/srv/hr.db\"");
    CHECK(lines(read_there(absolute, "/srv/hr.db")).empty());
}

TEST_CASE("a store that would be another at each start is refused") {
    CHECK(lines(read(changed(minimal, "[store]", "[store]\nurl = \"sqlite://hr.db\""))) ==
          std::vector<std::string>{R"(a.toml:3:7: store.url: names a host; did you mean "sqlite:hr.db"?)"});
    CHECK(lines(read(changed(minimal, "[store]", "[store]\nurl = \"sqlite::memory:\""))) ==
          std::vector<std::string>{
              "a.toml:3:7: store.url: would be forgotten at each end; allowed is sqlite:FILE"});
}

TEST_CASE("a machine without time zones is said to be one") {
    using Names = std::vector<std::string>;
    for (const auto& known : {Names{}, Names{"UTC"}, Names{"UTC", "Zulu"}}) {
        auto around = surroundings();
        around.zone = [](const std::string&) { return nullptr; };
        around.zone_names = [&known] { return known; };
        CHECK(
            lines(config::load(minimal, "a.toml", around)) ==
            std::vector<std::string>{
                R"(a.toml:5:8: calendar.tokyo.zone: this machine has no time-zone database, so "Asia/Tokyo" is unknown; install the package tzdata (/usr/share/zoneinfo))"});
    }
}
