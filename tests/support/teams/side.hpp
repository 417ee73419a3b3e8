#pragma once

#include "adapters/teams/adapter.hpp"
#include "adapters/teams/addresses.hpp"
#include "bot/dispatcher.hpp"
#include "bot/rules/rules.hpp"
#include "store/group_commit.hpp"
#include "store/ledger.hpp"
#include "tests/support/cards.hpp"
#include "tests/support/current.hpp"
#include "tests/support/ground.hpp"
#include "tests/support/teams/peer.hpp"

#include <atomic>
#include <map>
#include <mutex>

namespace tests {

/// Addresses, forgotten with the process.
class Pocketbook final : public bot::AddressBook {
public:
    std::optional<std::string> find(const std::string& of) const override {
        const std::scoped_lock lock{mutex_};
        const auto found = all_.find(of);
        return found == all_.end() ? std::nullopt : std::optional{found->second};
    }

    void keep(const bot::Address& address) override {
        const std::scoped_lock lock{mutex_};
        all_[address.of] = address.value;
    }

private:
    mutable std::mutex mutex_{};
    std::map<std::string, std::string> all_{};
};

const bot::ChannelKind teams_kind{"teams"};
const std::string hanako_id = "11111111-aaaa-4aaa-8aaa-111111111111";
const std::string ito_id = "22222222-aaaa-4aaa-8aaa-222222222222";
const std::string mori_id = "33333333-aaaa-4aaa-8aaa-333333333333";

inline support::TeamsWorld teams_world() {
    support::TeamsWorld world;
    world.members = {
        {hanako_id, "29:hanako", "Hanako Tanaka"}, {ito_id, "29:ito", "Ito"}, {mori_id, "29:mori", "Mori"}};
    return world;
}

/// The way out to the strict peer, over whose clock a test disposes.
struct TeamsSide {
    std::atomic<bot::Timestamp> now{monday + 2h};  // Ito and Mori are at work
    support::TeamsWorld world;
    support::TeamsPeer peer{world, [this] { return now.load(); }};
    teams::Settings settings = peer.settings();
    teams::Tokens tokens{settings, [this] { return now.load(); }};
    Pocketbook book{};
    std::shared_ptr<bot::Community> people = std::make_shared<bot::Community>(community());
    bot::ConversationId channel{"teams:" + world.channels.front()};
    /// A reload may take the old one away at any moment.
    Current current{[this] { return std::make_shared<bot::Community>(*people); },
                    [this] { return now.load(); }};
    std::function<std::string(const bot::MessageKey&)> links = [](const auto&) { return std::string{}; };
    std::unique_ptr<teams::Adapter> adapter{};
    int attempts = 0;

    explicit TeamsSide(support::TeamsWorld its = teams_world()) : world{std::move(its)} {
        people->reminders_by = teams_kind;
        people->channels[channel] = {"hr"};
        add_account(ito, ito_id);
        add_account(mori, mori_id);
        book.keep(address_of(channel, teams::ChannelAddress{peer.service(), world.tenant, world.team, "HR"}));
        book.keep(address_of(world.team, teams::TeamAddress{peer.service(), world.group, "PMO"}));
        restart();
    }

    /// What a process forgets, is forgotten.
    void restart(std::chrono::milliseconds one_call = 10s) {
        adapter = std::make_unique<teams::Adapter>(
            teams::Adapter::Needs{.settings = settings,
                                  .tokens = tokens,
                                  .book = book,
                                  .current = current,
                                  .links = [this](const bot::MessageKey& it) { return links(it); },
                                  .one_call = one_call});
    }

    void add_account(const bot::PersonId& person, const std::string& entra) {
        const bot::AccountId account{"teams:" + entra};
        people->people[person].accounts[teams_kind] = account;
        people->accounts[account] = person;
    }

    std::string thread(const std::string& root) const {
        return world.channels.front() + ";messageid=" + root;
    }

    bot::MessageKey post(const std::string& root) const { return {channel, root}; }

    bot::Outcome deliver(const bot::Effect& effect) {
        return adapter->deliver({{.attempts = ++attempts}, effect, now.load() + bot::lease});
    }

    bot::Own find_own(const bot::Effect& effect, int tried = 1) const {
        return adapter->find_own({{.attempts = tried, .in_doubt = true}, effect, now.load() + bot::lease});
    }

    bot::Outcome react(const std::string& root) { return deliver(bot::React{post(root), "like"}); }

    bot::Thank thanks(const std::string& root, const std::string& words = "Thank you, Hanako Tanaka.") const {
        return {.post = post(root),
                .words = words,
                .mention = true,
                .author = {"teams:" + hanako_id},
                .author_name = "Hanako Tanaka",
                .language = bot::Language::En};
    }

    bot::Card reminder(const bot::PersonId& reader = ito) const {
        auto shown = card({waiting(1)});
        shown.reader = reader;
        shown.rows.front().key = post("1790212532418");
        return shown;
    }
};

/// What became of a call, in a word; a refusal by its code.
inline std::string word(const bot::Outcome& outcome) {
    if (const auto* refused = std::get_if<bot::Refused>(&outcome)) return refused->code;
    if (std::holds_alternative<bot::Unknown>(outcome)) return "unknown";
    if (std::holds_alternative<bot::LetGo>(outcome)) return "let go";
    const auto* retry = std::get_if<bot::Retry>(&outcome);
    if (!retry) return "done";
    return retry->throttled ? "throttled" : "retry";
}

inline std::string word(const bot::Own& own) {
    if (const auto* found = std::get_if<bot::Found>(&own)) return "found " + found->message.value;
    if (std::holds_alternative<bot::Absent>(own)) return "absent";
    return std::holds_alternative<bot::Blind>(own) ? "blind" : "retry";
}

inline bot::Reference message_of(const bot::Outcome& outcome) {
    const auto* done = std::get_if<bot::Done>(&outcome);
    return done ? done->message : bot::Reference{"none: " + word(outcome)};
}

}  // namespace tests
