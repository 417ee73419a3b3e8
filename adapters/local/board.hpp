#pragma once

#include "bot/ids.hpp"
#include "bot/time.hpp"

#include <cstddef>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace local {

/// Who reacted to a message, and how. The bot's own account is `bot`.
struct Reacted {
    bot::AccountId by{};
    std::string name{};
};

/// One message of a channel: people's, as it was recorded, or the bot's.
struct Message {
    std::string id{};
    bot::AccountId author{};            ///< empty on the bot's own
    std::optional<std::string> text{};  ///< none: deleted, but replies stand under it
    std::string reply_to{};             ///< the thread's first message; empty on that one itself
    bot::Timestamp posted_at{};
    std::optional<bot::Timestamp> edited_at{};
    std::string kind{};         ///< the bot's: `thanks`, `words`, `closed`; empty on people's
    bot::PersonId on_behalf{};  ///< the bot's: in whose name
    std::vector<Reacted> reactions{};
};

/// What the bot says in a thread.
struct Line {
    std::string id{};
    bot::MessageKey post{};  ///< whose thread
    std::string text{};
    std::string kind{};
    bot::PersonId on_behalf{};
    bot::Timestamp at{};
};

/// What the bot wrote to one person directly.
struct Letter {
    std::string id{};
    bot::AccountId to{};
    std::string text{};  ///< what stands there where no card can be shown
    std::string card{};  ///< an Adaptive Card as JSON; empty: none
    bot::Timestamp sent_at{};
    bot::Timestamp updated_at{};
};

/// Where a message of people stands.
struct Standing {
    bot::MessageKey message{};
    std::string root{};  ///< the thread's first message; the message itself where it is that
    bot::AccountId author{};
};

/// A channel's messages, a page at a time. From one thread at a time; the board must be there as long as it
/// is asked.
class Pages {
public:
    virtual ~Pages() = default;

    /// The next page; only the last has fewer messages than were asked for, and after it each is empty.
    /// Throws std::runtime_error where the database cannot be read; then it is over.
    virtual std::vector<Message> next() = 0;
};

/// The home of a product's messages that is nobody else's: what people write there is recorded by the event
/// itself; the board adds what the bot said, and shows both. Members may be called from several threads; what
/// writes is durable on return. They throw std::runtime_error where the database cannot be read or written.
class Board {
public:
    virtual ~Board() = default;

    /// Oldest first; of those after the message `after`, the latest `limit`. An unknown `after`: nothing.
    virtual std::vector<Message> messages(const bot::ConversationId& channel, const std::string& after,
                                          std::optional<std::size_t> limit) const = 0;

    /// The same without a limit, in level memory: pages of `at_most` messages, of which only a few are held
    /// at a time. Shows what was recorded by now, each message as it stands when it is read. Oldest
    /// first, as long as none was recorded later than `at_most` younger ones; such a one stands at the head
    /// of the page that comes next when it is found, so that none is missed.
    virtual std::unique_ptr<Pages> pages(const bot::ConversationId& channel, const std::string& after,
                                         std::size_t at_most) const = 0;

    /// Nothing where no person wrote a message of that id; deleted ones are found too.
    virtual std::optional<Standing> find(const std::string& id) const = 0;

    /// The thread (its first message) in which the bot said this; nothing where it did not, or took it back.
    virtual std::optional<bot::MessageKey> find_line(const std::string& id) const = 0;

    /// Everybody who has written in a channel, by account.
    virtual std::vector<bot::AccountId> writers() const = 0;

    /// Oldest first.
    virtual std::vector<Letter> letters(const bot::AccountId& to) const = 0;
    virtual std::optional<Letter> letter(const std::string& id) const = 0;

    /// The same id again: nothing happens.
    virtual void say(const Line& line) = 0;
    virtual void react(const bot::MessageKey& message, const std::string& name) = 0;

    /// Sends a letter, or puts a new one in the place of that with the same id, which keeps its `sent_at`.
    virtual void put(const Letter& letter) = 0;

    /// Puts a letter in the place of that with the same id, which keeps its `sent_at`; where there is none
    /// (any more), nothing happens. Never waits: `durable` is called once it is committed, or (with what
    /// failed) could not be.
    virtual void rewrite(const Letter& letter, std::function<void(std::exception_ptr)> durable) = 0;

    /// Takes away a line or a letter. One that is not there: nothing happens.
    virtual void remove(const std::string& id) = 0;

    /// By how much this store's clock is ahead of the world's. Asks the store each time: another process may
    /// have advanced it.
    virtual bot::Span ahead() const = 0;

    /// Puts the clock on by `span` and gives by how much it is ahead now.
    virtual bot::Span advance(bot::Span span) = 0;
};

}  // namespace local
