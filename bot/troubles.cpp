#include "bot/troubles.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace bot {

namespace {

using Kind = Trouble::Kind;
using std::chrono::days;

// An admin needs some time to get a new secret.
constexpr std::array warned_before{days{30}, days{7}, days{1}};

/// Puts it to what is one with it, where that is there already.
void add(Trouble trouble, std::vector<Trouble>& all) {
    const auto known = std::ranges::find_if(all, [&](const Trouble& it) {
        return same(it, trouble) && it.where == trouble.where && it.cause == trouble.cause &&
               it.remedy == trouble.remedy;
    });
    if (known == all.end()) return all.push_back(std::move(trouble));
    known->times += trouble.times;
    known->since = std::min(known->since, trouble.since);
    known->at = std::max(known->at, trouble.at);
}

void add_what_runs_out(const Community& community, Timestamp now, std::vector<Trouble>& all) {
    for (const auto& [what, at, about] : community.expiries) {
        const Timestamp since = at - warned_before.front();
        if (now < since) continue;
        all.push_back({.kind = Kind::Expiry, .where = what, .at = at, .about = about, .since = since});
    }
}

void add_people(const Wrong& wrong, const Community& community, std::vector<Trouble>& all) {
    for (const auto& reminder : wrong.unreachable) {
        const auto* person = community.person(reminder.reader);
        if (!person || !person->reads_cards() || !reminder.unreachable || reminder.tried_anew()) continue;
        const auto& [since, code, hint] = *reminder.unreachable;
        all.push_back({.kind = Kind::Unreachable,
                       .where = person->name,
                       .at = since,
                       .remedy = hint,
                       .who = person->id,
                       .cause = code,
                       .since = since});
    }
}

/// What the config names is missed, and what waits there.
void add_lost_ground(const Wrong& wrong, const Community& community, std::vector<Trouble>& all) {
    for (const auto& [channel, code, hint, since] : wrong.lost) {
        const auto waits = static_cast<std::size_t>(std::ranges::count(wrong.waiting, channel));
        const auto* theme = community.theme_of(channel);
        if (!theme || (waits == 0 && !community.channels.contains(channel))) continue;
        add({.kind = Kind::Ground,
             .where = theme->name,
             .at = since,
             .remedy = hint,
             .times = waits,
             .about = theme->id.value,
             .cause = code,
             .since = since},
            all);
    }
}

/// Of a card that was made smaller, and words that were cut.
constexpr std::string_view made_smaller = "made-smaller";

/// Reminders: their readers are named. What could not be taken away: nobody misses it. Nor does anybody a
/// reaction to what is gone.
std::optional<Kind> trouble_with(const Refusal& refusal) {
    if (refusal.code == made_smaller) return Kind::Size;
    if (refusal.errand == ErrandKind::React && refusal.code == "gone") return {};
    switch (refusal.errand) {
        case ErrandKind::React: return Kind::Reaction;
        case ErrandKind::Thank: return Kind::Thanks;
        case ErrandKind::Words:
        case ErrandKind::Closed: return Kind::Words;
        case ErrandKind::Tell: return Kind::Answer;
        case ErrandKind::Heard: return Kind::NotTaken;
        case ErrandKind::Remove:
        case ErrandKind::Mirror:
        case ErrandKind::Broken: break;
    }
    return {};
}

/// At the theme of its thread; where that has none any more, or there is no thread, at the channel kind.
Trouble trouble_of(const Refusal& refusal, Kind kind, const Community& community) {
    const auto channel = kind == Kind::Size ? ConversationId{} : refusal.post.conversation;
    const auto* theme = community.theme_of(channel);
    const auto& elsewhere = channel.empty() ? refusal.via.value : channel.value;
    return {.kind = kind,
            .where = theme ? theme->name : elsewhere,
            .at = refusal.at,
            .remedy = refusal.hint,
            .about = theme ? theme->id.value : refusal.via.value,
            .cause = refusal.code,
            .since = refusal.at};
}

}  // namespace

std::string_view code_of(Kind kind) {
    switch (kind) {
        case Kind::Unreachable: return "person";
        case Kind::Expiry: return "secret";
        case Kind::NotTaken: return "not_taken";
        case Kind::Ground: return "ground";
        case Kind::Reaction:
        case Kind::Thanks:
        case Kind::Words:
        case Kind::Answer:
        case Kind::Size: break;
    }
    return "deliveries";
}

bool lasts(Kind kind) {
    return kind == Kind::Unreachable || kind == Kind::Expiry || kind == Kind::Ground;
}

bool is_in_doubt(const Trouble& trouble) {
    return trouble.cause == "in-doubt";
}

bool same(const Trouble& one, const Trouble& other) {
    const bool expires = one.kind == Kind::Expiry;  // two secrets may be about one channel
    const bool lost = one.kind == Kind::Ground;     // two channels of a theme may have gone each its way
    return one.kind == other.kind && one.about == other.about && one.who == other.who &&
           (!expires || one.where == other.where) && (!lost || one.cause == other.cause);
}

std::vector<Trouble> troubles(const Wrong& wrong, const Community& community, Timestamp now) {
    std::vector<Trouble> all;
    add_what_runs_out(community, now, all);
    add_people(wrong, community, all);
    add_lost_ground(wrong, community, all);
    for (const auto& refusal : wrong.refusals) {
        const auto kind = trouble_with(refusal);
        if (kind && refusal.at >= wrong.refused_since) add(trouble_of(refusal, *kind, community), all);
    }
    return all;
}

std::vector<Trouble> without_names(const std::vector<Trouble>& all) {
    std::vector<Trouble> counted;
    for (auto trouble : all) {
        trouble.who = {};
        if (trouble.kind != Kind::Expiry) trouble.where.clear();
        add(std::move(trouble), counted);
    }
    return counted;
}

Timestamp news_at(const Trouble& trouble, Timestamp now) {
    if (trouble.kind != Kind::Expiry) return trouble.at;
    if (now >= trouble.at) return trouble.at + std::chrono::floor<days>(now - trouble.at);
    Timestamp latest = trouble.since;
    for (const auto before : warned_before) {
        if (now >= trouble.at - before) latest = trouble.at - before;
    }
    return latest;
}

}  // namespace bot
