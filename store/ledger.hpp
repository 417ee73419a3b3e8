#pragma once

#include "bot/ports/store.hpp"
#include "store/book.hpp"
#include "store/group_commit.hpp"

namespace store {

/// A Store over any Book: ask the mind, write what it decided, commit in groups.
class Ledger final : public bot::Store {
public:
    /// `group` commits to `book`.
    Ledger(Book& book, GroupCommit& group) : book_{book}, group_{group} {}

    void apply(bot::Event event, std::shared_ptr<const bot::Mind> mind, bot::Timestamp now,
               Durable durable) override;
    void ask(bot::PersonId reader, std::shared_ptr<const bot::Mind> mind, bot::Timestamp now,
             Durable told) override;
    std::optional<bot::Call> claim(const bot::Mind& mind, bot::Timestamp now) override;
    std::optional<bot::Call> settle(const bot::Event& settled, const bot::Mind& mind,
                                    bot::Timestamp now) override;
    std::vector<bot::PersonId> worth_a_look(bot::Timestamp now) override;
    bot::Timestamp nothing_before() override;

private:
    bot::Answer take_in(const bot::Event& event, const bot::Mind& mind, bot::Timestamp now);
    std::optional<bot::Call> take_out(const bot::Mind& mind, bot::Timestamp now);

    Book& book_;
    GroupCommit& group_;
};

}  // namespace store
