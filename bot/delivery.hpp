#pragma once

#include "bot/card.hpp"
#include "bot/ids.hpp"
#include "bot/inquiry.hpp"
#include "bot/time.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace bot {

struct React {
    MessageKey post{};
    std::string reaction{};
};

/// The one thanks of a thread, in the name of the person who will answer.
struct Thank {
    MessageKey post{};
    std::string words{};  ///< empty in the outbox, where they are chosen only when they go out
    PersonId on_behalf{};
    Timestamp posted_at{};
    bool mention = false;       ///< its author is really mentioned, so that a phone tells
    std::string in_place_of{};  ///< a reaction that its author would rather have, and cannot have there
    bool again = false;         ///< its author has just been thanked there
    AccountId author{};         ///< this and what follows is known when the call is made
    std::string author_name{};  ///< by which the words call them
    Language language = Language::Ja;
};

/// What a thread can hear from us. Stands in tables.
enum class Utterance { Thanks = 0, Words = 1, Closed = 2 };

/// Words in a thread: a member's, brought by the bot, or the closing line. `rev` names the deed that they
/// belong to.
struct Say {
    using Kind = Utterance;

    MessageKey post{};
    int rev = 0;
    Kind kind = Kind::Words;  ///< never Thanks
    std::string words{};
    PersonId on_behalf{};
    Language language = Language::Ja;  ///< of the thread; known when the call is made
};

/// Words to one person in a direct chat: the answer to what they wrote there. Where `to` is empty, words to
/// all of the conversation in which we were met.
struct Tell {
    MessageKey answers{};
    AccountId to{};
    std::string words{};               ///< empty where there is a question, until it is carried out
    bool to_pmo = false;               ///< then it is said again where it is in doubt
    std::optional<Inquiry> inquiry{};  ///< whose answer reads much: its words are found when it goes out
    bool of_thread = false;            ///< it tells of the thread that begins with `answers`, and leads there
};

/// Take away a message of ours: in a post's thread, or (`reader` set) in a direct chat.
struct Remove {
    MessageKey post{};
    PersonId reader{};
    Reference message{};
};

/// Bring what the reader has been shown to what is wanted. One at most for each reader, without
/// content: that is looked up when the call is made.
struct Mirror {
    PersonId reader{};
};

/// What nobody here can make sense of: an errand that another version wrote, or one that could not be made
/// ready. It is refused, so that it holds nothing up.
struct Broken {
    std::string kind{};  ///< as it stands in the outbox
    std::string why{};
};

/// What waits in the outbox.
using Errand = std::variant<React, Thank, Say, Tell, Remove, Mirror, Broken>;

/// Which state of a reader's card. A newer ping is a new message, a newer version a rewrite in place.
struct Edition {
    int ping = 0;
    int version = 0;

    auto operator<=>(const Edition&) const = default;
};

/// A new card, which pings. Whoever is told by it stands on its rows.
struct Remind {
    Edition edition{};
    Card card{};
};

struct Rewrite {
    Edition edition{};
    Card card{};
    Reference message{};
};

/// The reader's card goes: there is nothing left on it.
struct Clear {
    Edition edition{};
    PersonId reader{};
    Reference message{};
};

/// Nothing has to be done any more.
struct Rest {
    Edition edition{};
};

/// Not now. `in_doubt`: what may have got out before, to be looked for meanwhile.
struct Later {
    Timestamp at{};
    std::optional<Remind> in_doubt{};
};

/// What an adapter is asked to do, ready to be done; the last three never reach one.
using Effect = std::variant<React, Thank, Say, Tell, Remove, Remind, Rewrite, Clear, Rest, Later, Broken>;

/// One errand on its way. `in_doubt`: it was begun before, and nobody knows whether it got out.
struct Delivery {
    DeliveryId id{};
    ChannelKind via{};
    Lane lane{};
    Timestamp due_at{};
    Errand errand{};
    int attempts = 0;
    bool in_doubt = false;
    bool begun = false;  ///< it holds its lane until it is settled
};

/// A delivery that was claimed, to be made now.
struct Call {
    Delivery delivery{};
    Effect effect{};
    Timestamp until{};  ///< the claim's end: from then on somebody else may begin it as well
};

/// Nothing got out. `throttled`: the channel asks to be left alone until then, so the lane waits too.
struct Retry {
    Timestamp at{};
    bool throttled = false;
    std::string why{};
};

/// Nobody knows whether it got out.
struct Unknown {
    std::string why{};
    Timestamp not_before{};  ///< when it is worth looking, at the earliest
};

/// The channel will never do this. `hint`: what an admin can do about it, in plain English; whoever asks how
/// things are may read it, so it names no person and no conversation.
struct Refused {
    std::string code{};
    std::string hint{};
};

/// `found`: by an earlier attempt, so it may read as it did then. `but`: not as it was meant; an admin is
/// told of it as of a refusal.
struct Done {
    Reference message{};
    bool found = false;
    std::optional<Refused> but{};
};

/// In doubt, and not to be repeated.
struct LetGo {};

using Outcome = std::variant<Done, Retry, Unknown, Refused, LetGo>;

/// In doubt, twice to the PMO, once to the participant.
bool repeat_in_doubt(const Effect& effect);

/// Exponential, from five seconds to a quarter of an hour, less up to a fifth by `chance`.
Span wait_before_retry(int attempts, unsigned chance);

/// What a thread heard from us.
struct Said {
    using Kind = Utterance;

    MessageKey post{};
    Kind kind = Kind::Thanks;
    int rev = 0;  ///< of the deed that it belongs to; nought for thanks
    Reference message{};
    bool gone = false;  ///< taken away since
};

/// Whether words of a member's stand in a thread: an answer, though it was the bot that wrote it.
bool brought_words(const std::vector<Said>& said);

/// Which errand, where what it would have said does not matter any more. Heard: none of ours, but what
/// somebody trusted told and we refused. The numbers stand in stores.
enum class ErrandKind {
    React = 0,
    Thank = 1,
    Words = 2,
    Closed = 3,
    Tell = 4,
    Remove = 5,
    Mirror = 6,
    Broken = 7,
    Heard = 8
};

ErrandKind kind_of(const Errand& errand);

/// The post in whose thread it is; blank where it is for one person's chat.
MessageKey post_of(const Errand& errand);

/// A delivery that will never be made: kept, shown, counted.
struct Refusal {
    DeliveryId delivery{};
    ChannelKind via{};
    std::string code{};
    std::string hint{};
    Timestamp at{};
    ErrandKind errand = ErrandKind::React;
    MessageKey post{};  ///< blank where it was for one person's chat
};

}  // namespace bot
