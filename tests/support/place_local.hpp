#pragma once

#include "tests/support/desk.hpp"
#include "tests/support/place.hpp"

namespace tests {

/// The local channel as it is served: its API, its board, a real database.
class OverLocal : public Place {
public:
    OverLocal() { reload(community()); }

protected:
    bot::Bot& bot() override { return desk_.bot; }

    bot::Store& store() override { return desk_.database->store(); }

    bot::Dispatcher& dispatcher() override { return desk_.dispatcher; }

    void set_clock(bot::Timestamp now) override {
        Place::set_clock(now);
        desk_.now = now;
    }

    std::string tell_post(const std::string& who, const std::string& words, const std::string& to) override {
        desk_.people = people_;
        return desk_.post(who, words, to);
    }

    void tell_edit(const std::string& who, const std::string& id, const std::string& words) override {
        ask("PATCH", "/local/messages/" + id, {{"text", words}, {"by", who}});
    }

    void tell_removal(const std::string& who, const std::string& id) override {
        ask("DELETE", "/local/messages/" + id, {{"by", who}});
    }

    std::string press(const std::string& who, const std::string& verb, const Json& data) override {
        desk_.people = people_;
        const auto answered = desk_.press(who, verb, data);
        return answered.status == 200 ? rows_in_words(answered.json().at("card")) : "not allowed";
    }

    void tell_words(const std::string& who, const std::string& words) override {
        ask("POST", "/local/people/" + who + "/messages", {{"text", words}});
    }

    std::vector<std::string> letters(const std::string& who) override {
        std::vector<std::string> words;
        for (const auto& letter : desk_.inbox(who)) {
            if (letter.at("card").is_null()) words.push_back(letter.at("text"));
        }
        return words;
    }

    Json card(const std::string& who) override {
        for (const auto& letter : desk_.inbox(who)) {
            if (letter.at("card").is_object()) return letter.at("card");
        }
        return {};
    }

    std::string card_id(const std::string& who) override {
        for (const auto& letter : desk_.inbox(who)) {
            if (letter.at("card").is_object()) return letter.at("id");
        }
        return {};
    }

    std::vector<std::string> lines(const std::string& id) override {
        std::vector<std::string> words;
        for (const auto& message : desk_.messages()) {
            if (message.at("from_bot") != true || message.at("reply_to") != id) continue;
            const bool brought = message.at("kind") == "words";
            const auto whose = brought ? "from " + message.at("for").get<std::string>() + ": " : "";
            words.push_back(whose + message.at("text").get<std::string>());
        }
        return words;
    }

    bool nodded(const std::string& id) override {
        const auto messages = desk_.messages();
        return std::ranges::any_of(messages, [&](const Json& message) {
            const auto& reactions = message.at("reactions");
            return message.at("id") == id && std::ranges::any_of(reactions, [](const Json& reaction) {
                       return reaction.at("by") == "Aizuchi";
                   });
        });
    }

private:
    void ask(const std::string& method, const std::string& path, const Json& body) {
        desk_.people = people_;
        desk_.ask(method, path, body.dump());
    }

    Desk desk_{};
};

}  // namespace tests
