#include "app/program.hpp"
#include "app/words.hpp"

void words::run(terminal::Vocabulary& words) {
    words.word("run", "serve until SIGTERM; SIGHUP reloads the config", [](const terminal::Invocation& call) {
        serve(config_file(call), Opening::Plain);
        return terminal::Outcome{};
    });
}
