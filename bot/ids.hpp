#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace bot {

/// A name that cannot be mixed up with a name of another kind.
template <class Kind>
struct Id {
    std::string value{};

    auto operator<=>(const Id&) const = default;

    bool empty() const { return value.empty(); }
};

/// Somebody whom the config names: PMO members, advisors, leaders. The config's own name (`ito`).
using PersonId = Id<struct PersonKind>;

/// How anybody shows on one channel kind: `local:小川 美咲`, `teams:33333333-…`.
using AccountId = Id<struct AccountKind>;

using ThemeId = Id<struct ThemeKind>;
using SeasonId = Id<struct SeasonKind>;
using ActionId = Id<struct ActionKind>;
using DeliveryId = Id<struct DeliveryKind>;

/// Which chat product: `local`, `teams`.
using ChannelKind = Id<struct ChannelKindKind>;

/// Where messages stand: channel kind, colon, the product's own name for it (`local:hr`).
using ConversationId = Id<struct ConversationKind>;

/// The same whenever the same thing is told again. Empty for what is harmless to repeat, and for a message:
/// it is known by its own key.
using EventKey = Id<struct EventKind>;

/// What the product calls a message that we sent.
using Reference = Id<struct ReferenceKind>;

/// Deliveries of one lane go in order; lanes do not wait for each other.
using Lane = Id<struct LaneKind>;

/// Names one message, once, for all who tell of it.
struct MessageKey {
    ConversationId conversation{};
    std::string message{};

    auto operator<=>(const MessageKey&) const = default;
};

/// The message first: what comes in at once then stands side by side wherever it is sorted.
inline std::string str(const MessageKey& key) {
    return key.message + " in " + key.conversation.value;
}

/// The part before the colon.
inline ChannelKind kind_of(const ConversationId& conversation) {
    return {conversation.value.substr(0, conversation.value.find(':'))};
}

inline ChannelKind kind_of(const AccountId& account) {
    return {account.value.substr(0, account.value.find(':'))};
}

/// The short name of a post, given by the store when it is recorded: `post-17` for people and scripts.
struct PostNumber {
    std::int64_t value = 0;

    auto operator<=>(const PostNumber&) const = default;
};

inline std::string str(PostNumber number) {
    return "post-" + std::to_string(number.value);
}

}  // namespace bot
