#pragma once

#include "adapters/http/client.hpp"
#include "adapters/teams/out/errors.hpp"
#include "adapters/teams/out/patience.hpp"
#include "adapters/teams/out/token.hpp"
#include "adapters/teams/settings.hpp"

#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <variant>

namespace teams {

/// A request to one of Microsoft's services.
struct Ask {
    std::string method = "GET";
    std::string url{};  ///< whole, percent-encoded
    std::string body{};
};

/// Whose token goes with it.
struct Right {
    std::string tenant{};
    std::string scope{};
};

/// What became of it: an answer, whatever its status; nobody knows; nothing got out; it must not get out.
using Reached = std::variant<ServiceReply, http::Doubtful, bot::Retry, bot::Refused>;

/// Makes calls with a token of ours, to hosts that are trusted with it and to no others. A token that is not
/// taken is fetched anew, once. Neither call nor token is asked for where one of them could outlast the
/// patience. From several threads; waits for the answer.
class Caller {
public:
    /// `tokens` must outlive it.
    Caller(Settings settings, Tokens& tokens, std::function<bot::Timestamp()> now)
        : settings_{std::move(settings)}, tokens_{tokens}, now_{std::move(now)} {}

    Reached call(const Ask& ask, const Right& right, const Patience& patience);

    const Settings& settings() const { return settings_; }

private:
    Reached once(const Ask& ask, const Right& right, const Patience& patience);
    Reached send(const Ask& ask, const std::string& token, const Patience& patience);
    void note(const Ask& ask, const ServiceReply& reply);

    bot::Retry too_late() const { return {now_(), false, "Teams took too long so far"}; }

    const Settings settings_;
    Tokens& tokens_;
    std::function<bot::Timestamp()> now_;
    std::mutex mutex_{};
    std::map<std::string, std::string> failing_{};  ///< calls that failed last time, and how
};

}  // namespace teams
