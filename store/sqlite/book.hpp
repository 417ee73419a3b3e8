#pragma once

#include "store/book.hpp"
#include "store/each_change.hpp"
#include "store/sqlite/outbox.hpp"

#include <atomic>
#include <cstdint>

namespace store {

struct WriteConnection;

/// The book in an SQLite file, whose tables are there.
class SqliteBook final : public Book {
public:
    explicit SqliteBook(WriteConnection& connection);

    void begin() override;
    void commit() override;
    void roll_back() noexcept override;

    /// How often it was found, at a `begin`, that another connection had written since the one before. From
    /// any thread.
    std::int64_t written_by_others() const { return written_by_others_; }

    /// Whether the last commit, since this was last asked, wrote something, and nothing failed after it. From
    /// any thread.
    bool has_written() { return has_written_.exchange(false); }

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
    void forget();
    void add_advice(std::vector<bot::Concern>& concerns, bot::Timestamp since) const;

    template <class Noun>
    void add(const std::string& text, const Noun& noun);
    void note(const bot::MessageKey& key, std::int64_t author);

    void put(const bot::Post& post);
    void put(const Retold& retold);
    void put(const bot::Reply& reply);
    void put(const bot::Edit& edit);
    void put(const bot::Removal& removal);
    void put(const bot::Reaction& it);
    void put(const bot::Account& it);
    void put(const bot::HeardThere& it);
    void put(const bot::Installed& it);
    void put(const bot::FollowUp& it);
    void put(const bot::Deed& deed);
    void put(const bot::Advice& it);
    void put(const bot::Told& told);
    void put(const bot::Said& said);
    void put(const bot::Reminder& it);
    void put(const bot::Look& look);
    void put(const bot::DeliveryId& over);
    void put(const bot::Delivery& it);
    void put(const bot::Postponed& it);
    void put(const bot::Refusal& it);
    void put(const bot::LostGround& it);
    void put(const bot::NotUnderstood& it);
    void put(const bot::Address& it);

    void put(const bot::Noted& it) { remember(it.key, it.at); }

    WriteConnection& connection_;
    mutable Outbox outbox_;
    std::optional<std::int64_t> version_{};
    std::atomic<std::int64_t> written_by_others_{0};
    std::int64_t changes_ = 0;
    std::atomic<bool> has_written_{false};
};

}  // namespace store
