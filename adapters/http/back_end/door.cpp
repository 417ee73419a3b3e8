#include "adapters/http/back_end/door.hpp"

#include "adapters/http/back_end/loop.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <spdlog/spdlog.h>

#include <array>
#include <chrono>
#include <fcntl.h>
#include <stdexcept>
#include <utility>

namespace http::back_end {

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using Failure = boost::system::error_code;
using namespace std::chrono_literals;

// Nothing that the program may start inherits a client.
void close_on_exec(int descriptor) {
    if (::fcntl(descriptor, F_SETFD, FD_CLOEXEC) != 0)
        spdlog::warn("http: a socket cannot be closed on exec");
}

/// An IPv4 client of an IPv6 port is an IPv4 client.
asio::ip::address plain(const asio::ip::address& address) {
    if (!address.is_v6() || !address.to_v6().is_v4_mapped()) return address;
    return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
}

class Socket final : public Wire {
public:
    explicit Socket(tcp::socket socket) : socket_(std::move(socket)) {
        Failure ignored;
        const auto peer = socket_.remote_endpoint(ignored);
        if (!ignored) peer_ = plain(peer.address()).to_string();
        socket_.set_option(tcp::no_delay{true}, ignored);
    }

    void read(std::span<char> room, std::function<void(std::size_t)> then) override {
        socket_.async_read_some(
            asio::buffer(room.data(), room.size()),
            [then = std::move(then)](Failure failure, std::size_t bytes) { then(failure ? 0 : bytes); });
    }

    void write(std::string head, std::string body, std::function<void(bool)> then) override {
        head_ = std::move(head);
        body_ = std::move(body);
        const std::array<asio::const_buffer, 2> both{asio::buffer(head_), asio::buffer(body_)};
        asio::async_write(socket_, both,
                          [then = std::move(then)](Failure failure, std::size_t) { then(!failure); });
    }

    void cancel() override {
        Failure ignored;
        socket_.cancel(ignored);
    }

    void shut() override {
        Failure ignored;
        socket_.shutdown(tcp::socket::shutdown_send, ignored);
    }

    void close() override {
        Failure ignored;
        socket_.close(ignored);
    }

    void break_off() override {
        Failure ignored;
        socket_.set_option(asio::socket_base::linger{true, 0}, ignored);
    }

    void narrow(std::size_t bytes) override {
        Failure ignored;
        socket_.set_option(asio::socket_base::send_buffer_size{static_cast<int>(bytes)}, ignored);
    }

    std::string peer() const override { return peer_; }

private:
    tcp::socket socket_;
    std::string peer_{};
    std::string head_{};
    std::string body_{};
};

/// `[::1]:0` → `::1` and `0`
std::pair<std::string, std::string> parts_of(const std::string& listen) {
    const auto colon = listen.rfind(':');
    if (colon == std::string::npos)
        throw std::runtime_error{"cannot listen on " + listen + ": it names no port"};
    auto host = listen.substr(0, colon);
    if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
    return {std::move(host), listen.substr(colon + 1)};
}

tcp::endpoint resolved(asio::io_context& context, const std::string& listen) {
    const auto [host, port] = parts_of(listen);
    Failure failure;
    tcp::resolver resolver{context};
    const auto found = resolver.resolve(host, port, tcp::resolver::passive, failure);
    if (failure || found.empty())
        throw std::runtime_error{"cannot listen on " + listen + ": " + failure.message()};
    return found.begin()->endpoint();
}

}  // namespace

class Door::Acceptor : public std::enable_shared_from_this<Acceptor> {
public:
    Acceptor(asio::io_context& context, const std::string& listen) : acceptor_(context), pause_(context) {
        const auto endpoint = resolved(context, listen);
        try {
            acceptor_.open(endpoint.protocol());
            acceptor_.set_option(tcp::acceptor::reuse_address{true});
            acceptor_.bind(endpoint);
            acceptor_.listen();
        } catch (const boost::system::system_error& failure) {
            throw std::runtime_error{"cannot listen on " + listen + ": " + failure.code().message()};
        }
        close_on_exec(acceptor_.native_handle());
    }

    void accept() {
        acceptor_.async_accept([self = shared_from_this()](Failure failure, tcp::socket socket) {
            if (!self->acceptor_.is_open()) return;
            if (failure) return self->breathe();
            close_on_exec(socket.native_handle());
            self->came(std::make_unique<Socket>(std::move(socket)));
            self->accept();
        });
    }

    /// Out of descriptors, most likely: to try at once would only spin.
    void breathe() {
        crowded();
        pause_.expires_after(50ms);
        pause_.async_wait([self = shared_from_this()](Failure cancelled) {
            if (!cancelled && self->acceptor_.is_open()) self->accept();
        });
    }

    void close() {
        Failure ignored;
        acceptor_.close(ignored);
        pause_.cancel(ignored);
    }

    std::uint16_t port() const { return acceptor_.local_endpoint().port(); }

    std::function<void(std::unique_ptr<Wire>)> came{};
    std::function<void()> crowded{};

private:
    tcp::acceptor acceptor_;
    asio::steady_timer pause_;
};

Door::Door(Loop& loop, const std::string& listen)
    : acceptor_(std::make_shared<Acceptor>(loop.context(), listen)) {}

Door::~Door() = default;

std::uint16_t Door::port() const {
    return acceptor_->port();
}

void Door::open(std::function<void(std::unique_ptr<Wire>)> came, std::function<void()> crowded) {
    acceptor_->came = std::move(came);
    acceptor_->crowded = std::move(crowded);
    acceptor_->accept();
}

void Door::close() {
    acceptor_->close();
}

}  // namespace http::back_end
