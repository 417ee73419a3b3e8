#include "adapters/terminal/posts.hpp"

#include "adapters/terminal/entry.hpp"
#include "adapters/terminal/story_json.hpp"
#include "adapters/terminal/table.hpp"
#include "adapters/text/text.hpp"
#include "bot/overloaded.hpp"
#include "bot/chat/search.hpp"

#include <fmt/ranges.h>
#include <spdlog/fmt/fmt.h>

namespace terminal {

namespace {

Outcome no_post(const std::string& name) {
    return {1, "there is no post \"" + name + "\"; `aizuchi posts list` names them"};
}

std::vector<std::string> row_of(const bot::Entry& entry, const Desk& desk) {
    const auto& [post, follow_up, answered_at] = entry;
    return {str(post.number),
            state_of(follow_up, desk.now),
            local_moment(post.posted_at, *desk.community),
            post.theme.value,
            follow_up.owner.empty() ? "-" : follow_up.owner.value,
            text::one_line(author_of(post.author, post.author_name, *desk.community)),
            text::one_line(post.text)};
}

Outcome listed(const std::vector<bot::Entry>& entries, bool json, const Desk& desk) {
    if (json) return {0, as_json(entries, *desk.community, desk.now)};
    if (entries.empty()) return {0, "no posts\n"};
    std::vector<std::vector<std::string>> rows{
        {"POST", "STATE", "POSTED", "THEME", "OWNER", "AUTHOR", "TEXT"}};
    for (const auto& entry : entries) rows.push_back(row_of(entry, desk));
    return {0, table(rows, desk.columns)};
}

std::string line(bot::Timestamp at, const std::string& what, const Desk& desk) {
    return fmt::format("  {}  {}\n", local_moment(at, *desk.community), text::one_line(what));
}

std::string said_by(const bot::AccountId& author, const std::string& shown, const std::string& text,
                    const Desk& desk) {
    return fmt::format("{}: {}", author_of(author, shown, *desk.community), text);
}

std::string told_of(const bot::Deed& deed) {
    const auto by = deed.by.empty() ? "its author" : deed.by.value;
    const auto how = deed.action.empty() ? "" : fmt::format(" ({})", deed.action.value);
    const auto other = deed.to.empty() ? "" : fmt::format(" ({})", deed.to.value);
    return fmt::format("{} by {}{}{}{}{}", name_of(deed.kind), by, how, other, deed.words.empty() ? "" : ": ",
                       deed.words);
}

std::string told_in_words(const bot::Story& story, const Desk& desk) {
    const auto& [post, follow_up, answered_at] = story.entry;
    auto text = fmt::format("{}  {}  {}  {}\n", str(post.number), state_of(follow_up, desk.now),
                            post.theme.value, follow_up.owner.value);
    text += line(post.posted_at, said_by(post.author, post.author_name, post.text, desk), desk);
    for (const auto& reply : story.replies) {
        text += line(reply.posted_at, said_by(reply.author, reply.author_name, reply.text, desk), desk);
    }
    for (const auto& deed : story.deeds) text += line(deed.at, told_of(deed), desk);
    for (const auto& told : story.told) text += line(told.at, "reminded " + told.reader.value, desk);
    return text;
}

std::string names(const std::vector<bot::Action>& actions) {
    std::vector<std::string> all;
    all.reserve(actions.size());
    for (const auto& action : actions) all.push_back(action.id.value);
    return fmt::format("{}", fmt::join(all, ", "));
}

std::string names(const std::vector<bot::PersonId>& people) {
    std::vector<std::string> all;
    all.reserve(people.size());
    for (const auto& person : people) all.push_back(person.value);
    return fmt::format("{}", fmt::join(all, ", "));
}

std::string themes(const bot::Community& community) {
    std::vector<std::string> all;
    all.reserve(community.themes.size());
    for (const auto& [id, theme] : community.themes) all.push_back(id.value);
    return fmt::format("{}", fmt::join(all, ", "));
}

std::string advisors(const bot::Community& community) {
    std::vector<bot::PersonId> all;
    for (const auto& [id, person] : community.people) {
        if (person.advisor) all.push_back(id);
    }
    return all.empty() ? "none; name them in a theme" : names(all);
}

/// Whether the other person of a wish can be that; else why not.
std::optional<Outcome> unfit_other(const bot::Wish& wish, const bot::Community& community) {
    if (const auto* over = std::get_if<bot::HandOver>(&wish); over && !community.is_pmo(over->to)) {
        return Outcome{2, "--to " + over->to.value + ": is no PMO member of the config; members are " +
                              names(community.pmo)};
    }
    if (const auto* ask = std::get_if<bot::Ask>(&wish); ask && !community.is_advisor(ask->advisor)) {
        return Outcome{2, "--advisor " + ask->advisor.value + ": is no advisor of the config; advisors are " +
                              advisors(community)};
    }
    return {};
}

/// What stands against it before anything is asked.
std::optional<Outcome> unfit(const Wished& word, const bot::Community& community) {
    if (!community.is_pmo(bot::PersonId{word.by})) {
        return Outcome{
            2, "--as " + word.by + ": is no PMO member of the config; members are " + names(community.pmo)};
    }
    const auto* close = std::get_if<bot::Close>(&word.wish);
    if (close && !community.action(close->action)) {
        return Outcome{2, "--action " + close->action.value + ": is no action of the config; actions are " +
                              names(community.actions)};
    }
    return unfit_other(word.wish, community);
}

std::string too_late(const bot::Shown& shown, const std::string& post, const Desk& desk) {
    for (const auto& row : shown.card.rows) {
        if (!row.first) continue;
        const auto by = row.first->by.empty() ? "its author" : row.first->by;
        return fmt::format("{} was {} by {} at {}; nothing was changed", post, name_of(row.first->kind), by,
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

}  // namespace

Outcome list(const List& word, bool json, const Desk& desk) {
    const auto found = desk.records.list(word.filter);
    const auto refusal = found.empty() ? unfit(word.filter, *desk.community) : std::nullopt;
    return refusal ? *refusal : listed(found, json, desk);
}

Outcome find(const Find& word, bool json, const Desk& desk) {
    return listed(desk.records.find(bot::search_for(word.words, *desk.community, word.limit)), json, desk);
}

Outcome show(const Show& word, bool json, const Desk& desk) {
    const auto found = desk.records.named(word.post);
    if (found.empty()) return no_post(word.post);
    const auto story = desk.records.story(found.front());
    if (!story) return no_post(word.post);
    return {0, json ? as_json(*story, *desk.community, desk.now) : told_in_words(*story, desk)};
}

Outcome wish(const Wished& word, const Desk& desk) {
    if (auto refusal = unfit(word, *desk.community)) return *refusal;
    const auto found = desk.records.named(word.post);
    if (found.empty()) return no_post(word.post);
    const bot::Asked asked{.by = {word.by}, .posts = {found.front()}, .wish = word.wish};
    bot::Bot bot{desk.store};
    return told(bot.handle({.what = asked}, desk.community, desk.now), str(found.front()), desk);
}

}  // namespace terminal
