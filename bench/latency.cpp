// The time from a post to its reaction and its thanks, at fifty posts a second: `latency PORT SECONDS`.
#include "tests/support/raw_socket.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <map>
#include <mutex>
#include <poll.h>
#include <string>
#include <thread>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr auto between_posts = 20ms;
constexpr auto between_looks = 10ms;

/// The posts that wait for their acknowledgement, and how long the others waited.
class Waiting {
public:
    void posted(const std::string& id, Clock::time_point at) {
        const std::scoped_lock lock{mutex_};
        since_[id] = at;
    }

    void acknowledged(const std::string& id, Clock::time_point now) {
        const std::scoped_lock lock{mutex_};
        const auto found = since_.find(id);
        if (found == since_.end()) return;
        took_.push_back(now - found->second);
        since_.erase(found);
    }

    bool any() const {
        const std::scoped_lock lock{mutex_};
        return !since_.empty();
    }

    std::vector<Clock::duration> took() const { return took_; }

private:
    mutable std::mutex mutex_{};
    std::map<std::string, Clock::time_point> since_{};
    std::vector<Clock::duration> took_{};
};

std::string ask(std::uint16_t port, const std::string& line, const std::string& body) {
    const support::RawSocket socket{port};
    socket.send(line + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) +
                "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " +
                std::to_string(body.size()) + "\r\n\r\n" + body);
    return support::body_of(socket.response());
}

void post(std::uint16_t port, int n, Waiting& waiting) {
    const auto id = "latency-" + std::to_string(n);
    waiting.posted(id, Clock::now());
    ask(port, "POST /local/channels/hr/messages",
        R"({"author":"Author )" + std::to_string(n % 40) + R"(","text":"I tried it","id":")" + id + R"("})");
}

/// Looks at the latest messages only: a post is acknowledged long before two hundred others have come.
void look(std::uint16_t port, Waiting& waiting) {
    const auto messages =
        nlohmann::json::parse(ask(port, "GET /local/channels/hr/messages?limit=400", {}), nullptr, false);
    const auto now = Clock::now();
    std::map<std::string, int> seen;
    for (const auto& message : messages) {
        if (message.at("kind") == "thanks") ++seen[message.at("reply_to").get<std::string>()];
        if (!message.at("reactions").empty()) ++seen[message.at("id").get<std::string>()];
    }
    for (const auto& [id, signs] : seen) {
        if (signs == 2) waiting.acknowledged(id, now);
    }
}

void report(std::vector<Clock::duration> took) {
    std::ranges::sort(took);
    const auto at = [&](double share) {
        const auto n = static_cast<std::size_t>(share * static_cast<double>(took.size() - 1));
        return std::chrono::duration_cast<std::chrono::milliseconds>(took.at(n)).count();
    };
    std::cout << "from a post to its reaction and thanks, at 50 posts a second (" << took.size()
              << " posts): half within " << at(0.5) << " ms, 99 % within " << at(0.99) << " ms, the slowest "
              << at(1) << " ms\n";
}

}  // namespace

int main(int count, char** words) {
    if (count != 3) return 2;
    const auto port = static_cast<std::uint16_t>(std::atoi(words[1]));
    const auto posts = std::atoi(words[2]) * 50;
    Waiting waiting;
    std::atomic<bool> posting = true;
    std::thread looker{[&] {
        while (posting || waiting.any()) {
            look(port, waiting);
            poll(nullptr, 0, static_cast<int>(between_looks.count()));
        }
    }};
    auto next = Clock::now();
    for (int n = 0; n < posts; ++n) {
        std::this_thread::sleep_until(next += between_posts);
        post(port, n, waiting);
    }
    posting = false;
    looker.join();
    report(waiting.took());
    return 0;
}
