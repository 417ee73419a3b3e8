#include "config/ics_text.hpp"

#include "config/addresses.hpp"
#include "config/encoding.hpp"
#include "config/ics.hpp"
#include "config/letters.hpp"
#include "config/problem.hpp"

#include <algorithm>
#include <vector>

namespace config {

namespace {

constexpr std::string_view again = "; get it again";

std::string_view line_at(std::string_view text, std::size_t at) {
    return trimmed(text.substr(at, text.find('\n', at) - at));
}

/// Of the tags BEGIN and END only.
bool has_line(std::string_view text, std::string_view wanted) {
    for (std::size_t at = 0; at < text.size();) {
        if (lower(std::string(line_at(text, at))) == wanted) return true;
        const auto end = text.find('\n', at);
        if (end == std::string_view::npos) return false;
        at = end + 1;
    }
    return false;
}

/// What stands between the tags of a page's title.
std::string title_of(const std::string& page, const std::string& small) {
    const auto tag = small.find("<title");
    const auto from = tag == std::string::npos ? tag : small.find('>', tag);
    const auto to = from == std::string::npos ? from : small.find("</title", from);
    if (to == std::string::npos) return {};
    const auto title = trimmed(std::string_view(page).substr(from + 1, to - from - 1));
    return title.empty() || misread(title) ? std::string() : ' ' + shown(std::string(title));
}

/// What no text has near its beginning.
bool is_binary(std::string_view bytes) {
    return std::ranges::any_of(bytes.substr(0, 64), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\t' && c != '\r' && c != '\n' && c != '\x1B';
    });
}

std::string what_else(const std::string& bytes) {
    constexpr auto allowed = "; allowed is an iCalendar file (.ics)";
    const auto small = lower(bytes);
    if (small.find("<html") != std::string::npos || small.find("<!doctype") != std::string::npos) {
        return "is a web page" + title_of(bytes, small) +
               " and no calendar, as one gets instead of a file without being signed in; allowed is an "
               "iCalendar file "
               "(.ics): save it from a browser, or by its public address";
    }
    if (is_binary(bytes)) return std::string("is no text") + allowed;
    if (const auto other = misread(bytes)) return other->what;
    const auto first = line_at(without_mark(bytes), 0);
    return first.empty() ? std::string("is empty") + allowed
                         : "begins with " + shown(std::string(first)) + " and is no calendar" + allowed;
}

/// Each BEGIN must have its END: a file that was cut off is no calendar of which the rest is free of
/// holidays.
std::string what_is_cut(std::string_view text) {
    std::vector<std::string> open;
    for (std::size_t at = 0; at < text.size();) {
        const auto line = lower(std::string(line_at(text, at)));
        if (line.starts_with("begin:")) open.push_back(line.substr(6));
        if (line.starts_with("end:")) {
            if (open.empty() || open.back() != line.substr(4))
                return "is broken: " + line + " has no begin" + std::string(again);
            open.pop_back();
        }
        const auto end = text.find('\n', at);
        at = end == std::string_view::npos ? text.size() : end + 1;
    }
    if (open.empty()) return {};
    return "ends in the middle, without END:VCALENDAR, so that days may be missing" + std::string(again);
}

}  // namespace

std::string unfolded(std::string_view bytes) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";  // also between files that were put together
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const bool line_end = bytes[at] == '\n' || bytes[at] == '\r';
        if (bytes.substr(at).starts_with(mark)) {
            at += mark.size() - 1;
        } else if (!line_end) {
            text += bytes[at];
        } else {
            if (bytes[at] == '\r' && at + 1 < bytes.size() && bytes[at + 1] == '\n') ++at;
            const bool folded = at + 1 < bytes.size() && (bytes[at + 1] == ' ' || bytes[at + 1] == '\t');
            if (folded) ++at;
            if (!folded) text += '\n';
        }
    }
    return text;
}

std::string why_no_calendar(const std::string& bytes) {
    if (const auto other = misread(bytes); other && other->what.find("UTF-16") != std::string::npos)
        return other->what;
    const auto text = unfolded(bytes);
    if (!has_line(text, "begin:vcalendar")) return what_else(bytes);
    if (const auto other = misread(text)) return other->what;
    return what_is_cut(text);
}

}  // namespace config
