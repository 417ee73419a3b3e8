#pragma once

#include "bot/time.hpp"

#include <array>
#include <concepts>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace bot {

/// One place's clock. An edge implements it with a time-zone library; tests with ten lines.
class Zone {
public:
    virtual ~Zone() = default;

    virtual Local to_local(Timestamp at) const = 0;

    /// Where the clock jumps over `at`, the moment of the jump; where it shows `at` twice, the first.
    virtual Timestamp to_utc(Local at) const = 0;

    /// What its clock is called then: CET. May be empty.
    virtual std::string clock_name(Timestamp at) const;
};

/// A zone that is never null: UTC until another is given, also where a null one is.
class SharedZone {
public:
    SharedZone() = default;

    template <std::derived_from<Zone> Kind>
    SharedZone(std::shared_ptr<Kind> zone) {  // NOLINT(google-explicit-constructor): it is nothing else
        if (zone) zone_ = std::move(zone);
    }

    const Zone& operator*() const { return *zone_; }

    const Zone* operator->() const { return zone_.get(); }

private:
    static std::shared_ptr<const Zone> utc();

    std::shared_ptr<const Zone> zone_ = utc();
};

/// From `from` (0h to 24h) to before `to` after midnight, on the wall clock. 24h is the end of the day; a
/// shift that passes midnight ends after it (`{22h, 30h}`), 48h at most, and belongs to the day on which it
/// begins.
struct Hours {
    Seconds from{0};
    Seconds to{0};
};

/// Whole days on which a person is not there, both ends included.
struct Absence {
    std::chrono::local_days from{};
    std::chrono::local_days to{};
};

/// From one moment to before another.
struct OpenTime {
    Timestamp from{};
    Timestamp to{};
};

/// When a person works: hours for each weekday (Sunday first), less holidays and absences. What overlaps
/// counts once.
///
/// A working day is one on which a shift begins. Nobody works before 1970 and from 2200 on.
/// `Timestamp::max()` stands for never.
struct Calendar {
    SharedZone zone{};
    std::array<std::vector<Hours>, 7> week{};
    std::set<std::chrono::local_days> free{};
    std::vector<Absence> absences{};

    bool open(Timestamp at) const;

    /// `at` itself while open. Never, where it is closed for the next 366 days.
    Timestamp next_opening(Timestamp at) const;

    /// The moment at which `span` has passed since `from`: first its days, then its hours. Days later is the
    /// same moment by the clock on a later working day, open or not; a moment on a day off counts as the
    /// midnight at which the next working day begins. So nobody who wrote later is due sooner, but within an
    /// hour that the clock shows twice. At most 366 days count, and hours of 366 days.
    Timestamp after(Timestamp from, WorkingTime span) const;

    /// How long it was open: `between(a, after(a, {hours}))` is `hours`. Zero where `to` comes before `from`.
    Seconds between(Timestamp from, Timestamp to) const;

    /// How old what began at `from` is at `now`: whole working days, and the open hours since the last of
    /// them.
    WorkingTime age(Timestamp from, Timestamp now) const;

    /// All that is open in a stretch of time, in order.
    std::vector<OpenTime> open_times(Timestamp from, Timestamp to) const;

    /// The moment at which the first shift of a local day begins; nothing where none does.
    std::optional<Timestamp> opening_on(std::chrono::local_days day) const;

    bool away(std::chrono::local_days day) const;
    bool away(Timestamp at) const;

    /// The next moment after `at` at which a local day begins; never, from 2200 on.
    Timestamp next_midnight(Timestamp at) const;

    /// The local day of a moment.
    std::chrono::local_days day_of(Timestamp at) const;
};

}  // namespace bot
