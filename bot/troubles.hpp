#pragma once

#include "bot/community.hpp"
#include "bot/lost_ground.hpp"
#include "bot/reminder.hpp"
#include "bot/trouble.hpp"

#include <vector>

namespace bot {

/// How long a refusal matters to whoever asks how things are. What was refused for good is never tried again,
/// so nothing that succeeds could end it; and where its cause goes on, the next refusal says so.
constexpr Span refusals_matter_for = std::chrono::days{1};

/// What a store knows of what goes wrong.
struct Wrong {
    std::vector<Reminder> unreachable{};  ///< of whoever cannot be given reminders
    std::vector<Refusal> refusals{};      ///< the latest first
    Timestamp refused_since{};            ///< older ones do not matter any more
    std::vector<LostGround> lost{};
    std::vector<ConversationId> waiting{};  ///< where posts wait: the channel of each; read where any is lost
};

/// All that is wrong, from which /readyz, the digest and the log speak: what runs out, then people, then lost
/// channels, then deliveries, the latest first. A channel that was only covered by `*` matters while posts
/// wait there. The same at the same place, with the same remedy, is one trouble, with how often. Whoever may
/// not have a card (any more) is no trouble.
std::vector<Trouble> troubles(const Wrong& wrong, const Community& community, Timestamp now);

/// The same for anybody who asks: people are only counted, and no conversation is named.
std::vector<Trouble> without_names(const std::vector<Trouble>& all);

/// The last moment at which there was something new to say of it: what runs out is worth a word thirty, seven
/// and one day before, and from then on each day; all else as it began or happened again.
Timestamp news_at(const Trouble& trouble, Timestamp now);

}  // namespace bot
