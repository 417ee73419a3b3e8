#pragma once

#include "bot/community.hpp"
#include "bot/overloaded.hpp"
#include "bot/ports/adapter.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace tests {

/// A channel that remembers what stands where, and names what should never have been shown.
class Witness final : public bot::Adapter {
public:
    struct Ping {
        bot::PersonId reader{};
        bot::Timestamp at{};
        std::size_t rows = 0;
    };

    /// Something that the bot said in a thread, as it stands there.
    struct Line {
        enum class Kind { Thanks, Words, Closed } kind = Kind::Thanks;
        bot::MessageKey post{};
        std::string words{};
    };

    explicit Witness(std::shared_ptr<const bot::Community> people) : people_{std::move(people)} {}

    bot::Timestamp now{};
    std::function<void(const bot::Remind&)> pinged = [](const bot::Remind&) {};
    std::vector<Ping> pings{};
    std::vector<std::string> wrong{};
    std::map<std::string, int> counts{};  ///< calls by kind
    int digests = 0;                      ///< pings with a digest at their head

    bot::Capabilities can() const override { return {}; }

    bot::Own find_own(const bot::Call&) override { return bot::Absent{}; }

    bot::Outcome deliver(const bot::Call& call) override {
        const auto reference = "m" + std::to_string(++messages_);
        std::visit(bot::overloaded{
                       [&](const bot::React& it) { react(it); },
                       [&](const bot::Thank& it) {
                           say({Line::Kind::Thanks, it.post, it.words}, reference);
                       },
                       [&](const bot::Say& it) {
                           const auto kind =
                               it.kind == bot::Say::Kind::Words ? Line::Kind::Words : Line::Kind::Closed;
                           say({kind, it.post, it.words}, reference);
                       },
                       [&](const bot::Remove& it) { take_away(it.message.value); },
                       [&](const bot::Remind& it) { ping(it, reference); },
                       [&](const bot::Rewrite& it) { rewrite(it); },
                       [&](const bot::Clear& it) { take_away(it.message.value); },
                       [](const auto&) {},
                   },
                   call.effect);
        return bot::Done{{reference}};
    }

    /// The most pings that one member had on one of their own days.
    std::map<std::pair<bot::PersonId, std::chrono::local_days>, int> pings_a_day() const {
        std::map<std::pair<bot::PersonId, std::chrono::local_days>, int> found;
        for (const auto& ping : pings) ++found[{ping.reader, calendar(ping.reader).day_of(ping.at)}];
        return found;
    }

    /// Cards that stand in a member's chat.
    std::size_t cards_of(const bot::PersonId& reader) const {
        return static_cast<std::size_t>(
            std::ranges::count_if(cards_, [&](const auto& card) { return card.second == reader; }));
    }

    const std::map<std::string, Line>& lines() const { return lines_; }

private:
    const bot::Calendar& calendar(const bot::PersonId& reader) const {
        return people_->person(reader)->calendar;
    }

    void count(const std::string& kind) { ++counts[kind]; }

    void react(const bot::React& it) {
        count("reactions");
        if (!reacted_.insert(it.post).second) wrong.push_back("a second reaction to " + str(it.post));
    }

    void say(const Line& line, const std::string& reference) {
        count(line.kind == Line::Kind::Thanks  ? "thanks"
              : line.kind == Line::Kind::Words ? "words"
                                               : "closing");
        lines_[reference] = line;
        if (line.kind == Line::Kind::Words) return;
        const auto same = [&](const auto& other) {
            return other.second.post == line.post && other.second.kind == line.kind;
        };
        if (std::ranges::count_if(lines_, same) > 1)
            wrong.push_back("a second line of its kind in " + str(line.post));
        if (line.kind == Line::Kind::Thanks && !thanked_.insert(line.post).second)
            wrong.push_back("thanked twice: " + str(line.post));
        not_the_same_again(line);
    }

    /// The phrase, told by its fixed parts, of the line before in the same channel.
    void not_the_same_again(const Line& line) {
        const auto phrase = phrase_of(line.words);
        if (phrase.empty()) wrong.push_back("no phrase: " + line.words);
        auto& latest = latest_phrase_[line.post.conversation];
        if (phrase == latest) wrong.push_back("twice running: " + phrase);
        latest = phrase;
    }

    std::string phrase_of(const std::string& words) const {
        std::string longest;
        for (const auto& [place, phrases] : people_->phrases.phrases) {
            for (const auto& phrase : phrases) {
                if (fits(phrase, words) && phrase.size() > longest.size()) longest = phrase;
            }
        }
        return longest;
    }

    static bool fits(const std::string& phrase, const std::string& words) {
        std::size_t reached = 0;
        for (std::size_t begin = 0; begin <= phrase.size();) {
            const auto brace = std::min(phrase.find('{', begin), phrase.size());
            const auto part = phrase.substr(begin, brace - begin);
            const auto found = words.find(part, reached);
            if (found == std::string::npos) return false;
            reached = found + part.size();
            if (brace == phrase.size()) return true;
            begin = phrase.find('}', brace) + 1;
        }
        return true;
    }

    void ping(const bot::Remind& it, const std::string& reference) {
        count("pings");
        if (it.card.digest) ++digests;
        const auto& reader = it.card.reader;
        if (!calendar(reader).open(now)) wrong.push_back("out of hours: " + reader.value);
        pings.push_back({reader, now, it.card.rows.size()});
        cards_[reference] = reader;
        pinged(it);
    }

    void rewrite(const bot::Rewrite& it) {
        count("rewrites");
        if (!cards_.contains(it.message.value)) wrong.push_back("a rewrite of what is gone");
    }

    void take_away(const std::string& reference) {
        count("removed");
        if (lines_.erase(reference) + cards_.erase(reference) == 0)
            wrong.push_back("taken away what was not there: " + reference);
    }

    std::shared_ptr<const bot::Community> people_;
    int messages_ = 0;
    std::map<std::string, Line> lines_{};
    std::map<std::string, bot::PersonId> cards_{};
    std::set<bot::MessageKey> reacted_{};
    std::set<bot::MessageKey> thanked_{};
    std::map<bot::ConversationId, std::string> latest_phrase_{};
};

}  // namespace tests
