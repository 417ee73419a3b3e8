#pragma once

#include "store/book.hpp"
#include "store/each_change.hpp"
#include "store/lanes.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace store {

/// A book that is forgotten with the process: for tests and simulations, and to read what a book is. What no
/// fact and no record tells (reactions, old words, addresses) it does not keep; of what somebody was told,
/// only the latest.
class Memory : public Book {
public:
    void begin() override { undo_.clear(); }

    void commit() override { undo_.clear(); }

    void roll_back() noexcept override;

    bool remember(const bot::EventKey& key, bot::Timestamp now) override;
    void write(const bot::Decision& decision) override;
    std::optional<bot::Delivery> take(bot::Timestamp now, bot::Span lease) override;
    std::vector<bot::PersonId> worth_a_look(bot::Timestamp now) const override;
    bot::Timestamp nothing_before() const override;

    bool knows(const bot::MessageKey& message) const override;
    bool stands_elsewhere(const bot::MessageKey& message) const override;
    std::optional<bot::Post> post(const bot::MessageKey& key) const override;
    std::optional<bot::Post> post(bot::PostNumber number) const override;
    std::vector<bot::Post> beside(const bot::Post& post) const override;
    std::optional<bot::Reply> reply(const bot::MessageKey& key) const override;
    std::vector<bot::Reply> replies(const bot::MessageKey& post) const override;
    bool happened(const bot::EventKey& key) const override;
    std::optional<bot::Account> account(const bot::AccountId& id) const override;
    bot::Heard heard(const bot::ConversationId& channel) const override;
    std::optional<bot::Timestamp> installed(const bot::ChannelKind& kind) const override;
    std::optional<bot::FollowUp> follow_up(const bot::MessageKey& post) const override;
    std::optional<bot::Deed> last_deed(const bot::MessageKey& post) const override;
    std::optional<bot::Deed> deed(const bot::MessageKey& post, int rev) const override;
    std::vector<bot::Advice> advice(const bot::MessageKey& post) const override;
    std::vector<bot::Said> said(const bot::MessageKey& post) const override;
    std::optional<bot::Delivery> delivery(const bot::DeliveryId& id) const override;
    bot::Reminder reminder(const bot::PersonId& reader) const override;
    std::vector<bot::PersonId> unreachable() const override;
    std::vector<bot::LastWritten> last_written() const override;
    std::vector<bot::Refusal> refusals(bot::Timestamp since) const override;
    std::vector<bot::LostGround> lost_ground() const override;
    std::vector<bot::Concern> concerns(const bot::PersonId& reader, bot::Timestamp since) const override;

private:
    friend class MemoryRecords;

    using Line = std::tuple<bot::MessageKey, bot::Said::Kind, int>;
    using Asked = std::tuple<bot::MessageKey, bot::Timestamp, bot::PersonId>;

    struct Nothing {};

    struct Queued {
        bot::Delivery delivery{};
        std::int64_t seq = 0;
    };

    // All changes go through these two, which know how to undo them.
    template <class Table>
    void set(Table& table, const typename Table::key_type& key, typename Table::mapped_type value);
    template <class Table>
    void erase(Table& table, const typename Table::key_type& key);

    void put(const bot::Post& post);
    void put(const Retold& retold);
    void put(const bot::Reply& reply);
    void put(const bot::Edit& edit);
    void put(const bot::Removal& removal);
    void put(const bot::Account& account);
    void put(const bot::HeardThere& it);
    void put(const bot::Installed& it);
    void put(const bot::FollowUp& follow_up);
    void put(const bot::Deed& deed);
    void put(const bot::Advice& advice);
    void put(const bot::Told& told);
    void put(const bot::Said& said);
    void put(const bot::Reminder& reminder);
    void put(const bot::Refusal& refusal);
    void put(const bot::LostGround& lost);
    void put(const bot::Look& look);
    void put(const bot::Delivery& delivery);
    void put(const bot::Postponed& postponed);
    void put(const bot::NotUnderstood& told);
    void put(const bot::DeliveryId& over);

    void put(const bot::Noted& noted) { remember(noted.key, noted.at); }

    // No fact and no record tells of these.
    static void put(const bot::Reaction&) {}

    static void put(const bot::Address&) {}

    void number(const bot::MessageKey& key);
    void move(const Queued& from, const Queued& to);
    std::string name_of(const bot::AccountId& account) const;
    static Lanes::Place place_of(const Queued& waiting);

    std::map<bot::EventKey, bot::Timestamp> events_{};
    std::map<bot::MessageKey, std::int64_t> numbers_{};
    std::map<std::pair<std::string, bot::ConversationId>, Nothing> places_{};
    std::map<std::int64_t, bot::Post> posts_{};
    std::map<bot::MessageKey, bot::Reply> replies_{};
    std::map<std::pair<bot::MessageKey, std::int64_t>, bot::MessageKey> threads_{};
    std::map<bot::AccountId, bot::Account> accounts_{};
    std::map<bot::ConversationId, bot::Heard> heard_{};
    std::map<bot::ChannelKind, bot::Timestamp> installed_{};
    std::map<bot::MessageKey, bot::FollowUp> follow_ups_{};
    std::map<bot::MessageKey, Nothing> waiting_{};
    std::map<std::pair<bot::Timestamp, bot::MessageKey>, Nothing> ended_{};
    std::map<bot::MessageKey, std::vector<bot::Deed>> deeds_{};
    std::map<Asked, bot::Advice> advice_{};
    std::map<std::pair<bot::MessageKey, bot::PersonId>, bot::Told> told_{};
    std::map<Line, bot::Said> said_{};
    std::map<bot::PersonId, bot::Reminder> reminders_{};
    std::map<bot::PersonId, bot::Timestamp> looks_{};
    std::map<std::int64_t, bot::Refusal> refusals_{};
    std::map<std::pair<bot::ChannelKind, std::string>, bot::NotUnderstood> not_understood_{};
    std::map<bot::ConversationId, bot::Timestamp> last_written_{};
    std::map<bot::ConversationId, bot::LostGround> lost_ground_{};
    std::map<bot::DeliveryId, Queued> outbox_{};
    std::int64_t latest_seq_ = 0;
    Lanes lanes_{};
    std::vector<std::function<void()>> undo_{};
};

}  // namespace store
