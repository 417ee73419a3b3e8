#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace http {

/// The sixteen bytes of an IPv6 address; one of IPv4 stands in its last four.
using Address = std::array<std::uint8_t, 16>;

/// Addresses that begin alike.
struct Network {
    Address begin{};
    unsigned bits = 128;  ///< how many of the beginning count

    bool operator==(const Network&) const = default;
};

namespace address_parts {

/// The whole text as a number, up to `most`.
inline std::optional<unsigned> number(std::string_view text, int base, unsigned most) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size() || value > most) return {};
    return value;
}

/// What stands before the next sign, which is taken along.
inline std::string_view cut(std::string_view& text, char sign) {
    const auto at = std::min(text.find(sign), text.size());
    const auto piece = text.substr(0, at);
    text.remove_prefix(std::min(at + 1, text.size()));
    return piece;
}

inline std::optional<Address> of_four(std::string_view text) {
    if (std::ranges::count(text, '.') != 3) return {};
    Address address{};
    address[10] = address[11] = 0xff;
    for (std::size_t at = 12; at < 16; ++at) {
        const auto part = number(cut(text, '.'), 10, 255);
        if (!part) return {};
        address.at(at) = static_cast<std::uint8_t>(*part);
    }
    return address;
}

/// The groups of one side of `::`, one behind the other; nothing where one is no number, or there are too
/// many.
inline std::optional<std::size_t> groups(std::string_view text, Address& into) {
    std::size_t count = 0;
    while (!text.empty()) {
        if (count == 16 || text.back() == ':') return {};
        const auto group = number(cut(text, ':'), 16, 0xffff);
        if (!group) return {};
        into.at(count++) = static_cast<std::uint8_t>(*group >> 8U);
        into.at(count++) = static_cast<std::uint8_t>(*group & 0xffU);
    }
    return count;
}

inline std::optional<Address> of_six(std::string_view text) {
    const auto gap = text.find("::");
    Address front{};
    Address back{};
    const auto before = groups(text.substr(0, gap), front);
    const auto after =
        gap == std::string_view::npos ? std::optional<std::size_t>{0} : groups(text.substr(gap + 2), back);
    if (!before || !after) return {};
    const auto given = *before + *after;
    if (gap == std::string_view::npos ? given != 16 : given > 14) return {};
    std::copy_n(back.begin(), *after, front.end() - static_cast<std::ptrdiff_t>(*after));
    return front;
}

}  // namespace address_parts

/// `192.0.2.7`, `2001:db8::1`, `::ffff:192.0.2.7`; no port, no zone.
inline std::optional<Address> address_of(std::string_view text) {
    constexpr std::string_view mapped = "::ffff:";
    if (text.find(':') == std::string_view::npos) return address_parts::of_four(text);
    if (text.starts_with(mapped) && text.find('.') != std::string_view::npos)
        return address_parts::of_four(text.substr(mapped.size()));
    return address_parts::of_six(text);
}

/// `172.16.0.0/12`, `fd00::/8`, or one address alone.
inline std::optional<Network> network_of(std::string_view text) {
    const auto slash = text.find('/');
    const auto begin = address_of(text.substr(0, slash));
    if (!begin) return {};
    if (slash == std::string_view::npos) return Network{*begin};
    const bool four = text.substr(0, slash).find(':') == std::string_view::npos;
    const auto bits = address_parts::number(text.substr(slash + 1), 10, four ? 32 : 128);
    if (!bits) return {};
    return Network{*begin, *bits + (four ? 96 : 0)};
}

inline bool holds(const Network& network, const Address& address) {
    const auto whole = network.bits / 8;
    if (!std::equal(address.begin(), address.begin() + whole, network.begin.begin())) return false;
    const auto rest = network.bits % 8;
    if (rest == 0) return true;
    const auto mask = static_cast<std::uint8_t>(0xffU << (8 - rest));
    return (address.at(whole) & mask) == (network.begin.at(whole) & mask);
}

}  // namespace http
