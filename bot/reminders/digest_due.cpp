#include "bot/reminders/digest_due.hpp"

#include <algorithm>

namespace bot {

namespace {

using std::chrono::days;
using std::chrono::local_days;

// A digest at an hour when nobody works is held until the next opening: so far back it may come from.
constexpr days longest_held{14};

DigestTime wish_of(const Person& person, const Community& community) {
    if (!person.pmo) return {};
    return person.digest.value_or(community.digest);
}

/// When the digest of a day is due. None on a day on which the reader does not work.
std::optional<Timestamp> due_on(local_days day, const DigestTime& wish, const Calendar& calendar) {
    const auto opening = calendar.opening_on(day);
    if (!opening || wish.when == DigestTime::When::Off) return {};
    if (wish.when == DigestTime::When::Opening) return opening;
    const auto at = calendar.zone->to_utc(day + wish.at);
    return calendar.next_opening(std::max<Timestamp>(*opening, at));
}

/// The latest that has fallen due by `now`, and the first that will.
struct Moments {
    std::optional<Timestamp> last{};
    Timestamp next = Timestamp::max();
};

Moments moments_of(const Person& person, const Case& given) {
    const auto wish = wish_of(person, given.community);
    if (wish.when == DigestTime::When::Off) return {};
    const auto today = person.calendar.day_of(given.now);
    const auto back = wish.when == DigestTime::When::At ? longest_held : days{0};
    Moments found;
    for (auto day = today - back; day <= today; day += days{1}) {
        const auto due = due_on(day, wish, person.calendar);
        if (!due) continue;
        if (*due <= given.now) found.last = std::max(found.last.value_or(*due), *due);
        if (*due > given.now) found.next = std::min(found.next, *due);
    }
    return found;
}

}  // namespace

bool gets_digest(const PersonId& reader, const Community& community) {
    const auto* person = community.person(reader);
    return person && wish_of(*person, community).when != DigestTime::When::Off;
}

Timestamp next_digest(const PersonId& reader, const Case& given) {
    const auto* person = given.community.person(reader);
    return person ? moments_of(*person, given).next : Timestamp::max();
}

bool digest_is_due(const PersonId& reader, Timestamp last, const Case& given) {
    const auto* person = given.community.person(reader);
    if (!person || !person->calendar.open(given.now)) return false;
    const auto due = moments_of(*person, given).last;
    return due && last < *due;
}

}  // namespace bot
