#include "app/program.hpp"
#include "app/words.hpp"

#include <memory>

void words::backup(terminal::Vocabulary& words) {
    const auto file = std::make_shared<std::string>();
    const auto back_up = [file](store::Database& database, const terminal::Desk&) {
        database.keeper().backup(*file);
        return terminal::Outcome{0, *file + "\n"};
    };
    words
        .word("backup", "write a consistent copy of the store, also while it is served",
              [back_up](const terminal::Invocation& call) { return visit(call, back_up); })
        .needs("FILE", *file, "where to; it must not exist yet");
}
