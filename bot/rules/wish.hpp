#pragma once

#include "bot/case.hpp"

#include <variant>

namespace bot {

/// One wish for one post, by a PMO member or by an advisor who was asked.
struct Request {
    const Asked& asked;
    const Post& post;
    const Case& given;
};

/// It was granted: the follow-up is changed, and this deed says how. Beside it, what it causes.
struct Granted {
    Deed deed{};
    Decision more{};
};

/// It was so already, or somebody was first; `last`: by what deed, if by any.
struct TooLate {
    std::optional<Deed> last{};
};

/// Nobody has answered and there are no words: close by this action all the same?
struct AskBack {
    ActionId action{};
};

using Grant = std::variant<Granted, TooLate, AskBack, Unfit>;

/// Grants a wish where that can be, and then changes the follow-up.
Grant grant(const Request& request, FollowUp& follow_up);

// Each wish has a file of its name; in reopen.cpp is also KeepClosed, in helped.cpp CannotHelp.
Grant grant(const Close& close, const Request& request, FollowUp& follow_up);
Grant grant(const Snooze& wish, const Request& request, FollowUp& follow_up);
Grant grant(const Take& wish, const Request& request, FollowUp& follow_up);
Grant grant(const ReopenIt& wish, const Request& request, FollowUp& follow_up);
Grant grant(const KeepClosed& wish, const Request& request, FollowUp& follow_up);
Grant grant(const Undo& undo, const Request& request, FollowUp& follow_up);
Grant grant(const HandOver& wish, const Request& request, FollowUp& follow_up);
Grant grant(const Ask& wish, const Request& request, FollowUp& follow_up);
Grant grant(const Helped& wish, const Request& request, FollowUp& follow_up);
Grant grant(const CannotHelp& wish, const Request& request, FollowUp& follow_up);

/// To turn a page is no wish for a post: see turn_page.hpp.
Grant grant(const TurnPage& turn, const Request& request, FollowUp& follow_up);

}  // namespace bot
