#include "bot/figures.hpp"

#include "bot/timesheet.hpp"

#include <algorithm>

namespace bot {

namespace {

/// Every owner's timesheet, made when it is asked for first.
class Timesheets {
public:
    Timesheets(const std::vector<Milestones>& posts, const Community& community, Timestamp now)
        : community_{community}, to_{now} {
        for (const auto& post : posts) from_ = std::min(from_, post.opened_at);
    }

    Seconds between(const PersonId& owner, Timestamp from, Timestamp to) {
        const auto known = sheets_.find(owner);
        if (known != sheets_.end()) return known->second.between(from, to);
        const auto& sheet = sheets_.try_emplace(owner, calendar_of(owner), from_, to_).first->second;
        return sheet.between(from, to);
    }

    WorkingTime age(const Milestones& post) const { return calendar_of(post.owner).age(post.opened_at, to_); }

private:
    /// An owner whom the config no longer names is measured as the lead.
    const Calendar& calendar_of(const PersonId& owner) const {
        const auto* person = community_.person(owner);
        return (person ? person : community_.person(community_.lead))->calendar;
    }

    const Community& community_;
    Timestamp from_ = Timestamp::max();
    Timestamp to_;
    std::map<PersonId, Timesheet> sheets_{};
};

/// All that was measured of some posts.
struct Measured {
    Figures figures{};
    std::vector<Seconds> first_responses{};
    std::vector<Seconds> pmo_responses{};
    std::vector<Seconds> actions{};
};

void measure(const Milestones& post, Timesheets& sheets, Measured& to) {
    using State = FollowUp::State;
    if (post.state == State::None) return;
    if (post.state == State::Withdrawn) {
        ++to.figures.withdrawn;
        return;
    }
    const auto note = [&](const std::optional<Timestamp>& at, std::vector<Seconds>& into) {
        if (at) into.push_back(sheets.between(post.owner, post.opened_at, *at));
    };
    ++to.figures.posts;
    note(post.answered_at, to.first_responses);
    note(post.pmo_answered_at, to.pmo_responses);
    if (post.state == State::Closed) {
        ++to.figures.closed;
        note(post.closed_at, to.actions);
    } else {
        to.figures.open.add(sheets.age(post));
    }
}

Seconds median_of(const std::vector<Seconds>& sorted) {
    const auto middle = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted.at(middle) : (sorted.at(middle - 1) + sorted.at(middle)) / 2;
}

Durations durations_of(std::vector<Seconds> all) {
    if (all.empty()) return {};
    std::ranges::sort(all);
    const auto rank = (all.size() * 9 + 9) / 10;  // the ninth of ten, rounded up
    return {all.size(), median_of(all), all.at(rank - 1)};
}

Figures figures_of(Measured measured) {
    auto& figures = measured.figures;
    figures.first_response = durations_of(std::move(measured.first_responses));
    figures.pmo_response = durations_of(std::move(measured.pmo_responses));
    figures.action = durations_of(std::move(measured.actions));
    return figures;
}

}  // namespace

Statistics statistics(const std::vector<Milestones>& posts, const Community& community, Timestamp now) {
    Timesheets sheets{posts, community, now};
    Measured all;
    std::map<ThemeId, Measured> themes;
    for (const auto& post : posts) {
        measure(post, sheets, all);
        measure(post, sheets, themes[post.theme]);
    }
    Statistics found{.all = figures_of(std::move(all))};
    for (auto& [theme, measured] : themes) found.themes[theme] = figures_of(std::move(measured));
    return found;
}

Glance glance(const std::vector<Milestones>& posts, Timestamp since, const Community& community,
              Timestamp now) {
    Timesheets sheets{posts, community, now};
    Glance found;
    for (const auto& post : posts) {
        const bool open = post.state == FollowUp::State::Open || post.state == FollowUp::State::Snoozed;
        if (open) found.open.add(sheets.age(post));
        if (!open && post.state != FollowUp::State::Closed) continue;
        if (post.opened_at < since || !post.answered_at) continue;
        found.first_responses.push_back(sheets.between(post.owner, post.opened_at, *post.answered_at));
    }
    std::ranges::sort(found.first_responses);
    if (!found.first_responses.empty()) found.median = median_of(found.first_responses);
    return found;
}

std::vector<AccountId> accounts_of_pmo(const Community& community) {
    std::vector<AccountId> accounts;
    for (const auto& [account, person] : community.accounts) {
        if (community.is_pmo(person)) accounts.push_back(account);
    }
    return accounts;
}

}  // namespace bot
