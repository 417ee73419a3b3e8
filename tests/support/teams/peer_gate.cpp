#include "tests/support/teams/peer_gate.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <array>
#include <charconv>
#include <cstdlib>
#include <poll.h>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unistd.h>

namespace support {

namespace {

sockaddr_in loopback(std::uint16_t port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

/// What follows `name` in a head, up to the line's end.
std::string_view value_of(std::string_view head, std::string_view name) {
    const auto found = head.find(name);
    if (found == std::string_view::npos) return {};
    const auto rest = head.substr(found + name.size());
    return rest.substr(0, rest.find("\r\n"));
}

std::size_t number_of(std::string_view text) {
    std::size_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

bool send_all(int to, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = send(to, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

/// Reads what is there; false at the end.
bool receive(int from, std::string& into) {
    std::array<char, 16384> piece{};
    const auto size = recv(from, piece.data(), piece.size(), 0);
    if (size <= 0) return false;
    into.append(piece.data(), static_cast<std::size_t>(size));
    return true;
}

/// One client's line to the server.
class Line {
public:
    Line(int client, int server, int end) : client_(client), server_(server), end_(end) {}

    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    ~Line() {
        close(client_);
        close(server_);
    }

    void run() {
        while (step()) {
        }
    }

private:
    bool step() {
        std::array<pollfd, 3> asked{{{client_, POLLIN, 0}, {server_, POLLIN, 0}, {end_, POLLIN, 0}}};
        if (poll(asked.data(), asked.size(), -1) < 0 || asked[2].revents != 0) return false;
        if (asked[0].revents != 0) {
            std::string request;
            if (!receive(client_, request) || !send_all(server_, request)) return false;
        }
        return asked[1].revents == 0 || (receive(server_, answers_) && pass_on());
    }

    bool pass_on() {
        for (auto head = answers_.find("\r\n\r\n"); head != std::string::npos;
             head = answers_.find("\r\n\r\n")) {
            const auto text = answers_.substr(0, head + 2);
            const auto size = head + 4 + number_of(value_of(text, "Content-Length: "));
            if (answers_.size() < size) return true;
            if (!pass(value_of(text, "X-Gate: "), answers_.substr(0, size))) return false;
            answers_.erase(0, size);
        }
        return true;
    }

    bool pass(std::string_view wish, const std::string& answer) const {
        if (wish == "cut") return false;
        pollfd asked{end_, POLLIN, 0};
        if (!wish.empty() && poll(&asked, 1, static_cast<int>(number_of(wish))) != 0) return false;
        return send_all(client_, answer);
    }

    int client_;
    int server_;
    int end_;
    std::string answers_{};
};

}  // namespace

TeamsGate::TeamsGate(std::uint16_t server) : server_(server) {
    std::array<int, 2> ends{};
    auto address = loopback(0);
    socklen_t size = sizeof address;
    auto* const plain = reinterpret_cast<sockaddr*>(&address);
    listening_ = socket(AF_INET, SOCK_STREAM, 0);
    if (pipe(ends.data()) != 0 || bind(listening_, plain, size) != 0 || ::listen(listening_, 512) != 0 ||
        getsockname(listening_, plain, &size) != 0) {
        throw std::runtime_error{"no port of loopback can be had"};
    }
    end_read_ = ends[0];
    end_write_ = ends[1];
    port_ = ntohs(address.sin_port);
    thread_ = std::thread{[this] { listen(); }};
}

TeamsGate::~TeamsGate() {
    close(end_write_);
    thread_.join();
    std::unique_lock lock{mutex_};
    left_.wait(lock, [this] { return inside_ == 0; });
    close(listening_);
    close(end_read_);
}

void TeamsGate::listen() {
    while (true) {
        std::array<pollfd, 2> asked{{{listening_, POLLIN, 0}, {end_read_, POLLIN, 0}}};
        if (poll(asked.data(), asked.size(), -1) < 0 || asked[1].revents != 0) return;
        const auto client = accept(listening_, nullptr, nullptr);
        if (client < 0) continue;
        {
            const std::lock_guard lock{mutex_};
            ++inside_;
        }
        std::thread{[this, client] {
            serve(client);
            leave();
        }}.detach();
    }
}

void TeamsGate::serve(int client) {
    const int one = 1;
    setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    const auto server = socket(AF_INET, SOCK_STREAM, 0);
    setsockopt(server, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    Line line{client, server, end_read_};
    const auto address = loopback(server_);
    if (connect(server, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) line.run();
}

void TeamsGate::leave() {
    const std::lock_guard lock{mutex_};
    --inside_;
    left_.notify_all();
}

}  // namespace support
