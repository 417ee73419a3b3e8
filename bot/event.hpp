#pragma once

#include "bot/addresses.hpp"
#include "bot/delivery.hpp"
#include "bot/ids.hpp"
#include "bot/language.hpp"
#include "bot/lost_ground.hpp"
#include "bot/not_understood.hpp"
#include "bot/time.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace bot {

/// Who wrote or did something, as the channel says. Our own messages never come this far.
struct Author {
    AccountId account{};
    std::string name{};  ///< as the channel shows it; may be empty
    bool bot = false;
};

struct PostSeen {
    MessageKey post{};
    Author author{};
    std::string text{};
    Timestamp posted_at{};
    std::optional<Language> language{};  ///< it is written in; where its theme speaks that, if clear

    /// Message ids of this channel kind are unique over all its channels: one that stands in another channel
    /// is answered `Elsewhere`.
    bool one_of_its_kind = false;
};

struct ReplySeen {
    MessageKey reply{};
    MessageKey post{};
    Author author{};
    std::string text{};
    Timestamp posted_at{};
    bool one_of_its_kind = false;
    bool calls_us = false;  ///< it mentions the bot

    /// What stands in its text because others called it so, in order: whom it mentions, to what it links.
    std::vector<std::string> names{};
};

/// All of a message, where the channel tells it along with a change: the change may come first, or the first
/// telling never.
using Whole = std::variant<std::monostate, PostSeen, ReplySeen>;

/// A post or a reply got other words. `by`, where the channel does not look itself whether it is the
/// author's.
struct Edited {
    MessageKey message{};
    std::optional<AccountId> by{};
    std::string text{};
    Timestamp edited_at{};
    Whole whole{};
};

/// A post or a reply was deleted.
struct Removed {
    MessageKey message{};
    std::optional<AccountId> by{};
    Whole whole{};  ///< its text may be empty
};

/// … and its deletion taken back.
struct Restored {
    MessageKey message{};
    Whole whole{};
};

struct ReactionSeen {
    MessageKey message{};
    Author by{};
    std::string name{};
    bool taken_back = false;
};

/// Somebody wrote to the bot, in a direct chat.
struct Spoke {
    MessageKey message{};
    Author by{};
    std::string text{};
};

/// We came into a conversation, or are called in one where we only say what we are. That is said once,
/// however often we are taken away and put back.
struct Met {
    enum class Place { Channel, Group, Direct };
    enum class How { Added, Called };

    ConversationId where{};
    Place place = Place::Channel;
    How how = How::Added;
    AccountId who{};                     ///< Direct: with whom
    std::optional<Language> language{};  ///< of whoever put us there, where that is told
};

// What a PMO member can wish for a post; the last two are an asked advisor's.

struct Close {
    ActionId action{};
    std::string words{};
    bool to_thread = false;
    bool confirmed = false;  ///< never ask back
};

struct Snooze {
    std::string until{};  ///< as `until_when` reads it
    std::string reason{};
};

struct Take {};

struct ReopenIt {};

struct KeepClosed {};

struct Undo {};

/// To another PMO member, who answers from now on.
struct HandOver {
    PersonId to{};
};

/// An advisor, who is told; the owner stays.
struct Ask {
    PersonId advisor{};
};

struct Helped {
    std::string words{};
};

struct CannotHelp {
    std::string words{};
};

/// To see another page of one's own card: from which of its rows on. No post is changed.
struct TurnPage {
    /// Where the press itself cannot be answered with the card, it is written anew.
    enum class Seen { InTheAnswer, InTheChat };

    std::size_t from = 0;
    Seen seen = Seen::InTheAnswer;
};

using Wish = std::variant<Close, Snooze, Take, ReopenIt, KeepClosed, Undo, HandOver, Ask, Helped, CannotHelp,
                          TurnPage>;

/// Whether it answers an asking: then it is an advisor's.
inline bool answers(const Wish& wish) {
    return std::holds_alternative<Helped>(wish) || std::holds_alternative<CannotHelp>(wish);
}

/// … or may be the wish of somebody who was only asked: to answer, to take that back, to turn a page.
inline bool may_be_an_advisors(const Wish& wish) {
    return answers(wish) || std::holds_alternative<Undo>(wish) || std::holds_alternative<TurnPage>(wish);
}

/// A person's wish: from a card, a chat word or the command line alike.
struct Asked {
    PersonId by{};                    ///< empty where the channel's account belongs to nobody of the config
    std::vector<PostNumber> posts{};  ///< several where one row stands for them; none to turn a page
    Wish wish{};
    std::optional<int> rev{};  ///< the follow-up's, when the card was made
    Reference card{};          ///< the card that was pressed, if any
};

/// A call came back.
struct Settled {
    Call call{};
    Outcome outcome{};
};

/// The clock tells: it is worth looking at what this reader should be shown.
struct Moment {
    PersonId reader{};
};

/// Looking at this reader failed, so others go first and the next look is a while away.
struct LookFailed {
    PersonId reader{};
};

/// Somebody trusted told it, and it was refused: whatever it was is lost to us.
struct NotTaken {
    NotUnderstood told{};
};

/// Nothing happened but that we learned addresses. `reachable`: whose; somebody who could not be given
/// reminders is tried again.
struct AddressSeen {
    std::optional<AccountId> reachable{};
};

/// Which channels are lost now, of all products: what is not among them is there, or there again.
struct GroundSeen {
    std::vector<LostGround> lost{};  ///< each channel once; `since` may be unknown (0)
};

/// The community was loaded: what is due is computed anew for every reader, and nobody gets a burst.
struct Reloaded {};

struct Event {
    EventKey key{};
    std::variant<PostSeen, ReplySeen, Edited, Removed, Restored, ReactionSeen, Spoke, Met, Asked, Settled,
                 Moment, LookFailed, AddressSeen, GroundSeen, NotUnderstood, NotTaken, Reloaded>
        what{};
    std::vector<Address> addresses{};  ///< kept with whatever comes of it, also where nothing does
    unsigned chance = 0;               ///< drawn where the event came in, so that the core draws nothing
};

}  // namespace bot
