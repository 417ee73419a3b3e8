#pragma once

#include "bot/calendar.hpp"
#include "bot/digest.hpp"
#include "bot/follow_up.hpp"
#include "bot/language.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace bot {

/// What one reader's reminder says, before any product's markup. Everything that a reader sees is in it, so
/// that marking it up needs nothing else.
struct Card {
    /// What was done last to a post, told where it matters to whoever presses.
    struct Done {
        Deed::Kind kind = Deed::Kind::Closed;
        std::string by{};  ///< a display name
        Timestamp at{};
        std::string what{};  ///< the action's name in the reader's language; the reason of a snooze
        std::string to{};    ///< the other person's display name: to whom it was handed, who was asked
        FollowUp::State before = FollowUp::State::Open;
    };

    /// Why a post that was put off is back: its time has come, or its author wrote.
    struct Woken {
        std::string by{};  ///< who had put it off, a display name
        Timestamp at{};
        std::string reason{};
        bool author_wrote = false;
    };

    /// Somebody was asked about a post.
    struct Asked {
        std::string advisor{};
        std::string by{};
        Timestamp at{};
        WorkingTime age{};  ///< no reason for a rewrite
        Advice::End end = Advice::End::None;
        std::optional<Timestamp> ended_at{};
        std::string words{};
        std::optional<Timestamp> unreached{};
    };

    /// Somebody who can be chosen.
    struct Whom {
        PersonId id{};
        std::string name{};
        std::string knows{};  ///< their subject that the post is about
        bool away = false;
    };

    /// The same words by the same author in another channel.
    struct Copy {
        MessageKey key{};
        PostNumber post{};
        std::string theme{};
    };

    /// What was to be said in the thread with the closing, and did not arrive there, or perhaps did.
    struct Unsaid {
        std::string by{};  ///< a display name; empty where it is the reader
        Timestamp at{};
        std::string words{};  ///< whole, for the reader who wrote them; else empty
        bool perhaps = false;
    };

    /// What a row asks of its reader. Asked: they were asked about it. Answered: and have said what they can.
    /// Given: they have just handed it over.
    enum class Kind { Waiting, Reopen, Snoozed, Closed, Withdrawn, Asked, Answered, Given };

    /// What the presser had typed, and which went nowhere: it is given back.
    struct Unsent {
        std::string words{};
        ActionId action{};  ///< by which they would have closed it; empty where it was no closing
        bool to_thread = false;
    };

    struct Row {
        Kind kind = Kind::Waiting;
        MessageKey key{};
        PostNumber post{};
        int rev = 0;
        std::string author{};  ///< a display name, without さん
        AccountId author_id{};
        Timestamp posted_at{};
        Timestamp since{};  ///< when it was opened
        bool first_post = false;
        std::string theme{};
        std::string text{};  ///< the beginning of it, cut between characters but not by graphemes
        bool edited = false;
        bool channel_lost = false;  ///< while it waits or asks: no words reach its thread
        WorkingTime age{};    ///< how long it waits, in the reader's working time; no reason for a rewrite
        std::string owner{};  ///< where the reader is not the owner
        PersonId owner_id{};
        Step step = Step::Owner;
        std::string answered_by{};  ///< who has answered, if anybody has
        bool pmo_answered = false;  ///< then one tap closes it
        bool reopened = false;
        std::optional<Done> done{};                ///< Snoozed, Closed: who, when, how
        std::optional<Timestamp> until{};          ///< Snoozed: till when. Closed: till when it can be undone
        std::optional<Woken> woken{};              ///< Waiting: where it slept before
        std::optional<FollowUp::Question> asks{};  ///< Reopen: who wrote what
        std::optional<FollowUp::Question> again{};  ///< Waiting: what its author wrote since
        std::optional<Unsaid> unsaid{};             ///< Waiting: words that came back
        std::optional<Done> last{};                 ///< Waiting: what was done last
        std::optional<Timestamp> undo_until{};      ///< Waiting, Given: till when the reader may undo that
        std::vector<Asked> asked{};                 ///< who was asked; on an asked reader's card only they
        std::vector<Whom> advisors{};               ///< whom to ask, the likeliest first
        std::vector<PostNumber> together{};  ///< Waiting: all posts of its author that stand here together
        std::vector<Copy> copies{};  ///< for which this row stands too: what is done to it is done to them
        std::string announced_by{};  ///< whose announcement it is that the author asks below
        std::string announcement{};  ///< … and how it begins
        Timestamp ended_at{};        ///< of what ended or was done just now: since when it is so
        bool in_place = false;       ///< ended, given away or put off just now: it stays where it was done
        std::vector<PostNumber> undo_all{};     ///< Closed: all that one press closed, at the first of them
        std::optional<ActionId> confirm{};      ///< nobody has answered: close by this action all the same?
        std::vector<PostNumber> confirm_all{};  ///< … all of these, where several were pressed
        std::optional<Done> first{};            ///< somebody was first: what the press came too late for
        std::optional<Unsent> unsent{};         ///< … and the presser's words went nowhere
    };

    struct Choice {
        ActionId action{};
        std::string label{};
    };

    PersonId reader{};
    std::string reader_name{};
    Language language = Language::Ja;
    SharedZone zone{};  ///< the reader's, for times of day
    Timestamp composed_at{};
    std::optional<Digest> digest{};  ///< the head of the day's first reminder
    bool digest_is_told = false;     ///< an earlier ping brought it: a later one does not tell it again
    std::size_t from = 0;     ///< from which row on the reader wants to see it; no reason for a rewrite
    std::vector<Row> rows{};  ///< what asks for something first, oldest first, with what was just done among
                              ///< it; then snoozed; then ended, latest first
    std::vector<Choice> choices{};
    std::vector<Whom> colleagues{};  ///< to whom a post can be handed over

    bool empty() const { return rows.empty() && !digest; }
};

/// All posts for which a row stands, its own first.
std::vector<PostNumber> posts_of(const Card::Row& row);

/// Whether a row of this kind waits for its reader.
constexpr bool asks_for_something(Card::Kind kind) {
    return kind == Card::Kind::Waiting || kind == Card::Kind::Reopen || kind == Card::Kind::Asked;
}

/// The same text exactly when a reader would see the same card, ages aside. Empty when there is nothing to
/// show.
std::string says(const Card& card);

}  // namespace bot
