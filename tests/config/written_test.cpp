#include "config/demo.hpp"
#include "tests/config/writing.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace tests;

namespace {

std::string new_folder() {
    auto name = (std::filesystem::temp_directory_path() / "aizuchi-config-XXXXXX").string();
    if (!::mkdtemp(name.data())) throw std::runtime_error("no folder could be made: " + name);
    return name;
}

/// A folder of its own, gone when the test is over.
class Folder {
public:
    Folder() = default;

    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string write(const std::string& name, const std::string& text) const {
        const auto file = path_ / name;
        std::ofstream(file, std::ios::binary) << text;
        return file.string();
    }

    std::string operator/(const std::string& name) const { return (path_ / name).string(); }

private:
    std::filesystem::path path_{new_folder()};
};

config::Result read_file(const std::string& file) {
    const auto around = surroundings();
    return config::load_file(file, around.zone, around.zone_names);
}

}  // namespace

TEST_CASE("the documented example loads as it stands, without a warning") {
    const auto result = read_file(AIZUCHI_EXAMPLE);
    CHECK(lines(result) == std::vector<std::string>{});
    REQUIRE(std::holds_alternative<config::Loaded>(result));
    CHECK(std::get<config::Loaded>(result).community->themes.at({"hr"}).owners.size() == 2);
}

TEST_CASE("the documented example shows the defaults") {
    auto written = std::get<config::Loaded>(read_file(AIZUCHI_EXAMPLE));
    const auto least = loaded(minimal);
    CHECK(written.settings.server.listen == least.settings.server.listen);
    CHECK(written.settings.store_url.ends_with("/config/aizuchi.db"));  // beside the example
    CHECK(least.settings.store_url == "sqlite:aizuchi.db");
    written.settings.store_url = least.settings.store_url;
    CHECK(config::needs_restart(written.settings, least.settings).empty());
    CHECK(written.community->ping_gap == least.community->ping_gap);
    CHECK(written.community->phrases.phrases == least.community->phrases.phrases);
    CHECK(written.community->actions.front().ja == least.community->actions.front().ja);
    const auto& theme = written.community->themes.at({"hr"});
    const auto& usual = least.community->themes.at({"hr"});
    CHECK(theme.reaction == usual.reaction);
    CHECK(theme.reopen == usual.reopen);
    CHECK(theme.policy.remind_after == usual.policy.remind_after);
    CHECK(theme.policy.escalate.size() == usual.policy.escalate.size());
}

TEST_CASE("the demo's config loads, with its three themes and its clock") {
    const auto all = loaded(config::demo_config("127.0.0.1:0", "sqlite:./a \"quoted\\ folder/aizuchi.db"));
    CHECK(all.settings.server.listen == "127.0.0.1:0");
    CHECK(all.settings.store_url == "sqlite:./a \"quoted\\ folder/aizuchi.db");
    REQUIRE(all.settings.local);
    CHECK(all.settings.local->page);
    CHECK(all.settings.local->clock);
    const auto& community = *all.community;
    CHECK(community.lead == bot::PersonId{"uebuchi"});
    CHECK(community.pmo == std::vector<bot::PersonId>{{"ito"}, {"uebuchi"}, {"mori"}});
    CHECK(community.person({"mori"})->language == bot::Language::En);
    CHECK(community.person({"sato"})->advisor);
    CHECK(community.theme_of({"local:start"})->owners == std::vector<bot::PersonId>{{"ito"}, {"mori"}});
    CHECK(community.theme_of({"local:sales"})->owners.front() == bot::PersonId{"uebuchi"});
    CHECK(community.actions.size() == 5);
}

TEST_CASE("files that a config names lie beside it") {
    const Folder folder;
    folder.write("key", "from-a-file\n");
    const auto file =
        folder.write("a.toml", changed(minimal, "[local]", "[local]\nkey = { file = \"key\" }"));
    const auto result = read_file(file);
    REQUIRE(std::holds_alternative<config::Loaded>(result));
    CHECK(std::get<config::Loaded>(result).settings.local->key == "from-a-file");
}

TEST_CASE("a file that cannot be read is one problem") {
    const Folder folder;
    const auto missing = folder / "missing.toml";
    CHECK(lines(read_file(missing)) ==
          std::vector<std::string>{missing + ":1:1: file: is not there; name the config with --config FILE"});
    CHECK(lines(read_file(folder / ".")) ==
          std::vector<std::string>{folder / "." + ":1:1: file: is a folder; name the file in it"});
}

TEST_CASE("what does nothing yet is warned of, and does not fail") {
    const auto text =
        changed(changed(changed(minimal, "[server]",
                                "[server]\nlisten = \"0.0.0.0:80\"\nheartbeat = \"https://a.example/b\""),
                        "local = \"ito\"", "knows = [\"RAG\"]"),
                "[pmo]",
                "[catch_up]\nevery = \"5m\"\n"
                "[pmo]");
    const auto result = read(text);
    CHECK(std::holds_alternative<config::Loaded>(result));
    CHECK(
        lines(result) ==
        std::vector<std::string>{
            "a.toml:3:13: server.heartbeat: warning: has no effect yet in this version",
            "a.toml:5:1: local.key: warning: is missing while server.listen can be reached from other "
            "machines; anybody there may write and press",
            "a.toml:13:9: catch_up.every: warning: has no effect yet in this version",
            R"(a.toml:15:11: pmo.members: warning: nobody can remind ito; [people.ito] needs local = "…", since reminders go there)"});
}

TEST_CASE("how long posts are kept is a span, or for ever") {
    const auto kept = [](const std::string& line) {
        return std::get<config::Loaded>(read(changed(minimal, "[store]", "[store]\n" + line)))
            .settings.keep_posts;
    };
    CHECK(kept("") == std::chrono::days{730});
    CHECK(kept("keep_posts = \"2y\"") == std::chrono::days{730});
    CHECK(kept("keep_posts = \"30d\"") == std::chrono::days{30});
    CHECK_FALSE(kept("keep_posts = \"forever\""));
}

TEST_CASE("few phrases in the place of the built-in ones are warned of") {
    const auto result = read(minimal + "[thanks.en]\nbuiltin = false\npost = [\"Thanks, {author}.\"]\n");
    CHECK(lines(result) ==
          std::vector<std::string>{
              "a.toml:16:11: thanks.en.builtin: warning: false replaces nothing where no phrases are given: "
              "question, first_post, welcome_back, after_hours, late, again, closed",
              "a.toml:17:8: thanks.en.post: warning: fewer than 8 phrases are soon heard again"});
}

TEST_CASE("names that people cannot tell apart, and a theme where nobody can write, are warned of") {
    const auto people = changed(minimal, "local = \"ito\"", "local = \"ito\"\nname = \"伊藤\"");
    CHECK(lines(read(changed(people, "local = \"uebuchi\"", "local = \"uebuchi\"\nname = \"伊藤\""))) ==
          std::vector<std::string>{
              "a.toml:11:8: people.uebuchi.name: warning: is that of [people.ito] too; people "
              "cannot tell them apart"});
    CHECK(lines(read(minimal +
                     "[theme.second]\nname = \"hr\"\nchannels = [\"local:second\"]\nowners = [\"ito\"]\n")) ==
          std::vector<std::string>{"a.toml:16:8: theme.second.name: warning: is that of [theme.hr] too; "
                                   "people cannot tell them apart"});
    CHECK(lines(read(changed(minimal, "channels = [\"local:hr\"]", "channels = []"))) ==
          std::vector<std::string>{
              "a.toml:13:12: theme.hr.channels: warning: is empty: nobody can write there"});
}
