#include "bot/listening/chat_line.hpp"

#include "bot/listening/decoration.hpp"
#include "bot/listening/english.hpp"
#include "bot/listening/japanese.hpp"
#include "bot/listening/own_words.hpp"
#include "bot/listening/post_names.hpp"
#include "bot/listening/spelling.hpp"
#include "bot/listening/utf8.hpp"

#include <algorithm>
#include <array>

namespace bot {

namespace {

using Text = std::u32string_view;

constexpr Text separators = U" \n\r,、。.!;:・/-—\"「」“”*`";
/// Quotation marks: what opens, and what closes.
constexpr Text openers_of_quotes = U"\"「『“";
constexpr Text closers_of_quotes = U"\"」』”";

bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

/// Whether a colon there parts; not in 10:00, nor in an address.
bool parts(Text text, std::size_t colon) {
    const auto next = colon + 1 < text.size() ? text[colon + 1] : U' ';
    return !is_digit(next) && next != U'/';
}

/// Whether a dash between blanks stands there.
bool dash_parts(Text text, std::size_t at) {
    const auto blank = [&](std::size_t n) { return n >= text.size() || text[n] == U' '; };
    return text[at] == U'-' && at > 0 && blank(at - 1) && blank(at + 1);
}

/// Where the first such colon stands; the text's end, where there is none.
std::size_t parting_colon(Text text, std::size_t from) {
    auto colon = text.find(U':', from);
    while (colon != Text::npos && !parts(text, colon)) colon = text.find(U':', colon + 1);
    return std::min(colon, text.size());
}

/// Where a quotation begins that ends a text.
std::size_t last_quotation(Text text) {
    const auto kind = text.empty() ? Text::npos : closers_of_quotes.find(text.back());
    if (kind == Text::npos || text.size() < 2) return Text::npos;
    return text.rfind(openers_of_quotes[kind], text.size() - 2);
}

}  // namespace

ChatLine::ChatLine(std::string_view text) {
    const auto all = decode(text);
    std::u32string own;
    std::vector<Text> kept;
    std::size_t at = 0;
    for (const auto& [from, to, kind] : foreign_in(all)) {
        own.append(all, at, from - at);
        at = to;
        if (kind == Foreign::Kind::Line) continue;
        own.push_back(stands_for_another);
        kept.push_back(Text{all}.substr(from, to - from));
    }
    put(own.append(all, at), kept);
    trim();
}

void ChatLine::put(const std::u32string& own, const std::vector<Text>& kept) {
    auto spelt = spell(own);
    blank_decoration(spelt.usual, U' ');
    level_ = lower(spelt.usual);
    auto next = kept.begin();
    for (std::size_t n = 0; n < spelt.begins.size(); ++n) {
        const auto end = n + 1 < spelt.begins.size() ? spelt.begins[n + 1] : own.size();
        const bool another = level_[n] == stands_for_another && next != kept.end();
        written_.emplace_back(another ? *next++ : Text{own}.substr(spelt.begins[n], end - spelt.begins[n]));
    }
}

std::string ChatLine::written_from(std::size_t at) const {
    std::u32string all;
    for (; at < written_.size(); ++at) all += written_[at];
    return encode(all);
}

bool ChatLine::wordless() const {
    return std::ranges::none_of(level_, [](char32_t c) { return of_words(c) || c == stands_for_another; });
}

bool ChatLine::adorned(std::size_t at) const {
    return level_[at] == U' ' && usual_spelling(written_[at]).find_first_not_of(U" \n") != Text::npos;
}

std::size_t ChatLine::words_at() const {
    if (words_follow_) return gap_;
    const Text text = level_;
    const auto quotation = last_quotation(text);
    const auto quoted = quotation != Text::npos && quotation >= gap_ ? quotation : text.size();
    return std::min(parting_colon(text, gap_), quoted);
}

/// A quotation mark stays, where its other half stands between other words.
bool ChatLine::closes_inside(std::size_t last) const {
    const auto kind = closers_of_quotes.find(level_[last]);
    if (kind == Text::npos) return false;
    const auto inside = Text{level_}.substr(0, last);
    const auto opener = inside.rfind(openers_of_quotes[kind]);
    const auto closed = std::ranges::count(inside, closers_of_quotes[kind]);
    if (openers_of_quotes[kind] == closers_of_quotes[kind]) return opener != Text::npos && closed % 2 == 1;
    return opener != Text::npos && std::ranges::count(inside, openers_of_quotes[kind]) > closed;
}

bool ChatLine::opens_inside(std::size_t first) const {
    const auto kind = openers_of_quotes.find(level_[first]);
    if (kind == Text::npos) return false;
    const auto closer = level_.find(closers_of_quotes[kind], first + 1);
    return closer != std::u32string::npos &&
           level_.find_first_not_of(separators, closer) != std::u32string::npos;
}

void ChatLine::trim() {
    std::size_t begin = 0;
    while (begin < level_.size() && separators.find(level_[begin]) != Text::npos && !opens_inside(begin))
        ++begin;
    for (auto at = begin; at > 0 && begin < level_.size(); --at) {
        if (adorned(at - 1)) written_[begin].insert(0, written_[at - 1]);
    }
    erase(0, begin);
    auto last = level_.size();
    while (last > 0 && separators.find(level_[last - 1]) != Text::npos && !closes_inside(last - 1)) --last;
    if (last == 0) return;
    --last;
    auto end = level_.size();
    while (end > last + 1 && !adorned(end - 1)) --end;
    for (auto at = last + 1; at < end; ++at) written_[last] += written_[at];
    erase(last + 1, level_.size() - last - 1);
}

void ChatLine::erase(std::size_t at, std::size_t length) {
    const auto count = std::min(length, level_.size() - at);
    const auto begin = written_.begin() + static_cast<std::ptrdiff_t>(at);
    level_.erase(at, count);
    written_.erase(begin, begin + static_cast<std::ptrdiff_t>(count));
    if (gap_ > at) gap_ -= std::min(length, gap_ - at);
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

std::optional<ChatLine> ChatLine::before_colon() const {
    const auto colon = parting_colon(level_, 0);
    return colon < level_.size() ? std::optional{before(colon)} : std::nullopt;
}

ChatLine ChatLine::behind_row() const {
    const auto number = row_ ? std::min(level_.find_first_of(U"0123456789", gap_), level_.size()) : gap_;
    return from(std::min(level_.find_first_not_of(U"0123456789番", number), level_.size()));
}

std::optional<PostNumber> ChatLine::take_post(bool bare) {
    auto name = post_in(level_);
    const auto number = bare ? number_in_front(level_) : std::nullopt;
    const bool in_words = name && number && parting_colon(level_, number->to) < name->from;
    if (!name || in_words) name = number;
    if (!name) return {};
    row_ = beside(level_, *name);
    const auto next = std::min(level_.find_first_not_of(U" \n", name->to), level_.size());
    words_follow_ = next < level_.size() && ((level_[next] == U':' && parts(level_, next)) ||
                                             dash_parts(level_, next) || last_quotation(level_) == next);
    level_[name->from] = U' ';  // what stood around it stays apart
    written_[name->from] = U" ";
    gap_ = name->from;
    erase(name->from + 1, name->to - name->from - 1);
    trim();
    return name->number;
}

}  // namespace bot
