#pragma once

#include "bot/decision.hpp"

#include <optional>
#include <vector>

namespace bot {

/// What is known, asked inside the transaction that will hold the decision: so nothing is ever stale.
/// Each question is one read by an index: what reads much is asked of `Records`, when its answer goes out. An
/// object of this class lives as long as one decision.
///
/// A database with several writers at once must lock what is read to be written anew: the rows of `account`,
/// `heard`, `follow_up` and `reminder`, and of what `knows` and `last_deed` look at the post's own. One
/// writer needs no lock.
class Facts {
public:
    virtual ~Facts() = default;

    /// Whether a post or a reply has this key.
    virtual bool knows(const MessageKey& message) const = 0;

    /// Whether a message of that id stands in another channel of the same kind.
    virtual bool stands_elsewhere(const MessageKey& message) const = 0;

    virtual std::optional<Post> post(const MessageKey& key) const = 0;
    virtual std::optional<Post> post(PostNumber number) const = 0;
    /// Posts by the same author in other channels, among the two hundred messages that came in before a post,
    /// and the two hundred after it; before a new one, which has no number yet. The oldest first, without
    /// those that were removed.
    virtual std::vector<Post> beside(const Post& post) const = 0;

    virtual std::optional<Reply> reply(const MessageKey& key) const = 0;

    /// Oldest first, without those that were removed.
    virtual std::vector<Reply> replies(const MessageKey& post) const = 0;

    /// Whether this was told before, or noted.
    virtual bool happened(const EventKey& key) const = 0;

    virtual std::optional<Account> account(const AccountId& id) const = 0;
    virtual Heard heard(const ConversationId& channel) const = 0;

    /// Since when we have listened to channels of this kind.
    virtual std::optional<Timestamp> installed(const ChannelKind& kind) const = 0;

    virtual std::optional<FollowUp> follow_up(const MessageKey& post) const = 0;

    /// The latest, if any was ever done.
    virtual std::optional<Deed> last_deed(const MessageKey& post) const = 0;

    /// The one that made it this revision, if any did.
    virtual std::optional<Deed> deed(const MessageKey& post, int rev) const = 0;

    /// Who was asked about it, oldest first.
    virtual std::vector<Advice> advice(const MessageKey& post) const = 0;

    /// What we said in its thread and is not gone.
    virtual std::vector<Said> said(const MessageKey& post) const = 0;

    virtual std::optional<Delivery> delivery(const DeliveryId& id) const = 0;

    /// A blank one where the reader never had any.
    virtual Reminder reminder(const PersonId& reader) const = 0;

    /// All who cannot be given reminders.
    virtual std::vector<PersonId> unreachable() const = 0;

    /// When something was last written in each channel.
    virtual std::vector<LastWritten> last_written() const = 0;

    /// What was refused for good since then, the latest first; a hundred at most.
    virtual std::vector<Refusal> refusals(Timestamp since) const = 0;

    /// All channels that are lost now, by their names.
    virtual std::vector<LostGround> lost_ground() const = 0;

    /// All follow-ups that may stand on anybody's card, as this reader meets them: open, snoozed, asking to
    /// be opened again, or ended after `since`. Oldest first. Whether there is something to tell is for `due`
    /// to say.
    virtual std::vector<Concern> concerns(const PersonId& reader, Timestamp since) const = 0;
};

}  // namespace bot
