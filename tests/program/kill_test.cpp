#include "tests/support/program.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <csignal>
#include <map>
#include <mutex>
#include <set>
#include <thread>

using namespace tests;
using nlohmann::json;

namespace {

/// Posts as fast as they are taken, from four sides, until the program is gone; the ids that were answered
/// 201.
std::set<std::string> burst(Serving& serving, int round) {
    std::set<std::string> answered;
    std::mutex guard;
    std::vector<std::thread> tellers;
    tellers.reserve(4);
    for (int teller = 0; teller < 4; ++teller) {
        tellers.emplace_back([&, teller] {
            for (int n = 0; n < 200; ++n) {
                const auto id =
                    std::to_string(round) + "-" + std::to_string(teller) + "-" + std::to_string(n);
                try {
                    const auto answer = serving.ask("POST", "/local/channels/hr/messages",
                                                    {{"author", "Ada"}, {"text", "I tried it"}, {"id", id}});
                    if (answer.status != 201) return;
                } catch (const std::exception&) {
                    return;  // killed
                }
                const std::scoped_lock lock{guard};
                answered.insert(id);
            }
        });
    }
    const auto enough = [&] {
        const std::scoped_lock lock{guard};
        return answered.size() >= 20U + static_cast<std::size_t>(round % 7);
    };
    while (!enough()) std::this_thread::yield();
    serving.signal(SIGKILL);
    for (auto& teller : tellers) teller.join();
    return answered;
}

struct Tally {
    int reactions = 0;
    int thanks = 0;
};

std::map<std::string, Tally> tally(const json& messages) {
    std::map<std::string, Tally> found;
    for (const auto& message : messages) {
        if (message.at("kind") == "thanks") ++found[message.at("reply_to")].thanks;
        for (const auto& reaction : message.at("reactions")) {
            if (reaction.at("by") == "Aizuchi") ++found[message.at("id")].reactions;
        }
    }
    return found;
}

bool all_thanked(const json& messages) {
    std::size_t posts = 0;
    for (const auto& message : messages) posts += message.at("from_bot") == false ? 1U : 0U;
    const auto found = tally(messages);
    std::size_t done = 0;
    for (const auto& [id, each] : found) done += each.reactions == 1 && each.thanks == 1 ? 1U : 0U;
    return done == posts;
}

void killed_and_started_again(int times) {
    const Folder folder;
    const auto config = small_config(folder);
    std::set<std::string> answered;
    for (int round = 0; round < times; ++round) {
        Serving serving{{"run", "--config", config}};
        answered.merge(burst(serving, round));
        serving.wait();
    }
    const Serving again{{"run", "--config", config}};
    // What was on its way when the program died comes back after its lease.
    again.ask("POST", "/local/clock", {{"advance", "2m"}});
    const auto messages = until(again, "/local/channels/hr/messages", all_thanked).body;
    const auto found = tally(messages);
    for (const auto& id : answered) {
        CAPTURE(id);
        CHECK(found.contains(id));
    }
    for (const auto& [id, each] : found) {
        CAPTURE(id);
        CHECK(each.reactions == 1);
        CHECK(each.thanks == 1);
    }
}

}  // namespace

TEST_CASE("killed in a burst of posts and started again, it has every post that was answered, thanked once") {
    killed_and_started_again(2);
}

TEST_CASE("killed twenty times", "[.long]") {
    killed_and_started_again(20);
}
