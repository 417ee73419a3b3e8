#pragma once

#include "adapters/terminal/word.hpp"

#include <vector>

/// All words of the command line, in the order in which they are helped.
std::vector<terminal::Listed> all_words();

namespace words {

// Those that need the whole program, each a file of its own in words/.

void run(terminal::Vocabulary& words);
void demo(terminal::Vocabulary& words);
void check(terminal::Vocabulary& words);
void backup(terminal::Vocabulary& words);
void manifest(terminal::Vocabulary& words);
void version(terminal::Vocabulary& words);

}  // namespace words
