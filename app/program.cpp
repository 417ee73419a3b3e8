#include "app/program.hpp"

#include "adapters/runtime/clock.hpp"
#include "adapters/runtime/zones.hpp"
#include "adapters/terminal/check.hpp"
#include "adapters/terminal/stats.hpp"
#include "app/serve.hpp"
#include "bot/overloaded.hpp"
#include "config/demo.hpp"
#include "manifest/teams.hpp"
#include "store/open.hpp"

#include <sys/ioctl.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;
using terminal::Command;
using terminal::Outcome;

std::string config_file(const Command& command) {
    if (command.config) return *command.config;
    for (const auto* usual : {"aizuchi.toml", "/etc/aizuchi/aizuchi.toml"}) {
        if (fs::exists(usual)) return usual;
    }
    throw std::invalid_argument{
        "there is no aizuchi.toml here and no /etc/aizuchi/aizuchi.toml; name one with --config FILE, or try "
        "`aizuchi demo`, which needs none"};
}

config::Result read_config(const std::string& file, config::Secrets secrets) {
    return config::load_file(file, runtime::find_zone, runtime::zone_names, secrets);
}

/// Prints what is wrong; throws ConfigRefused where the config cannot be used.
config::Loaded usable(config::Result result, bool with_warnings) {
    auto* loaded = std::get_if<config::Loaded>(&result);
    const auto& problems = loaded ? loaded->warnings : std::get<std::vector<config::Problem>>(result);
    for (const auto& problem : problems) {
        if (with_warnings || !problem.warning) std::cerr << line_of(problem) << "\n";
    }
    if (!loaded) throw ConfigRefused{};
    return std::move(*loaded);
}

void serve(const std::string& file, Opening opening) {
    serve(
        usable(read_config(file, config::Secrets::Read), false),
        [&file] { return read_config(file, config::Secrets::Read); }, opening);
}

Outcome run(const Command& command) {
    const auto file = config_file(command);
    serve(file, Opening::Plain);
    return {};
}

/// The demo's config lies beside its store, so that the other commands can be tried on it.
Outcome demo(const terminal::Demo& wish) {
    fs::create_directories(wish.dir);
    const auto file = (fs::path{wish.dir} / "aizuchi.toml").string();
    const auto store = fs::absolute(fs::path{wish.dir} / "aizuchi.db").string();
    std::ofstream{file} << config::demo_config(wish.listen, "sqlite:" + store);
    serve(file, Opening::Demo);
    return {};
}

std::string sqlite_file(const std::string& url) {
    return url.starts_with("sqlite:") ? url.substr(7) : "";
}

Outcome check(const Command& command) {
    const auto file = config_file(command);
    const auto config = usable(read_config(file, config::Secrets::Read), true);
    Outcome outcome{0, file + " can be used: " + terminal::summary(*config.community) + "\n"};
    if (!fs::exists(sqlite_file(config.settings.store_url))) return outcome;
    const auto database = store::open(config.settings.store_url, store::Use::Visit);
    for (const auto& orphan : terminal::orphans(database->records(), *config.community)) {
        outcome.text += config.settings.store_url + ": " + orphan + "\n";
    }
    return outcome;
}

std::size_t columns() {
    winsize size{};
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 160;
}

/// Opens the store of the config beside a running program, for one word: a shell or a timer that is given no
/// secrets can do that too.
template <class Word>
Outcome visit(const Command& command, Word word) {
    const auto config = usable(read_config(config_file(command), config::Secrets::LeftOut), false);
    const auto database = store::open(config.settings.store_url, store::Use::Visit);
    runtime::Clock clock;
    clock.set_ahead(database->board().ahead());
    return word(*database, terminal::Desk{.records = database->records(),
                                          .store = database->store(),
                                          .community = config.community,
                                          .now = clock.now(),
                                          .columns = columns()});
}

Outcome back_up(const Command& command, const terminal::Backup& backup) {
    return visit(command, [&](store::Database& database, const terminal::Desk&) {
        database.keeper().backup(backup.file);
        return Outcome{0, backup.file + "\n"};
    });
}

void write(const std::string& file, const std::string& bytes) {
    std::ofstream out{file, std::ios::binary};
    out << bytes << std::flush;
    if (!out) throw std::runtime_error{"cannot write " + file + "; name another place with --out"};
}

Outcome write_manifest(const Command& command, const terminal::Manifest& word) {
    const auto file = config_file(command);
    const auto config = usable(read_config(file, config::Secrets::LeftOut), false);
    if (!config.settings.teams) {
        throw std::invalid_argument{file + " has no [teams]; the app package is made from it"};
    }
    const auto made =
        manifest::teams_package(*config.settings.teams, config.settings.server.public_url, AIZUCHI_VERSION);
    if (const auto* problems = std::get_if<manifest::Problems>(&made)) {
        for (const auto& problem : *problems) std::cerr << file << ": " << problem << "\n";
        throw ConfigRefused{};
    }
    write(word.file, std::get<manifest::Package>(made).bytes);
    return {0, word.file + "\n"};
}

Outcome version(bool json) {
    const std::string number = AIZUCHI_VERSION;
    const std::string commit = AIZUCHI_COMMIT;
    const auto schema = std::to_string(store::newest_schema());
    if (!json) return {0, "aizuchi " + number + " (commit " + commit + ", store schema " + schema + ")\n"};
    return {0, R"({"version":")" + number + R"(","commit":")" + commit + R"(","schema":)" + schema + "}\n"};
}

}  // namespace

terminal::Outcome carry_out(const terminal::Command& command) {
    const auto at_desk = [&](auto word) {
        return visit(command, [&](store::Database&, const terminal::Desk& desk) { return word(desk); });
    };
    return std::visit(
        bot::overloaded{
            [&](const terminal::Run&) { return run(command); },
            [&](const terminal::Demo& wish) { return demo(wish); },
            [&](const terminal::Check&) { return check(command); },
            [&](const terminal::Version&) { return version(command.json); },
            [&](const terminal::Backup& word) { return back_up(command, word); },
            [&](const terminal::Manifest& word) { return write_manifest(command, word); },
            [&](const terminal::List& word) {
                return at_desk([&](const auto& desk) { return terminal::list(word, command.json, desk); });
            },
            [&](const terminal::Find& word) {
                return at_desk([&](const auto& desk) { return terminal::find(word, command.json, desk); });
            },
            [&](const terminal::Show& word) {
                return at_desk([&](const auto& desk) { return terminal::show(word, command.json, desk); });
            },
            [&](const terminal::Stats& word) {
                return at_desk([&](const auto& desk) { return terminal::stats(word, command.json, desk); });
            },
            [&](const terminal::Wished& word) {
                return at_desk([&](const auto& desk) { return terminal::wish(word, desk); });
            },
        },
        command.word);
}
