#include "bot/excerpt.hpp"

namespace bot {

namespace {

bool inside_a_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

}  // namespace

std::string excerpt(const std::string& text, std::size_t bytes) {
    if (text.size() <= bytes) return text;
    while (bytes > 0 && inside_a_character(text.at(bytes))) --bytes;
    return text.substr(0, bytes);
}

}  // namespace bot
