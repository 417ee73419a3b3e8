#pragma once

#include "bot/calendar.hpp"
#include "bot/ids.hpp"
#include "bot/language.hpp"
#include "bot/phrase_book.hpp"
#include "bot/season.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace bot {

/// When to remind first, how often, when to escalate: in the reader's working time.
struct Policy {
    struct Escalation {
        WorkingTime after{};
        enum class To { Pool, Lead } to = To::Pool;
    };

    WorkingTime remind_after{4h, 0};
    WorkingTime first_post_remind_after{30min, 0};
    WorkingTime repeat_every{0s, 1};
    std::vector<Escalation> escalate{{{0s, 2}, Escalation::To::Pool}, {{0s, 4}, Escalation::To::Lead}};
    WorkingTime advisor_remind_every{0s, 1};
};

/// What a post gets at once.
struct Acknowledgement {
    bool reaction = true;
    bool thanks = true;
};

/// Whether a reply that is neither thanks nor a clear question opens a closed thread again.
enum class Reopen { Ask, Always, Never };

/// Which of its theme's owners answers a post.
enum class OwnerChoice {
    First,   ///< who is not away
    AtWork,  ///< whose working hours it is; else whose opening comes first
};

struct Theme {
    ThemeId id{};
    std::string name{};
    std::string about{};             ///< one line about it, for the page
    std::vector<PersonId> owners{};  ///< never empty; the order is the order of deputies
    OwnerChoice owner_choice = OwnerChoice::First;
    std::vector<PersonId> advisors{};
    Language language = Language::Ja;
    bool language_of_post = false;  ///< spoken where a post's is clear, in place of `language`
    Policy policy{};
    Acknowledgement acknowledge{};
    std::string reaction = "like";
    Reopen reopen = Reopen::Ask;
    bool follows_pmo_posts = false;
};

/// When somebody gets the day's digest.
struct DigestTime {
    enum class When { Off, Opening, At };  ///< Opening: at the first working hour

    When when = When::Off;
    Seconds at{0};  ///< At: since midnight, on the reader's clock

    bool operator==(const DigestTime&) const = default;
};

/// What stops working at a moment, unless an admin does something.
struct Expiry {
    std::string what{};  ///< the config's key: `[teams] secret`
    Timestamp at{};
    std::string about{};  ///< the config's name of the channel kind or instance that stops then
};

/// Somebody whom the config names.
struct Person {
    PersonId id{};
    std::string name{};
    std::map<ChannelKind, AccountId> accounts{};
    Language language = Language::Ja;
    std::map<Language, std::string> also{};  ///< how the name is written in another language
    Calendar calendar{};                     ///< with the days on which this person is away
    bool pmo = false;
    bool advisor = false;
    bool leader = false;
    std::optional<Acknowledgement> acknowledge{};  ///< for this person, whatever the theme says
    std::optional<DigestTime> digest{};            ///< … and whatever the PMO does
    std::vector<std::string> knows{};              ///< an advisor's subjects

    const std::string& called(Language in) const;

    /// Whether this person may have a card: PMO members, and advisors for what they are asked.
    bool reads_cards() const { return pmo || advisor; }
};

/// One of the ways to close a post.
struct Action {
    ActionId id{};
    std::string ja{};
    std::string en{};
    bool tell_author = false;

    const std::string& in(Language language) const { return language == Language::Ja ? ja : en; }
};

/// All that the admin wrote, ready to use. Never changed: a reload makes a new one.
struct Community {
    std::map<PersonId, Person> people{};
    std::map<AccountId, PersonId> accounts{};
    std::vector<PersonId> pmo{};  ///< in the config's order
    PersonId lead{};
    std::vector<PersonId> admins{};  ///< who is told what is wrong, beside the lead
    std::vector<Expiry> expiries{};
    std::map<ThemeId, Theme> themes{};
    std::map<ConversationId, ThemeId> channels{};
    std::vector<ConversationId> channel_order{};      ///< the config's
    std::map<ChannelKind, ThemeId> other_channels{};  ///< `teams:*`
    std::vector<Season> seasons{};                    ///< the earliest first; none overlap
    std::vector<Action> actions{};                    ///< in the config's order
    PhraseBook phrases{};
    ChannelKind reminders_by{};
    Span ping_gap{90min};
    Span thank_after{};  ///< people first: above nought the bot thanks only where nobody has answered by then
    DigestTime digest{};  ///< of PMO members
    std::optional<std::chrono::local_days> first_posts_from{};
    std::set<ChannelKind> known_from_the_start{};  ///< where nobody wrote before we listened

    /// Null where the channel has no theme.
    const Theme* theme_of(const ConversationId& channel) const;

    /// Null where the config names nobody of that account.
    const Person* person_of(const AccountId& account) const;

    /// Null where the config does not (or no longer) name them.
    const Person* person(const PersonId& id) const;

    const Theme* theme(const ThemeId& id) const;
    const Action* action(const ActionId& id) const;

    /// Null between seasons.
    const Season* season_at(Timestamp at) const;

    /// The lead's local day.
    std::chrono::local_days day_of(Timestamp at) const;

    /// What somebody's clock is called, where not all members live by the same; else empty: then a time needs
    /// no name.
    std::string clock_name(const Calendar& of, Timestamp at) const;

    /// The channel kinds of which some channel has a theme.
    std::set<ChannelKind> kinds() const;

    /// Whether the bot waits for people before it thanks.
    bool people_first() const { return thank_after > Span{}; }

    /// Whether a post of this author is an announcement: a PMO member's own, that waits for nobody but
    /// whoever asks below it.
    bool announces(const AccountId& author, const ThemeId& id) const;

    bool is_pmo(const PersonId& id) const;
    bool is_advisor(const PersonId& id) const;
    bool is_pmo(const AccountId& account) const;
};

}  // namespace bot
