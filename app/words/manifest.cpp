#include "app/program.hpp"
#include "app/words.hpp"
#include "manifest/version.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <stdexcept>

namespace {

using terminal::Outcome;

struct Options {
    std::string product{};
    std::string file{};
    std::string above{};
};

namespace fs = std::filesystem;

constexpr std::uintmax_t longest = 1 << 20;
constexpr std::size_t most_read = 200;

bool may_be_package(const fs::directory_entry& entry) {
    std::error_code unknown;
    return entry.path().extension() == ".zip" && entry.is_regular_file(unknown) &&
           entry.file_size(unknown) <= longest && !unknown;
}

/// What was packed into the same folder before, the one that is written over among them.
std::vector<std::string> packed_before(const std::string& file) {
    std::vector<std::string> all;
    std::error_code unknown;
    for (const auto& entry : fs::directory_iterator{fs::absolute(file).parent_path(), unknown}) {
        if (!may_be_package(entry) || all.size() == most_read) continue;
        std::ifstream in{entry.path(), std::ios::binary};
        all.emplace_back(std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{});
    }
    return all;
}

std::string unfit_version(const std::string& text) {
    return manifest::version_of(text) ? "" : text + " is no version; allowed is one like 0.1.17";
}

/// What cannot be a product of `manifest`, and why.
std::string unfit_product(const std::string& product) {
    if (product == "teams") return {};
    return product + (product == "slack" ? " is not built in this version" : " is no product") +
           "; allowed is teams";
}

void write(const std::string& file, const std::string& bytes) {
    std::ofstream out{file, std::ios::binary};
    out << bytes << std::flush;
    if (!out) throw std::runtime_error{"cannot write " + file + "; name another place with --out"};
}

Outcome write_manifest(const terminal::Invocation& call, const Options& given) {
    const auto file = config_file(call);
    const auto config = usable(read_config(file, config::Secrets::LeftOut));
    if (!config.settings.teams) {
        throw std::invalid_argument{file + " has no [teams]; the app package is made from it"};
    }
    const auto made = manifest::next_teams_package(
        *config.settings.teams, config.settings.server.public_url, AIZUCHI_VERSION, packed_before(given.file),
        manifest::version_of(given.above).value_or(manifest::Version{}));
    if (const auto* problems = std::get_if<manifest::Problems>(&made)) {
        for (const auto& problem : *problems) std::cerr << file << ": " << problem << "\n";
        throw ConfigRefused{};
    }
    write(given.file, std::get<manifest::Package>(made).bytes);
    return {0, given.file + "\n"};
}

}  // namespace

/// The app package that an admin uploads to a chat product.
void words::manifest(terminal::Vocabulary& words) {
    const auto given = std::make_shared<Options>();
    words
        .word("manifest", "write the app package to upload",
              [given](const terminal::Invocation& call) { return write_manifest(call, *given); })
        .needs("PRODUCT", given->product, "teams")
        .must_pass(unfit_product)
        .needs("--out", given->file, "where to, a name ending in .zip")
        .takes("--above", given->above, "the version that Teams shows; the package gets a higher one")
        .must_pass(unfit_version);
}
