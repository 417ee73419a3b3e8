#include "adapters/local/page_files.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

// What CMake's embed() wrote: for each file three lengths, then its name, its bytes and those bytes zipped.
extern "C" {
extern const char aizuchi_page_begin[];
extern const char aizuchi_page_end[];
}

namespace local {

namespace {

constexpr std::string_view policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

std::string_view type_of(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> types{{
        {".html", "text/html; charset=utf-8"},
        {".css", "text/css; charset=utf-8"},
        {".js", "text/javascript; charset=utf-8"},
        {".svg", "image/svg+xml"},
        {".png", "image/png"},
    }};
    const auto type = std::ranges::find_if(types, [&](const auto& one) { return name.ends_with(one.first); });
    return type == types.end() ? "text/plain; charset=utf-8" : type->second;
}

/// FNV-1a. Weak, as what is zipped has the same.
std::string tag_of(std::string_view bytes) {
    std::uint64_t sum = 14695981039346656037ULL;
    for (const auto byte : bytes) sum = (sum ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
    return "W/\"" + std::to_string(sum) + "\"";
}

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

bool names_coding(std::string_view accepted, std::string_view coding) {
    return accepted.find(coding) != std::string_view::npos &&
           accepted.find(std::string{coding} + ";q=0") == std::string_view::npos;
}

http::Headers headers_of(std::string_view name, const std::string& tag) {
    return {{"Content-Type", std::string{type_of(name)}},
            {"Content-Security-Policy", std::string{policy}},
            {"X-Content-Type-Options", "nosniff"},
            {"Referrer-Policy", "no-referrer"},
            {"Cache-Control", "no-cache"},
            {"Vary", "Accept-Encoding"},
            {"ETag", tag}};
}

}  // namespace

PageFiles::PageFiles() {
    std::string_view stream{aizuchi_page_begin,
                            static_cast<std::size_t>(aizuchi_page_end - aizuchi_page_begin)};
    while (!stream.empty()) {
        const std::array lengths{take_length(stream), take_length(stream), take_length(stream)};
        File file{.name = take(stream, lengths[0])};
        file.bytes = take(stream, lengths[1]);
        file.zipped = take(stream, lengths[2]);
        file.tag = tag_of(file.bytes);
        files_.push_back(std::move(file));
    }
}

std::optional<http::Response> PageFiles::file(std::string_view name, const http::Headers& asked) const {
    const auto found = std::ranges::find(files_, name, &File::name);
    if (found == files_.end()) return {};
    auto headers = headers_of(name, found->tag);
    if (http::header(asked, "If-None-Match").find(found->tag) != std::string_view::npos) {
        return http::Response{.status = 304, .headers = std::move(headers)};
    }
    const bool zipped =
        !found->zipped.empty() && names_coding(http::header(asked, "Accept-Encoding"), "gzip");
    if (zipped) headers.emplace_back("Content-Encoding", "gzip");
    return http::Response{.headers = std::move(headers),
                          .body = std::string{zipped ? found->zipped : found->bytes}};
}

std::vector<std::string> PageFiles::names() const {
    std::vector<std::string> all;
    for (const auto& file : files_) all.emplace_back(file.name);
    return all;
}

}  // namespace local
