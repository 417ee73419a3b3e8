#include "adapters/terminal/check.hpp"

#include "app/program.hpp"
#include "app/words.hpp"
#include "store/open.hpp"

#include <filesystem>

namespace {

using terminal::Outcome;

std::string sqlite_file(const std::string& url) {
    return url.starts_with("sqlite:") ? url.substr(7) : "";
}

Outcome check(const terminal::Invocation& call) {
    const auto file = config_file(call);
    const auto config = usable(read_config(file, config::Secrets::Read), Warnings::Said);
    Outcome outcome{0, file + " can be used: " + terminal::summary(*config.community) + "\n"};
    if (!std::filesystem::exists(sqlite_file(config.settings.store_url))) return outcome;
    const auto database = store::open(config.settings.store_url, store::Use::Visit);
    const auto say = [&](const std::vector<std::string>& lines) {
        for (const auto& line : lines) outcome.text += config.settings.store_url + ": " + line + "\n";
    };
    say(terminal::orphans(database->records(), *config.community));
    say(terminal::out_of_reach(database->records(), *config.community));
    return outcome;
}

}  // namespace

void words::check(terminal::Vocabulary& words) {
    words.word("check", "validate the config", ::check);
}
