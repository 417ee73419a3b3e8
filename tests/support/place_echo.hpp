#pragma once

#include "store/open.hpp"
#include "tests/support/current.hpp"
#include "tests/support/desk.hpp"
#include "tests/support/echo.hpp"
#include "tests/support/place.hpp"

#include <catch2/catch.hpp>

namespace tests {

/// A product that only logs, as the program would have it: its way in and its way out are those of its
/// channel.
class OverEcho : public Place {
public:
    OverEcho() { reload(community()); }

protected:
    bot::Bot& bot() override { return bot_; }

    bot::Store& store() override { return database_->store(); }

    bot::Dispatcher& dispatcher() override { return dispatcher_; }

    bot::Community here(bot::Community all) const override {
        all.reminders_by = echo::kind;
        all.channels[{"echo:hr"}] = {"hr"};
        for (auto& [id, person] : all.people) {
            const bot::AccountId account{"echo:" + id.value};
            person.accounts[echo::kind] = account;
            all.accounts[account] = id;
        }
        return all;
    }

    std::string tell_post(const std::string& who, const std::string& words, const std::string& to) override {
        const auto id = std::to_string(++messages_);
        tell({{"what", to.empty() ? "post" : "reply"}, {"id", id}, {"to", to}, {"by", who}, {"text", words}});
        return id;
    }

    void tell_edit(const std::string& who, const std::string& id, const std::string& words) override {
        tell({{"what", "edit"}, {"id", id}, {"by", who}, {"text", words}});
    }

    void tell_removal(const std::string& who, const std::string& id) override {
        tell({{"what", "removal"}, {"id", id}, {"by", who}});
    }

    std::string card_id(const std::string& who) override {
        std::string id;
        for (const auto& line : log_) {
            if (line.what == echo::Line::What::Card && line.where == who) id = line.id;
        }
        return id;
    }

    std::vector<std::string> lines(const std::string& id) override {
        std::vector<std::string> words;
        for (const auto& line : log_) {
            if (line.what == echo::Line::What::Words && line.where == id) words.push_back(line.words);
        }
        return words;
    }

    bool nodded(const std::string& id) override {
        return std::ranges::any_of(log_, [&](const echo::Line& line) {
            return line.what == echo::Line::What::Nod && line.where == id;
        });
    }

    // A story that presses, reads cards or talks to the bot has no place here.

    std::string press(const std::string& /*who*/, const std::string& /*verb*/,
                      const Json& /*data*/) override {
        throw std::logic_error{"echo has no buttons"};
    }

    void tell_words(const std::string& /*who*/, const std::string& /*words*/) override {
        throw std::logic_error{"echo has no chats"};
    }

    std::vector<std::string> letters(const std::string& /*who*/) override {
        throw std::logic_error{"echo has no chats"};
    }

    Json card(const std::string& /*who*/) override { throw std::logic_error{"echo has no cards"}; }

private:
    void tell(const Json& told) {
        http::Response answer{.status = 0};
        for (const auto& route : channel_.routes) {
            if (!route.takes("/echo")) continue;
            route.handler({.method = "POST",
                           .path = "/echo",
                           .headers = {{"Content-Type", "application/json"}},
                           .body = told.dump()},
                          [&](http::Response response) { answer = std::move(response); });
        }
        CHECK(answer.status == 200);
    }

    Folder folder_{};
    std::unique_ptr<store::Database> database_ =
        store::open("sqlite:" + folder_.file("echo.db"), store::Use::Serve);
    bot::Bot bot_{database_->store()};
    Current current_{[this] { return people_; }, [this] { return now_; }};
    echo::Log log_{};
    runtime::Channel channel_ = echo::channel(
        {.bot = bot_, .book = database_->addresses(), .records = database_->records(), .current = current_},
        log_);
    bot::Dispatcher dispatcher_{
        database_->store(), database_->records(), {{channel_.kind, channel_.adapter}}};
    int messages_ = 0;
};

}  // namespace tests
