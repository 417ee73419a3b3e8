#include "adapters/terminal/wish.hpp"

#include "adapters/records/entry.hpp"
#include "adapters/terminal/deeds.hpp"
#include "adapters/terminal/listing.hpp"
#include "adapters/terminal/moment.hpp"
#include "adapters/terminal/names.hpp"
#include "bot/bot.hpp"
#include "bot/overloaded.hpp"

#include <spdlog/fmt/fmt.h>

namespace terminal {

namespace {

/// Why a wish changed nothing: it never asks back, so it says what stands in its way.
std::string why_not(const bot::Wish& wish, const bot::Story& story, const Desk& desk) {
    const auto& follow_up = story.entry.follow_up;
    if (std::holds_alternative<bot::Undo>(wish)) {
        const auto latest = latest_deed(story, *desk.community);
        return "there is nothing to take back: " +
               (latest.empty() ? "nothing was done to it yet"
                               : fmt::format("the latest deed, {}, is of {}", latest,
                                             local_moment(story.deeds.back().at, *desk.community)));
    }
    const auto state = records::state_of(follow_up, desk.now);
    if (state == "open" || story.deeds.empty()) {
        return fmt::format("it is {} already, owner {}", state, follow_up.owner.value);
    }
    return fmt::format("{} at {}", told_of(story.deeds.back(), *desk.community),
                       local_moment(story.deeds.back().at, *desk.community));
}

Outcome told(bool changed, const bot::Wish& wish, bot::PostNumber number, const Desk& desk) {
    const auto story = desk.records.story(number);
    if (!story) return no_post(str(number));
    if (changed) return {0, fmt::format("{}: {}\n", str(number), latest_deed(*story, *desk.community))};
    return {1, fmt::format("{}: {}; nothing was changed", str(number), why_not(wish, *story, desk))};
}

Outcome told(const bot::Answer& answer, const bot::Wish& wish, bot::PostNumber number, const Desk& desk) {
    return std::visit(bot::overloaded{
                          [&](const bot::Shown& shown) { return told(shown.changed, wish, number, desk); },
                          [&](const bot::NoSuchPost&) {
                              return Outcome{1, str(number) + " has no follow-up: it waits for nobody"};
                          },
                          [](const bot::Unfit& unfit) {
                              return Outcome{
                                  2, "--" + unfit.what +
                                         ": cannot be understood; write for example 1h, tomorrow, \"Friday "
                                         "10:00\", 来週の月曜 or "
                                         "2026-11-30T09:00:00+09:00, within a year"};
                          },
                          [&](const auto&) {
                              return Outcome{1, str(number) + ": nothing was changed"};
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
    return told(bot.handle({.what = asked}, desk.community, desk.now), given.wish, found.front(), desk);
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
