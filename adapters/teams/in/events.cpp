#include "adapters/teams/in/events.hpp"

#include "adapters/http/lower.hpp"
#include "adapters/teams/addresses.hpp"
#include "adapters/teams/in/learnt.hpp"
#include "adapters/teams/in/met.hpp"
#include "adapters/teams/in/post_text.hpp"
#include "adapters/teams/in/subject.hpp"
#include "bot/moment.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace teams {

namespace {

bot::Author author_of(const Party& party) {
    return {.account = party.account(), .name = party.name, .bot = party.bot};
}

/// Names one change of a message. Without a moment nothing tells it from the next.
bot::EventKey change_key(const char* change, const bot::MessageKey& message, const Activity& activity) {
    if (!activity.at) return {};
    return {std::string{"teams:"} + change + ":" + bot::str(message) + " at " + bot::rfc3339(*activity.at)};
}

/// One that only teaches addresses, and who can be reached.
bot::Event heard_from(std::optional<bot::AccountId> reachable = {}) {
    return {.what = bot::AddressSeen{std::move(reachable)}};
}

std::optional<bot::AccountId> reachable(const Activity& activity) {
    if (activity.origin.kind != "personal" || activity.from.bot || activity.from.id.empty()) return {};
    return activity.from.account();
}

/// One activity, and what it tells.
class Telling {
public:
    Telling(const Activity& activity, bot::Language language, const bot::AddressBook& book,
            bot::Timestamp now)
        : activity_{activity}, language_{language}, book_{book}, now_{now} {}

    Told message() const {
        if (const auto missing = what_is_missing(); !missing.empty()) return Malformed{missing};
        if (auto called = called_by(activity_)) return with_addresses({*std::move(called)});
        if (!in_channel(activity_)) return with_addresses({in_a_chat()});
        const auto at = subject_of(activity_, book_);
        const auto posted_at = activity_.at.value_or(now_);
        bot::Event event{.addresses = at.addresses};
        if (at.message == at.root) {
            event.what = post(at, posted_at);
        } else {
            event.what = reply(at, posted_at);
        }
        return with_addresses({std::move(event)});
    }

    Told update() const {
        const bool restored = activity_.event_type == "undeletemessage";
        if (!restored && !activity_.event_type.empty() && activity_.event_type != "editmessage")
            return Unknown{};
        if (const auto missing = what_is_missing(); !missing.empty()) return Malformed{missing};
        if (!in_channel(activity_)) return with_addresses({heard_from(reachable(activity_))});
        const auto at = subject_of(activity_, book_);
        if (restored) return changed("restored", at.message, bot::Restored{at.message, whole(at)});
        const bot::Edited edited{.message = at.message,
                                 .text = text_of(activity_, language_),
                                 .edited_at = activity_.at.value_or(now_),
                                 .whole = whole(at)};
        return changed("edited", at.message, edited);
    }

    Told removal() const {
        if (const auto missing = what_is_missing(); !missing.empty()) return Malformed{missing};
        if (!in_channel(activity_)) return with_addresses({heard_from(reachable(activity_))});
        const auto at = subject_of(activity_, book_);
        return changed("removed", at.message, bot::Removed{.message = at.message, .whole = whole(at)});
    }

    Told reaction() const {
        if (activity_.reply_to.empty()) return Malformed{"replyToId"};
        if (activity_.origin.conversation.empty()) return Malformed{"conversation/id"};
        if (activity_.from.id.empty()) return Malformed{"from/id"};
        if (!in_channel(activity_)) return with_addresses({heard_from(reachable(activity_))});
        const bot::MessageKey message{channel_of(activity_), activity_.reply_to};
        std::vector<bot::Event> events;
        const auto add = [&](const std::vector<std::string>& names, bool taken_back) {
            for (const auto& name : names) {
                if (name.empty()) continue;
                events.push_back({.what = bot::ReactionSeen{message, named(), name, taken_back}});
            }
        };
        add(activity_.reactions_added, false);
        add(activity_.reactions_removed, true);
        if (events.empty()) return Malformed{"reactionsAdded"};
        return with_addresses(std::move(events));
    }

    /// Members, channels, teams.
    Told conversation() const {
        if (activity_.origin.conversation.empty()) return Malformed{"conversation/id"};
        std::vector<bot::Event> events{heard_from(reachable(activity_))};
        for (const auto& member : activity_.members_added) {
            if (!member.bot && !member.id.empty()) events.push_back(heard_from(member.account()));
        }
        if (auto met = met_by(activity_)) events.push_back(std::move(*met));
        return with_addresses(std::move(events));
    }

    Told installation() const {
        if (activity_.origin.conversation.empty()) return Malformed{"conversation/id"};
        if (activity_.action.empty()) return Malformed{"action"};
        const bool there = activity_.action.starts_with("add");
        std::vector<bot::Event> events{heard_from(there ? reachable(activity_) : std::nullopt)};
        if (auto met = met_by(activity_)) events.push_back(std::move(*met));
        return with_addresses(std::move(events));
    }

private:
    /// Whoever did it; by the name that the roster or somebody told before, where this activity has none.
    bot::Author named() const {
        auto author = author_of(activity_.from);
        if (!author.name.empty()) return author;
        if (auto known = member_in(book_, author.account)) author.name = std::move(known->name);
        return author;
    }

    bot::PostSeen post(const Subject& at, bot::Timestamp posted_at) const {
        return {at.message, named(), text(), posted_at};
    }

    bot::ReplySeen reply(const Subject& at, bot::Timestamp posted_at) const {
        return {.reply = at.message,
                .post = at.root,
                .author = named(),
                .text = text(),
                .posted_at = posted_at,
                .calls_us = mentions_us(activity_),
                .names = names_in(activity_, language_)};
    }

    /// A change tells all of its message but when it was written, and that is what its id says.
    bot::Whole whole(const Subject& at) const {
        const auto written = moment_in(activity_.id);
        if (!written) return {};
        if (at.message == at.root) return post(at, *written);
        return reply(at, *written);
    }

    /// A deletion says nothing any more.
    std::string text() const {
        return activity_.type == "messageDelete" ? std::string{} : text_of(activity_, language_);
    }

    std::string what_is_missing() const {
        if (activity_.id.empty()) return "id";
        if (activity_.origin.conversation.empty()) return "conversation/id";
        return activity_.from.id.empty() ? "from/id" : "";
    }

    /// Words to the bot count where it is alone with whoever wrote them.
    bot::Event in_a_chat() const {
        auto text = said_to_us(activity_, language_);
        const auto who = reachable(activity_);
        if (!who || text.empty()) return heard_from(who);
        const bot::MessageKey message{channel_of(activity_), activity_.id};
        return {.key = {"said " + bot::str(message)},
                .what = bot::Spoke{message, author_of(activity_.from), std::move(text)}};
    }

    template <class Change>
    Told changed(const char* change, const bot::MessageKey& message, Change what) const {
        bot::Event event{.key = change_key(change, message, activity_), .what = std::move(what)};
        return with_addresses({std::move(event)});
    }

    std::vector<bot::Event> with_addresses(std::vector<bot::Event> events) const {
        auto addresses = learnt(activity_, book_);
        std::ranges::move(addresses, std::back_inserter(events.front().addresses));
        return events;
    }

    const Activity& activity_;
    bot::Language language_;
    const bot::AddressBook& book_;
    bot::Timestamp now_;
};

bool is_ours(const Party& from, const Party& recipient, const std::string& app_id) {
    if (from.id.empty()) return false;
    return from.id == recipient.id || http::lower(from.id) == "28:" + app_id;
}

using Tell = Told (Telling::*)() const;

const std::map<std::string, Tell>& kinds() {
    static const std::map<std::string, Tell> all{{"message", &Telling::message},
                                                 {"messageUpdate", &Telling::update},
                                                 {"messageDelete", &Telling::removal},
                                                 {"messageReaction", &Telling::reaction},
                                                 {"conversationUpdate", &Telling::conversation},
                                                 {"installationUpdate", &Telling::installation}};
    return all;
}

}  // namespace

Told told_by(const Activity& activity, bot::Language language, const std::string& app_id,
             const bot::AddressBook& book, bot::Timestamp now) {
    if (activity.type.empty()) return Malformed{"type"};
    const auto kind = kinds().find(activity.type);
    if (kind == kinds().end()) return Unknown{};
    if (activity.type.starts_with("message") && is_ours(activity.from, activity.recipient, app_id))
        return Ours{};
    return (Telling{activity, language, book, now}.*kind->second)();
}

}  // namespace teams
