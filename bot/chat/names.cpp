#include "bot/chat/names.hpp"

#include "bot/chat/chat.hpp"
#include "bot/listening/characters.hpp"
#include "bot/listening/japanese.hpp"
#include "bot/listening/spelling.hpp"
#include "bot/speaking/names.hpp"

#include <algorithm>
#include <array>

namespace bot {

namespace {

using Text = std::u32string_view;

constexpr Text between_parts = U" ×x・/&|、,()[]:・-";
constexpr std::array<Text, 7> honorifics{U"さん", U"様", U"さま", U"くん", U"氏", U"先生", U"'s"};

/// The words of a name, without what is no more than a letter, or means something in a list.
std::vector<std::u32string> parts_of(const std::u32string& name) {
    std::vector<std::u32string> parts;
    std::u32string part;
    const auto end_part = [&] {
        if (part.size() > 1 && !is_list_word(part)) parts.push_back(part);
        part.clear();
    };
    for (std::size_t at = 0; at < name.size(); ++at) {
        const bool cross =
            name[at] == U'x' && (latin_or_digit(before(name, at)) || latin_or_digit(from(name, at + 1)));
        if (one_of(name[at], between_parts) && !cross) {
            end_part();
        } else {
            part.push_back(name[at]);
        }
    }
    end_part();
    return parts;
}

template <class Id>
void add_once(std::vector<Id>& ids, const Id& id) {
    if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
}

std::string listed(const std::vector<std::string>& names, std::string_view between) {
    constexpr std::size_t most = 8;
    std::string text;
    for (std::size_t n = 0; n < std::min(most, names.size()); ++n) {
        if (n > 0) text += between;
        text += names[n];
    }
    return names.size() > most ? text + "…" : text;
}

}  // namespace

std::size_t CommunityNames::place_of(const std::u32string& name) {
    const auto found = std::ranges::find(words_, name);
    if (found != words_.end()) return static_cast<std::size_t>(found - words_.begin());
    words_.push_back(name);
    themes_.emplace_back();
    people_.emplace_back();
    return words_.size() - 1;
}

void CommunityNames::call(const std::u32string& name, const ThemeId& theme) {
    if (!name.empty()) add_once(themes_[place_of(name)], theme);
}

void CommunityNames::call(const std::u32string& name, const PersonId& person) {
    if (!name.empty()) add_once(people_[place_of(name)], person);
}

void CommunityNames::pick(const std::vector<ListWord>& words, said::Open& list) const {
    for (const auto& word : words) {
        const auto found = std::ranges::find(words_, word.text);
        if (word.kind != ListWord::Kind::Name || found == words_.end()) continue;
        const auto at = static_cast<std::size_t>(found - words_.begin());
        for (const auto& person : people_[at]) add_once(list.owners, person);
        auto common = themes_[at];
        std::erase_if(common, [&](const ThemeId& it) {
            return !list.themes.empty() && std::ranges::find(list.themes, it) == list.themes.end();
        });
        if (!common.empty()) list.themes = std::move(common);
    }
}

std::vector<PersonId> CommunityNames::people(Text name) const {
    for (const auto word : honorifics) {
        if (name.size() > word.size() && name.ends_with(word)) name.remove_suffix(word.size());
    }
    const auto found = std::ranges::find(words_, japanese::trimmed(name, U" ", U" "));
    return found == words_.end() ? std::vector<PersonId>{}
                                 : people_[static_cast<std::size_t>(found - words_.begin())];
}

std::string CommunityNames::themes_and_people(const Chat& chat) const {
    const auto& community = chat.given.community;
    std::vector<std::string> names;
    for (const auto& id : community.pmo) {
        if (const auto* person = community.person(id)) names.push_back(person->name);
    }
    for (const auto& [id, theme] : community.themes) names.push_back(theme.name);
    return listed(names, chat.member.language == Language::Ja ? "、" : ", ");
}

CommunityNames names_of(const Community& community) {
    CommunityNames names;
    for (const auto& [id, theme] : community.themes) {
        const auto name = folded(theme.name);
        names.call(name, id);
        names.call(folded(id.value), id);
        for (const auto& part : parts_of(name)) names.call(part, id);
    }
    for (const auto& [id, person] : community.people) {
        if (!person.reads_cards()) continue;
        const auto name = folded(person.name);
        names.call(name, id);
        names.call(folded(id.value), id);
        for (const auto& part : parts_of(name)) names.call(part, id);
        // A family name may be one character, 森 of 森 明.
        if (name.find(U' ') == 1 && !latin_or_digit(name.front())) names.call(name.substr(0, 1), id);
    }
    return names;
}

}  // namespace bot
