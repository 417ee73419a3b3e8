#pragma once

#include "bot/addresses.hpp"
#include "bot/card.hpp"
#include "bot/delivery.hpp"
#include "bot/follow_up.hpp"
#include "bot/lost_ground.hpp"
#include "bot/not_understood.hpp"
#include "bot/post.hpp"
#include "bot/reminder.hpp"

#include <string>
#include <variant>
#include <vector>

namespace bot {

struct Recorded {};

/// It is known already; nothing was changed.
struct ToldBefore {};

/// The card as it is now: the answer to a press, also where it changed nothing.
struct Shown {
    Card card{};
    bool changed = false;  ///< whether the wish was granted
};

/// Whoever asked may not.
struct NotAllowed {};

/// There is no such message, or no follow-up for it.
struct NoSuchPost {};

/// This message id stands in another channel of the kind.
struct Elsewhere {};

/// The channel has no theme; nothing was stored.
struct NoTheme {};

/// The wish cannot be understood; `what` names the field: `action`, `until`, `to`.
struct Unfit {
    std::string what{};
    std::string say{};  ///< a sentence for whoever wished it, in their language; empty: none
};

/// What an adapter must say at once to whoever told us.
using Answer = std::variant<Recorded, ToldBefore, Shown, NotAllowed, NoSuchPost, Elsewhere, NoTheme, Unfit>;

/// When it is worth looking at a reader again: a mere hint.
struct Look {
    enum class When { At, By };  ///< By: at that moment or sooner, if a sooner one is known

    PersonId reader{};
    Timestamp at{};
    When when = When::At;
};

/// When to try a delivery again. `aside`: others of its lane may go first.
struct Postponed {
    DeliveryId delivery{};
    Timestamp until{};
    bool in_doubt = false;
    bool aside = false;
};

/// What is to happen but once has happened.
struct Noted {
    EventKey key{};
    Timestamp at{};
};

/// All that changes at once, committed whole or not at all.
struct Decision {
    Answer answer{};
    std::vector<Post> posts{};   ///< new ones: one whose key is known fails the whole decision
    std::vector<Post> retold{};  ///< known only by their deletion so far: now with all that there is to know
    std::vector<Reply> replies{};
    std::vector<Edit> edits{};
    std::vector<Removal> removals{};
    std::vector<Reaction> reactions{};
    std::vector<Account> accounts{};
    std::vector<HeardThere> heard{};
    std::vector<Installed> installed{};
    std::vector<FollowUp> follow_ups{};
    std::vector<Deed> deeds{};
    std::vector<Advice> advice{};  ///< one that is known is changed
    std::vector<Told> told{};
    std::vector<Said> said{};
    std::vector<Reminder> reminders{};
    std::vector<Look> looks{};
    std::vector<Delivery> deliveries{};  ///< one whose id waits already is not added again
    std::vector<Postponed> postponed{};
    std::vector<Refusal> refusals{};
    std::vector<NotUnderstood> not_understood{};
    std::vector<DeliveryId> over{};
    std::vector<Address> addresses{};  ///< the latest wins
    std::vector<Noted> noted{};
    std::vector<LostGround> lost_ground{};  ///< one without a code is there again
};

}  // namespace bot
