#include "app/version.hpp"

#include "app/words.hpp"

#include <memory>

void words::version(terminal::Vocabulary& words) {
    const auto json = std::make_shared<bool>(false);
    words
        .word("version", "version, commit and schema",
              [json](const terminal::Invocation&) {
                  return terminal::Outcome{0, (*json ? version_json() : version_line()) + "\n"};
              })
        .takes("--json", *json, "for scripts");
}
