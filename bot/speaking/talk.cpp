#include "bot/speaking/talk.hpp"

#include "bot/speaking/wording_parts.hpp"

namespace bot {

const Talk& talk(Language language) {
    return language == Language::Ja ? japanese_talk() : english_talk();
}

}  // namespace bot
