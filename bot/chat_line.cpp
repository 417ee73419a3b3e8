#include "bot/chat_line.hpp"

#include "bot/english.hpp"
#include "bot/script.hpp"
#include "bot/utf8.hpp"

#include <algorithm>

namespace bot {

namespace {

constexpr std::u32string_view separators = U" \n\r,、。.!;:・/-—\"「」“”*`";
constexpr std::size_t most_digits = 15;

bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

std::size_t digits_at(std::u32string_view text, std::size_t at) {
    std::size_t count = 0;
    while (at + count < text.size() && is_digit(text[at + count])) ++count;
    return count;
}

}  // namespace

ChatLine::ChatLine(std::string_view text) : written_{whole_kana(decode(text))}, level_{leveled(written_)} {
    trim();
}

std::string ChatLine::as_written() const {
    return encode(written_);
}

void ChatLine::trim() {
    const auto begin = std::min(level_.find_first_not_of(separators), level_.size());
    erase(0, begin);
    const auto last = level_.find_last_not_of(separators);
    if (last != std::u32string::npos) erase(last + 1, level_.size() - last - 1);
}

void ChatLine::erase(std::size_t at, std::size_t length) {
    level_.erase(at, length);
    written_.erase(at, length);
}

ChatLine ChatLine::from(std::size_t at) const {
    auto part = *this;
    part.erase(0, at);
    part.trim();
    return part;
}

ChatLine ChatLine::before(std::size_t at) const {
    auto part = *this;
    part.erase(at, level_.size() - at);
    part.trim();
    return part;
}

std::optional<PostNumber> ChatLine::take_number(std::size_t at, std::size_t digits) {
    const auto count = digits_at(level_, digits);
    if (count == 0 || count > most_digits) return {};
    PostNumber number{};
    for (std::size_t n = digits; n < digits + count; ++n)
        number.value = number.value * 10 + (level_[n] - U'0');
    level_[at] = U' ';  // what stood around it stays apart
    written_[at] = U' ';
    erase(at + 1, digits + count - at - 1);
    trim();
    return number;
}

std::optional<PostNumber> ChatLine::take_post(bool bare) {
    constexpr std::u32string_view name = U"post";
    for (auto at = level_.find(name); at != std::u32string::npos; at = level_.find(name, at + 1)) {
        if (at > 0 && english::word_character(level_[at - 1]) && level_[at - 1] < 0x80) continue;
        auto digits = at + name.size();
        while (digits < level_.size() &&
               std::u32string_view{U" -–—‐−#"}.find(level_[digits]) != std::u32string::npos)
            ++digits;
        if (auto number = take_number(at, digits)) return number;
    }
    const auto hash = level_.find(U'#');
    if (hash != std::u32string::npos) return take_number(hash, hash + 1);
    return bare ? take_number(0, 0) : std::nullopt;
}

}  // namespace bot
