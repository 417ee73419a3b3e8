#include "bot/reminders/digest_due.hpp"
#include "bot/speaking/first_word.hpp"

#include <algorithm>
#include <array>

namespace bot {

namespace {

// Whoever comes back after a long time is not told everything.
constexpr Span longest_look_back = std::chrono::days{31};
constexpr std::size_t most_first_posters = 8;
constexpr std::size_t most_themes = 5;
constexpr std::size_t most_troubles = 3;
constexpr WorkingTime quiet_after{.days = 3};
constexpr std::array<std::chrono::days, 3> warned_before_expiry{std::chrono::days{30}, std::chrono::days{7},
                                                                std::chrono::days{1}};

/// What a digest is made from.
struct View {
    const Person& reader;
    Timestamp since;
    const Case& given;

    bool is_new(Timestamp at) const { return at > since && at <= given.now; }
};

void count(const Concern& concern, const View& view, Digest& digest) {
    const auto& follow_up = concern.follow_up;
    if (follow_up.answered && view.is_new(follow_up.answered->at)) ++digest.answered;
    if (follow_up.state == FollowUp::State::Closed && follow_up.ended_at &&
        view.is_new(*follow_up.ended_at)) {
        ++digest.closed;
    }
    if (!follow_up.waiting()) return;
    const auto age = view.reader.calendar.age(follow_up.opened_at, view.given.now);
    digest.all.add(age);
    if (follow_up.owner == view.reader.id) digest.own.add(age);
    if (!follow_up.answered) ++digest.only_bot;
}

void welcome(const Post& post, const View& view, Digest& digest) {
    if (!post.first || post.removed_at || !view.is_new(post.posted_at)) return;
    if (digest.first_posters.size() < most_first_posters) {
        digest.first_posters.push_back(author_of(post, view.given.community));
    }
}

/// A theme is told of once: on the first day on which nobody had written there for long.
void listen(const View& view, Digest& digest) {
    const auto& community = view.given.community;
    std::map<ThemeId, Timestamp> last;
    for (const auto& [channel, at] : view.given.facts.last_written()) {
        if (const auto* theme = community.theme_of(channel)) {
            auto& latest = last[theme->id];
            latest = std::max(latest, at);
        }
    }
    for (const auto& [id, at] : last) {
        const auto* theme = community.theme(id);
        const auto* owner = community.person(theme->owners.front());
        if (!owner || !view.is_new(owner->calendar.after(at, quiet_after))) continue;
        if (digest.quiet.size() < most_themes) digest.quiet.push_back(theme->name);
    }
}

std::optional<Digest::Trouble::Kind> trouble_with(const DeliveryId& delivery) {
    using Kind = Digest::Trouble::Kind;
    const auto begins = [&](std::string_view word) { return delivery.value.starts_with(word); };
    if (begins("react ")) return Kind::Reaction;
    if (begins("thank ")) return Kind::Thanks;
    if (begins("words ") || begins("closed ")) return Kind::Words;
    return {};  // reminders: their readers are named; what could not be removed: nobody misses it
}

/// The theme of the thread that a delivery was for; else the channel's own name.
std::string place_of(const Refusal& refusal, const Community& community) {
    const std::string_view in = " in ";
    const auto at = refusal.delivery.value.rfind(in);
    if (at == std::string::npos) return refusal.via.value;
    const ConversationId channel{refusal.delivery.value.substr(at + in.size())};
    const auto* theme = community.theme_of(channel);
    return theme ? theme->name : channel.value;
}

/// The same trouble at the same place is told once, with how often.
void add(Digest::Trouble trouble, Digest& digest) {
    for (auto& known : digest.troubles) {
        if (known.kind != trouble.kind || known.where != trouble.where || known.remedy != trouble.remedy)
            continue;
        ++known.times;
        return;
    }
    if (digest.troubles.size() < most_troubles) digest.troubles.push_back(std::move(trouble));
}

void tell_of_readers(const View& view, Digest& digest) {
    for (const auto& reader : view.given.facts.unreachable()) {
        const auto lost = view.given.facts.reminder(reader).unreachable;
        const auto* person = view.given.community.person(reader);
        if (!lost || !person || !view.is_new(lost->since)) continue;
        add({Digest::Trouble::Kind::Unreachable, person->name, lost->since, lost->hint}, digest);
    }
}

void tell_of_expiries(const View& view, Digest& digest) {
    for (const auto& [what, at] : view.given.community.expiries) {
        const auto crossed = [&, on = at](std::chrono::days before) { return view.is_new(on - before); };
        const bool over = view.given.now >= at;
        if (!over && std::ranges::none_of(warned_before_expiry, crossed)) continue;
        add({.kind = Digest::Trouble::Kind::Expiry, .where = what, .at = at}, digest);
    }
}

/// Only those who can do something about it are told what goes wrong.
void tell_of_troubles(const View& view, Digest& digest) {
    const auto& community = view.given.community;
    const bool admin = std::ranges::find(community.admins, view.reader.id) != community.admins.end();
    if (!admin && view.reader.id != community.lead) return;
    tell_of_expiries(view, digest);
    tell_of_readers(view, digest);
    for (const auto& refusal : view.given.facts.refusals(view.since)) {
        const auto kind = trouble_with(refusal.delivery);
        if (kind) add({*kind, place_of(refusal, community), refusal.at, refusal.hint}, digest);
    }
}

}  // namespace

Digest digest_for(const PersonId& reader, Timestamp last, const Case& given) {
    const auto since = std::max<Timestamp>(last, given.now - longest_look_back);
    const View view{*given.community.person(reader), since, given};
    Digest digest{.at = given.now, .since = since};
    for (const auto& concern : given.facts.concerns(reader, since)) {
        count(concern, view, digest);
        welcome(concern.post, view, digest);
    }
    listen(view, digest);
    tell_of_troubles(view, digest);
    return digest;
}

}  // namespace bot
