#include "bot/chat/chat.hpp"
#include "bot/chat/names.hpp"
#include "bot/chat/wish_for.hpp"
#include "bot/listening/list_words.hpp"
#include "bot/listening/spelling.hpp"

#include <algorithm>

namespace bot {

namespace {

/// "me", 自分: whoever writes.
bool is_oneself(const std::u32string& name) {
    return name == U"me" || name == U"myself" || name == U"私" || name == U"自分" || name == U"わたし" ||
           name == U"僕";
}

template <class Fits>
std::vector<PersonId> meant(const std::string& name, const Chat& chat, Fits fits) {
    auto people = names_of(chat.given.community).people(folded(name));
    std::erase_if(people, [&](const PersonId& id) { return !fits(id); });
    return people;
}

template <class Fits>
std::string all_names(const Chat& chat, Fits fits) {
    constexpr std::size_t most = 8;
    std::string text;
    std::size_t count = 0;
    for (const auto& [id, person] : chat.given.community.people) {
        if (!fits(id) || id == chat.member.id || ++count > most) continue;
        if (!text.empty()) text += chat.member.language == Language::Ja ? "、" : ", ";
        text += person.name;
    }
    return text;
}

}  // namespace

ChatAnswer answer(const said::HandOverIt& hand, const Chat& chat) {
    const auto in_pmo = [&](const PersonId& id) { return chat.given.community.is_pmo(id); };
    const auto people = meant(hand.to, chat, in_pmo);
    if (is_oneself(folded(hand.to)) || people == std::vector{chat.member.id})
        return answer(said::TakeIt{hand.post}, chat);
    const auto name = str(hand.post);
    if (people.size() != 1) return {.words = chat.talk().hand_to_whom(name, all_names(chat, in_pmo))};
    return wish_for(hand.post, HandOver{people.front()}, chat, [&](const std::string& who) {
        return chat.talk().handed(name, who, name_of(people.front(), chat));
    });
}

ChatAnswer answer(const said::AskIt& ask, const Chat& chat) {
    const auto is_advisor = [&](const PersonId& id) { return chat.given.community.is_advisor(id); };
    const auto people = meant(ask.whom, chat, is_advisor);
    const auto name = str(ask.post);
    if (people.size() != 1) return {.words = chat.talk().ask_whom(name, all_names(chat, is_advisor))};
    return wish_for(ask.post, Ask{people.front()}, chat, [&](const std::string& who) {
        return chat.talk().asked(name, who, name_of(people.front(), chat));
    });
}

}  // namespace bot
