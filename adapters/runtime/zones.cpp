#include "adapters/runtime/zones.hpp"

#include <date/tz.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <mutex>
#include <span>
#include <stdexcept>

namespace runtime {

namespace {

using std::chrono::floor;
using std::chrono::seconds;
using std::chrono::year;

// The library counts years in 16 bits, and an offset must not lead out of what a Timestamp can hold.
constexpr bot::Timestamp earliest = std::chrono::sys_days{year{1} / 1 / 1};
constexpr bot::Timestamp latest = std::chrono::sys_days{year{9999} / 12 / 31};

class NamedZone final : public bot::Zone {
public:
    explicit NamedZone(const date::time_zone& zone) : zone_{zone} {}

    bot::Local to_local(bot::Timestamp at) const override {
        const auto bounded = std::clamp(at, earliest, latest);
        const auto offset = zone_.get_info(floor<seconds>(bounded)).offset;
        return bot::Local{bounded.time_since_epoch() + offset};
    }

    bot::Timestamp to_utc(bot::Local at) const override {
        const auto since_epoch =
            std::clamp(at.time_since_epoch(), earliest.time_since_epoch(), latest.time_since_epoch());
        const auto found = zone_.get_info(date::local_seconds{floor<seconds>(since_epoch)});
        if (found.result == date::local_info::nonexistent) return found.first.end;
        return bot::Timestamp{since_epoch - found.first.offset};
    }

    std::string clock_name(bot::Timestamp at) const override {
        return zone_.get_info(floor<seconds>(std::clamp(at, earliest, latest))).abbrev;
    }

private:
    const date::time_zone& zone_;
};

/// What the machine itself is set to is no place: it would differ from host to host.
bool names_a_place(const std::string& name) {
    return name != "localtime";
}

/// None where the system has no database.
std::span<const date::time_zone> all_zones() {
    try {
        return date::get_tzdb().zones;
    } catch (const std::runtime_error&) {
        return {};
    }
}

std::shared_ptr<const bot::Zone> read_zone(const std::string& name) {
    const auto zones = all_zones();
    const auto zone = std::ranges::lower_bound(zones, name, {}, &date::time_zone::name);
    if (zone == zones.end() || zone->name() != name || !names_a_place(name)) return nullptr;
    return std::make_shared<NamedZone>(*zone);
}

}  // namespace

std::shared_ptr<const bot::Zone> find_zone(const std::string& name) {
    static std::mutex guard;
    static std::map<std::string, std::shared_ptr<const bot::Zone>> known;

    const std::lock_guard lock{guard};
    const auto found = known.find(name);
    if (found != known.end()) return found->second;
    auto zone = read_zone(name);
    if (zone) known.emplace(name, zone);
    return zone;
}

std::vector<std::string> zone_names() {
    std::vector<std::string> names;
    for (const auto& zone : all_zones()) {
        if (names_a_place(zone.name())) names.push_back(zone.name());
    }
    return names;
}

}  // namespace runtime
