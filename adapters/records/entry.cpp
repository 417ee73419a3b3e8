#include "adapters/records/entry.hpp"

#include "bot/speaking/names.hpp"

namespace records {

std::string state_of(const bot::FollowUp& follow_up, bot::Timestamp now) {
    using State = bot::FollowUp::State;
    switch (follow_up.state) {
        case State::None: return "none";
        case State::Open: return "open";
        case State::Snoozed: return follow_up.asleep(now) ? "snoozed" : "open";
        case State::Closed: return "closed";
        case State::Withdrawn: return "withdrawn";
    }
    return "none";
}

std::string name_of(bot::Deed::Kind kind, bot::FollowUp::State before) {
    using Kind = bot::Deed::Kind;
    using State = bot::FollowUp::State;
    switch (kind) {
        case Kind::Closed: return "closed";
        case Kind::Snoozed: return "snoozed";
        case Kind::Taken: return "taken";
        case Kind::Reopened:
            return before == State::Snoozed ? "woken" : before == State::None ? "opened" : "reopened";
        case Kind::KeptClosed: return "kept closed";
        case Kind::Undone: return "undone";
        case Kind::Withdrawn: return "withdrawn";
        case Kind::Restored: return "restored";
        case Kind::HandedOver: return "handed over";
        case Kind::AskedAdvisor: return "asked about";
        case Kind::Helped: return "helped with";
        case Kind::CouldNotHelp: return "not helped with";
        case Kind::CameBack: return "came back";
    }
    return "";
}

std::string plain(const bot::AccountId& account) {
    const auto colon = account.value.find(':');
    return colon == std::string::npos ? account.value : account.value.substr(colon + 1);
}

std::string author_of(const bot::AccountId& account, const std::string& shown,
                      const bot::Community& community) {
    if (const auto* person = community.person_of(account)) return person->name;
    const auto name = bot::display_name(shown);
    return name.empty() ? plain(account) : name;
}

}  // namespace records
