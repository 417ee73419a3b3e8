#include "adapters/local/fresh_id.hpp"

#include <string_view>

namespace local {

namespace {

std::string hexadecimal(std::uint64_t number) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text(16, '0');
    for (auto at = text.rbegin(); at != text.rend(); ++at, number >>= 4U) *at = digits[number & 0xFU];
    return text;
}

}  // namespace

std::string fresh_id(bot::Timestamp now, std::uint64_t high, std::uint64_t low) {
    const auto moment = static_cast<std::uint64_t>(now.time_since_epoch().count());
    const auto first = (moment << 16U) | 0x7000U | (high & 0x0FFFU);
    const auto second = (low & 0x3FFF'FFFF'FFFF'FFFFU) | 0x8000'0000'0000'0000U;
    auto text = hexadecimal(first) + hexadecimal(second);
    for (const std::size_t at : {8U, 13U, 18U, 23U}) text.insert(at, "-");
    return text;
}

}  // namespace local
