#include "manifest/parts.hpp"

#include <array>
#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <string>

// What CMake's embed() wrote: for each file three lengths, then its name, its bytes and those bytes zipped.
extern "C" {
extern const char aizuchi_teams_parts_begin[];
extern const char aizuchi_teams_parts_end[];
}

namespace manifest {

namespace {

std::string_view take(std::string_view& stream, std::size_t length) {
    const auto piece = stream.substr(0, length);
    stream.remove_prefix(length);
    return piece;
}

std::size_t take_length(std::string_view& stream) {
    std::uint64_t length = 0;
    std::memcpy(&length, take(stream, sizeof length).data(), sizeof length);
    return length;
}

}  // namespace

std::string_view part(std::string_view name) {
    std::string_view stream{aizuchi_teams_parts_begin,
                            static_cast<std::size_t>(aizuchi_teams_parts_end - aizuchi_teams_parts_begin)};
    while (!stream.empty()) {
        const std::array lengths{take_length(stream), take_length(stream), take_length(stream)};
        const auto found = take(stream, lengths[0]);
        const auto bytes = take(stream, lengths[1]);
        take(stream, lengths[2]);
        if (found == name) return bytes;
    }
    throw std::out_of_range{"no such part: " + std::string{name}};
}

}  // namespace manifest
