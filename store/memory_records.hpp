#pragma once

#include "bot/ports/records.hpp"

namespace store {

class Memory;

/// What people ask of a book in memory. On the thread that writes it, between two transactions.
class MemoryRecords final : public bot::Records {
public:
    explicit MemoryRecords(const Memory& book) : book_{book} {}

    std::vector<bot::Entry> list(const bot::Filter& filter) const override;
    std::vector<bot::Entry> find(const bot::Search& search) const override;
    std::vector<bot::Share> shares() const override;
    std::vector<bot::Advice> asked() const override;
    std::optional<bot::Story> story(bot::PostNumber number) const override;
    std::vector<bot::PostNumber> named(const std::string& name) const override;
    std::vector<bot::Milestones> milestones(const bot::Stretch& stretch) const override;
    std::vector<bot::Refusal> refusals(std::size_t limit) const override;
    std::vector<bot::NotUnderstood> not_understood() const override;
    std::vector<bot::Reminder> unreachable() const override;
    std::vector<bot::ConversationId> channels() const override;
    std::vector<bot::LostGround> lost_ground() const override;

private:
    bot::Entry entry_of(const bot::Post& post) const;
    std::vector<bot::Reply> thread_of(const bot::MessageKey& post) const;

    const Memory& book_;
};

}  // namespace store
