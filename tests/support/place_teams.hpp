#pragma once

#include "adapters/teams/adapter.hpp"
#include "adapters/teams/links.hpp"
#include "adapters/teams/receiver.hpp"
#include "bot/moment.hpp"
#include "store/open.hpp"
#include "tests/support/current.hpp"
#include "tests/support/desk.hpp"
#include "tests/support/place.hpp"
#include "tests/support/teams/peer.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <future>
#include <stdexcept>

namespace tests {

/// Microsoft Teams: activities with signed tokens in, calls to the strict peer out, a real database between.
class OverTeams : public Place {
public:
    OverTeams() { reload(community()); }

    ~OverTeams() override { CHECK(peer_.refused() == std::vector<std::string>{}); }

    OverTeams(const OverTeams&) = delete;
    OverTeams& operator=(const OverTeams&) = delete;

    support::TeamsPeer& peer() { return peer_; }

    /// The cards in somebody's chat, the first first, as Teams knows them.
    std::vector<support::TeamsMessage> cards_of(const std::string& who) const {
        auto all = peer_.messages(peer_.chat_with("29:" + who));
        std::erase_if(all, [](const auto& message) { return message.removed || message.card.empty(); });
        return all;
    }

    /// Presses on that very card; what the answer says, in words, or why not.
    std::string presses_on(const support::TeamsMessage& message, const std::string& who,
                           const std::string& verb, const std::string& post,
                           const Json& inputs = Json::object()) {
        const auto shown = Json::parse(message.card);
        auto answer = press_on(message.id, who, verb, data_of_button(shown, verb, mark_of(post), inputs));
        at(now_);
        return answer;
    }

protected:
    bot::Bot& bot() override { return bot_; }

    bot::Store& store() override { return database_->store(); }

    bot::Dispatcher& dispatcher() override { return dispatcher_; }

    bot::Community here(bot::Community all) const override {
        const bot::ChannelKind teams{"teams"};
        all.reminders_by = teams;
        all.channels[{"teams:" + world_.channels.front()}] = {"hr"};
        for (auto& [id, person] : all.people) {
            const bot::AccountId account{"teams:" + entra(id.value)};
            person.accounts[teams] = account;
            all.accounts[account] = id;
        }
        return all;
    }

    void set_clock(bot::Timestamp now) override {
        Place::set_clock(now);
        clock_ = now;
    }

    std::string tell_post(const std::string& who, const std::string& words, const std::string& to) override {
        const auto id = fresh_id();
        auto told = in_channel("message", who, id, to.empty() ? id : to);
        told["text"] = words;
        told["textFormat"] = "plain";
        tell(told);
        roots_[id] = to.empty() ? id : to;
        return id;
    }

    void tell_edit(const std::string& who, const std::string& id, const std::string& words) override {
        auto told = in_channel("messageUpdate", who, id, roots_.at(id));
        told["text"] = words;
        told["textFormat"] = "plain";
        told["channelData"]["eventType"] = "editMessage";
        tell(told);
    }

    void tell_removal(const std::string& who, const std::string& id) override {
        auto told = in_channel("messageDelete", who, id, roots_.at(id));
        told["channelData"]["eventType"] = "softDeleteMessage";
        tell(told);
    }

    std::string press(const std::string& who, const std::string& verb, const Json& data) override {
        return press_on(card_id(who), who, verb, data);
    }

    std::string press_on(const std::string& card, const std::string& who, const std::string& verb,
                         const Json& data) {
        auto told = activity("invoke", who, "f:" + fresh_id());
        told["name"] = "adaptiveCard/action";
        told["conversation"] = chat_with(who);
        told["replyToId"] = card;
        told["value"] = {{"action", {{"type", "Action.Execute"}, {"verb", verb}, {"data", data}}},
                         {"trigger", "manual"}};
        const auto body = Json::parse(tell(told));
        const bool is_card = body.at("type") == "application/vnd.microsoft.card.adaptive";
        if (const auto live = live_card(who); is_card && live && verb == "page") {
            pages_[who] = {live->id, live->changes, body.at("value")};
        }
        return is_card ? rows_in_words(body.at("value")) : "not allowed";
    }

    /// Only who has a chat with the bot can write there.
    void tell_words(const std::string& who, const std::string& words) override {
        auto told = activity("message", who, fresh_id());
        told["conversation"] = chat_with(who);
        told["text"] = words;
        told["textFormat"] = "plain";
        tell(told);
    }

    std::vector<std::string> letters(const std::string& who) override {
        std::vector<std::string> words;
        for (const auto& message : peer_.messages(peer_.chat_with("29:" + who))) {
            if (!message.removed && message.card.empty()) words.push_back(message.text);
        }
        return words;
    }

    Json card(const std::string& who) override {
        const auto message = live_card(who);
        if (!message) return {};
        const auto page = pages_.find(who);
        const bool in_sight = page != pages_.end() && page->second.message == message->id &&
                              page->second.changes == message->changes;
        return in_sight ? page->second.card : Json::parse(message->card);
    }

    std::string card_id(const std::string& who) override {
        const auto message = live_card(who);
        return message ? message->id : std::string{};
    }

    std::vector<std::string> lines(const std::string& id) override {
        std::vector<std::string> words;
        for (const auto& message : peer_.messages(thread(id))) {
            if (!message.removed) words.push_back(message.text);
        }
        return words;
    }

    bool nodded(const std::string& id) override { return !peer_.reactions(thread(id), id).empty(); }

private:
    static support::TeamsWorld world() {
        support::TeamsWorld world;
        for (const auto* name : {"ada", "ben", "ito", "mori", "ferry", "sato", "wells"})
            world.members.push_back({entra(name), std::string{"29:"} + name, name});
        for (int n = 1; n <= 45; ++n) {
            const auto guest = "guest" + std::to_string(n);
            world.members.push_back({entra(guest), "29:" + guest, guest});
        }
        return world;
    }

    /// An Entra id for each name.
    static std::string entra(const std::string& name) {
        auto digits = std::to_string(bot::phrase_id(name));
        return "11111111-aaaa-4aaa-8aaa-" + digits.insert(0, 12 - digits.size(), '0');
    }

    std::string fresh_id() { return std::to_string(1'790'000'000'000 + ++messages_); }

    std::string thread(const std::string& root) const {
        return world_.channels.front() + ";messageid=" + root;
    }

    Json activity(const std::string& type, const std::string& who, const std::string& id) const {
        return {{"type", type},
                {"id", id},
                {"timestamp", bot::rfc3339(now_)},
                {"serviceUrl", peer_.service()},
                {"channelId", "msteams"},
                {"from", {{"id", "29:" + who}, {"name", who}, {"aadObjectId", entra(who)}}},
                {"recipient", {{"id", "28:" + world_.app_id}, {"name", "Aizuchi"}}},
                {"channelData", {{"tenant", {{"id", world_.tenant}}}}}};
    }

    Json chat_with(const std::string& who) const {
        return {{"conversationType", "personal"},
                {"tenantId", world_.tenant},
                {"id", peer_.chat_with("29:" + who)}};
    }

    Json in_channel(const std::string& type, const std::string& who, const std::string& id,
                    const std::string& root) const {
        auto told = activity(type, who, id);
        told["conversation"] = {{"isGroup", true},
                                {"conversationType", "channel"},
                                {"tenantId", world_.tenant},
                                {"id", thread(root)}};
        told["channelData"]["team"] = {{"id", world_.team}, {"aadGroupId", world_.group}};
        told["channelData"]["channel"] = {{"id", world_.channels.front()}};
        return told;
    }

    /// Sends it, with a token, and waits for the answer; its body.
    std::string tell(const Json& told) {
        http::Request request{
            .method = "POST",
            .path = "/api/messages",
            .headers = {{"Content-Type", "application/json; charset=utf-8"},
                        {"Authorization", "Bearer " + peer_.mint({.service = peer_.service()})}},
            .body = told.dump()};
        auto answered = std::make_shared<std::promise<http::Response>>();
        auto answer = answered->get_future();
        receiver_.take(std::move(request),
                       [answered](http::Response response) { answered->set_value(std::move(response)); });
        if (answer.wait_for(10s) != std::future_status::ready) throw std::runtime_error{"no answer"};
        const auto response = answer.get();
        if (response.status != 200) throw std::runtime_error{"answered " + std::to_string(response.status)};
        return response.body;
    }

    std::optional<support::TeamsMessage> live_card(const std::string& who) const {
        if (peer_.chat_with("29:" + who).empty()) return {};
        const auto cards = cards_of(who);
        return cards.empty() ? std::nullopt : std::optional{cards.back()};
    }

    Folder folder_{};
    std::unique_ptr<store::Database> database_ =
        store::open("sqlite:" + folder_.file("teams.db"), store::Use::Serve);
    bot::Bot bot_{database_->store()};
    std::atomic<bot::Timestamp> clock_ = monday;
    support::TeamsWorld world_ = world();
    support::TeamsPeer peer_{world_, [this] { return clock_.load(); }};
    teams::Settings settings_ = peer_.settings();
    teams::Tokens tokens_{settings_, [this] { return clock_.load(); }};
    Current current_{[this] { return people_; }, [this] { return clock_.load(); }};
    teams::Adapter adapter_{{.settings = settings_,
                             .tokens = tokens_,
                             .book = database_->addresses(),
                             .current = current_,
                             .links = [](const bot::MessageKey&) { return std::string{}; }}};
    teams::Receiver receiver_{{.bot = bot_,
                               .book = database_->addresses(),
                               .current = current_,
                               .draw = [] { return 7U; },
                               .settings = settings_,
                               .most = [this] { return adapter_.most_for_an_answer(); }}};
    bot::Dispatcher dispatcher_{
        database_->store(), database_->records(), {{bot::ChannelKind{"teams"}, &adapter_}}};

    /// The page that a press was answered with: in sight until the message is changed.
    struct Turned {
        std::string message{};
        int changes = 0;
        Json card{};
    };

    std::map<std::string, std::string> roots_{};
    std::map<std::string, Turned> pages_{};
    int messages_ = 0;
};

}  // namespace tests
