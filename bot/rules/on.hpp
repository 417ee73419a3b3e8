#pragma once

#include "bot/case.hpp"

namespace bot {

// Which rule answers which event. Each returns all that the event brings about.

// In post_seen.cpp: a new post, its follow-up and its acknowledgement.
Decision on(const PostSeen& seen, const Case& given);

// In reply_seen.cpp: an answer, a question again, an advisor's help.
Decision on(const ReplySeen& seen, const Case& given);

// In changed.cpp; what was never told before, in untold.cpp.
Decision on(const Edited& edited, const Case& given);
Decision on(const Removed& removed, const Case& given);
Decision on(const Restored& restored, const Case& given);
Decision on(const ReactionSeen& seen, const Case& given);

// In asked.cpp: a person's wish. Which `grant(…)` answers which wish, says wish.hpp.
Decision on(const Asked& asked, const Case& given);

// In settled.cpp: what became of a call.
Decision on(const Settled& settled, const Case& given);

// In chat/spoke.cpp: words to the bot.
Decision on(const Spoke& spoke, const Case& given);

// In met.cpp: who we are, said once in each conversation.
Decision on(const Met& met, const Case& given);

// In moment.cpp: when somebody is looked at; what they are shown, says reminders/look.
Decision on(const Moment& moment, const Case& given);
Decision on(const LookFailed& failed, const Case& given);
Decision on(const Reloaded& reloaded, const Case& given);

// In address_seen.cpp: what channels tell beside.
Decision on(const AddressSeen& seen, const Case& given);
Decision on(const NotUnderstood& told, const Case& given);
Decision on(const NotTaken& lost, const Case& given);

// In ground_seen.cpp: channels that are lost, or there again.
Decision on(const GroundSeen& seen, const Case& given);

/// What comes of a post that nobody told before, its row among it.
Decision first_seen(const PostSeen& seen, const Case& given);

/// What a wish says that was taken before.
Answer again(const Asked& asked, const Case& given);

}  // namespace bot
