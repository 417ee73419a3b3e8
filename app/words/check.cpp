#include "adapters/terminal/check.hpp"

#include "app/program.hpp"
#include "app/store_file.hpp"
#include "app/words.hpp"
#include "store/open.hpp"

#include <filesystem>
#include <system_error>

namespace {

using terminal::Outcome;

std::string found_in(const std::string& store_url, const bot::Community& community) {
    std::string text;
    store::look_at(store_url, [&](const store::View& view) {
        text.clear();
        for (const auto& lines : {terminal::orphans(view.records(), community),
                                  terminal::out_of_reach(view.records(), community)}) {
            for (const auto& line : lines) text.append(store_url).append(": ").append(line).append("\n");
        }
    });
    return text;
}

/// Where the store is, so that nobody begins anew without knowing.
std::string about_store(const std::string& file) {
    if (store_is_there(file)) return "store: " + file;
    const auto folder = std::filesystem::path{file}.parent_path();
    std::error_code ignored;
    const bool can_be_made = std::filesystem::is_directory(folder, ignored);
    return "store: " + file + " is not there yet; " +
           (can_be_made ? "`aizuchi run` makes it" : "nor is its folder: make that first");
}

Outcome check(const terminal::Invocation& call) {
    const auto file = config_file(call);
    const auto config = usable(read_config(file, config::Secrets::Read), Warnings::Said);
    const auto can_be_used = file + " can be used: " + terminal::summary(*config.community);
    auto text = can_be_used + "\n";
    for (const auto& remark : config.remarks) text.append(file).append(": ").append(remark).append("\n");
    const auto& store_url = config.settings.store_url;
    const auto where = store_file(store_url);
    text += about_store(where) + "\n";
    if (!store_is_there(where)) return {0, text};
    try {
        return {0, text + found_in(store_url, *config.community)};
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
