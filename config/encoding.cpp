#include "config/encoding.hpp"

#include <algorithm>
#include <utf8proc.h>

namespace config {

namespace {

constexpr std::string_view mark = "\xEF\xBB\xBF";

/// Where the first byte stands that is no UTF-8.
std::optional<std::size_t> broken_at(std::string_view bytes) {
    std::size_t at = 0;
    while (at < bytes.size()) {
        utf8proc_int32_t code = -1;
        const auto* here = reinterpret_cast<const utf8proc_uint8_t*>(bytes.data() + at);
        const auto size = utf8proc_iterate(here, static_cast<utf8proc_ssize_t>(bytes.size() - at), &code);
        if (size <= 0) return at;
        at += static_cast<std::size_t>(size);
    }
    return std::nullopt;
}

/// Columns count characters, as those of the TOML library do.
Position place_at(std::string_view bytes, std::size_t at) {
    const auto before = bytes.substr(0, at);
    const auto begins = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    const auto begins_character = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const auto line = before.substr(begins);
    const auto columns = std::count_if(line.begin(), line.end(), begins_character);
    return {static_cast<std::size_t>(lines) + 1, static_cast<std::size_t>(columns) + 1};
}

/// Without a mark: a file begins with a character of ASCII, of which one byte is 0.
bool is_wide(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
    return bytes.size() > 1 && (bytes[0] == '\0') != (bytes[1] == '\0');
}

/// What switches between the sets of ISO-2022-JP.
bool is_switched(std::string_view bytes) {
    return bytes.find("\x1B$B") != std::string_view::npos || bytes.find("\x1B$@") != std::string_view::npos;
}

}  // namespace

std::string_view without_mark(std::string_view bytes) {
    return bytes.starts_with(mark) ? bytes.substr(mark.size()) : bytes;
}

std::optional<Misread> misread(std::string_view bytes) {
    if (is_wide(bytes)) return Misread{{}, "is written in UTF-16; save it as UTF-8"};
    const auto text = without_mark(bytes);
    if (is_switched(text)) {
        return Misread{place_at(text, text.find('\x1B')), "is written in ISO-2022-JP; save it as UTF-8"};
    }
    const auto broken = broken_at(text);
    if (!broken) return std::nullopt;
    return Misread{
        place_at(text, *broken),
        "is not written in UTF-8 from here on, but in Shift_JIS (CP932) or the like; save it as UTF-8"};
}

}  // namespace config
