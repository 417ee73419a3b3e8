#include "bot/chat/found.hpp"

#include "bot/chat/line.hpp"
#include "bot/chat/search.hpp"

#include <algorithm>

namespace bot {

namespace {

constexpr std::size_t shown = 5;
constexpr std::size_t looked_for = 100;       // a longer list helps nobody
constexpr std::size_t looked_among = 10'000;  // so that the answer comes while one waits for it
constexpr std::size_t longest_words = 60;

/// Looks things up for one member.
class Lookup {
public:
    Lookup(const Listener& to, const Records& records) : to_{to}, records_{records} {}

    std::string operator()(const said::Open&) const {
        const auto all = waiting({.which = Filter::Which::Open});
        if (all.empty()) return std::string{to_.talk().nothing_open};
        return listed(to_.talk().open(all.size()), all);
    }

    std::string operator()(const said::Mine&) const {
        const auto all = waiting({.which = Filter::Which::Open, .owner = to_.member.id});
        if (all.empty()) return std::string{to_.talk().nothing_mine};
        return listed(to_.talk().mine(all.size()), all);
    }

    std::string operator()(const said::Find& find) const {
        const auto words = short_excerpt(find.words, longest_words);
        auto search = search_for(find.words, to_.community, looked_for);
        search.among = looked_among;
        const auto all = records_.find(search);
        if (all.empty()) return to_.talk().found_nothing(words);
        return listed(to_.talk().found(all.size(), words), all);
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
    /// All that wait and do not sleep, the longest wait first.
    std::vector<Entry> waiting(const Filter& filter) const {
        auto all = records_.list(filter);
        std::erase_if(all, [&](const Entry& it) { return it.follow_up.asleep(to_.now); });
        std::ranges::stable_sort(all, {}, [](const Entry& it) { return it.follow_up.opened_at; });
        return all;
    }

    std::string listed(std::string text, const std::vector<Entry>& all) const {
        const auto count = std::min(shown, all.size());
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
    const Listener listener{*person, community, now};
    return std::visit(Lookup{listener, records}, inquiry);
}

}  // namespace bot
