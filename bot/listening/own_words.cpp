#include "bot/listening/own_words.hpp"

#include "bot/listening/characters.hpp"
#include "bot/listening/code.hpp"
#include "bot/listening/links.hpp"
#include "bot/listening/spelling.hpp"
#include "bot/listening/utf8.hpp"

#include <algorithm>
#include <array>

namespace bot {

namespace {

using Text = std::u32string_view;
using Kind = Foreign::Kind;

constexpr char32_t as_picture = 0xFE0F;

Text without_indent(Text line) {
    line.remove_prefix(std::min(line.find_first_not_of(U" \t　"), line.size()));
    return line;
}

/// `> …`; a face (>_<, ＞＜) begins with that mark, too.
bool is_carried(Text line) {
    if (line.empty() || !one_of(line[0], U">＞")) return false;
    if (line.size() < 2 || line[1] == U' ') return true;
    const bool face = one_of(line[1], U"<＜_＿.=") || (line.size() >= 3 && one_of(line[2], U"<＜"));
    return !face;
}

/// With one character in the place of each address, whose marks make no code of a sentence.
std::u32string without_addresses(Text line) {
    std::u32string plain;
    for (std::size_t at = 0; at < line.size();) {
        const auto size = address_at(line, at);
        plain.push_back(size > 0 ? stands_for_another : line[at]);
        at += std::max<std::size_t>(size, 1);
    }
    return plain;
}

/// Finds what is foreign in a text, line by line.
class Reader {
public:
    explicit Reader(Text text) : text_{text} {}

    std::vector<Foreign> all() {
        while (at_ < text_.size()) {
            const auto end = std::min(text_.find(U'\n', at_), text_.size());
            read_line(end);
            if (at_ <= end) at_ = end + 1;
        }
        return std::move(found_);
    }

private:
    void read_line(std::size_t end) {
        const auto line = without_indent(text_.substr(at_, end - at_));
        if (is_carried(line) || stands_in(line)) return note(end, Kind::Line);
        if (is_code(without_addresses(line))) return note(end, Kind::Code);
        while (at_ < end) read_here();
    }

    /// A block may go on over the end of the line.
    void read_here() {
        if (const auto size = code_at(text_, at_)) return note(at_ + size, Kind::Code);
        if (const auto size = address_at(text_, at_)) return note(at_ + size, Kind::Address);
        ++at_;
    }

    void note(std::size_t to, Kind kind) {
        found_.push_back({at_, to, kind});
        at_ = to;
    }

    Text text_;
    std::size_t at_ = 0;
    std::vector<Foreign> found_{};
};

/// Where a quotation that opens here is closed, in the same line; nought where it is not.
std::size_t behind_quotation(Text text, std::size_t at) {
    constexpr std::array<Text, 5> pairs{U"「」", U"『』", U"“”", U"«»", U"\"\""};
    const auto found = std::ranges::find_if(pairs, [&](Text pair) { return pair[0] == text[at]; });
    if (found == pairs.end()) return 0;
    constexpr std::size_t longest = 2000;
    int depth = 1;
    for (auto end = at + 1; end < text.size() && end - at < longest && text[end] != U'\n'; ++end) {
        if (text[end] == (*found)[1])
            --depth;
        else if (text[end] == (*found)[0])
            ++depth;
        if (depth == 0) return end + 1;
    }
    return 0;
}

}  // namespace

bool stands_in(std::u32string_view line) {
    if (line.empty() || !one_of(line[0], stand_in_signs)) return false;
    line.remove_prefix(1);
    if (!line.empty() && line[0] == as_picture) line.remove_prefix(1);
    return line.empty() || one_of(line[0], U" 　\r");
}

bool moves_or_sticks(std::u32string_view line) {
    constexpr std::array<Text, 3> words{U"gif", U"sticker", U"スタンプ"};
    if (!stands_in(line)) return false;
    const auto said = lower(usual_spelling(line));
    return std::ranges::any_of(words, [&](Text word) { return said.find(word) != Text::npos; });
}

std::vector<Foreign> foreign_in(std::u32string_view text) {
    return Reader{text}.all();
}

std::u32string own_words(std::u32string_view text) {
    std::u32string own;
    std::size_t at = 0;
    for (const auto& [from, to, kind] : foreign_in(text)) {
        own.append(text.substr(at, from - at)).push_back(U' ');
        at = to;
    }
    return own.append(text.substr(at));
}

std::string own_words(std::string_view text) {
    return encode(own_words(decode(text)));
}

std::u32string without_quotations(std::u32string_view text) {
    std::u32string rest;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = one_of(text[at], U"「『“«\"") ? behind_quotation(text, at) : 0;
        if (end == 0)
            rest.push_back(text[at++]);
        else
            at = end;
    }
    return rest;
}

std::string without_quotations(std::string_view text) {
    return encode(without_quotations(decode(text)));
}

}  // namespace bot
