#include "app/program.hpp"

#include "adapters/runtime/clock.hpp"
#include "adapters/runtime/zones.hpp"
#include "app/version.hpp"
#include "store/open.hpp"

#include <spdlog/spdlog.h>
#include <sys/ioctl.h>

#include <filesystem>
#include <iostream>
#include <stdexcept>
#include <unistd.h>

namespace {

std::size_t columns() {
    winsize size{};
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 160;
}

terminal::Desk desk(const bot::Records& records, bot::Span ahead, const config::Loaded& config) {
    runtime::Clock clock;
    clock.set_ahead(ahead);
    return {.records = records, .community = config.community, .now = clock.now(), .columns = columns()};
}

/// What runs here, for whoever reads the log from its beginning.
std::string first_line(const std::string& file, const config::Loaded& config) {
    const auto& settings = config.settings;
    return fmt::format("{}; config {}; store {}; themes: {}; products: {}", version_line(),
                       std::filesystem::absolute(file).lexically_normal().string(), settings.store_url,
                       config.community->themes.size(), fmt::join(settings.products, ", "));
}

}  // namespace

std::string config_file(const terminal::Invocation& call) {
    if (call.config) return *call.config;
    for (const auto* usual : {"aizuchi.toml", "/etc/aizuchi/aizuchi.toml"}) {
        if (std::filesystem::exists(usual)) return usual;
    }
    throw std::invalid_argument{
        "there is no aizuchi.toml here and no /etc/aizuchi/aizuchi.toml; name one with --config FILE, or try "
        "`aizuchi demo`, which needs none"};
}

config::Result read_config(const std::string& file, config::Secrets secrets) {
    return config::load_file(file, runtime::find_zone, runtime::zone_names, secrets, runtime::Clock{}.now());
}

config::Loaded usable(config::Result result, Warnings warnings) {
    auto* loaded = std::get_if<config::Loaded>(&result);
    const auto& problems = loaded ? loaded->warnings : std::get<std::vector<config::Problem>>(result);
    for (const auto& problem : problems) {
        if (warnings == Warnings::Said || !problem.warning) std::cerr << line_of(problem) << "\n";
    }
    if (!loaded) throw ConfigRefused{};
    return std::move(*loaded);
}

void serve(const std::string& file, Opening opening) {
    auto config = usable(read_config(file, config::Secrets::Read));
    spdlog::info("{}", first_line(file, config));
    serve(
        std::move(config), [&file] { return read_config(file, config::Secrets::Read); }, opening);
}

terminal::Outcome visit(const terminal::Invocation& call, const terminal::Acting& word) {
    const auto config = usable(read_config(config_file(call), config::Secrets::LeftOut));
    const auto database = store::open(config.settings.store_url, store::Use::Visit);
    return word(desk(database->records(), database->board().ahead(), config), database->store());
}

terminal::Outcome look_at(
    const terminal::Invocation& call,
    const std::function<terminal::Outcome(const store::View&, const terminal::Desk&)>& word) {
    const auto config = usable(read_config(config_file(call), config::Secrets::LeftOut));
    terminal::Outcome outcome;
    store::look_at(config.settings.store_url, [&](const store::View& view) {
        outcome = word(view, desk(view.records(), view.ahead(), config));
    });
    return outcome;
}
