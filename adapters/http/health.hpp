#pragma once

#include "adapters/http/message.hpp"
#include "bot/trouble.hpp"

#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace http {

/// Something that is wrong: since when, and what to do about it. Anybody may read it, so it names no person
/// and no conversation.
struct Reason {
    std::string what{};
    bot::Timestamp since{};
    std::string remedy{};
    std::string code{};   ///< for scripts
    std::string about{};  ///< the config's name of a theme, channel kind or instance; may be empty
};

/// How the program is: asked by load balancers and by people. From any thread.
class Health {
public:
    /// Posts cannot be recorded, for this reason; the first one's moment counts until `store_works`.
    void store_failed(const std::string& what, bot::Timestamp now);
    void store_works();

    bool ready() const;

    /// A changed config was refused, with so many faults, and the one before stays in use; until one is
    /// taken.
    void config_refused(std::size_t faults, bot::Timestamp now);
    void config_taken();

    /// What else is wrong; it does not keep posts from being recorded. Of people only the number is kept.
    void set_others(const std::vector<bot::Trouble>& troubles);

    /// `GET /healthz`: 200 while the process lives.
    static Response alive();

    /// `GET /readyz`: 200 when posts can be recorded, else 503 with Retry-After.
    Response readiness() const;

private:
    mutable std::mutex mutex_{};
    std::optional<Reason> store_{};
    std::optional<Reason> config_{};
    std::vector<Reason> others_{};
};

}  // namespace http
