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

std::variant<Command, SaidAtOnce> parse(const CommandLine& line, const std::vector<Listed>& all,
                                        const OpenDesk& open) {
    Command command;
    std::string config;
    std::string log = "text";
    CLI::App app{"Aizuchi: a nod for every post, and an answer by a person", "aizuchi"};
    app.require_subcommand(1);
    auto* named =
        app.add_option("--config", config, "default: aizuchi.toml here, then /etc/aizuchi/aizuchi.toml");
    app.add_option("--log", log, "text, or json")->check(CLI::IsMember({"text", "json"}));
    Leads leads{app};
    for (const auto& [lead, declare] : all) {
        Vocabulary words{leads[lead], command.doing, open};
        declare(words);
    }
    try {
        app.parse(line.count, line.words);
    } catch (const CLI::ParseError& error) {
        return said_of(app, error);
    }
    if (named->count() > 0) command.call.config = config;
    command.call.json_log = log == "json";
    return command;
}

}  // namespace terminal
