#pragma once

#include "adapters/teams/out/patience.hpp"
#include "adapters/teams/settings.hpp"
#include "bot/delivery.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace teams {

/// What came back from the service.
struct ServiceReply {
    int status = 0;
    std::string body{};
    std::optional<bot::Span> retry_after{};  ///< where it said so
    std::string cv{};                        ///< the `MS-CV` header, which Microsoft's support asks for

    bool ok() const { return status >= 200 && status < 300; }
};

/// Why the service would not. Empty where it did not say, or not so that we understand.
struct Complaint {
    std::string code{};
    std::string message{};
};

/// Reads these shapes: `{"error":{"code","message"}}`, `{"code","message"}` and
/// `{"errorCode":209,"message":"{\"subCode\":…}"}`.
Complaint complaint_in(std::string_view body);

/// What was asked of the service: `Say` (POST of words or a card) is what must not be done twice unless
/// somebody looked; everything else can simply be repeated.
enum class Calling { Say, React, Change, Look };

/// Whether the service found the message too large, in whichever of the ways in which it says so. Then
/// nothing got out.
bool is_too_large(const ServiceReply& reply);

/// What is worth trying at once, before anything is told of it.
enum class Remedy { None, FreshToken, GlobalAddress, GovernmentHost };

Remedy remedy_for(const ServiceReply& reply);

/// Where something was to be done: what a refusal means depends on it.
enum class Place { Thread, Chat, Team };

/// When, how often it was tried, and how much time there is.
struct Attempt {
    bot::Timestamp now{};
    int attempts = 0;
    Patience patience{};
    Place place = Place::Thread;
};

/// What it means for the delivery that the service did not do it (status codes: see §5.3 of the protocol
/// notes). A refusal's hint is for the admin, in plain English.
bot::Outcome outcome_of(const ServiceReply& reply, Calling calling, const Attempt& attempt);

}  // namespace teams
