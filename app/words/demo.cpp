#include "config/demo.hpp"

#include "app/program.hpp"
#include "app/words.hpp"
#include "config/addresses.hpp"

#include <filesystem>
#include <fstream>
#include <memory>

namespace {

namespace fs = std::filesystem;

struct Options {
    std::string listen = "127.0.0.1:3978";
    std::string dir = "aizuchi-demo";
};

/// The demo's config lies beside its store, so that the other commands can be tried on it.
terminal::Outcome demo(const Options& given) {
    if (!config::is_listen_address(given.listen)) {
        return {2, "--listen " + given.listen + ": is no address; allowed is HOST:PORT, like 127.0.0.1:3978"};
    }
    fs::create_directories(given.dir);
    const auto file = (fs::path{given.dir} / "aizuchi.toml").string();
    const auto store = fs::absolute(fs::path{given.dir} / "aizuchi.db").string();
    std::ofstream{file} << config::demo_config(given.listen, "sqlite:" + store);
    serve(file, Opening::Demo);
    return {};
}

}  // namespace

void words::demo(terminal::Vocabulary& words) {
    const auto given = std::make_shared<Options>();
    words
        .word("demo", "try it: the local channel, its page, and a clock that can be advanced",
              [given](const terminal::Invocation&) { return ::demo(*given); })
        .takes("--listen", given->listen, "address and port")
        .takes("--dir", given->dir, "where its store lies");
}
