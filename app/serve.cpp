#include "app/serve.hpp"

#include "app/service.hpp"
#include "app/store_file.hpp"
#include "store/open.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <csignal>
#include <ctime>
#include <optional>

namespace {

using ReadAgain = std::function<config::Result()>;

constexpr timespec a_second{1, 0};

sigset_t awaited() {
    sigset_t signals{};
    sigemptyset(&signals);
    for (const auto signal : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&signals, signal);
    return signals;
}

int next_signal() {
    const auto signals = awaited();
    int arrived = 0;
    sigwait(&signals, &arrived);
    return arrived;
}

/// Nothing where none comes within a second.
std::optional<int> signal_within_a_second() {
    const auto signals = awaited();
    const auto arrived = sigtimedwait(&signals, nullptr, &a_second);
    return arrived < 0 ? std::nullopt : std::optional{arrived};
}

/// A bad config is refused, and the good one stays.
std::optional<config::Loaded> good(config::Result result, http::Health& health, bot::Timestamp now) {
    if (auto* loaded = std::get_if<config::Loaded>(&result)) {
        health.config_taken();
        return std::move(*loaded);
    }
    const auto& problems = std::get<std::vector<config::Problem>>(result);
    for (const auto& problem : problems) spdlog::error("{}", line_of(problem));
    spdlog::error("the config is not taken; the one before stays in use");
    health.config_refused(
        static_cast<std::size_t>(std::ranges::count(problems, false, &config::Problem::warning)), now);
    return {};
}

/// Null where there is no room for it now; then that is said at the port.
std::unique_ptr<store::Database> try_to_open(const std::string& store_url, Front& front, bot::Timestamp now) {
    const auto file = store_file(store_url);
    const bool is_new = !store_is_there(file);
    try {
        auto database = store::open(store_url, store::Use::Serve);
        if (is_new) spdlog::info("a new store was made: {}", file);
        return database;
    } catch (const store::NoRoom& failure) {
        if (front.health().ready()) spdlog::error("posts cannot be recorded: {}", failure.what());
        front.health().store_failed(failure.what(), now);
        front.start();
        return {};
    }
}

/// Null where it was told to end before there was room.
std::unique_ptr<store::Database> open(config::Loaded& config, const ReadAgain& read_again, Front& front,
                                      const runtime::Clock& clock) {
    for (;;) {
        if (auto database = try_to_open(config.settings.store_url, front, clock.now())) return database;
        const auto signal = signal_within_a_second();
        if (!signal) continue;
        if (*signal != SIGHUP) return {};
        auto fresh = good(read_again(), front.health(), clock.now());
        if (!fresh) continue;
        fresh->settings.server.listen = config.settings.server.listen;  // that port is open
        config = *std::move(fresh);
    }
}

}  // namespace

void serve(config::Loaded config, const ReadAgain& read_again, Opening opening) {
    runtime::Clock clock;
    const auto& server = config.settings.server;
    Front front{server.listen, server.trusted_proxies, [&clock] { return clock.now(); }};
    auto database = open(config, read_again, front, clock);
    if (!database) return;
    Service service{std::move(config), std::move(database), front, clock};
    if (opening == Opening::Demo) service.open_on_a_monday();
    service.start();
    while (next_signal() == SIGHUP) {
        if (auto fresh = good(read_again(), front.health(), clock.now())) service.take(*std::move(fresh));
    }
    spdlog::info("stopping: what is in work is finished");
    service.stop();
}
