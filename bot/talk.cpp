#include "bot/talk.hpp"

#include "bot/wording_parts.hpp"

namespace bot {

const Talk& talk(Language language) {
    return language == Language::Ja ? japanese_talk() : english_talk();
}

}  // namespace bot
