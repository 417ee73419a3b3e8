#include "adapters/http/client.hpp"

#include "tests/support/http_server.hpp"

#include <arpa/inet.h>
#include <catch2/catch.hpp>
#include <netinet/in.h>
#include <sys/socket.h>

#include <array>
#include <atomic>
#include <poll.h>
#include <stdexcept>
#include <unistd.h>

using namespace support;
using namespace std::chrono_literals;

namespace {

/// A socket of the other side, closed at the end.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}

    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    ~Descriptor() { close(number_); }

    int number() const { return number_; }

    void send(std::string_view bytes) const { ::send(number_, bytes.data(), bytes.size(), MSG_NOSIGNAL); }

    /// What has come once `end` is in it, or the other side has ended.
    std::string read(std::string_view end) const {
        std::string all;
        std::array<char, 4096> piece{};
        while (all.find(end) == std::string::npos) {
            const auto size = recv(number_, piece.data(), piece.size(), 0);
            if (size <= 0) break;
            all.append(piece.data(), static_cast<std::size_t>(size));
        }
        return all;
    }

private:
    int number_ = -1;
};

/// A port of loopback.
class Port {
public:
    explicit Port(int backlog = 16) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* const plain = reinterpret_cast<sockaddr*>(&address);
        if (bind(listening_.number(), plain, size) != 0 || listen(listening_.number(), backlog) != 0 ||
            getsockname(listening_.number(), plain, &size) != 0) {
            throw std::runtime_error{"no port of loopback can be had"};
        }
        number_ = ntohs(address.sin_port);
    }

    std::uint16_t number() const { return number_; }

    /// The next who connects; -1 where nobody does within that time.
    int next(int milliseconds = 10'000) const {
        pollfd asked{.fd = listening_.number(), .events = POLLIN, .revents = 0};
        return poll(&asked, 1, milliseconds) == 1 ? accept(listening_.number(), nullptr, nullptr) : -1;
    }

private:
    Descriptor listening_{socket(AF_INET, SOCK_STREAM, 0)};
    std::uint16_t number_ = 0;
};

/// A peer that says given bytes to the first who has asked, then ends the line. It counts who comes.
class Peer {
public:
    explicit Peer(std::string says) : says_(std::move(says)) {}

    Peer(const Peer&) = delete;
    Peer& operator=(const Peer&) = delete;

    ~Peer() { thread_.join(); }

    std::string url() const { return "http://127.0.0.1:" + std::to_string(port_.number()) + "/"; }

    /// How many have come, once it is sure that no more will.
    int callers() {
        quiet_.wait(false);
        return callers_;
    }

private:
    void serve() {
        for (auto wait = 10'000; true; wait = 200) {
            const auto caller = port_.next(wait);
            if (caller < 0) break;
            const Descriptor line{caller};
            ++callers_;
            line.read("last words");
            line.send(says_);
        }
        quiet_ = true;
        quiet_.notify_all();
    }

    std::string says_;
    Port port_{};
    std::atomic<int> callers_ = 0;
    std::atomic<bool> quiet_ = false;
    std::thread thread_{[this] { serve(); }};
};

http::Outgoing post_to(const std::string& url) {
    return {.method = "POST", .url = url, .body = "the last words"};
}

http::CallOutcome answer_of(const std::string& says, const http::CallBounds& bounds = {}) {
    const Peer peer{says};
    return http::call(post_to(peer.url()), bounds);
}

std::string url_of(const TestServer& server, const std::string& path) {
    return "http://127.0.0.1:" + std::to_string(server.port()) + path;
}

bool doubtful(const http::CallOutcome& outcome) {
    return std::holds_alternative<http::Doubtful>(outcome);
}

bool not_sent(const http::CallOutcome& outcome) {
    return std::holds_alternative<http::NotSent>(outcome);
}

std::string body_of(const http::CallOutcome& outcome) {
    const auto* came = std::get_if<http::Came>(&outcome);
    return came == nullptr ? "(nothing came)" : came->body;
}

/// Answers with the headers that it saw.
void show_headers(const http::Request& request, const http::Reply& reply) {
    std::string all;
    for (const auto& [name, value] : request.headers) all += name + ": " + value + "\n";
    reply({.body = all});
}

}  // namespace

TEST_CASE(
    "a call brings back status, headers and body of the answer, and its path goes out as it was written") {
    const TestServer server{echo};
    const auto outcome = http::call(
        {.method = "POST", .url = url_of(server, "/v3/19%3Ax%40t%3Bm%3D1/a?b=%20c"), .body = "日本"});
    REQUIRE(std::holds_alternative<http::Came>(outcome));
    const auto& came = std::get<http::Came>(outcome);
    CHECK(came.status == 200);
    CHECK(http::header(came.headers, "content-type") == "text/plain");
    CHECK(came.body == "POST\n/v3/19%3Ax%40t%3Bm%3D1/a\nb=%20c\n日本");
}

TEST_CASE("an error is an answer like another") {
    const TestServer server{[](const auto&, const auto& reply) { reply({.status = 503, .body = "later"}); }};
    const auto outcome = http::call({.url = url_of(server, "/")});
    REQUIRE(std::holds_alternative<http::Came>(outcome));
    CHECK(std::get<http::Came>(outcome).status == 503);
    CHECK(body_of(outcome) == "later");
}

TEST_CASE("headers go out as given, and the library adds no content type of its own") {
    const TestServer server{show_headers};
    auto posted = post_to(url_of(server, "/"));
    CHECK(body_of(http::call(posted)).find("Content-Type") == std::string::npos);
    posted.headers = {{"Content-Type", "application/json; charset=utf-8"}, {"Authorization", "Bearer x"}};
    const auto shown = body_of(http::call(posted));
    CHECK(shown.find("Content-Type: application/json; charset=utf-8\n") != std::string::npos);
    CHECK(shown.find("Authorization: Bearer x\n") != std::string::npos);
    CHECK(shown.find("Content-Length: 14\n") != std::string::npos);
}

TEST_CASE("an empty body is said to be empty with PUT and POST, and not spoken of with GET and DELETE") {
    const TestServer server{show_headers};
    for (const auto* method : {"PUT", "POST"}) {
        const auto shown = body_of(http::call({.method = method, .url = url_of(server, "/")}));
        CHECK(shown.find("Content-Length: 0\n") != std::string::npos);
    }
    for (const auto* method : {"GET", "DELETE"}) {
        const auto shown = body_of(http::call({.method = method, .url = url_of(server, "/")}));
        CHECK(shown.find("Host") != std::string::npos);
        CHECK(shown.find("Content-Length") == std::string::npos);
    }
}

TEST_CASE("a peer that reads the request and cuts the line gets it once, and the outcome is in doubt") {
    Peer peer{""};
    const auto outcome = http::call(post_to(peer.url()));
    CHECK(doubtful(outcome));
    CHECK(peer.callers() == 1);
}

TEST_CASE("a redirect is handed back and not followed") {
    Peer peer{"HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n"};
    const auto outcome = http::call(post_to(peer.url()));
    REQUIRE(std::holds_alternative<http::Came>(outcome));
    CHECK(std::get<http::Came>(outcome).status == 302);
    CHECK(http::header(std::get<http::Came>(outcome).headers, "Location") == "/elsewhere");
    CHECK(peer.callers() == 1);
}

TEST_CASE("an answer that makes no sense is in doubt") {
    const std::string chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    const auto says = GENERATE_COPY(values<std::string>(
        {"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", "SSH-2.0-x\r\n\r\n",
         "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort", "HTTP/1.1 200 OK\r\nContent-",
         chunked + "5\r\nshort\r\n", chunked + "-1\r\nshort", chunked + "-2\r\nshort",
         chunked + "-3\r\nshort", chunked + "5\r\nshort\r\n-1\r\nx", chunked + "5\r\nshort\r\n-2\r\nx",
         chunked + "7ffffff0\r\nshort", chunked + "ffffffffffffffff\r\nshort"}));
    CAPTURE(says);
    CHECK(doubtful(answer_of(says)));
}

TEST_CASE(
    "an answer as large as allowed is taken, a larger one is not, whether its length is announced or not") {
    const http::CallBounds bounds{.largest_answer = 50'000};
    const auto announced = [](std::size_t size) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(size) + "\r\n\r\n" +
               std::string(size, 'a');
    };
    CHECK(body_of(answer_of(announced(50'000), bounds)).size() == 50'000);
    CHECK(doubtful(answer_of(announced(50'001), bounds)));
    const auto chunked = [](std::size_t count) {
        std::string all = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        for (std::size_t chunk = 0; chunk < count; ++chunk)
            all += "2710\r\n" + std::string(10'000, 'b') + "\r\n";
        return all + "0\r\n\r\n";
    };
    CHECK(body_of(answer_of(chunked(5), bounds)).size() == 50'000);
    CHECK(doubtful(answer_of(chunked(6), bounds)));
}

TEST_CASE("dripping bytes do not win time for an answer") {
    const Port port;
    std::atomic<bool> over = false;
    std::thread drip{[&] {
        const Descriptor line{port.next()};
        line.read("last words");
        line.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
        pollfd asked{.fd = line.number(), .events = POLLIN, .revents = 0};
        while (!over && poll(&asked, 1, 20) == 0) line.send("x");
    }};
    const auto begun = std::chrono::steady_clock::now();
    const auto outcome =
        http::call(post_to("http://127.0.0.1:" + std::to_string(port.number()) + "/"), {.deadline = 300ms});
    const auto took = std::chrono::steady_clock::now() - begun;
    over = true;
    drip.join();
    CHECK(doubtful(outcome));
    CHECK(took >= 200ms);
    CHECK(took < 5s);
}

TEST_CASE("a peer that never answers leaves the call in doubt when the deadline comes") {
    const Port port;
    const auto outcome =
        http::call(post_to("http://127.0.0.1:" + std::to_string(port.number()) + "/"), {.deadline = 200ms});
    CHECK(doubtful(outcome));
}

TEST_CASE("what never reached a peer was not sent") {
    std::uint16_t nobody = 0;
    {
        const Port gone;
        nobody = gone.number();
    }
    CHECK(not_sent(http::call(post_to("http://127.0.0.1:" + std::to_string(nobody) + "/"))));
    CHECK(not_sent(http::call(post_to("http://no-such-host.invalid/"))));
    for (const auto* url :
         {"", "nonsense", "ftp://127.0.0.1/", "http:///x", "http://127.0.0.1/%zz", "http://a b/"}) {
        CAPTURE(url);
        CHECK(not_sent(http::call(post_to(url))));
    }
    auto split = post_to("http://127.0.0.1:" + std::to_string(nobody) + "/");
    split.headers = {{"A", "b\r\nC: d"}};
    CHECK(not_sent(http::call(split)));
}

TEST_CASE("a peer without a certificate is told nothing") {
    const TestServer server{echo};
    auto url = url_of(server, "/");
    CHECK(not_sent(http::call(post_to(url.replace(0, 4, "https")))));
}

TEST_CASE("a connection that never stands was not used") {
    const Port port{0};
    std::vector<std::unique_ptr<Descriptor>> crowd;
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port.number());
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    for (int one = 0; one < 4; ++one) {
        crowd.push_back(std::make_unique<Descriptor>(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0)));
        connect(crowd.back()->number(), reinterpret_cast<const sockaddr*>(&address), sizeof address);
    }
    const auto outcome =
        http::call(post_to("http://127.0.0.1:" + std::to_string(port.number()) + "/"), {.deadline = 500ms});
    const auto* doubt = std::get_if<http::Doubtful>(&outcome);
    CAPTURE(doubt == nullptr ? std::string{} : doubt->why);
    CHECK(not_sent(outcome));
}

TEST_CASE("a hundred calls at once all end, each with its own answer") {
    const TestServer server{echo};
    Drawer<std::string> drawer;
    for (int call = 0; call < 100; ++call) {
        http::call({.url = url_of(server, "/" + std::to_string(call))}, {},
                   [&drawer](const http::CallOutcome& outcome) { drawer.put(body_of(outcome)); });
    }
    auto answers = drawer.take(100);
    std::ranges::sort(answers);
    CHECK(answers.size() == 100);
    CHECK(std::ranges::adjacent_find(answers) == answers.end());
    CHECK(std::ranges::find(answers, "(nothing came)") == answers.end());
}
