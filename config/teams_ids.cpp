#include "config/teams_ids.hpp"

#include "config/addresses.hpp"
#include "config/copied.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace config {

namespace {

constexpr std::string_view begins = "19:";
constexpr std::string_view place = "@thread.";

/// `19:BODY@thread.TAIL`, by its parts.
struct Id {
    std::string_view body{};
    std::string_view tail{};
};

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// [infer] from the ids that are seen: hexadecimal, or what base64 is in an address.
bool in_body(char c) {
    return is_letter_or_digit(c) || c == '-' || c == '_';
}

bool is_hexadecimal(std::string_view body) {
    constexpr std::size_t digits = 32;
    return body.size() == digits &&
           body.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

/// In hexadecimal Teams writes small letters; in base64 either is another one.
std::string well_written(const Id& id) {
    const std::string body(id.body);
    return std::string(begins) + (is_hexadecimal(id.body) ? lower(body) : body) + std::string(place) +
           lower(std::string(id.tail));
}

/// Of the id around a `@thread.` at `at`; its `19:` may be missing.
Id id_around(std::string_view text, std::size_t at) {
    auto from = at;
    while (from > 0 && in_body(text[from - 1])) --from;
    if (text.substr(from).starts_with("19_")) from += begins.size();  // as names of files have it
    const auto tail = at + place.size();
    auto to = tail;
    while (to < text.size() && is_letter_or_digit(text[to])) ++to;
    return {text.substr(from, at - from), text.substr(tail, to - tail)};
}

std::set<std::string> ids_in(const std::string& text) {
    std::set<std::string> ids;
    const auto small = lower(text);
    for (auto at = small.find(place); at != std::string::npos; at = small.find(place, at + 1)) {
        const auto id = well_written(id_around(text, at));
        if (is_teams_channel(id)) ids.insert(id);
    }
    return ids;
}

std::set<std::string> uuids_in(const std::string& text) {
    constexpr std::size_t length = 36;
    std::set<std::string> ids;
    for (std::size_t at = 0; at + length <= text.size(); ++at) {
        const auto each = std::string_view(text).substr(at, length);
        const bool begun = at > 0 && in_body(text[at - 1]);
        const bool goes_on = at + length < text.size() && in_body(text[at + length]);
        if (!begun && !goes_on && is_uuid(each)) ids.insert(lower(std::string(each)));
    }
    return ids;
}

/// `94a0f3c81d274be68f5ac3726e09d1b5` as it stands in directories.
std::string with_dashes(std::string digits) {
    if (!is_hexadecimal(digits)) return digits;
    for (const auto at : {8U, 13U, 18U, 23U}) digits.insert(at, 1, '-');
    return digits;
}

std::string only_one(const std::set<std::string>& all) {
    return all.size() == 1 ? *all.begin() : std::string();
}

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// What people copy in the place of an id, as it is told apart here.
std::string kind_of(const std::string& copied) {
    const auto small = lower(copied);
    if (has(small, "@thread.v2") || has(small, "@unq.gbl.spaces"))
        return "the id of a chat, and posts are read in channels";
    if (small.starts_with("29:") || small.starts_with("28:") || small.starts_with("8:"))
        return "what Teams calls a person or a bot among its own";
    if (has(small, "://") || small.starts_with("msteams:"))
        return "a link without such an id, or with several";
    if (has(copied, "@")) return "an e-mail address";
    if (!uuids_in(copied).empty()) return "the id of a team (its group), a person or an app";
    if (is_number(copied)) return "the id of a message";
    return "a name";
}

}  // namespace

bool is_teams_channel(std::string_view id) {
    const auto at = id.find(place);
    if (!id.starts_with(begins) || at == std::string_view::npos || at <= begins.size()) return false;
    const Id parts{id.substr(begins.size(), at - begins.size()), id.substr(at + place.size())};
    // [issue] all that were seen; the second is of teams from before 2020.
    const bool of_a_channel = parts.tail == "tacv2" || parts.tail == "skype";
    return of_a_channel && std::ranges::all_of(parts.body, in_body) && id == well_written(parts);
}

std::string teams_channel_meant(std::string_view written) {
    return only_one(ids_in(as_copied(written)));
}

std::string why_no_teams_channel(std::string_view written) {
    return "that is " + kind_of(as_copied(written)) +
           "; allowed is a channel's id, teams:19:…@thread.tacv2, which \"Get link to channel\" has behind "
           "channel/";
}

std::string uuid_meant(std::string_view written) {
    const auto copied = as_copied(written);
    return only_one(uuids_in(with_dashes(copied)));
}

std::string why_no_entra_id(std::string_view written) {
    return "that is " + kind_of(as_copied(written)) +
           "; allowed is the person's object id, a UUID: Entra admin center, Users, the person, Object ID";
}

}  // namespace config
