#pragma once

#include "adapters/cards/adaptive/press.hpp"
#include "adapters/text/language.hpp"
#include "bot/overloaded.hpp"
#include "store/group_commit.hpp"
#include "store/ledger.hpp"
#include "tests/support/ground.hpp"
#include "tests/support/place.hpp"

#include <set>

namespace tests {

/// A channel that keeps what was said and shown as people would find it.
class Paper final : public bot::Adapter {
public:
    struct Letter {
        std::string id{};
        bot::Card card{};
    };

    bot::Capabilities can() const override { return {}; }

    bot::Own find_own(const bot::Call&) override { return bot::Absent{}; }

    bot::Outcome deliver(const bot::Call& call) override {
        const auto id = "m" + std::to_string(++messages_);
        std::visit(bot::overloaded{
                       [&](const bot::React& it) { nods.insert(it.post.message); },
                       [&](const bot::Thank& it) {
                           lines.push_back({id, it.post.message, it.words});
                       },
                       [&](const bot::Say& it) {
                           const bool brought = it.kind == bot::Say::Kind::Words;
                           const auto whose = brought ? "from " + it.on_behalf.value + ": " : "";
                           lines.push_back({id, it.post.message, whose + it.words});
                       },
                       [&](const bot::Tell& it) { told[it.to.value].push_back(it.words); },
                       [&](const bot::Remove& it) { take_away(it.message.value); },
                       [&](const bot::Remind& it) {
                           letters[it.card.reader.value] = {id, it.card};
                       },
                       [&](const bot::Rewrite& it) { letters[it.card.reader.value].card = it.card; },
                       [&](const bot::Clear& it) { take_away(it.message.value); },
                       [](const auto&) {},
                   },
                   call.effect);
        return bot::Done{{id}};
    }

    struct Line {
        std::string id{};
        std::string post{};
        std::string words{};
    };

    std::set<std::string> nods{};
    std::vector<Line> lines{};
    std::map<std::string, Letter> letters{};
    std::map<std::string, std::vector<std::string>> told{};

private:
    void take_away(const std::string& id) {
        std::erase_if(lines, [&](const Line& line) { return line.id == id; });
        std::erase_if(letters, [&](const auto& letter) { return letter.second.id == id; });
    }

    int messages_ = 0;
};

/// The core alone: no channel's protocol between the people and it.
class OnPaper : public Place {
public:
    OnPaper() { reload(community()); }

protected:
    bot::Bot& bot() override { return bot_; }

    bot::Store& store() override { return store_; }

    bot::Dispatcher& dispatcher() override { return dispatcher_; }

    std::string tell_post(const std::string& who, const std::string& words, const std::string& to) override {
        const auto id = std::to_string(++messages_);
        const auto author = tests::author(bot::AccountId{"local:" + who});
        bot::Event event{.what = bot::ReplySeen{in_hr(id), in_hr(to), author, words, now_}};
        if (to.empty()) event.what = bot::PostSeen{in_hr(id), author, words, now_};
        text::note_language(event, *people_);
        tell(event);
        return id;
    }

    void tell_edit(const std::string& who, const std::string& id, const std::string& words) override {
        tell({.what = bot::Edited{in_hr(id), bot::AccountId{"local:" + who}, words, now_}});
    }

    void tell_removal(const std::string& who, const std::string& id) override {
        tell({.what = bot::Removed{in_hr(id), bot::AccountId{"local:" + who}}});
    }

    std::string press(const std::string& who, const std::string& verb, const Json& data) override {
        const auto read = std::get<cards::Press>(cards::read_press(verb, data));
        const auto answer =
            tell({.what = bot::Asked{{who}, read.posts, read.wish, read.rev, {card_id(who)}}});
        const auto* shown = std::get_if<bot::Shown>(&answer);
        if (shown && verb == "page") paper_.letters.at(who).card = shown->card;  // it is shown in its place
        return shown ? rows_in_words(marked_up(shown->card)) : "not allowed";
    }

    void tell_words(const std::string& who, const std::string& words) override {
        const bot::MessageKey message{{"local:chat/" + who}, std::to_string(++messages_)};
        const auto author = tests::author(bot::AccountId{"local:" + who});
        tell({.key = {"said " + str(message)}, .what = bot::Spoke{message, author, words}});
    }

    std::vector<std::string> letters(const std::string& who) override { return paper_.told["local:" + who]; }

    Json card(const std::string& who) override {
        const auto letter = paper_.letters.find(who);
        return letter == paper_.letters.end() ? Json{} : marked_up(letter->second.card);
    }

    std::string card_id(const std::string& who) override {
        const auto letter = paper_.letters.find(who);
        return letter == paper_.letters.end() ? std::string{} : letter->second.id;
    }

    std::vector<std::string> lines(const std::string& id) override {
        std::vector<std::string> words;
        for (const auto& line : paper_.lines) {
            if (line.post == id) words.push_back(line.words);
        }
        return words;
    }

    bool nodded(const std::string& id) override { return paper_.nods.contains(id); }

private:
    bot::Answer tell(const bot::Event& event) { return bot_.handle(event, people_, now_); }

    std::unique_ptr<Ground> ground_ = new_ground();
    store::GroupCommit group_{ground_->book()};
    store::Ledger store_{ground_->book(), group_};
    bot::Bot bot_{store_};
    Paper paper_{};
    bot::Dispatcher dispatcher_{store_, ground_->records(), {{bot::ChannelKind{"local"}, &paper_}}};
    int messages_ = 0;
};

}  // namespace tests
