#pragma once

#include "bot/bot.hpp"
#include "bot/dispatcher.hpp"
#include "bot/rules/rules.hpp"
#include "tests/support/card_in_words.hpp"
#include "tests/support/people.hpp"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace tests {

/// Where a story happens, in the words of those who are in it: what they write and press, and what they then
/// see. People go by their plain names (`ada`, `ito`), messages by names that the story gives them. Nothing
/// sleeps: the clock is moved by hand, and lets pass the few seconds that deliveries need among themselves.
class Place {
public:
    Place() = default;
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;
    virtual ~Place() = default;

    // ---- what happens

    /// It becomes that late, if it is not yet; whoever is to be told something then is.
    void at(bot::Timestamp moment) {
        if (moment > now_) set_clock(moment);
        settle_down();
    }

    void posts(const std::string& who, const std::string& name, const std::string& words = "I tried it.") {
        ids_[name] = tell_post(who, text_of(name, words), {});
        settle_down();
    }

    /// … while nothing gets out: the bot has heard it, and speaks only when the clock is moved.
    void posts_unheeded(const std::string& who, const std::string& name,
                        const std::string& words = "I tried it.") {
        ids_[name] = tell_post(who, text_of(name, words), {});
    }

    void replies(const std::string& who, const std::string& to, const std::string& words) {
        tell_post(who, words, ids_.at(to));
        settle_down();
    }

    void edits(const std::string& who, const std::string& name, const std::string& words) {
        tell_edit(who, ids_.at(name), text_of(name, words));
        settle_down();
    }

    void deletes(const std::string& who, const std::string& name) {
        tell_removal(who, ids_.at(name));
        settle_down();
    }

    /// Presses the button of that verb at that post on the live card; what the answer says, in words, or why
    /// not.
    std::string presses(const std::string& who, const std::string& verb, const std::string& post,
                        const Json& inputs = Json::object()) {
        auto answer = press(who, verb, data_of_button(card(who), verb, mark_of(post), inputs));
        settle_down();
        return answer;
    }

    /// Writes to the bot in a direct chat; what it answers there.
    std::string says(const std::string& who, const std::string& words) {
        const auto before = letters(who).size();
        tell_words(who, words);
        settle_down();
        const auto after = letters(who);
        return after.size() > before ? after.back() : std::string{};
    }

    /// The same by the one button that is for several posts at once.
    std::string presses_for_all(const std::string& who, const std::string& verb,
                                const std::vector<std::string>& posts, const Json& inputs) {
        auto answer =
            press(who, verb, data_for_all(card(who), verb, posts.size(), mark_of(posts.front()), inputs));
        settle_down();
        return answer;
    }

    /// Thinks better of closing when the card asks back; what the answer says.
    std::string cancels(const std::string& who) { return press(who, "page", {{"from", 0}}); }

    /// Presses the button that shows the next rows, or (`back`) the first; the answer's rows in words.
    std::string turns_the_page(const std::string& who, Page page = Page::Next) {
        auto answer = press(who, "page", data_of_page(card(who), page));
        settle_down();
        return answer;
    }

    void reload(bot::Community fresh) {
        people_ = std::make_shared<const bot::Community>(here(std::move(fresh)));
        bot().handle({.what = bot::Reloaded{}}, people_, now_);
        settle_down();
    }

    // ---- what is seen

    /// The rows of somebody's live card in words: `1 waits, 2 closed`; empty where there is none.
    std::string shows(const std::string& who) { return rows_in_words(card(who)); }

    /// All that stands on the live card.
    std::string reads(const std::string& who) { return read_aloud(card(who)); }

    /// What there is to choose from before the button of that verb at that post is pressed.
    std::vector<std::string> choices(const std::string& who, const std::string& verb,
                                     const std::string& post) {
        return choices_before(card(who), verb, mark_of(post));
    }

    /// How often the phone told since it was asked last.
    int pings(const std::string& who) { return std::exchange(pings_[who], 0); }

    /// What the bot said in a thread and stands there, oldest first.
    std::vector<std::string> said_in(const std::string& post) { return lines(ids_.at(post)); }

    bool nodded_at(const std::string& post) { return nodded(ids_.at(post)); }

    const bot::Community& people() const { return *people_; }

    bot::Timestamp now() const { return now_; }

protected:
    virtual bot::Bot& bot() = 0;
    virtual bot::Store& store() = 0;
    virtual bot::Dispatcher& dispatcher() = 0;

    /// Tells of a post, or of a reply where `to` is given; its id.
    virtual std::string tell_post(const std::string& who, const std::string& words,
                                  const std::string& to) = 0;
    virtual void tell_edit(const std::string& who, const std::string& id, const std::string& words) = 0;
    virtual void tell_removal(const std::string& who, const std::string& id) = 0;
    virtual std::string press(const std::string& who, const std::string& verb, const Json& data) = 0;

    virtual void tell_words(const std::string& who, const std::string& words) = 0;

    /// Plain words of the bot to one person, oldest first.
    virtual std::vector<std::string> letters(const std::string& who) = 0;
    virtual Json card(const std::string& who) = 0;
    virtual std::string card_id(const std::string& who) = 0;
    virtual std::vector<std::string> lines(const std::string& id) = 0;
    virtual bool nodded(const std::string& id) = 0;

    /// The same people, with their accounts on this channel.
    virtual bot::Community here(bot::Community all) const { return all; }

    virtual void set_clock(bot::Timestamp now) { now_ = now; }

    bot::Timestamp now_ = monday;
    std::shared_ptr<const bot::Community> people_{};

private:
    void settle_down() {
        constexpr auto patience = 20s;
        const auto end = now_ + patience;
        for (;;) {
            bot().tick(people_, now_);
            dispatcher().drain(bot::Rules{people_}, now_);
            note_pings();
            const auto next = store().nothing_before();
            if (next > end) return;
            if (next > now_) set_clock(next);
        }
    }

    void note_pings() {
        for (const auto& [id, person] : people_->people) {
            const auto card = card_id(id.value);
            if (!card.empty() && card != std::exchange(latest_[id.value], card)) ++pings_[id.value];
        }
    }

    std::map<std::string, std::string> ids_{};
    std::map<std::string, std::string> latest_{};
    std::map<std::string, int> pings_{};
};

}  // namespace tests
