#include "tests/support/raw_socket.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <poll.h>
#include <stdexcept>
#include <unistd.h>
#include <utility>

namespace support {

namespace {

using Clock = std::chrono::steady_clock;

sockaddr_in address(const std::string& host, std::uint16_t port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    if (::inet_pton(AF_INET, host.c_str(), &address.sin_addr) != 1)
        throw std::runtime_error{"no address: " + host};
    return address;
}

bool ready(int descriptor, Clock::time_point until) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now()).count();
    pollfd waiting{.fd = descriptor, .events = POLLIN, .revents = 0};
    return left > 0 && ::poll(&waiting, 1, static_cast<int>(left)) > 0;
}

std::size_t length_of(std::string_view head) {
    constexpr std::string_view name = "Content-Length: ";
    const auto at = head.find(name);
    std::size_t length = 0;
    if (at != std::string_view::npos) {
        std::from_chars(head.data() + at + name.size(), head.data() + head.size(), length);
    }
    return length;
}

}  // namespace

RawSocket::RawSocket(std::uint16_t port, const std::string& from)
    : descriptor_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    const auto own = address(from, 0);
    const auto server = address("127.0.0.1", port);
    if (descriptor_ < 0 || ::bind(descriptor_, reinterpret_cast<const sockaddr*>(&own), sizeof own) != 0 ||
        ::connect(descriptor_, reinterpret_cast<const sockaddr*>(&server), sizeof server) != 0) {
        close();
        throw std::runtime_error{"cannot connect to port " + std::to_string(port)};
    }
}

RawSocket::RawSocket(RawSocket&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

RawSocket& RawSocket::operator=(RawSocket&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

RawSocket::~RawSocket() {
    close();
}

bool RawSocket::send(std::string_view bytes) const {
    while (!bytes.empty()) {
        const auto sent = ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

void RawSocket::finish() const {
    ::shutdown(descriptor_, SHUT_WR);
}

void RawSocket::close() {
    if (descriptor_ >= 0) ::close(std::exchange(descriptor_, -1));
}

bool RawSocket::append(std::string& text, Clock::time_point until) const {
    std::array<char, 16384> room{};
    if (!ready(descriptor_, until)) return false;
    const auto got = ::recv(descriptor_, room.data(), room.size(), 0);
    if (got <= 0) return false;
    text.append(room.data(), static_cast<std::size_t>(got));
    return true;
}

std::string RawSocket::read(std::string_view end, std::chrono::milliseconds within) const {
    std::string text;
    const auto until = Clock::now() + within;
    while ((end.empty() || text.find(end) == std::string::npos) && append(text, until)) {
    }
    return text;
}

std::string RawSocket::response() const {
    constexpr std::string_view blank = "\r\n\r\n";
    std::string text;
    const auto until = Clock::now() + std::chrono::seconds{10};
    while (text.find(blank) == std::string::npos && append(text, until)) {
    }
    const auto head = std::min(text.find(blank), text.size());
    const auto whole = head + blank.size() + length_of(std::string_view{text}.substr(0, head));
    while (text.size() < whole && append(text, until)) {
    }
    return text;
}

bool RawSocket::ended(std::chrono::milliseconds within) const {
    std::array<char, 16384> room{};
    const auto until = Clock::now() + within;
    while (ready(descriptor_, until)) {
        if (::recv(descriptor_, room.data(), room.size(), 0) <= 0) return true;
    }
    return false;
}

bool RawSocket::broken_off(std::chrono::milliseconds within) const {
    std::array<char, 16384> room{};
    const auto until = Clock::now() + within;
    while (ready(descriptor_, until)) {
        const auto got = ::recv(descriptor_, room.data(), room.size(), 0);
        if (got <= 0) return got < 0;
    }
    return false;
}

void RawSocket::narrow() const {
    const int size = 4096;
    ::setsockopt(descriptor_, SOL_SOCKET, SO_RCVBUF, &size, sizeof size);
}

std::string answer_to(std::uint16_t port, std::string_view bytes, std::chrono::milliseconds within) {
    const RawSocket client{port};
    client.send(bytes);
    return client.read({}, within);
}

int status_of(std::string_view response) {
    int status = 0;
    if (response.starts_with("HTTP/1.1 ") && response.size() >= 12) {
        std::from_chars(response.data() + 9, response.data() + 12, status);
    }
    return status;
}

std::string body_of(std::string_view response) {
    const auto blank = response.find("\r\n\r\n");
    return std::string{blank == std::string_view::npos ? std::string_view{} : response.substr(blank + 4)};
}

}  // namespace support
