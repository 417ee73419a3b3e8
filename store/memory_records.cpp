#include "store/memory_records.hpp"

#include "bot/chat/search.hpp"
#include "store/memory.hpp"

#include <algorithm>

namespace store {

namespace {

constexpr std::size_t most_refusals = 10'000;

bool kept_by(const bot::Filter& filter, const bot::Entry& entry) {
    using Which = bot::Filter::Which;
    const auto& follow_up = entry.follow_up;
    if (filter.theme && entry.post.theme != *filter.theme) return false;
    if (filter.owner && follow_up.owner != *filter.owner) return false;
    switch (filter.which) {
        case Which::All: return true;
        case Which::Closed: return follow_up.state == bot::FollowUp::State::Closed;
        case Which::Open: break;
    }
    if (follow_up.waiting() || !filter.or_ended_after) return follow_up.waiting();
    return follow_up.reopen || (follow_up.ended_at && *follow_up.ended_at > *filter.or_ended_after);
}

bool counts(const bot::Reply& reply, const bot::Post& post) {
    return !reply.by_bot && !reply.removed_at && reply.author != post.author;
}

void note(std::optional<bot::Timestamp>& first, bot::Timestamp at) {
    first = std::min(first.value_or(at), at);
}

bool is_of(const bot::Stretch& stretch, const bot::FollowUp& follow_up) {
    const bool within = follow_up.opened_at >= stretch.from && follow_up.opened_at < stretch.to;
    const bool before = stretch.open_too && follow_up.waiting() && follow_up.opened_at < stretch.from;
    return follow_up.state != bot::FollowUp::State::None && (within || before);
}

bool is_one(const bot::AccountId& account, const std::vector<bot::AccountId>& pmo) {
    return std::ranges::find(pmo, account) != pmo.end();
}

}  // namespace

bot::Entry MemoryRecords::entry_of(const bot::Post& post) const {
    bot::Entry entry{.post = *book_.post(post.number)};
    entry.follow_up = book_.follow_up(post.key).value_or(
        bot::FollowUp{.post = post.key, .theme = post.theme, .state = bot::FollowUp::State::None});
    for (const auto& reply : thread_of(post.key)) {
        if (counts(reply, post)) note(entry.first_human_response_at, reply.posted_at);
    }
    return entry;
}

/// The removed as well.
std::vector<bot::Reply> MemoryRecords::thread_of(const bot::MessageKey& post) const {
    std::vector<bot::Reply> thread;
    const auto& all = book_.threads_;
    for (auto it = all.lower_bound({post, 0}); it != all.end() && it->first.first == post; ++it) {
        thread.push_back(*book_.reply(it->second));
    }
    std::ranges::stable_sort(thread, {}, &bot::Reply::posted_at);
    return thread;
}

std::vector<bot::Entry> MemoryRecords::list(const bot::Filter& filter) const {
    std::vector<bot::Entry> all;
    for (const auto& [number, post] : book_.posts_) {
        if (auto entry = entry_of(post); kept_by(filter, entry)) all.push_back(std::move(entry));
    }
    const auto limit = std::min(filter.limit.value_or(all.size()), all.size());
    all.erase(all.begin(), all.end() - static_cast<std::ptrdiff_t>(limit));
    std::ranges::stable_sort(all, {}, [](const bot::Entry& entry) { return entry.post.posted_at; });
    return all;
}

std::vector<bot::Entry> MemoryRecords::find(const bot::Search& search) const {
    std::vector<bot::Entry> found;
    auto left = search.among;
    for (auto it = book_.posts_.rbegin(); it != book_.posts_.rend() && left > 0; ++it) {
        if (found.size() == search.limit) break;
        if (it->second.removed_at) continue;
        --left;
        if (auto post = *book_.post(bot::PostNumber{it->first}); bot::fits(post, search)) {
            found.push_back(entry_of(post));
        }
    }
    return found;
}

std::vector<bot::Share> MemoryRecords::shares() const {
    std::map<std::pair<bot::ThemeId, bot::PersonId>, std::size_t> open;
    for (const auto& [key, follow_up] : book_.follow_ups_) {
        if (follow_up.waiting()) ++open[{follow_up.theme, follow_up.owner}];
    }
    std::vector<bot::Share> shares;
    shares.reserve(open.size());
    for (const auto& [whose, count] : open) shares.push_back({whose.first, whose.second, count});
    return shares;
}

std::vector<bot::Advice> MemoryRecords::asked() const {
    std::vector<bot::Advice> all;
    for (const auto& [key, follow_up] : book_.follow_ups_) {
        if (!follow_up.waiting()) continue;
        for (auto& one : book_.advice(key)) {
            if (one.end == bot::Advice::End::None) all.push_back(std::move(one));
        }
    }
    return all;
}

std::optional<bot::Story> MemoryRecords::story(bot::PostNumber number) const {
    const auto post = book_.post(number);
    if (!post) return {};
    bot::Story story{
        .entry = entry_of(*post), .replies = thread_of(post->key), .advice = book_.advice(post->key)};
    if (const auto deeds = book_.deeds_.find(post->key); deeds != book_.deeds_.end()) {
        story.deeds = deeds->second;
    }
    for (const auto& [whose, told] : book_.told_) {
        if (whose.first == post->key) story.told.push_back(told);
    }
    std::ranges::stable_sort(story.told, {}, &bot::Told::at);
    for (const auto& [line, said] : book_.said_) {
        if (said.post == post->key) story.said.push_back(said);
    }
    std::ranges::stable_sort(story.said, {}, &bot::Said::rev);
    return story;
}

std::vector<bot::PostNumber> MemoryRecords::named(const std::string& name) const {
    std::vector<bot::PostNumber> found;
    for (const auto& [number, post] : book_.posts_) {
        if (str(post.number) == name) found.insert(found.begin(), post.number);
        if (str(post.number) != name && post.key.message == name) found.push_back(post.number);
    }
    return found;
}

std::vector<bot::Milestones> MemoryRecords::milestones(const bot::Stretch& stretch) const {
    std::vector<bot::Milestones> all;
    for (const auto& [key, follow_up] : book_.follow_ups_) {
        const auto post = *book_.post(key);
        if (!is_of(stretch, follow_up) || is_one(post.author, stretch.pmo)) continue;
        bot::Milestones one{.theme = follow_up.theme,
                            .owner = follow_up.owner,
                            .state = follow_up.state,
                            .opened_at = follow_up.opened_at};
        if (follow_up.closing) one.closed_at = follow_up.closing->at;
        for (const auto& reply : thread_of(key)) {
            if (!counts(reply, post)) continue;
            note(one.answered_at, reply.posted_at);
            if (is_one(reply.author, stretch.pmo)) note(one.pmo_answered_at, reply.posted_at);
        }
        all.push_back(std::move(one));
    }
    return all;
}

std::vector<bot::Refusal> MemoryRecords::refusals(std::size_t limit) const {
    std::vector<bot::Refusal> latest;
    const auto most = std::min(limit, most_refusals);
    for (auto it = book_.refusals_.rbegin(); it != book_.refusals_.rend() && latest.size() < most; ++it) {
        latest.push_back(it->second);
    }
    return latest;
}

std::vector<bot::NotUnderstood> MemoryRecords::not_understood() const {
    std::vector<bot::NotUnderstood> latest;
    for (const auto& [kind, one] : book_.not_understood_) latest.push_back(one);
    std::ranges::stable_sort(latest, std::ranges::greater{}, &bot::NotUnderstood::at);
    if (latest.size() > bot::most_not_understood) latest.resize(bot::most_not_understood);
    return latest;
}

std::vector<bot::Reminder> MemoryRecords::unreachable() const {
    std::vector<bot::Reminder> lost;
    for (const auto& reader : book_.unreachable()) lost.push_back(book_.reminder(reader));
    std::ranges::stable_sort(lost, {}, [](const bot::Reminder& one) { return one.unreachable->since; });
    return lost;
}

std::vector<bot::ConversationId> MemoryRecords::channels() const {
    std::vector<bot::ConversationId> all;
    for (const auto& [channel, at] : book_.last_written_) all.push_back(channel);
    return all;
}

std::vector<bot::LostGround> MemoryRecords::lost_ground() const {
    return book_.lost_ground();
}

}  // namespace store
