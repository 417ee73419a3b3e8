#pragma once

#include "adapters/terminal/word.hpp"

namespace terminal::words {

// The words that need no more than a desk, each a file of its own in words/. In which order they are helped,
// and under which other word, stands in the list of the program.

void list(Vocabulary& posts);
void find(Vocabulary& posts);
void show(Vocabulary& posts);
void stats(Vocabulary& posts);
void close(Vocabulary& posts);
void snooze(Vocabulary& posts);
void take(Vocabulary& posts);
void assign(Vocabulary& posts);
void ask(Vocabulary& posts);
void reopen(Vocabulary& posts);
void undo(Vocabulary& posts);

}  // namespace terminal::words
