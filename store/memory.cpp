#include "store/memory.hpp"

#include <algorithm>

namespace store {

namespace {

template <class Map, class Key>
std::optional<typename Map::mapped_type> entry_of(const Map& map, const Key& key) {
    const auto found = map.find(key);
    return found == map.end() ? std::nullopt : std::optional{found->second};
}

/// All that stand beside each other from `from` on, as long as `belongs` says so.
template <class Map, class Key, class Belongs>
std::vector<typename Map::value_type> from(const Map& map, const Key& from, Belongs belongs) {
    std::vector<typename Map::value_type> found;
    for (auto it = map.lower_bound(from); it != map.end() && belongs(it->first); ++it) found.push_back(*it);
    return found;
}

}  // namespace

std::vector<bot::PersonId> Memory::worth_a_look(bot::Timestamp now) const {
    std::vector<bot::PersonId> readers;
    for (const auto& [reader, at] : looks_) {
        if (at <= now) readers.push_back(reader);
    }
    return readers;
}

bot::Timestamp Memory::nothing_before() const {
    auto earliest = lanes_.nothing_before();
    for (const auto& [reader, at] : looks_) earliest = std::min(earliest, at);
    return earliest;
}

bool Memory::knows(const bot::MessageKey& message) const {
    return numbers_.contains(message);
}

bool Memory::stands_elsewhere(const bot::MessageKey& message) const {
    const auto same = from(places_, std::pair{message.message, bot::ConversationId{}},
                           [&](const auto& place) { return place.first == message.message; });
    return std::ranges::any_of(same, [&](const auto& entry) {
        const auto& conversation = entry.first.second;
        return conversation != message.conversation && kind_of(conversation) == kind_of(message.conversation);
    });
}

std::optional<bot::Post> Memory::post(const bot::MessageKey& key) const {
    const auto number = entry_of(numbers_, key);
    return number ? post(bot::PostNumber{*number}) : std::nullopt;
}

std::optional<bot::Post> Memory::post(bot::PostNumber number) const {
    auto post = entry_of(posts_, number.value);
    if (post) post->author_name = name_of(post->author);
    return post;
}

std::vector<bot::Post> Memory::beside(const bot::Post& post) const {
    const auto [first, last] = beside_of(post.number, std::ssize(numbers_));
    std::vector<bot::Post> found;
    for (auto it = posts_.lower_bound(first); it != posts_.end() && it->first <= last; ++it) {
        const auto& other = it->second;
        const bool elsewhere = other.key.conversation != post.key.conversation;
        if (elsewhere && other.author == post.author && !other.removed_at)
            found.push_back(*this->post(bot::PostNumber{it->first}));
    }
    return found;
}

std::optional<bot::Reply> Memory::reply(const bot::MessageKey& key) const {
    auto reply = entry_of(replies_, key);
    if (reply) reply->author_name = name_of(reply->author);
    return reply;
}

std::vector<bot::Reply> Memory::replies(const bot::MessageKey& post) const {
    std::vector<bot::Reply> replies;
    for (const auto& [place, key] : from(threads_, std::pair{post, std::int64_t{0}},
                                         [&](const auto& thread) { return thread.first == post; })) {
        if (auto one = reply(key); !one->removed_at) replies.push_back(std::move(*one));
    }
    std::ranges::stable_sort(replies, {}, &bot::Reply::posted_at);
    return replies;
}

bool Memory::happened(const bot::EventKey& key) const {
    return events_.contains(key);
}

std::optional<bot::Account> Memory::account(const bot::AccountId& id) const {
    return entry_of(accounts_, id);
}

std::string Memory::name_of(const bot::AccountId& account) const {
    return entry_of(accounts_, account).value_or(bot::Account{}).name;
}

bot::Heard Memory::heard(const bot::ConversationId& channel) const {
    return entry_of(heard_, channel).value_or(bot::Heard{});
}

std::optional<bot::Timestamp> Memory::installed(const bot::ChannelKind& kind) const {
    return entry_of(installed_, kind);
}

std::optional<bot::FollowUp> Memory::follow_up(const bot::MessageKey& post) const {
    return entry_of(follow_ups_, post);
}

std::optional<bot::Deed> Memory::last_deed(const bot::MessageKey& post) const {
    const auto deeds = deeds_.find(post);
    return deeds == deeds_.end() ? std::nullopt : std::optional{deeds->second.back()};
}

std::optional<bot::Deed> Memory::deed(const bot::MessageKey& post, int rev) const {
    const auto deeds = entry_of(deeds_, post).value_or(std::vector<bot::Deed>{});
    const auto found = std::ranges::find(deeds, rev, &bot::Deed::rev);
    return found == deeds.end() ? std::nullopt : std::optional{*found};
}

std::vector<bot::Advice> Memory::advice(const bot::MessageKey& post) const {
    std::vector<bot::Advice> all;
    for (const auto& [key, one] : from(advice_, Asked{post, bot::Timestamp::min(), {}},
                                       [&](const Asked& at) { return std::get<0>(at) == post; })) {
        all.push_back(one);
    }
    return all;
}

std::vector<bot::Said> Memory::said(const bot::MessageKey& post) const {
    std::vector<bot::Said> lines;
    for (const auto& [place, line] : from(said_, Line{post, bot::Said::Kind::Thanks, 0},
                                          [&](const Line& at) { return std::get<0>(at) == post; })) {
        if (!line.gone) lines.push_back(line);
    }
    std::ranges::stable_sort(lines, {}, &bot::Said::rev);
    return lines;
}

std::optional<bot::Delivery> Memory::delivery(const bot::DeliveryId& id) const {
    const auto waiting = entry_of(outbox_, id);
    return waiting ? std::optional{waiting->delivery} : std::nullopt;
}

bot::Reminder Memory::reminder(const bot::PersonId& reader) const {
    return entry_of(reminders_, reader).value_or(bot::Reminder{.reader = reader});
}

std::vector<bot::PersonId> Memory::unreachable() const {
    std::vector<bot::PersonId> readers;
    for (const auto& [reader, reminder] : reminders_) {
        if (reminder.unreachable) readers.push_back(reader);
    }
    return readers;
}

std::vector<bot::LastWritten> Memory::last_written() const {
    std::vector<bot::LastWritten> all;
    for (const auto& [channel, at] : last_written_) all.push_back({channel, at});
    return all;
}

std::vector<bot::Refusal> Memory::refusals(bot::Timestamp since) const {
    constexpr std::size_t most = 100;
    std::vector<bot::Refusal> found;
    for (auto one = refusals_.rbegin(); one != refusals_.rend() && found.size() < most; ++one) {
        if (one->second.at >= since) found.push_back(one->second);
    }
    return found;
}

std::vector<bot::LostGround> Memory::lost_ground() const {
    std::vector<bot::LostGround> all;
    for (const auto& [channel, lost] : lost_ground_) all.push_back(lost);
    return all;
}

std::vector<bot::Concern> Memory::concerns(const bot::PersonId& reader, bot::Timestamp since) const {
    std::vector<std::tuple<bot::Timestamp, std::int64_t, const bot::FollowUp*>> found;
    const auto add = [&](const bot::MessageKey& key) {
        const auto& follow_up = follow_ups_.at(key);
        found.emplace_back(follow_up.opened_at, numbers_.at(key), &follow_up);
    };
    for (const auto& [key, nothing] : waiting_) add(key);
    for (auto end = ended_.rbegin(); end != ended_.rend() && end->first.first > since; ++end) {
        if (!waiting_.contains(end->first.second)) add(end->first.second);
    }
    std::ranges::sort(found);
    std::vector<bot::Concern> concerns;
    concerns.reserve(found.size());
    for (const auto& [opened_at, number, follow_up] : found) {
        concerns.push_back({*follow_up, post(bot::PostNumber{number}).value(),
                            entry_of(told_, std::pair{follow_up->post, reader}), last_deed(follow_up->post),
                            advice(follow_up->post)});
    }
    return concerns;
}

}  // namespace store
