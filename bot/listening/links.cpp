#include "bot/listening/links.hpp"

#include "bot/listening/characters.hpp"
#include "bot/listening/paths.hpp"
#include "bot/listening/spelling.hpp"

#include <algorithm>
#include <array>

namespace bot {

namespace {

using Text = std::u32string_view;

bool hiragana(char32_t c) {
    return c >= 0x3041 && c <= 0x3096;
}

constexpr std::size_t longest_name = 254;  // of a host, or of a mailbox

/// What a browser shows in an address as it is.
bool in_address(char32_t c) {
    constexpr char32_t last_of_latin = 0x24F;
    if (c >= 0x80) return c >= 0xC0 && c <= last_of_latin && of_words(c);
    return c > U' ' && c < 0x7F && !one_of(c, U"<>`");
}

/// What a query asks for, up to the next part of it: ?q=なぜ？&p=2
std::size_t value_of_a_query(Text text, std::size_t at) {
    constexpr std::size_t longest = 80;
    auto end = at;
    while (end < text.size() && end - at < longest && !one_of(text[end], U" 　\n&#。、」』）】\"")) ++end;
    return end - at;
}

/// How much Japanese from `at` on belongs to the address: what stands between two of its own marks
/// (/人事/, =人事&), or ends it without being a sentence.
std::size_t foreign_part(Text text, std::size_t at) {
    constexpr std::size_t longest = 80;
    constexpr Text marks = U"/=&?#-_.+%";
    if (at == 0 || !one_of(text[at - 1], marks)) return 0;
    if (text[at - 1] == U'=') return value_of_a_query(text, at);
    auto end = at;
    while (end < text.size() && end - at < longest && text[end] >= 0x80 && of_words(text[end])) ++end;
    const auto part = text.substr(at, end - at);
    const auto next = from(text, end + 1);
    const bool goes_on =
        one_of(from(text, end), marks) && (in_address(next) || (next >= 0x80 && of_words(next)));
    if (goes_on || part.empty()) return part.size();
    const bool name = std::ranges::none_of(part, hiragana);
    return name && (one_of(from(text, end), U" \n") || latin_or_digit(from(text, end))) ? part.size() : 0;
}

/// Whether it closes more than the address opens: what opened it stood before. `more` counts what is too
/// much.
bool closes_another(char32_t c, std::array<std::ptrdiff_t, 3>& more) {
    const auto which = Text{U")]}"}.find(c);
    return which != Text::npos && more.at(which)-- > 0;
}

/// Without marks that end the sentence around it, and brackets that were opened before it.
std::size_t without_marks_behind(Text address) {
    constexpr Text marks = U".,:;!?'\"*_~|";
    const auto count = [&](char32_t c) { return std::ranges::count(address, c); };
    std::array more{count(U')') - count(U'('), count(U']') - count(U'['), count(U'}') - count(U'{')};
    while (!address.empty() && (one_of(address.back(), marks) || closes_another(address.back(), more)))
        address.remove_suffix(1);
    return address.size();
}

std::size_t to_its_end(Text text, std::size_t at, std::size_t from_here) {
    constexpr std::size_t longest = 8000;
    auto end = from_here;
    while (end < text.size() && end - at < longest) {
        const auto more = in_address(text[end]) ? 1 : text[end] >= 0x80 ? foreign_part(text, end) : 0;
        if (more == 0) break;
        end += more;
    }
    return without_marks_behind(text.substr(at, end - at));
}

bool begins_small(Text text, Text word) {
    return text.size() > word.size() && std::equal(word.begin(), word.end(), text.begin(),
                                                   [](char32_t w, char32_t c) { return w == lower(c); });
}

/// https://…, msteams:/l/…, mailto:…
std::size_t with_scheme(Text text, std::size_t at) {
    constexpr std::size_t longest = 20;
    constexpr std::array<Text, 8> without_slashes{U"mailto:", U"tel:",    U"sip:",  U"msteams:",
                                                  U"callto:", U"im:sip:", U"data:", U"onenote:"};
    const auto here = text.substr(at);
    for (const auto scheme : without_slashes) {
        if (begins_small(here, scheme) && in_address(here[scheme.size()]))
            return to_its_end(text, at, at + scheme.size());
    }
    auto end = at;
    while (end < text.size() && end - at < longest &&
           (latin_or_digit(text[end]) || one_of(text[end], U"+-.")))
        ++end;
    if (!latin(text[at]) || from(text, end) != U':') return 0;
    const auto first = from(text, end + 3);
    const bool slashes = text.substr(end).starts_with(U"://") && (in_address(first) || of_words(first));
    const bool of_office = begins_small(here, U"ms-") && in_address(from(text, end + 1));
    if (!slashes && !of_office) return 0;
    return to_its_end(text, at, end + (slashes ? 3 : 1));
}

/// 192.168.0.1
bool in_numbers(Text host) {
    constexpr std::ptrdiff_t dots = 3;
    return std::ranges::count(host, U'.') == dots && host.find_first_not_of(U".0123456789") == Text::npos;
}

std::size_t behind_port(Text text, std::size_t colon) {
    const auto end = std::min(text.find_first_not_of(U"0123456789", colon + 1), text.size());
    return end > colon + 1 ? end : colon;
}

/// [what it is called](https://…), <https://…|what it is called>: with what it is called, which is a title.
std::size_t titled(Text text, std::size_t at) {
    constexpr std::size_t longest = 2000;
    const auto line = text.substr(at, std::min(text.find(U'\n', at), at + longest) - at);
    if (line[0] == U'<') {
        const auto end = line.find(U'>');
        const bool closed = end != Text::npos && latin(line[1]);
        const auto size = closed ? with_scheme(line.substr(0, end), 1) : 0;
        return size > 0 && line.substr(0, end).find(U'|') != Text::npos ? end + 1 : 0;
    }
    const auto middle = line.find(U"](");
    if (line[0] != U'[' || middle == Text::npos) return 0;
    const auto end = line.find(U')', middle);
    const auto target = line.substr(0, std::min(end, line.size())).substr(middle + 2);
    const bool leads =
        !target.empty() && (target[0] == U'/' || target[0] == U'#' || address_at(target, 0) > 0);
    return end != Text::npos && leads ? end + 1 : 0;
}

/// www.…, contoso.example/list?id=3
std::size_t without_scheme(Text text, std::size_t at) {
    if (begins_small(text.substr(at), U"www.") && latin_or_digit(text[at + 4]))
        return to_its_end(text, at, at + 4);
    auto end = at;
    auto label = at;
    while (end < text.size() && end - at < longest_name &&
           (latin_or_digit(text[end]) || one_of(text[end], U"-."))) {
        if (text[end++] == U'.') label = end;
    }
    const auto host = text.substr(at, end - at);
    const bool named = label > at + 1 && end >= label + 2 && latin(text[label]) && latin(text[end - 1]);
    const bool domain =
        named || begins_small(text.substr(at, end - at + 1), U"localhost") || in_numbers(host);
    if (from(text, end) == U':') end = behind_port(text, end);
    const bool path =
        from(text, end) == U'/' || (from(text, end) == U'?' && latin_or_digit(from(text, end + 1)));
    return domain && path ? to_its_end(text, at, end) : 0;
}

std::size_t mail_address(Text text, std::size_t at) {
    auto end = at;
    const auto of_mailbox = [](char32_t c) { return latin_or_digit(c) || one_of(c, U".!#$%&'*+/=?^_{|}~-"); };
    while (end < text.size() && end - at < longest_name && of_mailbox(text[end])) ++end;
    if (end == at || from(text, end) != U'@') return 0;
    const auto host = ++end;
    const auto of_host = [](char32_t c) { return latin_or_digit(c) || one_of(c, U"-."); };
    while (end < text.size() && end - host < longest_name && of_host(text[end])) ++end;
    const auto address = text.substr(at, end - at);
    const bool whole = address.find(U'.', host - at) != Text::npos;
    return whole ? without_marks_behind(address) : 0;
}

}  // namespace

std::size_t address_at(std::u32string_view text, std::size_t at) {
    const bool inside = at > 0 && latin_or_digit(text[at - 1]);
    if (one_of(text[at], U"[<")) {
        if (const auto size = titled(text, at)) return size;
    }
    if (!inside && latin_or_digit(text[at])) {
        for (const auto find : {with_scheme, without_scheme, mail_address}) {
            if (const auto size = find(text, at)) return size;
        }
    }
    return path_at(text, at);
}

}  // namespace bot
