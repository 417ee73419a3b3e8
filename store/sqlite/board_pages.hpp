#pragma once

#include "adapters/local/board.hpp"
#include "store/sqlite/board_chains.hpp"

namespace store {

class ReadPool;

/// One of a channel's chains, read from its oldest end a stretch at a time: from mark to mark.
class Chain {
public:
    using Read = std::vector<Placed> (*)(Statements& sql, const Walk& walk, std::int64_t limit);

    /// `marks` latest first, as they are found.
    Chain(Read read, PlaceInTalk after, std::vector<PlaceInTalk> marks)
        : read_{read}, after_{after}, marks_{std::move(marks)} {}

    /// What comes next; nullptr where nothing does. Stays until it is taken.
    const Placed* next(Statements& sql, const bot::ConversationId& channel);

    /// Only what `next` has shown.
    Placed take();

private:
    Read read_;
    PlaceInTalk after_{};
    std::vector<PlaceInTalk> marks_{};
    std::vector<Placed> stretch_{};  ///< latest first
};

/// The whole channel, of which only a few pages are held at a time, and one mark for each page.
class SqlitePages final : public local::Pages {
public:
    SqlitePages(ReadPool& pool, bot::ConversationId channel, const std::string& after, std::size_t at_most);

    std::vector<local::Message> next() override;

private:
    void read(Statements& sql);
    std::vector<Placed> page();

    ReadPool& pool_;
    bot::ConversationId channel_{};
    std::size_t at_most_;
    Chain people_{people, {}, {}};
    Chain lines_{lines, {}, {}};
    std::vector<Placed> held_{};  ///< by their moments; a page of them waits for what may have come late
};

}  // namespace store
