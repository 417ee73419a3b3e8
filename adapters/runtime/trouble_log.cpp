#include "adapters/runtime/trouble_log.hpp"

#include "bot/moment.hpp"
#include "bot/speaking/trouble_lines.hpp"
#include "bot/troubles.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace runtime {

void TroubleLog::tell(const std::vector<bot::Trouble>& all, bot::Timestamp now) {
    std::vector<Said> standing;
    for (const auto& trouble : all) {
        if (!lasts(trouble.kind)) continue;
        const Said fresh{trouble, news_at(trouble, now)};
        const auto known =
            std::ranges::find_if(said_, [&](const Said& it) { return same(it.trouble, trouble); });
        if (known == said_.end() || known->news_at < fresh.news_at) {
            spdlog::warn("{}, since {}: {}", what_of(trouble), bot::rfc3339(trouble.since),
                         remedy_of(trouble));
        }
        standing.push_back(fresh);
    }
    for (const auto& [trouble, at] : said_) {
        const auto is_it = [&](const Said& it) { return same(it.trouble, trouble); };
        if (std::ranges::any_of(standing, is_it)) continue;
        spdlog::info("this is over, or will be tried anew: {}", what_of(trouble));
    }
    said_ = std::move(standing);
}

}  // namespace runtime
