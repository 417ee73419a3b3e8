#include "adapters/terminal/command.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <sstream>
#include <string_view>

namespace terminal {

namespace {

/// Commands of the design that come with a later version.
constexpr std::array<std::string_view, 4> commands_of_later{"doctor", "recap", "export", "forget"};

/// Words that only lead to others, and what those do.
const std::map<std::string, std::string> leading{{"posts", "look at posts, and act on them"}};

constexpr auto* about_config = "default: aizuchi.toml here, then /etc/aizuchi/aizuchi.toml";
constexpr auto* about_log = "text, or json";

const std::string behind_any_word = std::string{"With any command:\n  --config TEXT               "} +
                                    about_config + "\n  --log TEXT                  " + about_log;

/// As the library wants it: the last word first. `help posts list` is `posts list --help`.
std::vector<std::string> turned(const CommandLine& line) {
    std::vector<std::string> words(line.words + 1, line.words + line.count);
    if (!words.empty() && words.front() == "help") {
        words.erase(words.begin());
        words.emplace_back("--help");
    }
    std::ranges::reverse(words);
    return words;
}

/// The program's name, and the words that lead to others, each made when the first of its words is declared.
class Leads {
public:
    explicit Leads(CLI::App& app) : all_{{"", &app}} {}

    CLI::App& operator[](const std::string& name) {
        auto*& lead = all_[name];
        if (!lead) {
            lead = all_.at("")->add_subcommand(name, leading.at(name));
            lead->require_subcommand(1);
            lead->fallthrough();
        }
        return *lead;
    }

private:
    std::map<std::string, CLI::App*> all_;
};

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

/// The library would say that a subcommand is missing, whether or not a word was given.
std::string wrong_with(const CLI::App& app, const CLI::ParseError& error) {
    const auto word = in_place_of_a_command(app);
    if (word.empty() && !names_a_command(app)) return "no command was given; aizuchi --help lists them";
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
    const bool helped = app.exit(error, out, problem) == 0 && in_place_of_a_command(app).empty();
    if (helped) return {0, out.str()};
    return {2, "aizuchi: " + wrong_with(app, error) + "\n"};
}

}  // namespace

std::variant<Command, SaidAtOnce> parse(const CommandLine& line, const Program& program) {
    Command command;
    std::string config;
    std::string log = "text";
    CLI::App app{"Aizuchi: a nod for every post, and an answer by a person", "aizuchi"};
    app.require_subcommand(1);
    app.set_version_flag("--version", program.version, "what the word version says");
    auto* named = app.add_option("--config", config, about_config);
    app.add_option("--log", log, about_log)->check(CLI::IsMember({"text", "json"}));
    app.footer(behind_any_word);  // which all words made from here on take over
    Leads leads{app};
    for (const auto& [lead, declare] : program.words) {
        Vocabulary words{leads[lead], command.doing, program.open};
        declare(words);
    }
    app.footer("");
    try {
        app.parse(turned(line));
    } catch (const CLI::ParseError& error) {
        return said_of(app, error);
    }
    if (named->count() > 0) command.call.config = config;
    command.call.json_log = log == "json";
    return command;
}

}  // namespace terminal
