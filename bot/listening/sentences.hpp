#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bot {

/// One sentence, as rules read it: in lower case and usual width, without its end mark and without friendly
/// emoji.
struct Sentence {
    std::u32string text{};
    std::u32string as_written{};  ///< the same, capitals kept
    bool question_mark = false;
    bool japanese = false;
};

struct Spoken {
    std::vector<Sentence> sentences{};
    bool friendly = false;  ///< there was a thumb, a smile, a flower
};

/// Takes a text apart. What stands in quotation marks, or on a line that begins with `>`, is somebody else's
/// and left out.
Spoken spoken(std::string_view text);

}  // namespace bot
