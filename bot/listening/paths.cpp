#include "bot/listening/paths.hpp"

#include "bot/listening/characters.hpp"
#include "bot/listening/spelling.hpp"

#include <algorithm>
#include <array>

namespace bot {

namespace {

using Text = std::u32string_view;

constexpr std::size_t longest_part = 80;

/// Also as Japanese keyboards write it.
bool backslash(char32_t c) {
    return one_of(c, U"\\¥￥＼");
}

/// What a file's name ends with. A name is told from the end of a sentence without a space by this alone.
bool is_extension(Text text) {
    constexpr std::array<Text, 56> known{
        U"doc",  U"docx", U"docm", U"dotx",  U"xls",  U"xlsx", U"xlsm", U"xlsb", U"csv", U"tsv",
        U"ppt",  U"pptx", U"pptm", U"pdf",   U"txt",  U"rtf",  U"md",   U"log",  U"msg", U"eml",
        U"ics",  U"one",  U"vsd",  U"vsdx",  U"pbix", U"zip",  U"7z",   U"gz",   U"png", U"jpg",
        U"jpeg", U"gif",  U"bmp",  U"svg",   U"heic", U"webp", U"mp3",  U"mp4",  U"m4a", U"wav",
        U"mov",  U"avi",  U"webm", U"json",  U"xml",  U"yaml", U"yml",  U"html", U"htm", U"py",
        U"ps1",  U"bat",  U"sql",  U"ipynb", U"exe",  U"loop"};
    const auto small = lower(text);
    return std::ranges::find(known, Text{small}) != known.end();
}

/// How long an extension with its dot is here; nought where there is none.
std::size_t extension(Text text, std::size_t at) {
    constexpr std::size_t longest = 6;
    if (from(text, at) != U'.') return 0;
    auto end = at + 1;
    while (end < text.size() && end - at <= longest && latin_or_digit(text[end])) ++end;
    return is_extension(text.substr(at + 1, end - at - 1)) ? end - at : 0;
}

/// What a name may have in it. Japanese goes on without a space, so a name goes back to the last mark.
bool of_a_name(char32_t c) {
    return of_words(c) || one_of(c, U"_-()（）[]【】&+・～〜＆");
}

std::size_t file_name(Text text, std::size_t at) {
    if (!of_words(text[at]) && text[at] != U'【') return 0;
    if (at > 0 && (of_words(text[at - 1]) || one_of(text[at - 1], U"_-.&+・"))) return 0;
    auto end = at;
    while (end < text.size() && end - at < longest_part) {
        const auto size = extension(text, end);
        if (size > 0) return end + size - at;
        if (!of_a_name(text[end]) && (text[end] != U'.' || !of_a_name(from(text, end + 1)))) return 0;
        ++end;
    }
    return 0;
}

/// The last part of a path: up to an extension, else as far as it is plain.
std::size_t last_part(Text text, std::size_t at) {
    auto plain = at;
    while (plain < text.size() && (latin_or_digit(text[plain]) || one_of(text[plain], U"._-~%+=&?#*$@")))
        ++plain;
    auto end = at;
    while (end < text.size() && end - at < longest_part && !one_of(text[end], U" \n。、「」\"")) {
        const auto size = extension(text, end);
        if (size > 0) return end + size;
        ++end;
    }
    while (plain > at && one_of(text[plain - 1], U".?")) --plain;
    return plain;
}

/// Behind the first backslash: each part up to the next, spaces and Japanese included.
std::size_t to_last_part(Text text, std::size_t at) {
    auto part = at;
    for (auto end = at; end < text.size() && end - part < longest_part; ++end) {
        if (one_of(text[end], U"\n。、\"<>|")) break;
        if (backslash(text[end])) part = end + 1;
    }
    return last_part(text, part);
}

std::size_t of_windows(Text text, std::size_t at) {
    const bool drive =
        latin_or_digit(text[at]) && from(text, at + 1) == U':' && backslash(from(text, at + 2));
    const bool share = backslash(text[at]) && backslash(from(text, at + 1)) && of_words(from(text, at + 2));
    if (!drive && !share) return 0;
    return to_last_part(text, at + (drive ? 3 : 2)) - at;
}

bool of_a_folder(char32_t c) {
    return of_words(c) || one_of(c, U"._-~%+@");
}

/// /usr/local/bin, ~/notes, ./run.sh
std::size_t of_unix(Text text, std::size_t at) {
    auto begin = at;
    while (one_of(from(text, begin), U"~.") && begin - at < 2) ++begin;
    if (text.substr(begin).starts_with(U"//")) ++begin;  // a share
    if (from(text, begin) != U'/' || !latin_or_digit(from(text, begin + 1))) return 0;
    auto part = begin + 1;
    for (auto end = part; end < text.size() && of_a_folder(text[end]) && end - part < longest_part; ++end) {
        if (from(text, end + 1) == U'/') part = ++end + 1;
    }
    const auto end = last_part(text, part);
    const auto last = text.substr(part, end - part);
    const bool asks_a_server = last.find(U'?') < last.find(U'=') && last.find(U'=') != Text::npos;
    const bool path = part > begin + 1 || begin > at || last.find(U'.') != Text::npos || asks_a_server;
    return path ? end - at : 0;
}

}  // namespace

std::size_t path_at(std::u32string_view text, std::size_t at) {
    const bool inside = at > 0 && (latin_or_digit(text[at - 1]) || one_of(text[at - 1], U"/\\"));
    if (!inside) {
        for (const auto find : {of_windows, of_unix}) {
            if (const auto size = find(text, at)) return size;
        }
    }
    return file_name(text, at);
}

}  // namespace bot
