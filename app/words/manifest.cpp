#include "app/program.hpp"
#include "app/words.hpp"
#include "manifest/teams.hpp"

#include <fstream>
#include <iostream>
#include <memory>
#include <stdexcept>

namespace {

using terminal::Outcome;

struct Options {
    std::string product{};
    std::string file{};
};

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
    const auto made =
        manifest::teams_package(*config.settings.teams, config.settings.server.public_url, AIZUCHI_VERSION);
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
        .needs("--out", given->file, "where to, a name ending in .zip");
}
