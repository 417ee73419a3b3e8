#include "adapters/terminal/check.hpp"

#include "app/program.hpp"
#include "app/words.hpp"
#include "store/open.hpp"

#include <filesystem>
#include <system_error>

namespace {

using terminal::Outcome;

/// Whether there is one, or nobody can tell from here.
bool may_be_there(const std::string& store_url) {
    std::error_code unknown;
    const auto file = store_url.starts_with("sqlite:") ? store_url.substr(7) : "";
    return std::filesystem::exists(file, unknown) || unknown;
}

std::string found_in(const std::string& store_url, const bot::Community& community) {
    std::string text;
    store::look_at(store_url, [&](const store::View& view) {
        text.clear();
        for (const auto& lines : {terminal::orphans(view.records(), community),
                                  terminal::out_of_reach(view.records(), community)}) {
            for (const auto& line : lines) text += store_url + ": " + line + "\n";
        }
    });
    return text;
}

Outcome check(const terminal::Invocation& call) {
    const auto file = config_file(call);
    const auto config = usable(read_config(file, config::Secrets::Read), Warnings::Said);
    const auto can_be_used = file + " can be used: " + terminal::summary(*config.community);
    const auto& store_url = config.settings.store_url;
    if (!may_be_there(store_url)) return {0, can_be_used + "\n"};
    try {
        return {0, can_be_used + "\n" + found_in(store_url, *config.community)};
    } catch (const store::IsNewer&) {
        throw;
    } catch (const store::CannotOpen& failure) {
        return {1, can_be_used + ", but its store cannot be looked at: " + failure.what()};
    }
}

}  // namespace

void words::check(terminal::Vocabulary& words) {
    words.word("check", "validate the config", ::check);
}
