#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bot {

/// One word of a line that may ask for a list.
struct ListWord {
    enum class Kind {
        Name,        ///< one of the given
        List,        ///< "open", 未対応
        Closed,      ///< "closed", 閉じた
        Asleep,      ///< "snoozed", スヌーズ中
        Own,         ///< "my", 自分
        Charge,      ///< "has got", 担当
        Possessive,  ///< 's, さん
        Of,          ///< "in", "of", の
        Posts,       ///< "posts", 投稿
        Show,        ///< "show", 見せて
        Who,         ///< "who", 誰
        Filler,      ///< "what is there", がありますか
        Unknown
    };

    Kind kind = Kind::Unknown;
    std::u32string_view text{};
};

/// All words of a leveled text, in order, without marks; unknown ones that follow each other as one. A name
/// is of `names` (leveled), the longest that fits; of a Latin one only the whole counts.
std::vector<ListWord> list_words(std::u32string_view text, const std::vector<std::u32string>& names);

/// Whether it means something in such a line, so that no name may be made of it.
bool is_list_word(std::u32string_view text);

}  // namespace bot
