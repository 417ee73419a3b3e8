#include "adapters/local/posts.hpp"

#include "adapters/records/json.hpp"

namespace local {

http::Response answer_with_posts(const bot::Records& records, const bot::Community& community,
                                 bot::Timestamp now) {
    const auto entries =
        records.list({.which = bot::Filter::Which::Open, .or_ended_after = now - std::chrono::days{1}});
    return {.status = 200,
            .headers = {{"Content-Type", "application/json"}},
            .body = records::as_json(entries, records.asked(), community, now)};
}

}  // namespace local
