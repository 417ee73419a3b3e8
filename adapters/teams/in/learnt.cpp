#include "adapters/teams/in/learnt.hpp"

#include "adapters/teams/addresses.hpp"
#include "adapters/teams/in/ground.hpp"
#include "bot/moment.hpp"

namespace teams {

namespace {

void take(std::string& fresh, const std::string& known) {
    if (fresh.empty()) fresh = known;
}

/// One activity's lessons.
class Lesson {
public:
    Lesson(const Activity& activity, const bot::AddressBook& book)
        : activity_{activity}, book_{book}, ground_{ground_of(activity)} {}

    std::vector<bot::Address> take_all() {
        const auto& origin = activity_.origin;
        if (origin.kind == "channel") {
            const bool renamed = !origin.channel.empty() && origin.channel != origin.conversation;
            channel(origin.conversation,
                    renamed || origin.channel_name.empty() ? origin.name : origin.channel_name);
            if (renamed) channel(origin.channel, origin.channel_name);
            if (origin.selected_channel != origin.conversation) channel(origin.selected_channel, {});
            team();
        }
        member(activity_.from);
        for (const auto& one : activity_.members_added) member(one);
        if (origin.kind == "personal") chat();
        if (origin.kind == "groupchat") channel(origin.conversation, origin.name);
        return std::move(lessons_);
    }

private:
    template <class Address, class Of>
    void learn(const Of& of, const Address& fresh, const std::optional<Address>& known) {
        if (known != fresh) lessons_.push_back(address_of(of, fresh));
    }

    void channel(const std::string& id, const std::string& name) {
        if (id.empty()) return;
        const bot::ConversationId of{"teams:" + id};
        const auto known = channel_in(book_, of);
        ChannelAddress fresh{activity_.service, activity_.tenant, activity_.origin.team, name};
        if (known) {
            take(fresh.team, known->team);
            take(fresh.name, known->name);
        }
        const bool meant = is_of_channel(activity_) && id == subject();
        fresh.gone = gone(meant, known ? known->gone : Gone{});
        fresh.heard = (known && known->heard) || (meant && ground_ == Ground::Heard);
        learn(of, fresh, known);
    }

    /// Ordinary messages say nothing of their team but its id.
    void team() {
        const auto& origin = activity_.origin;
        const auto known = team_in(book_, origin.team);
        const auto now_gone =
            gone(!is_of_channel(activity_) || ground_ == Ground::Heard, known ? known->gone : Gone{});
        const bool same = known ? known->gone == now_gone : now_gone == Gone{};
        if (origin.team.empty() || (origin.team_group.empty() && origin.team_name.empty() && same)) return;
        TeamAddress fresh{activity_.service, origin.team_group, origin.team_name};
        if (known) {
            take(fresh.group, known->group);
            take(fresh.name, known->name);
        }
        fresh.gone = now_gone;
        learn(origin.team, fresh, known);
    }

    /// The channel that it is about.
    const std::string& subject() const {
        const auto& origin = activity_.origin;
        return origin.channel.empty() ? origin.conversation : origin.channel;
    }

    /// Whether it is gone now; told again, it is gone since the first time.
    Gone gone(bool meant, const Gone& known) const {
        if (!meant || ground_ == Ground::Unchanged) return known;
        const auto why = why_gone(ground_);
        if (why.empty()) return {};
        if (known.why == why) return known;
        return {why, activity_.at ? bot::rfc3339(*activity_.at) : std::string{}};
    }

    void member(const Party& party) {
        if (!party.id.starts_with("29:")) return;
        const auto of = party.account();
        const auto known = member_in(book_, of);
        MemberAddress fresh{activity_.service, activity_.tenant, party.id, party.name};
        if (known) take(fresh.name, known->name);
        learn(of, fresh, known);
        name(party, party.id);
    }

    /// By which they are known again where their directory's id is left out.
    void name(const Party& party, const std::string& name) {
        const OtherName other{name, party.account()};
        if (party.directory.empty() || called_in(book_, name) == other.account) return;
        lessons_.push_back(address_of(other));
    }

    void chat() {
        if (activity_.from.bot || activity_.from.id.empty() || activity_.origin.conversation.empty()) return;
        const auto of = activity_.from.account();
        name(activity_.from, activity_.origin.conversation);
        learn(of, ChatAddress{activity_.service, activity_.origin.conversation}, chat_in(book_, of));
    }

    const Activity& activity_;
    const bot::AddressBook& book_;
    Ground ground_;
    std::vector<bot::Address> lessons_{};
};

}  // namespace

std::vector<bot::Address> learnt(const Activity& activity, const bot::AddressBook& book) {
    return Lesson{activity, book}.take_all();
}

}  // namespace teams
