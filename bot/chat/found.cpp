#include "bot/chat/found.hpp"

#include "bot/chat/line.hpp"
#include "bot/chat/search.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <vector>

namespace bot {

namespace {

constexpr std::size_t looked_for = 100;       // a longer list helps nobody
constexpr std::size_t looked_among = 10'000;  // so that the answer comes while one waits for it
constexpr std::size_t longest_words = 60;
constexpr std::chrono::days lately{7};

/// Looks things up for one member.
class Lookup {
public:
    Lookup(const Listener& to, const Records& records) : to_{to}, records_{records} {}

    std::string operator()(const said::Open& open) const {
        const auto wanted = [&](const FollowUp& it) { return is_of(it, open); };
        if (open.standing == said::Standing::Closed) return closed_lately(open, wanted);
        if (open.standing == said::Standing::Asleep) return asleep(open, wanted);
        const auto of = called(open);
        if (of.empty()) return of_waiting(wanted, open.part, to_.talk().nothing_open, to_.talk().open);
        const auto title = [&](std::size_t count) { return to_.talk().open_of(count, of); };
        return of_waiting(wanted, open.part, title(0), title);
    }

    std::string operator()(const said::Mine& mine) const {
        const auto own = [&](const FollowUp& it) { return it.owner == to_.member.id; };
        return of_waiting(own, mine.part, to_.talk().nothing_mine, to_.talk().mine);
    }

    std::string operator()(const said::Find& find) const {
        const auto words = short_excerpt(find.words, longest_words);
        auto search = search_for(find.words, to_.community, looked_for);
        search.among = looked_among;
        auto all = records_.find(search);
        if (find.part.behind > 0) {
            std::erase_if(all, [&](const Entry& it) { return it.post.posted_at > find.part.as_of; });
            return going_on(all, find.part, [](const Entry&) { return true; });
        }
        if (all.empty()) return to_.talk().found_nothing(words);
        return listed(to_.talk().found(all.size(), words), all, listed_at_first);
    }

    std::string operator()(const said::Figures&) const {
        const auto& zone = *to_.member.calendar.zone;
        const auto midnight = zone.to_utc(std::chrono::floor<std::chrono::days>(zone.to_local(to_.now)));
        Tally tally;
        for (const auto& entry :
             records_.list({.which = Filter::Which::Open, .or_ended_after = midnight - 1ms})) {
            count(entry.follow_up, midnight, tally);
        }
        return to_.talk().figures(tally);
    }

private:
    static bool is_of(const FollowUp& it, const said::Open& open) {
        const auto fits = [](const auto& ids, const auto& id) {
            return ids.empty() || std::ranges::find(ids, id) != ids.end();
        };
        return fits(open.themes, it.theme) && fits(open.owners, it.owner);
    }

    /// What a list is of, in words: the themes, whose it is.
    std::string called(const said::Open& open) const {
        std::vector<std::string> names;
        for (const auto& id : open.owners) {
            const auto* person = to_.community.person(id);
            names.push_back(to_.talk().posts_of(person ? person->name : id.value));
        }
        for (const auto& id : open.themes) {
            const auto* theme = to_.community.theme(id);
            names.push_back(theme ? theme->name : id.value);
        }
        constexpr std::size_t most = 4;
        std::string text;
        for (std::size_t n = 0; n < std::min(most, names.size()); ++n)
            text += (n > 0 ? (to_.member.language == Language::Ja ? "、" : ", ") : "") + names[n];
        return names.size() > most ? text + "…" : text;
    }

    /// The latest first.
    template <class Wanted>
    std::string closed_lately(const said::Open& open, Wanted wanted) const {
        auto all = records_.list({.which = Filter::Which::Open, .or_ended_after = to_.now - lately});
        std::erase_if(all, [&](const Entry& it) {
            const bool closed = it.follow_up.state == FollowUp::State::Closed && it.follow_up.ended_at;
            return !closed || !wanted(it.follow_up) || *it.follow_up.ended_at <= to_.now - lately;
        });
        std::ranges::stable_sort(all, std::greater{}, [](const Entry& it) { return *it.follow_up.ended_at; });
        const auto since = [&](const Entry& it) { return *it.follow_up.ended_at > open.part.as_of; };
        if (open.part.behind > 0) std::erase_if(all, since);
        return listed_part(all, open.part, to_.talk().closed_lately(all.size(), called(open)));
    }

    /// Whichever is back first, first.
    template <class Wanted>
    std::string asleep(const said::Open& open, Wanted wanted) const {
        auto all = records_.list({.which = Filter::Which::Open});
        std::erase_if(
            all, [&](const Entry& it) { return !it.follow_up.asleep(to_.now) || !wanted(it.follow_up); });
        std::ranges::stable_sort(all, {}, [](const Entry& it) { return it.follow_up.snooze->until; });
        return listed_part(all, open.part, to_.talk().asleep(all.size(), called(open)));
    }

    std::string listed_part(const std::vector<Entry>& all, const said::Part& part,
                            const std::string& title) const {
        if (part.behind > 0) return going_on(all, part, [](const Entry&) { return true; });
        return listed(title, all, listed_at_first);
    }

    /// All that wait and do not sleep, the longest wait first; or what follows in the list that was asked for
    /// earlier, as it was then, without what has been closed or given away since.
    template <class Wanted, class Title>
    std::string of_waiting(Wanted wanted, const said::Part& part, std::string_view none, Title title) const {
        const bool begins = part.behind == 0;
        const auto stands = [&](const Entry& it) { return waits(it.follow_up) && wanted(it.follow_up); };
        const auto stood = [&](const Entry& it) {
            return was_listed(it.follow_up, part) && (wanted(it.follow_up) || given_away(it.follow_up, part));
        };
        auto all = records_.list(
            {.which = Filter::Which::Open,
             .or_ended_after = begins ? std::nullopt : std::optional<Timestamp>{part.as_of - 1ms}});
        std::erase_if(all, [&](const Entry& it) { return begins ? !stands(it) : !stood(it); });
        std::ranges::stable_sort(all, {}, [](const Entry& it) { return it.follow_up.opened_at; });
        if (!begins) return going_on(all, part, stands);
        return all.empty() ? std::string{none} : listed(title(all.size()), all, listed_at_first);
    }

    bool waits(const FollowUp& follow_up) const { return follow_up.waiting() && !follow_up.asleep(to_.now); }

    /// Whether it waited at the moment of a list. In doubt it did: then one is shown twice, and none left
    /// out.
    bool was_listed(const FollowUp& follow_up, const said::Part& part) const {
        if (follow_up.opened_at > part.as_of) return false;
        if (follow_up.asleep(to_.now)) return follow_up.snooze->at >= part.as_of;
        return follow_up.waiting() || (follow_up.ended_at && *follow_up.ended_at >= part.as_of);
    }

    /// … and was the member's then, who has handed it over since.
    bool given_away(const FollowUp& follow_up, const said::Part& part) const {
        return follow_up.given && follow_up.given->by == to_.member.id && follow_up.given->at >= part.as_of;
    }

    /// What stands at the next places of a list, or, where all of that has gone, behind them.
    template <class Stands>
    std::string going_on(const std::vector<Entry>& all, const said::Part& part, Stands stands) const {
        const auto begin = all.begin() + static_cast<std::ptrdiff_t>(std::min(part.behind, all.size()));
        const auto end =
            all.begin() + static_cast<std::ptrdiff_t>(std::min(part.behind + listed_with_more, all.size()));
        std::vector<Entry> next;
        std::copy_if(begin, end, std::back_inserter(next), stands);
        const bool gone = next.empty();
        std::copy_if(end, all.end(), std::back_inserter(next), stands);
        if (next.empty()) return std::string{to_.talk().no_more};
        const auto from = static_cast<std::size_t>(std::distance(all.begin(), begin)) + 1;
        const auto to = static_cast<std::size_t>(std::distance(all.begin(), end));
        const auto count =
            gone ? listed_with_more : static_cast<std::size_t>(std::count_if(begin, end, stands));
        return listed(to_.talk().going_on(from, to, all.size()), next, count);
    }

    std::string listed(std::string text, const std::vector<Entry>& all, std::size_t most) const {
        const auto count = std::min(most, all.size());
        for (std::size_t n = 0; n < count; ++n) text += "\n" + line(all[n]);
        if (all.size() > count) text += "\n" + to_.talk().and_more(all.size() - count);
        return text;
    }

    std::string line(const Entry& entry) const { return line_of(entry.post, entry.follow_up, to_); }

    void count(const FollowUp& follow_up, Timestamp midnight, Tally& tally) const {
        if (follow_up.answered && follow_up.answered->at >= midnight) ++tally.answered;
        if (follow_up.state == FollowUp::State::Closed && follow_up.ended_at >= midnight) ++tally.closed;
        if (follow_up.asleep(to_.now)) ++tally.asleep;
        if (!follow_up.waiting() || follow_up.asleep(to_.now)) return;
        const auto days = to_.member.calendar.age(follow_up.opened_at, to_.now).days;
        ++(days == 0 ? tally.today : days == 1 ? tally.a_day : tally.days);
    }

    const Listener& to_;
    const Records& records_;
};

}  // namespace

/// Whoever is none any more when the answer goes out is told what everybody is.
std::string found_for(const AccountId& to, const Inquiry& inquiry, const Records& records,
                      const Community& community, Timestamp now) {
    const auto* person = community.person_of(to);
    if (!person || !person->pmo)
        return std::string{talk(person ? person->language : Language::Ja).for_the_pmo};
    const Listener listener{*person, community, now, records.lost_ground()};
    return std::visit(Lookup{listener, records}, inquiry);
}

}  // namespace bot
