// How long Teams waits for the answer to a press, while 50 posts come in each second.

#include "tests/support/teams/tenant.hpp"

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <iostream>
#include <thread>
#include <vector>

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto between_posts = 20ms;
constexpr auto between_presses = 100ms;
constexpr long authors = 200;

void keep_posting(const tests::Tenant& tenant, const std::atomic<bool>& enough) {
    auto next = Clock::now();
    for (long n = 0; !enough; ++n) {
        std::this_thread::sleep_until(next += between_posts);
        auto post = tenant.post(std::to_string(1790212600000 + n), "I tried it on our minutes.");
        // What one person writes within minutes stands together; here many people write.
        const auto who = std::to_string(n % authors);
        post["from"] = {{"id", "29:" + who}, {"name", "Author " + who}};
        tenant.tell(post);
    }
}

void report(std::vector<Clock::duration> took) {
    std::ranges::sort(took);
    const auto at = [&](double share) {
        const auto n = static_cast<std::size_t>(share * static_cast<double>(took.size() - 1));
        return std::chrono::duration_cast<std::chrono::milliseconds>(took.at(n)).count();
    };
    std::cout << "from a press in Teams to its card, at 50 posts a second (" << took.size()
              << " presses): half within " << at(0.5) << " ms, 99 % within " << at(0.99)
              << " ms, the slowest " << at(1) << " ms\n";
}

}  // namespace

int main(int count, char** words) {
    if (count != 2) return 2;
    const auto presses = std::atoi(words[1]) * 10;
    const tests::Tenant tenant;
    tenant.tell(tenant.post(tests::root, "How do I start?"));
    const auto reminded = [&] { return !tenant.said(tenant.peer.chat_with("29:ito")).empty(); };
    if (!tenant.soon(reminded)) return 1;
    const auto letter = tenant.said(tenant.peer.chat_with("29:ito")).front();
    auto card = tests::json::parse(letter.card);

    std::atomic<bool> enough = false;
    std::thread posting{[&] { keep_posting(tenant, enough); }};
    std::vector<Clock::duration> took;
    auto next = Clock::now();
    for (int n = 0; n < presses; ++n) {
        std::this_thread::sleep_until(next += between_presses);
        // Put off and called back in turn: each press is decided, and answered with a new card.
        const auto* verb = n % 2 == 0 ? "snooze" : "reopen";
        const auto press = tenant.press(letter.id, tests::button(card, verb), {{"until", "1h"}});
        const auto began = Clock::now();
        const auto answer = tenant.tell(press);
        took.push_back(Clock::now() - began);
        const auto body = tests::json::parse(answer.body);
        if (body.at("type") != "application/vnd.microsoft.card.adaptive") {
            std::cerr << "a press was answered without a card: " << answer.body << '\n';
            std::exit(1);
        }
        card = body.at("value");
    }
    enough = true;
    posting.join();
    report(took);
    return 0;
}
