#pragma once

#include "bot/card.hpp"
#include "bot/community.hpp"
#include "bot/delivery.hpp"
#include "store/book.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tests {

/// Holds against each member what the policy promises: nothing due stays untold for longer than its policy
/// and one gap. It counts by itself and asks the core for no rule.
class Referee {
public:
    Referee(const store::Book& book, std::shared_ptr<const bot::Community> people, bot::Span pulse)
        : book_{book}, people_{std::move(people)}, pulse_{pulse} {}

    std::vector<std::string> late{};
    std::vector<bot::Seconds> waits{};  ///< from a post to the first time that its owner was told, worked

    /// All that a card tells its reader is told in time.
    void told(const bot::Remind& sent, bot::Timestamp now) {
        for (const auto& row : sent.card.rows) {
            if (row.kind != bot::Card::Kind::Waiting) continue;
            judge(row.key, sent.card.reader, now);
            note_first(row.key, sent.card.reader, now);
            told_[{row.key, sent.card.reader}] = now;
        }
    }

    /// Whoever takes a post over knows of it: from then on it is theirs to be told of.
    void taken(const bot::MessageKey& post, bot::Timestamp now) { taken_[post] = now; }

    /// Whoever should have been told by now was. To be called before anything changes, and at the end.
    void judge(const bot::MessageKey& post, bot::Timestamp now) {
        for (const auto& member : people_->pmo) judge(post, member, now);
    }

private:
    struct Rank {
        bot::WorkingTime after{};
        bool owner = false;
    };

    std::optional<Rank> rank(const bot::FollowUp& follow_up, bool first, const bot::PersonId& reader) const {
        const auto& policy = people_->theme(follow_up.theme)->policy;
        if (follow_up.owner == reader)
            return Rank{first ? policy.first_post_remind_after : policy.remind_after, true};
        return Rank{policy.escalate.front().after, false};  // the lead is one of the pool, and told with it
    }

    const bot::Calendar& calendar(const bot::PersonId& reader) const {
        return people_->person(reader)->calendar;
    }

    std::optional<bot::Timestamp> last_told(const bot::FollowUp& it, const bot::PersonId& reader) const {
        const auto found = told_.find({it.post, reader});
        if (found == told_.end() || found->second < it.reopened_at.value_or(it.opened_at)) return {};
        return found->second;
    }

    /// When it is ripe by policy, slept through or not.
    bot::Timestamp ripe(const bot::FollowUp& it, const Rank& rank, const bot::PersonId& reader) const {
        const auto opened = it.reopened_at.value_or(it.opened_at);
        const auto& hours = calendar(reader);
        const auto& repeat = people_->theme(it.theme)->policy.repeat_every;
        const auto answered = it.pmo_answered ? it.pmo_answered->at : opened;
        const auto told = last_told(it, reader);
        const auto first = hours.after(opened, rank.after);
        if (told) {
            const auto again = hours.after(std::max(*told, answered), repeat);
            return rank.owner ? again
                              : std::max(again, first);  // told before, as the owner or in their place
        }
        if (answered <= opened) return first;
        return std::max(first, hours.after(answered, rank.owner ? repeat : rank.after));
    }

    void judge(const bot::MessageKey& post, const bot::PersonId& reader, bot::Timestamp now) {
        const auto it = book_.follow_up(post);
        if (!it || !it->waiting() || it->asleep(now)) return;
        const auto stands = rank(*it, book_.post(post)->first, reader);
        auto due = ripe(*it, *stands, reader);
        if (it->snooze) due = std::max(due, it->snooze->until);
        if (it->given) due = std::max(due, it->given->at);
        if (const auto taken = taken_.find(post); taken != taken_.end()) due = std::max(due, taken->second);
        const auto& hours = calendar(reader);
        // Nothing is looked at between two pulses: one that falls after closing time is as good as the next
        // opening.
        auto allowed = hours.next_opening(hours.next_opening(due) + people_->ping_gap) + pulse_;
        if (!hours.open(allowed)) allowed = hours.next_opening(allowed) + pulse_;
        if (now > allowed) late.push_back(str(post) + " for " + reader.value);
    }

    void note_first(const bot::MessageKey& post, const bot::PersonId& reader, bot::Timestamp now) {
        const auto it = book_.follow_up(post);
        if (!it || it->owner != reader || told_.contains({post, reader})) return;
        waits.push_back(calendar(reader).between(it->opened_at, now));
    }

    const store::Book& book_;
    std::shared_ptr<const bot::Community> people_;
    bot::Span pulse_;
    std::map<std::pair<bot::MessageKey, bot::PersonId>, bot::Timestamp> told_{};
    std::map<bot::MessageKey, bot::Timestamp> taken_{};
};

}  // namespace tests
