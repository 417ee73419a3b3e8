#include "adapters/terminal/wish.hpp"

#include "adapters/records/entry.hpp"
#include "adapters/terminal/listing.hpp"
#include "adapters/terminal/moment.hpp"
#include "adapters/terminal/names.hpp"
#include "bot/bot.hpp"
#include "bot/overloaded.hpp"

#include <spdlog/fmt/fmt.h>

namespace terminal {

namespace {

std::string too_late(const bot::Shown& shown, const std::string& post, const Desk& desk) {
    for (const auto& row : shown.card.rows) {
        if (!row.first) continue;
        if (row.first->kind == bot::Deed::Kind::CameBack)
            return post + " came back, its words may not have reached the thread; nothing was changed";
        const auto by = row.first->by.empty() ? "its author" : row.first->by;
        return fmt::format("{} was {} by {} at {}; nothing was changed", post,
                           records::name_of(row.first->kind, row.first->before), by,
                           local_moment(row.first->at, *desk.community));
    }
    return post + " is like that already; nothing was changed";
}

Outcome told(const bot::Answer& answer, const std::string& post, const Desk& desk) {
    return std::visit(
        bot::overloaded{
            [&](const bot::Shown& shown) {
                return shown.changed ? Outcome{0, post + "\n"} : Outcome{1, too_late(shown, post, desk)};
            },
            [&](const bot::NoSuchPost&) {
                return Outcome{1, post + " has no follow-up: it waits for nobody"};
            },
            [](const bot::Unfit& unfit) {
                return Outcome{2, "--" + unfit.what +
                                      ": cannot be understood; write for example 1h, tomorrow, \"Friday "
                                      "10:00\", 来週の月曜 or "
                                      "2026-11-30T09:00:00+09:00, within a year"};
            },
            [&](const auto&) {
                return Outcome{1, post + ": nothing was changed"};
            },
        },
        answer);
}

Outcome grant(const Wished& given, UnfitWish unfit, const Desk& desk, bot::Store& store) {
    const auto& community = *desk.community;
    if (!community.is_pmo(bot::PersonId{given.by})) {
        return {2,
                "--as " + given.by + ": is no PMO member of the config; members are " + names(community.pmo)};
    }
    if (auto refusal = unfit(given.wish, community)) return *refusal;
    const auto found = desk.records.named(given.post);
    if (found.empty()) return no_post(given.post);
    const bot::Asked asked{.by = {given.by}, .posts = {found.front()}, .wish = given.wish};
    bot::Bot bot{store};
    return told(bot.handle({.what = asked}, desk.community, desk.now), str(found.front()), desk);
}

}  // namespace

std::optional<Outcome> never_unfit(const bot::Wish&, const bot::Community&) {
    return {};
}

Word wish(Vocabulary& posts, const char* name, const char* does, const std::shared_ptr<Wished>& given,
          UnfitWish unfit) {
    auto word = posts.word_that_acts(name, does, [given, unfit](const Desk& desk, bot::Store& store) {
        return grant(*given, unfit, desk, store);
    });
    word.needs("POST", given->post, "post-17, or a message id")
        .needs("--as", given->by, "the PMO member who does it, by the config's name");
    return word;
}

}  // namespace terminal
