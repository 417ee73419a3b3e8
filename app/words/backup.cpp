#include "app/program.hpp"
#include "app/words.hpp"

#include <filesystem>
#include <memory>

namespace {

struct Options {
    std::string file{};
    bool written = false;
};

terminal::Outcome back_up(Options& given, const store::View& view) {
    if (given.written) std::filesystem::remove(given.file);  // of files that changed meanwhile
    view.backup(given.file);
    given.written = true;
    return {0, given.file + "\n"};
}

}  // namespace

void words::backup(terminal::Vocabulary& words) {
    const auto given = std::make_shared<Options>();
    words
        .word("backup", "write a consistent copy of the store, also while it is served",
              [given](const terminal::Invocation& call) {
                  return look_at(call, [given](const store::View& view, const terminal::Desk&) {
                      return back_up(*given, view);
                  });
              })
        .needs("FILE", given->file, "where to; it must not exist yet");
}
