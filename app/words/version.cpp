#include "app/words.hpp"
#include "store/open.hpp"

#include <memory>

namespace {

using terminal::Outcome;

Outcome version(bool json) {
    const std::string number = AIZUCHI_VERSION;
    const std::string commit = AIZUCHI_COMMIT;
    const auto schema = std::to_string(store::newest_schema());
    if (!json) return {0, "aizuchi " + number + " (commit " + commit + ", store schema " + schema + ")\n"};
    return {0, R"({"version":")" + number + R"(","commit":")" + commit + R"(","schema":)" + schema + "}\n"};
}

}  // namespace

void words::version(terminal::Vocabulary& words) {
    const auto json = std::make_shared<bool>(false);
    words
        .word("version", "version, commit and schema",
              [json](const terminal::Invocation&) { return ::version(*json); })
        .takes("--json", *json, "for scripts");
}
