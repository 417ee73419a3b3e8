#include "adapters/teams/out/chats.hpp"

#include "adapters/teams/out/letters.hpp"
#include "adapters/teams/paths.hpp"
#include "bot/accounts.hpp"
#include "bot/listening/script.hpp"

#include <algorithm>

namespace teams {

namespace {

const bot::ChannelKind teams_kind{"teams"};

const bot::Refused no_account{"no-teams-account",
                              "give this person their Entra object id: teams = \"…\" under [people.…]"};

/// The core then forgets the card, and its next ping brings a new one.
const bot::Refused no_card{"card-gone", "an old reminder is gone from its chat; the next one comes anew"};

/// Rather than a chat of several people.
bool is_channel(const std::string& conversation) {
    return conversation.ends_with("@thread.tacv2") || conversation.ends_with("@thread.skype");
}

bool is_gone(const Reached& reached) {
    const auto* reply = std::get_if<ServiceReply>(&reached);
    return reply && reply->status == 404;
}

}  // namespace

bot::Outcome Chats::remind(const bot::Card& card, const Attempt& attempt) {
    const auto reader = account_of(card.reader);
    if (!reader) return no_account;
    DirectMessage message{
        .activity = [&](std::size_t most) { return card_activity(card, needs_.links, most); }};
    for (const auto& row : card.rows) message.about.push_back(row.key.conversation);
    return send(*reader, message, attempt);
}

bot::Outcome Chats::tell(const bot::Tell& tell, const Attempt& attempt) {
    if (tell.to.empty()) return tell_all(tell, attempt);
    auto words = tell.words;
    const auto link = tell.of_thread && needs_.links ? needs_.links(tell.answers) : std::string{};
    if (!link.empty()) words.append("\n").append(link);
    const auto activity = [&](std::size_t most) {
        return words_activity(words, bot::language_of(tell.words), most);
    };
    return send(tell.to, {.activity = activity}, attempt);
}

/// In a channel it begins a thread of its own.
bot::Outcome Chats::tell_all(const bot::Tell& tell, const Attempt& attempt) {
    const auto& where = tell.answers.conversation;
    const auto known = channel_in(needs_.book, where);
    const auto id = where.value.substr(where.value.find(':') + 1);
    const auto there = known ? Endpoint{known->service, known->tenant} : needs_.connector.home();
    const auto words = words_activity(tell.words, bot::language_of(tell.words));
    const auto ask = is_channel(id) ? Ask{"POST", "/v3/conversations", thread_in(id, there.tenant, words)}
                                    : Ask{"POST", activities_of(id), words};
    const auto reached =
        needs_.connector.reach(there, ask, {Limits::Way::Kind::Send, id, {}}, attempt.patience);
    const auto* reply = done(reached);
    if (!reply) return outcome_of(reached, Calling::Say, attempt);
    return bot::Done{{field_of(*reply, is_channel(id) ? "activityId" : "id")}};
}

/// A chat that we knew and that is gone is opened anew, once: nothing was said there.
bot::Outcome Chats::send(const bot::AccountId& reader, const DirectMessage& message, const Attempt& attempt) {
    auto opened = chat(reader, message, attempt);
    Reached reached = bot::Retry{};
    for (const bool again : {false, true}) {
        const auto* there = std::get_if<ChatAddress>(&opened);
        if (!there) return std::get<bot::Outcome>(opened);
        reached = reach_fitted(*there, reader, {"POST", activities_of(there->chat), {}}, message, attempt);
        if (again || !is_gone(reached)) break;
        opened = open(reader, message, attempt);
    }
    if (const auto* reply = done(reached)) return done_as({field_of(*reply, "id")}, reader);
    return outcome_of(reached, Calling::Say, attempt);
}

bot::Outcome Chats::rewrite(const bot::Card& card, const bot::Reference& message, const Attempt& attempt) {
    const auto reader = account_of(card.reader);
    if (!reader) return no_account;
    const auto there = chat_in(needs_.book, *reader);
    if (!there || message.empty()) return no_card;
    const auto activity = [&](std::size_t most) { return card_activity(card, needs_.links, most); };
    const auto reached = reach_fitted(*there, *reader, {"PUT", activity_of(there->chat, message.value), {}},
                                      {.activity = activity}, attempt);
    if (is_gone(reached)) return no_card;
    if (done(reached)) return done_as(message, *reader);
    return outcome_of(reached, Calling::Change, attempt);
}

bot::Outcome Chats::take_away(const bot::PersonId& reader, const bot::Reference& message,
                              const Attempt& attempt) {
    const auto account = account_of(reader);
    if (!account) return no_account;
    const auto there = chat_in(needs_.book, *account);
    if (!there || message.empty()) return bot::Done{};
    const auto reached =
        reach(*there, *account, {"DELETE", activity_of(there->chat, message.value), {}}, attempt.patience);
    if (done(reached) || is_gone(reached)) return bot::Done{};
    return outcome_of(reached, Calling::Change, attempt);
}

Reached Chats::reach(const ChatAddress& chat, const bot::AccountId& reader, const Ask& ask,
                     const Patience& patience) {
    return needs_.connector.reach({chat.service, tenant_of(reader)}, ask,
                                  {Limits::Way::Kind::Send, chat.chat, {}}, patience);
}

Reached Chats::reach_fitted(const ChatAddress& chat, const bot::AccountId& reader, const Ask& ask,
                            const DirectMessage& message, const Attempt& attempt) {
    const auto send = [&](const std::string& activity) {
        return reach(chat, reader, {ask.method, ask.url, activity}, attempt.patience);
    };
    return send_fitted({message.activity, send}, needs_.sizes, tenant_of(reader), attempt.now);
}

std::string Chats::tenant_of(const bot::AccountId& reader) const {
    const auto member = member_in(needs_.book, reader);
    return member ? member->tenant : needs_.connector.home().tenant;
}

/// With what an admin should know of how it had to be done.
bot::Done Chats::done_as(bot::Reference message, const bot::AccountId& reader) {
    return {.message = std::move(message), .but = needs_.sizes.news(tenant_of(reader))};
}

Chats::Opened Chats::chat(const bot::AccountId& reader, const DirectMessage& message,
                          const Attempt& attempt) {
    if (auto known = chat_in(needs_.book, reader)) return std::move(*known);
    return open(reader, message, attempt);
}

/// Opening one that is there gives the same chat again.
Chats::Opened Chats::open(const bot::AccountId& reader, const DirectMessage& message,
                          const Attempt& attempt) {
    const auto found = roster_.find(reader, teams_for(message), attempt);
    if (const auto* why = std::get_if<bot::Outcome>(&found)) return *why;
    const auto& member = std::get<MemberAddress>(found);
    const auto reached = needs_.connector.reach(
        {member.service, member.tenant},
        {"POST", "/v3/conversations", chat_with(member.member, member.tenant)}, {}, attempt.patience);
    const auto* reply = done(reached);
    if (!reply) return outcome_of(reached, Calling::Change, attempt);
    auto id = field_of(*reply, "id");
    if (id.empty()) return bot::Retry{.at = attempt.now, .why = "a chat was opened, but Teams told no id"};
    ChatAddress chat{member.service, std::move(id)};
    needs_.book.keep(address_of(reader, chat));
    return chat;
}

/// Those that it is about first, then all that the config names.
std::vector<ChannelAddress> Chats::teams_for(const DirectMessage& message) const {
    std::vector<ChannelAddress> teams;
    const auto add = [&](const bot::ConversationId& conversation) {
        if (bot::kind_of(conversation) != teams_kind) return;
        auto channel = channel_in(needs_.book, conversation);
        if (!channel || channel->team.empty()) return;
        if (std::ranges::find(teams, channel->team, &ChannelAddress::team) != teams.end()) return;
        teams.push_back(std::move(*channel));
    };
    for (const auto& conversation : message.about) add(conversation);
    const auto community = needs_.current.community();
    for (const auto& [conversation, theme] : community->channels) add(conversation);
    return teams;
}

std::optional<bot::AccountId> Chats::account_of(const bot::PersonId& reader) const {
    return bot::account_on(teams_kind, reader, *needs_.current.community());
}

}  // namespace teams
