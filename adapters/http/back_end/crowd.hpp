#pragma once

#include "adapters/http/bounds.hpp"

#include <chrono>
#include <cstddef>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace http::back_end {

using Instant = std::chrono::steady_clock::time_point;

/// One connection, as those who keep order among all of them see it.
class Guest {
public:
    /// Whether it may be sent away for another's sake: a silent one first; one that reads its answer only
    /// where nobody is silent; one that is waited on never.
    enum class Hold { Silent, Reading, Served };

    virtual ~Guest() = default;

    virtual Hold hold() const = 0;

    /// Ends it now.
    virtual void leave() = 0;

    /// Lets it see to its own deadlines.
    virtual void look_at_the_clock(Instant now) = 0;

    /// The server stops: a stream ends.
    virtual void wind_up() = 0;
};

/// Whose share an address counts against: the address itself, the first 64 bits with IPv6, nobody's (empty)
/// where it has no share, as a trusted proxy has none.
std::string share_of(std::string_view address, const Bounds& bounds);

/// All who are connected, by their last sign of life, so that the one silent longest can give way. Owns them.
class Crowd {
public:
    explicit Crowd(const Bounds& bounds) : bounds_(bounds) {}

    /// Lets somebody in who counts against `share`. Where that is one too many, of that share or of all, the
    /// one silent longest must leave for it; where nobody can, the guest is not let in: false.
    bool admit(std::shared_ptr<Guest> guest, std::string share);

    /// Counts a request of somebody behind a proxy against their share, until it is given back. False where
    /// that is full.
    bool take(const std::string& share);
    void give_back(const std::string& share);

    /// It gave a sign of life.
    void touch(const Guest& guest);

    void forget(const Guest& guest);

    /// Sends away the one silent longest. False where nobody can go.
    bool make_room();

    std::size_t size() const { return seats_.size(); }

    /// All of them, to be walked through while some leave.
    std::vector<std::shared_ptr<Guest>> all() const;

    /// How many were sent away, or not let in.
    std::size_t gave_way() const { return gave_way_; }

private:
    struct Seat {
        std::shared_ptr<Guest> guest{};
        std::string share{};
    };

    bool make_room_in(const std::string* share);
    std::shared_ptr<Guest> longest(Guest::Hold hold, const std::string* share) const;

    Bounds bounds_{};
    std::list<Seat> seats_{};
    std::unordered_map<const Guest*, std::list<Seat>::iterator> where_{};
    std::unordered_map<std::string, std::size_t> shares_{};
    std::size_t gave_way_ = 0;
};

}  // namespace http::back_end
