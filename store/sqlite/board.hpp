#pragma once

#include "adapters/local/board.hpp"

namespace store {

class GroupCommit;
class ReadPool;
struct WriteConnection;

/// The local channel's messages: written by the one writer, read beside it.
class SqliteBoard final : public local::Board {
public:
    SqliteBoard(WriteConnection& connection, GroupCommit& group, ReadPool& pool)
        : connection_{connection}, group_{group}, pool_{pool} {}

    std::vector<local::Message> messages(const bot::ConversationId& channel, const std::string& after,
                                         std::optional<std::size_t> limit) const override;
    std::unique_ptr<local::Pages> pages(const bot::ConversationId& channel, const std::string& after,
                                        std::size_t at_most) const override;
    std::optional<local::Standing> find(const std::string& id) const override;
    std::optional<bot::MessageKey> find_line(const std::string& id) const override;
    std::vector<bot::AccountId> writers() const override;
    std::vector<local::Letter> letters(const bot::AccountId& to) const override;
    std::optional<local::Letter> letter(const std::string& id) const override;
    void say(const local::Line& line) override;
    void react(const bot::MessageKey& message, const std::string& name) override;
    void put(const local::Letter& letter) override;
    void rewrite(const local::Letter& letter, std::function<void(std::exception_ptr)> durable) override;
    void remove(const std::string& id) override;
    bot::Span ahead() const override;
    bot::Span advance(bot::Span span) override;

private:
    WriteConnection& connection_;
    GroupCommit& group_;
    ReadPool& pool_;
};

}  // namespace store
