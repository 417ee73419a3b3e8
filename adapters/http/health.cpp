#include "adapters/http/health.hpp"

#include "bot/moment.hpp"
#include "bot/speaking/trouble_lines.hpp"
#include "bot/troubles.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <utility>

namespace http {

namespace {

using Json = nlohmann::ordered_json;

Json json_of(const Reason& reason) {
    return {{"what", reason.what},
            {"since", bot::rfc3339(reason.since)},
            {"remedy", reason.remedy},
            {"code", reason.code},
            {"about", reason.about}};
}

Reason reason_of(const bot::Trouble& trouble) {
    return {.what = what_of(trouble),
            .since = trouble.since,
            .remedy = remedy_of(trouble),
            .code = std::string{code_of(trouble.kind)},
            .about = trouble.about};
}

Response answer(int status, const Json& json) {
    return {.status = status,
            .headers = {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}},
            .body = json.dump(-1, ' ', false, Json::error_handler_t::replace)};
}

}  // namespace

void Health::store_failed(const std::string& what, bot::Timestamp now) {
    const std::scoped_lock lock{mutex_};
    const auto since = store_ ? store_->since : now;
    store_ =
        Reason{"posts cannot be recorded: " + what, since,
               "make room on the disk, or let the program write to its store; it goes on by itself", "store"};
}

void Health::store_works() {
    const std::scoped_lock lock{mutex_};
    store_.reset();
}

bool Health::ready() const {
    const std::scoped_lock lock{mutex_};
    return !store_;
}

void Health::config_refused(std::size_t faults, bot::Timestamp now) {
    const std::scoped_lock lock{mutex_};
    config_ = Reason{.what = "the changed config was refused (faults: " + std::to_string(faults) +
                             "); the one before stays in use",
                     .since = config_ ? config_->since : now,
                     .remedy = "mend what `aizuchi check` says, then send SIGHUP again",
                     .code = "config"};
}

void Health::config_taken() {
    const std::scoped_lock lock{mutex_};
    config_.reset();
}

void Health::set_others(const std::vector<bot::Trouble>& troubles) {
    std::vector<Reason> others;
    for (const auto& trouble : without_names(troubles)) others.push_back(reason_of(trouble));
    const std::scoped_lock lock{mutex_};
    others_ = std::move(others);
}

Response Health::alive() {
    return answer(200, {{"alive", true}});
}

Response Health::readiness() const {
    const std::scoped_lock lock{mutex_};
    auto reasons = Json::array();
    if (store_) reasons.push_back(json_of(*store_));
    if (config_) reasons.push_back(json_of(*config_));
    for (const auto& reason : others_) reasons.push_back(json_of(reason));
    auto response = answer(store_ ? 503 : 200, {{"ready", !store_}, {"reasons", reasons}});
    if (store_) response.headers.emplace_back("Retry-After", "2");
    return response;
}

}  // namespace http
