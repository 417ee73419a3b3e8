#include "adapters/http/back_end/crowd.hpp"

#include "adapters/http/forwarded.hpp"

#include <boost/asio/ip/address.hpp>

#include <algorithm>
#include <utility>

namespace http::back_end {

std::string share_of(std::string_view address, const Bounds& bounds) {
    boost::system::error_code unknown;
    const auto ip = boost::asio::ip::make_address(address, unknown);
    if (unknown) return std::string{address};
    if (ip.is_loopback() && !bounds.share_on_loopback) return {};
    if (is_trusted(address, bounds.trusted)) return {};
    if (ip.is_v4()) return ip.to_string();
    auto bytes = ip.to_v6().to_bytes();
    std::fill(bytes.begin() + 8, bytes.end(), std::uint8_t{0});
    return boost::asio::ip::address_v6{bytes}.to_string();
}

bool Crowd::admit(std::shared_ptr<Guest> guest, std::string share) {
    const bool share_is_full = !share.empty() && shares_[share] >= bounds_.share;
    const bool full = share_is_full || size() >= bounds_.connections;
    if (full && !make_room_in(share_is_full ? &share : nullptr)) {
        ++gave_way_;
        return false;
    }
    if (!share.empty()) ++shares_[share];
    const auto* key = guest.get();
    where_[key] = seats_.insert(seats_.end(), {std::move(guest), std::move(share)});
    return true;
}

void Crowd::touch(const Guest& guest) {
    const auto found = where_.find(&guest);
    if (found != where_.end()) seats_.splice(seats_.end(), seats_, found->second);
}

void Crowd::forget(const Guest& guest) {
    const auto found = where_.find(&guest);
    if (found == where_.end()) return;
    const auto place = found->second;
    give_back(place->share);
    where_.erase(found);
    seats_.erase(place);
}

bool Crowd::take(const std::string& share) {
    if (share.empty()) return true;
    auto& taken = shares_[share];
    if (taken >= bounds_.share) return false;
    ++taken;
    return true;
}

void Crowd::give_back(const std::string& share) {
    const auto found = shares_.find(share);
    if (found != shares_.end() && --found->second == 0) shares_.erase(found);
}

bool Crowd::make_room() {
    return make_room_in(nullptr);
}

bool Crowd::make_room_in(const std::string* share) {
    auto goes = longest(Guest::Hold::Silent, share);
    if (!goes) goes = longest(Guest::Hold::Reading, share);
    if (!goes) return false;
    ++gave_way_;
    goes->leave();
    return true;
}

std::shared_ptr<Guest> Crowd::longest(Guest::Hold hold, const std::string* share) const {
    const auto found = std::ranges::find_if(seats_, [&](const Seat& seat) {
        return seat.guest->hold() == hold && (share == nullptr || seat.share == *share);
    });
    return found == seats_.end() ? nullptr : found->guest;
}

std::vector<std::shared_ptr<Guest>> Crowd::all() const {
    std::vector<std::shared_ptr<Guest>> guests;
    guests.reserve(seats_.size());
    for (const auto& seat : seats_) guests.push_back(seat.guest);
    return guests;
}

}  // namespace http::back_end
