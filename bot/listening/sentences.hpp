#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bot {

/// One sentence, as rules read it: in its usual spelling and in small letters, without its end mark and
/// without decoration.
struct Sentence {
    std::u32string text{};
    std::u32string as_written{};  ///< the same, capitals kept
    bool question_mark = false;
    bool japanese = false;
};

struct Spoken {
    std::vector<Sentence> sentences{};
    bool anything = false;  ///< there was more than blanks
    bool named = false;     ///< somebody or something was named
    bool asked = false;     ///< there was the mark of a question
};

/// Takes what its writer says in own words apart; what stands in quotation marks is left out, too. `names`:
/// what of it is called so by others (whom it mentions, to what it links); marks in them end nothing.
Spoken spoken(std::string_view text, const std::vector<std::string>& names = {});

}  // namespace bot
