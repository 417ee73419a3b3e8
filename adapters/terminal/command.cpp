#include "adapters/terminal/command.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <sstream>
#include <string_view>
#include <vector>

namespace terminal {

namespace {

/// Commands of the design that come with a later version.
constexpr std::array<std::string_view, 4> commands_of_later{"doctor", "recap", "export", "forget"};

/// The options that several words share, and the word that was chosen.
struct Reading {
    Command command{};
    std::string config{};
    std::string log = "text";
    std::string post{};
    std::string by{};
    std::string theme{};
    std::string owner{};
    std::size_t limit = 0;
    Find find{};
    std::vector<std::string> searched{};
    Stats stats{};
    bool open = false;
    bool closed = false;
    bot::Close close{};
    bot::Snooze snooze{};
    bot::HandOver hand_over{};
    bot::Ask ask{};
    Demo demo{};
    Backup backup{};
    Manifest manifest{};
};

CLI::App* word(CLI::App& app, const char* name, const char* does, std::function<void()> chosen) {
    auto* sub = app.add_subcommand(name, does);
    sub->fallthrough();
    sub->callback(std::move(chosen));
    return sub;
}

/// What cannot be a product of `manifest`, and why.
std::string unfit_product(const std::string& product) {
    if (product == "teams") return {};
    return product + (product == "slack" ? " is not built in this version" : " is no product") +
           "; allowed is teams";
}

void add_manifest(CLI::App& app, Reading& reading) {
    auto* manifest = word(app, "manifest", "write the app package to upload",
                          [&] { reading.command.word = reading.manifest; });
    manifest->add_option("PRODUCT", reading.manifest.product, "teams")->required()->check(unfit_product);
    manifest->add_option("--out", reading.manifest.file, "where to, a name ending in .zip")->required();
}

void add_serving(CLI::App& app, Reading& reading) {
    word(app, "run", "serve until SIGTERM; SIGHUP reloads the config", [&] { reading.command.word = Run{}; });
    auto* demo = word(app, "demo", "try it: the local channel, its page, and a clock that can be advanced",
                      [&] { reading.command.word = reading.demo; });
    demo->add_option("--listen", reading.demo.listen, "address and port")->capture_default_str();
    demo->add_option("--dir", reading.demo.dir, "where its store lies")->capture_default_str();
    word(app, "check", "validate the config", [&] { reading.command.word = Check{}; });
    auto* backup = word(app, "backup", "write a consistent copy of the store, also while it is served",
                        [&] { reading.command.word = reading.backup; });
    backup->add_option("FILE", reading.backup.file, "where to; it must not exist yet")->required();
    add_manifest(app, reading);
    auto* version =
        word(app, "version", "version, commit and schema", [&] { reading.command.word = Version{}; });
    version->add_flag("--json", reading.command.json, "for scripts");
}

List list_of(const Reading& reading) {
    List list;
    if (reading.open) list.filter.which = bot::Filter::Which::Open;
    if (reading.closed) list.filter.which = bot::Filter::Which::Closed;
    if (!reading.theme.empty()) list.filter.theme = bot::ThemeId{reading.theme};
    if (!reading.owner.empty()) list.filter.owner = bot::PersonId{reading.owner};
    if (reading.limit > 0) list.filter.limit = reading.limit;
    return list;
}

void add_finding(CLI::App& posts, Reading& reading) {
    auto* find =
        word(posts, "find", "posts by words in their text or their author's name, the latest first", [&] {
            for (const auto& one : reading.searched) reading.find.words += one + " ";
            reading.command.word = reading.find;
        });
    find->add_option("WORDS", reading.searched, "what to look for; each word must stand there")->required();
    find->add_option("--limit", reading.find.limit, "the latest so many")
        ->check(CLI::Range(1, 10'000))
        ->capture_default_str();
    find->add_flag("--json", reading.command.json, "for scripts");
}

void add_reading(CLI::App& posts, Reading& reading) {
    auto* list = word(posts, "list", "posts, oldest first", [&] { reading.command.word = list_of(reading); });
    auto* open = list->add_flag("--open", reading.open, "not yet closed, snoozed included");
    list->add_flag("--closed", reading.closed, "closed")->excludes(open);
    list->add_option("--theme", reading.theme, "of one theme");
    list->add_option("--owner", reading.owner, "of one PMO member");
    list->add_option("--limit", reading.limit, "the latest so many")->check(CLI::Range(1, 1'000'000));
    list->add_flag("--json", reading.command.json, "for scripts");
    add_finding(posts, reading);
    auto* show = word(posts, "show", "one post with all its deeds",
                      [&] { reading.command.word = Show{reading.post}; });
    show->add_option("POST", reading.post, "post-17, or a message id")->required();
    show->add_flag("--json", reading.command.json, "for scripts");
}

void add_stats(CLI::App& posts, Reading& reading) {
    auto* stats = word(posts, "stats", "response times and counts, of people only",
                       [&] { reading.command.word = reading.stats; });
    auto* season =
        stats->add_option("SEASON", reading.stats.season, "a [season.X] of the config; without: all");
    stats->add_option("--from", reading.stats.from, "the first day, like 2026-12-01")->excludes(season);
    stats->add_option("--to", reading.stats.to, "the last day")->excludes(season);
    stats->add_flag("--json", reading.command.json, "for scripts");
}

CLI::App* wish(CLI::App& posts, const char* name, const char* does, Reading& reading,
               std::function<bot::Wish()> what) {
    auto* sub = word(posts, name, does, [&reading, what = std::move(what)] {
        reading.command.word = Wished{reading.post, reading.by, what()};
    });
    sub->add_option("POST", reading.post, "post-17, or a message id")->required();
    sub->add_option("--as", reading.by, "the PMO member who does it, by the config's name")->required();
    return sub;
}

void add_wishes(CLI::App& posts, Reading& reading) {
    auto* close = wish(posts, "close", "close a post with an action", reading, [&] {
        reading.close.confirmed = true;
        return reading.close;
    });
    close->add_option("--action", reading.close.action.value, "how: an action of the config")->required();
    close->add_option("--words", reading.close.words, "what was done, in words");
    auto* snooze = wish(posts, "snooze", "remind again later", reading, [&] { return reading.snooze; });
    snooze
        ->add_option("--until", reading.snooze.until,
                     "1h, tomorrow, \"Friday 10:00\", 来週の月曜, or 2026-11-30T09:00:00+09:00")
        ->required();
    snooze->add_option("--reason", reading.snooze.reason, "why");
    wish(posts, "take", "become its owner", reading, [] { return bot::Take{}; });
    auto* assign = wish(posts, "assign", "hand it over to another PMO member", reading,
                        [&] { return reading.hand_over; });
    assign->add_option("--to", reading.hand_over.to.value, "who answers from now on, by the config's name")
        ->required();
    auto* ask = wish(posts, "ask", "ask an advisor; its owner stays", reading, [&] { return reading.ask; });
    ask->add_option("--advisor", reading.ask.advisor.value, "who might know, by the config's name")
        ->required();
    wish(posts, "reopen", "open it again, or wake it", reading, [] { return bot::ReopenIt{}; });
    wish(posts, "undo", "undo the last deed, for ten minutes", reading, [] { return bot::Undo{}; });
}

/// Whether as many words were given as there must be to name a command.
bool names_a_command(const CLI::App& app) {
    if (app.get_require_subcommand_min() == 0) return true;
    const auto chosen = app.get_subcommands();
    return !chosen.empty() && names_a_command(*chosen.front());
}

/// The word that stands where a command should; empty where there is none.
std::string in_place_of_a_command(const CLI::App& app) {
    if (names_a_command(app)) return {};
    const auto words = app.remaining();
    const auto word = std::ranges::find_if(words, [](const auto& one) { return !one.starts_with('-'); });
    return word == words.end() ? std::string{} : *word;
}

/// The library would say that a command is missing, though one was given.
std::string wrong_with(const CLI::App& app, const CLI::ParseError& error) {
    const auto word = in_place_of_a_command(app);
    if (word.empty()) return std::string{error.what()} + " (aizuchi --help lists the commands)";
    if (app.got_subcommand("posts")) {
        return "unknown command \"posts " + word + "\"; run aizuchi posts --help";
    }
    const bool later = std::ranges::find(commands_of_later, word) != commands_of_later.end();
    return later ? word + " is not built in this version; run aizuchi --help"
                 : "unknown command \"" + word + "\"; run aizuchi --help";
}

SaidAtOnce said_of(const CLI::App& app, const CLI::ParseError& error) {
    std::ostringstream out;
    std::ostringstream problem;
    const bool helped = app.exit(error, out, problem) == 0;
    if (helped) return {0, out.str()};
    return {2, "aizuchi: " + wrong_with(app, error) + "\n"};
}

}  // namespace

std::variant<Command, SaidAtOnce> parse(int count, const char* const* words) {
    Reading reading;
    CLI::App app{"Aizuchi: a nod for every post, and an answer by a person", "aizuchi"};
    app.require_subcommand(1);
    auto* config = app.add_option("--config", reading.config,
                                  "default: aizuchi.toml here, then /etc/aizuchi/aizuchi.toml");
    app.add_option("--log", reading.log, "text, or json")->check(CLI::IsMember({"text", "json"}));
    add_serving(app, reading);
    auto* posts = app.add_subcommand("posts", "look at posts, and act on them");
    posts->require_subcommand(1);
    posts->fallthrough();
    add_reading(*posts, reading);
    add_stats(*posts, reading);
    add_wishes(*posts, reading);
    try {
        app.parse(count, words);
    } catch (const CLI::ParseError& error) {
        return said_of(app, error);
    }
    if (config->count() > 0) reading.command.config = reading.config;
    reading.command.json_log = reading.log == "json";
    return reading.command;
}

}  // namespace terminal
