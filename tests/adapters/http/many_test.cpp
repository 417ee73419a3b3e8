#include "tests/support/http_server.hpp"
#include "tests/support/raw_socket.hpp"

#include <catch2/catch.hpp>
#include <sys/resource.h>

#include <fstream>
#include <unistd.h>

using namespace support;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
// The name is the sanitizer's own.
extern "C" std::size_t __sanitizer_get_current_allocated_bytes();  // NOLINT(bugprone-reserved-identifier)
#endif

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
/// Bytes that the process has allocated; a sanitizer keeps freed memory for a while, so what is resident
/// tells nothing.
std::size_t memory() {
    return __sanitizer_get_current_allocated_bytes();
}
#else
/// Bytes that the process has resident.
std::size_t memory() {
    std::size_t all = 0;
    std::size_t here = 0;
    std::ifstream{"/proc/self/statm"} >> all >> here;
    return here * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}
#endif

void allow_open_files(rlim_t count) {
    rlimit limit{};
    REQUIRE(::getrlimit(RLIMIT_NOFILE, &limit) == 0);
    if (limit.rlim_cur >= count) return;
    limit.rlim_cur = count;
    limit.rlim_max = std::max(limit.rlim_max, count);
    REQUIRE(::setrlimit(RLIMIT_NOFILE, &limit) == 0);
}

/// What a client that means no good sends and then falls silent.
std::string nuisance(std::size_t number) {
    switch (number % 4) {
        case 0: return {};
        case 1: return "GET / HTTP/1.1\r\nHost: h\r\nA: ";
        case 2:
            return "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 262144\r\n\r\n" + std::string(4096, 'x');
        default: return "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n1000\r\nabc";
    }
}

/// The longest that one of ten clients waits for its answer.
std::chrono::milliseconds longest_wait(std::uint16_t port) {
    std::chrono::milliseconds longest{0};
    for (int client = 0; client < 10; ++client) {
        const auto before = std::chrono::steady_clock::now();
        if (status_of(answer_to(port, last_get("/"))) != 200) return std::chrono::hours{1};
        const auto took = std::chrono::steady_clock::now() - before;
        longest = std::max(longest, std::chrono::duration_cast<std::chrono::milliseconds>(took));
    }
    return longest;
}

void come_in_waves(std::size_t many) {
    allow_open_files(4096);
    TestServer server{echo};
    CHECK(longest_wait(server.port()) < std::chrono::seconds{5});
    std::size_t first_wave = 0;
    for (int wave = 0; wave < 5; ++wave) {
        std::vector<RawSocket> slow;
        for (std::size_t number = 0; number < many; ++number) {
            slow.emplace_back(server.port());
            slow.back().send(nuisance(number));
        }
        CHECK(longest_wait(server.port()) < std::chrono::seconds{5});
        CHECK(server->counts().connections <= http::Bounds{}.connections);
        if (wave == 0) first_wave = memory();
    }
    CHECK(memory() < first_wave + std::size_t{16} * 1024 * 1024);
}

}  // namespace

TEST_CASE("two hundred slow or silent connections cost little, and others are served") {
    come_in_waves(200);
}

TEST_CASE("two thousand slow or silent connections cost little, and others are served", "[.long]") {
    come_in_waves(2000);
}
