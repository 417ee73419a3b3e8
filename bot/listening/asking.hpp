#pragma once

#include "bot/listening/sentences.hpp"

#include <string_view>

namespace bot {

/// How surely a sentence asks. Loose: it has the mark of a question; enough for a reply. Plain: a question
/// where it is the last word, in a story perhaps its own answer follows. Sure: a question wherever it stands.
enum class Asking { No, Loose, Plain, Sure };

namespace japanese {

Asking asking(const Sentence& sentence);

}  // namespace japanese

namespace english {

Asking asking(const Sentence& sentence);

/// Whether a text may have a sentence that asks plainly or surely, told by its bytes alone. Mostly not, and
/// then nobody needs to take it apart. Of anything but plain ASCII it may.
bool may_ask(std::string_view text);

}  // namespace english

}  // namespace bot
