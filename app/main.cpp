#include "adapters/runtime/log.hpp"
#include "adapters/terminal/command.hpp"
#include "app/program.hpp"
#include "app/version.hpp"
#include "app/words.hpp"

#include <csignal>
#include <exception>
#include <iostream>
#include <stdexcept>

namespace {

constexpr int failed = 1;
constexpr int wrong = 2;
constexpr int newer = 3;  // not started again

/// A client that goes away, and a file that may not grow, are answered for where they happen. Two that mean
/// nothing to it end nothing.
void arrange_signals() {
    for (const auto signal : {SIGPIPE, SIGXFSZ, SIGUSR1, SIGUSR2}) std::signal(signal, SIG_IGN);
    sigset_t awaited{};
    sigemptyset(&awaited);
    for (const auto signal : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&awaited, signal);
    pthread_sigmask(SIG_BLOCK, &awaited, nullptr);
}

const terminal::OpenDesk open_desk{
    .to_ask =
        [](const terminal::Invocation& call, const terminal::Asking& asking) {
            return look_at(call,
                           [&](const store::View&, const terminal::Desk& desk) { return asking(desk); });
        },
    .to_act = visit};

int report(const terminal::Outcome& outcome) {
    if (outcome.exit_code == 0) {
        std::cout << outcome.text << std::flush;
        return std::cout ? 0 : failed;
    }
    std::cerr << "aizuchi: " << outcome.text << "\n";
    return outcome.exit_code;
}

}  // namespace

int main(int count, char** words) {
    arrange_signals();
    const auto parsed = terminal::parse({count, words}, {all_words(), open_desk, version_line()});
    if (const auto* said = std::get_if<terminal::SaidAtOnce>(&parsed)) {
        (said->exit_code == 0 ? std::cout : std::cerr) << said->text;
        return said->exit_code;
    }
    const auto& command = std::get<terminal::Command>(parsed);
    runtime::log_to_stderr(command.call.json_log);
    try {
        return report(command.doing(command.call));
    } catch (const ConfigRefused&) {
        return wrong;
    } catch (const std::invalid_argument& usage) {
        return report({wrong, usage.what()});
    } catch (const store::IsNewer& failure) {
        return report({newer, failure.what()});
    } catch (const std::exception& failure) {
        return report({failed, failure.what()});
    }
}
