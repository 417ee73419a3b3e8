#pragma once

#include "bot/delivery.hpp"
#include "bot/figures.hpp"
#include "bot/follow_up.hpp"
#include "bot/lost_ground.hpp"
#include "bot/not_understood.hpp"
#include "bot/reminder.hpp"
#include "bot/search.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace bot {

/// One post as lists show it.
struct Entry {
    Post post{};
    FollowUp follow_up{};  ///< state None where the post opened none
    std::optional<Timestamp> first_human_response_at{};
};

/// One post with all that was said and done.
struct Story {
    Entry entry{};
    std::vector<Reply> replies{};
    std::vector<Deed> deeds{};
    std::vector<Advice> advice{};
    std::vector<Told> told{};
    std::vector<Said> said{};
};

struct Filter {
    enum class Which { All, Open, Closed };  ///< Open: not yet closed, snoozed included

    Which which = Which::All;
    std::optional<ThemeId> theme{};
    std::optional<PersonId> owner{};
    std::optional<std::size_t> limit{};  ///< the latest so many

    /// With Open: beside them what asks to be opened again, or ended after this moment.
    std::optional<Timestamp> or_ended_after{};
};

/// How many posts of a theme are open with one owner.
struct Share {
    ThemeId theme{};
    PersonId owner{};
    std::size_t open = 0;
};

/// Which posts figures are made of: participants', opened from one moment to before another.
struct Stretch {
    Timestamp from{};
    Timestamp to = Timestamp::max();
    std::vector<AccountId> pmo{};  ///< whose posts are none, and whose answers are told apart
    bool open_too = false;         ///< and all that are open, however old
};

/// Questions that people ask. Read-only, on connections of their own; from any thread. They throw
/// std::runtime_error where the database cannot be read.
class Records {
public:
    virtual ~Records() = default;

    /// Oldest first; withdrawn posts and those that opened no follow-up included.
    virtual std::vector<Entry> list(const Filter& filter) const = 0;

    /// The latest posts that fit, the latest first; removed ones never do.
    virtual std::vector<Entry> find(const Search& search) const = 0;

    /// Who has what of all that is open, in no order.
    virtual std::vector<Share> shares() const = 0;

    /// Whom somebody asked about a post that is open, where no answer has come yet; in no order.
    virtual std::vector<Advice> asked() const = 0;

    virtual std::optional<Story> story(PostNumber post) const = 0;

    /// The posts whose short name (`post-17`) or message id this is: the short name's first.
    virtual std::vector<PostNumber> named(const std::string& name) const = 0;

    /// One pass over the posts, among the latest million messages, in no order.
    virtual std::vector<Milestones> milestones(const Stretch& stretch) const = 0;

    /// What was refused for good, the latest first.
    virtual std::vector<Refusal> refusals(std::size_t limit) const = 0;

    /// What was told and not understood, the latest first.
    virtual std::vector<NotUnderstood> not_understood() const = 0;

    /// Everybody who cannot be given reminders.
    virtual std::vector<Reminder> unreachable() const = 0;

    /// Every channel in which something was written, by its name.
    virtual std::vector<ConversationId> channels() const = 0;

    /// … and those that are lost now.
    virtual std::vector<LostGround> lost_ground() const = 0;
};

}  // namespace bot
