#include "adapters/terminal/listing.hpp"
#include "adapters/terminal/names.hpp"
#include "adapters/terminal/words.hpp"

#include <memory>

namespace terminal {

namespace {

struct Options {
    bool open = false;
    bool closed = false;
    std::string theme{};
    std::string owner{};
    std::size_t limit = 0;
    bool json = false;
};

bot::Filter filter_of(const Options& given) {
    bot::Filter filter;
    if (given.open) filter.which = bot::Filter::Which::Open;
    if (given.closed) filter.which = bot::Filter::Which::Closed;
    if (!given.theme.empty()) filter.theme = bot::ThemeId{given.theme};
    if (!given.owner.empty()) filter.owner = bot::PersonId{given.owner};
    if (given.limit > 0) filter.limit = given.limit;
    return filter;
}

/// A name that the config does not have. Looked at where nothing was found: posts may outlive it there.
std::optional<Outcome> unfit(const bot::Filter& filter, const bot::Community& community) {
    if (filter.theme && !community.theme(*filter.theme)) {
        return Outcome{2, "--theme " + filter.theme->value + ": is no theme of the config; themes are " +
                              themes(community)};
    }
    if (filter.owner && !community.is_pmo(*filter.owner)) {
        return Outcome{2, "--owner " + filter.owner->value +
                              ": is no PMO member of the config; members are " + names(community.pmo)};
    }
    return {};
}

Outcome list_them(const Options& given, const Desk& desk) {
    const auto filter = filter_of(given);
    const auto found = desk.records.list(filter);
    const auto refusal = found.empty() ? unfit(filter, *desk.community) : std::nullopt;
    return refusal ? *refusal : listed(found, given.json, desk);
}

}  // namespace

void words::list(Vocabulary& posts) {
    const auto given = std::make_shared<Options>();
    posts
        .word_that_asks("list", "posts, oldest first",
                        [given](const Desk& desk) { return list_them(*given, desk); })
        .takes("--open", given->open, "not yet closed, snoozed included")
        .takes("--closed", given->closed, "closed")
        .never_with("--open")
        .takes("--theme", given->theme, "of one theme")
        .takes("--owner", given->owner, "of one PMO member")
        .takes("--limit", given->limit, 1'000'000, "the latest so many")
        .takes("--json", given->json, "for scripts");
}

}  // namespace terminal
