#pragma once

#include "bot/community.hpp"
#include "bot/inquiry.hpp"
#include "bot/listening/list_words.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace bot {

struct Chat;

/// What people call the themes and the members of a community: by the whole name, by a part of it (人事 of
/// 人事 × 生成AI, a family name), or as the config does.
class CommunityNames {
public:
    /// Leveled.
    const std::vector<std::u32string>& words() const { return words_; }

    /// Picks what the names among these words mean: of themes what all of them fit, of people each.
    void pick(const std::vector<ListWord>& words, said::Open& list) const;

    /// Whom this is, perhaps with さん behind it; several where it fits several, none where it fits none.
    std::vector<PersonId> people(std::u32string_view name) const;

    /// Some of them, to say what could have been meant.
    std::string themes_and_people(const Chat& chat) const;

private:
    friend CommunityNames names_of(const Community& community);

    void call(const std::u32string& name, const ThemeId& theme);
    void call(const std::u32string& name, const PersonId& person);

    std::vector<std::u32string> words_{};
    std::vector<std::vector<ThemeId>> themes_{};   ///< of each word
    std::vector<std::vector<PersonId>> people_{};  ///< of each word

    std::size_t place_of(const std::u32string& name);
};

CommunityNames names_of(const Community& community);

}  // namespace bot
