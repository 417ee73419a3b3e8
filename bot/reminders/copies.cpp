#include "bot/reminders/copies.hpp"

#include "bot/listening/one_thing.hpp"

#include <algorithm>
#include <iterator>
#include <map>

namespace bot {

namespace {

/// Below an announcement each who asks is somebody else.
bool can_stand_for(const Card::Row& row) {
    const bool waits = row.kind == Card::Kind::Waiting || row.kind == Card::Kind::Snoozed;
    const bool over = row.kind == Card::Kind::Closed || row.kind == Card::Kind::Given;
    return (waits || over) && row.announced_by.empty();
}

bool done_alike(const std::optional<Card::Done>& one, const std::optional<Card::Done>& other) {
    if (!one || !other) return !one && !other;
    return one->at == other->at && one->by == other->by;
}

/// Whether a reader need not tell them apart. Where its author went on, it has something of its own to say.
bool stand_alike(const Card::Row& one, const Card::Row& other) {
    return one.kind == other.kind && one.owner_id == other.owner_id && one.step == other.step &&
           one.until == other.until && done_alike(one.done, other.done) && !other.again && !other.reopened;
}

/// Who has answered one of them has answered the person.
void take_in(Card::Row& row, Card::Row& copy) {
    if (row.answered_by.empty()) {
        row.answered_by = copy.answered_by;
        row.pmo_answered = copy.pmo_answered && !row.again;
    }
    std::ranges::move(copy.asked, std::back_inserter(row.asked));
    row.copies.push_back({copy.key, copy.post, copy.theme});
}

bool waits_for_reader(const Standing& standing) {
    const bool told = standing.due == Due::First || standing.due == Due::Again ||
                      standing.due == Due::ToldAlready || standing.due == Due::OutOfHours;
    return told && standing.turn && standing.concern.follow_up.waiting();
}

/// Whether a reader may as well be told of both at once.
bool go_together(const Standing& told, const Standing& later) {
    return told.turn->step == later.turn->step &&
           told.concern.follow_up.owner == later.concern.follow_up.owner && !later.concern.follow_up.again &&
           one_thing(told.concern.post, later.concern.post);
}

/// Posts by their keys, for as long as one card is composed.
class Posts {
public:
    explicit Posts(const std::vector<Standing>& standings) {
        for (const auto& standing : standings) all_[standing.concern.post.key] = &standing.concern.post;
    }

    bool say_one_thing(const MessageKey& one, const MessageKey& other) const {
        const auto first = all_.find(one);
        const auto second = all_.find(other);
        return first != all_.end() && second != all_.end() && one_thing(*first->second, *second->second);
    }

    /// … with the row, or with one for which it stands.
    bool say_one_thing(const Card::Row& row, const MessageKey& other) const {
        return say_one_thing(row.key, other) || std::ranges::any_of(row.copies, [&](const Card::Copy& copy) {
                   return say_one_thing(copy.key, other);
               });
    }

private:
    std::map<MessageKey, const Post*> all_{};
};

}  // namespace

void add_copies(std::vector<const Standing*>& on_card, const std::vector<Standing>& all) {
    std::map<AccountId, std::vector<const Standing*>> told;
    for (const auto* standing : on_card) {
        if (waits_for_reader(*standing)) told[standing->concern.post.author].push_back(standing);
    }
    for (const auto& standing : all) {
        const auto theirs = told.find(standing.concern.post.author);
        if (theirs == told.end() || standing.due != Due::NotYet || !standing.turn) continue;
        const bool one = std::ranges::any_of(
            theirs->second, [&](const Standing* other) { return go_together(*other, standing); });
        const bool there = std::ranges::find(on_card, &standing) != on_card.end();
        if (one && !there) on_card.push_back(&standing);
    }
}

void stand_for_copies(std::vector<Card::Row>& rows, const std::vector<Standing>& standings) {
    const Posts posts{standings};
    std::map<AccountId, std::vector<std::size_t>> by_author;
    std::vector<Card::Row> left;
    for (auto& row : rows) {
        auto& theirs = by_author[row.author_id];
        const auto first = std::ranges::find_if(theirs, [&](std::size_t place) {
            return can_stand_for(row) && stand_alike(left.at(place), row) &&
                   posts.say_one_thing(left.at(place), row.key);
        });
        if (first != theirs.end()) {
            take_in(left.at(*first), row);
        } else {
            theirs.push_back(left.size());
            left.push_back(std::move(row));
        }
    }
    rows = std::move(left);
}

}  // namespace bot
