#include "bot/listening/post_names.hpp"

#include "bot/listening/characters.hpp"
#include "bot/listening/english.hpp"
#include "bot/listening/japanese.hpp"
#include "bot/listening/vocabulary.hpp"

#include <algorithm>
#include <array>

namespace bot {

namespace {

using Text = std::u32string_view;

constexpr std::size_t most_digits = 15;
constexpr Text blanks = U" \n\r";

// What a number counts, where this follows.
constexpr std::array<Text, 53> counters_ja{
    U"件", U"日", U"時",   U"分",   U"秒",   U"週",   U"月",   U"年",   U"人",     U"名",   U"回",
    U"個", U"つ", U"円",   U"割",   U"倍",   U"社",   U"枚",   U"本",   U"点",     U"度",   U"通",
    U"歳", U"行", U"章",   U"台",   U"冊",   U"部",   U"種",   U"級",   U"位",     U"階",   U"限",
    U"期", U"話", U"番目", U"か月", U"ヶ月", U"カ月", U"ヵ月", U"ケ月", U"ページ", U"営業", U"万",
    U"千", U"百", U"次",   U"代",   U"列",   U"字",   U"文字", U"%",    U"目"};
constexpr std::array<Text, 37> counters_en{
    U"post",    U"posts", U"people",  U"person",  U"times",   U"time",   U"day",     U"days",
    U"hour",    U"hours", U"hrs",     U"hr",      U"h",       U"minute", U"minutes", U"min",
    U"mins",    U"m",     U"second",  U"seconds", U"week",    U"weeks",  U"month",   U"months",
    U"year",    U"years", U"d",       U"w",       U"am",      U"pm",     U"a.m",     U"p.m",
    U"o'clock", U"of",    U"percent", U"working", U"business"};
constexpr std::array<Text, 4> ordinals{U"st", U"nd", U"rd", U"th"};

/// What stands between two posts of one row, beside marks.
constexpr std::array<Text, 9> joints_en{U"and",  U"or",         U"plus", U"to", U"through",
                                        U"till", U"as well as", U"also", U"&"};
constexpr std::array<Text, 11> joints_ja{U"および", U"及び", U"ならびに", U"並びに", U"それと", U"あと",
                                         U"から",   U"と",   U"や",       U"も",     U"か"};
constexpr Text row_marks = U",、・;/+&-~〜.";

/// What follows a number that is named as a post.
constexpr Text particles = U"をはもがのに番,、。.!;:・-";

std::size_t skip_blanks(Text text, std::size_t at) {
    return std::min(text.find_first_not_of(blanks, at), text.size());
}

bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

std::size_t digits_at(Text text, std::size_t at) {
    std::size_t count = 0;
    while (is_digit(from(text, at + count))) ++count;
    return count;
}

bool counts(Text behind) {
    constexpr Text inside_a_number = U":/.";
    if (one_of(from(behind, 0), inside_a_number) && is_digit(from(behind, 1))) return true;
    if (longest_of(behind, counters_ja) > 0 || longest_of(behind, ordinals) > 0) return true;
    return longest_of(behind.substr(skip_blanks(behind, 0)), counters_en) > 0;
}

std::optional<PostName> number_at(Text text, std::size_t from, std::size_t digits) {
    const auto count = digits_at(text, digits);
    if (count == 0 || count > most_digits) return {};
    PostName name{.from = from, .to = digits + count};
    for (auto at = digits; at < name.to; ++at) name.number.value = name.number.value * 10 + (text[at] - U'0');
    return name;
}

/// A name that begins there.
std::optional<PostName> name_at(Text text, std::size_t at) {
    constexpr std::array<Text, 6> words{U"posts", U"post", U"#", U"ポスト", U"投稿", U"no."};
    const auto found =
        std::ranges::find_if(words, [&](Text word) { return text.substr(at).starts_with(word); });
    if (found == words.end() || (latin(found->front()) && latin_or_digit(before(text, at)))) return {};
    auto digits = at + found->size();
    while (one_of(from(text, digits), U" -ー_#番号") && digits < text.size()) ++digits;
    const auto name = number_at(text, at, digits);
    const bool may_count = found->front() >= 0x80 || *found == U"posts";
    return name && may_count && counts(text.substr(name->to)) ? std::nullopt : name;
}

/// Whether nothing but the end, a mark or a particle follows a number.
bool stands_alone(Text behind) {
    const auto at = skip_blanks(behind, 0);
    return at == behind.size() || one_of(behind[at], particles) ||
           longest_of(behind.substr(at), joints_en) > 0 || longest_of(behind.substr(at), joints_ja) > 0;
}

std::optional<PostNumber> behind_it(Text text, const PostName& name) {
    auto at = skip_blanks(text, name.to);
    const bool bare = is_digit(text[name.from]);
    bool joined = false;
    for (std::size_t size = 1; size > 0 && at < text.size(); at = skip_blanks(text, at + size)) {
        const auto rest = text.substr(at);
        const bool mark = one_of(rest.front(), row_marks);
        size = mark ? 1 : std::max(longest_of(rest, joints_en), longest_of(rest, joints_ja));
        joined |= size > 0;
    }
    if (at >= text.size()) return {};
    if (const auto other = name_at(text, at)) return other->number;
    const auto other = number_in_front(text.substr(at));
    if (!other) return {};
    const bool meant = joined || bare || stands_alone(text.substr(at + other->to));
    return meant && at > name.to ? std::optional{other->number} : std::nullopt;
}

/// "12 and post-8"
std::optional<PostNumber> before_it(Text text, const PostName& name) {
    auto left = japanese::trimmed(text.substr(0, name.from), U"", blanks);
    const auto size = left.size();
    for (const auto word : joints_en) {
        if (english::ends(left, word)) left.remove_suffix(word.size());
    }
    for (const auto word : joints_ja) {
        if (left.size() == size && left.ends_with(word)) left.remove_suffix(word.size());
    }
    if (!left.empty() && one_of(left.back(), row_marks)) left.remove_suffix(1);
    if (left.size() == size) return {};
    left = japanese::trimmed(left, U"", U" \n\r番");
    auto begin = left.size();
    while (begin > 0 && is_digit(left[begin - 1])) --begin;
    const auto words = japanese::trimmed(left.substr(0, begin), blanks, blanks);
    const auto other = number_at(left, begin, begin);
    return other && words.find(U' ') == Text::npos ? std::optional{other->number} : std::nullopt;
}

}  // namespace

std::optional<PostName> post_in(Text text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (const auto name = name_at(text, at)) return name;
    }
    return {};
}

std::optional<PostName> number_in_front(Text text) {
    auto name = number_at(text, 0, 0);
    if (!name || counts(text.substr(name->to))) return {};
    if (from(text, name->to) == U'番') ++name->to;
    return name;
}

std::optional<PostNumber> beside(Text text, const PostName& name) {
    auto other = behind_it(text, name);
    if (!other || *other == name.number) other = before_it(text, name);
    return other && *other == name.number ? std::nullopt : other;
}

}  // namespace bot
