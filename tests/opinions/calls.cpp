#include "bot/ports/store.hpp"
#include "tests/support/teams/side.hpp"

#include <exception>
#include <iostream>
#include <stdexcept>

// Makes each kind of call that we make to the service through which bots talk, once, for another client to be
// held beside it.

namespace {

using namespace tests;

const std::string tenant = "5f3c1d7e-2a84-4b16-9d05-c8e1f7a2b640";
const std::string team = "19:b7e0c4a9general@thread.tacv2";
const bot::ConversationId channel{"teams:19:b7e0c4a9channel@thread.tacv2"};
const bot::MessageKey post{channel, "1790212532418"};

teams::Settings settings(const std::string& url) {
    return {.app_id = "8d2f6c14-3b7a-4e59-a1c0-7e94b2d85f36",
            .tenants = {tenant},
            .secret = "not looked at",
            .cloud = {.login = url,
                      .scope = "https://api.botframework.com/.default",
                      .graph = url + "/graph",
                      .service = url,
                      .hosts = {"127.0.0.1"}}};
}

/// Ito is known by his Entra id alone, so that the team's roster must be asked.
std::shared_ptr<const bot::Community> people() {
    auto all = std::make_shared<bot::Community>(community());
    const bot::AccountId account{"teams:" + ito_id};
    all->people[ito].accounts[teams_kind] = account;
    all->accounts[account] = ito;
    all->channels[channel] = {"hr"};
    return all;
}

bot::Thank thanks() {
    return {.post = post,
            .words = "Thank you, Hanako Tanaka.",
            .mention = true,
            .author = {"teams:" + hanako_id},
            .author_name = "Hanako Tanaka"};
}

class Caller {
public:
    explicit Caller(const std::string& url) : settings_{settings(url)} {
        book_.keep(address_of(channel, teams::ChannelAddress{url, tenant, team, "HR"}));
        book_.keep(address_of(bot::AccountId{"teams:" + hanako_id},
                              teams::MemberAddress{url, tenant, "29:hanako", "Hanako Tanaka"}));
    }

    void call_all() {
        const auto said = done(thanks());
        done(bot::Say{.post = post, .words = "It works with <b>plain</b> words & 日本語."});
        done(bot::Remove{.post = post, .message = said});
        const auto shown = card({waiting(1)});
        const auto reminder = done(bot::Remind{.card = shown});
        done(bot::Rewrite{.card = shown, .message = reminder});
        done(bot::Clear{.reader = ito, .message = reminder});
    }

private:
    bot::Reference done(const bot::Effect& effect) {
        const auto outcome = adapter_.deliver({{.attempts = 1}, effect, now() + bot::lease});
        if (word(outcome) != "done") throw std::runtime_error{"a call came to: " + word(outcome)};
        return message_of(outcome);
    }

    static bot::Timestamp now() { return monday + 2h; }

    teams::Settings settings_;
    teams::Tokens tokens_{settings_, now};
    Pocketbook book_{};
    std::shared_ptr<const bot::Community> people_ = people();
    tests::Current current_{[this] { return people_; }, now};
    teams::Adapter adapter_{{.settings = settings_,
                             .tokens = tokens_,
                             .book = book_,
                             .current = current_,
                             .links = [](const bot::MessageKey&) { return std::string{}; }}};
};

}  // namespace

int main(int count, char** words) {
    if (count != 2) {
        std::cerr << "usage: calls URL\n";
        return 2;
    }
    try {
        Caller{words[1]}.call_all();
    } catch (const std::exception& failure) {
        std::cerr << "calls: " << failure.what() << "\n";
        return 1;
    }
    return 0;
}
