#include "bot/errands.hpp"
#include "bot/overloaded.hpp"
#include "bot/reminders/compose.hpp"
#include "bot/reminders/look.hpp"
#include "bot/rules/on.hpp"
#include "bot/rules/turn_page.hpp"
#include "bot/rules/wish.hpp"

#include <algorithm>
#include <iterator>

namespace bot {

namespace {

/// One post that was pressed, and what became of it.
struct PressedPost {
    Post post{};
    FollowUp follow_up{};
    Grant grant{};
};

std::optional<PressedPost> pressed(PostNumber number, const Asked& asked, const Case& given) {
    const auto post = given.facts.post(number);
    if (!post) return {};
    auto follow_up = given.facts.follow_up(post->key);
    if (!follow_up) return {};
    auto outcome = grant(Request{asked, *post, given}, *follow_up);
    auto* granted = std::get_if<Granted>(&outcome);
    if (granted && asked.posts.size() > 1) granted->deed.pressed_with = asked.posts.front();
    return PressedPost{*post, *follow_up, std::move(outcome)};
}

/// What has just become of a pressed one.
void bring_up_to_date(Concern& concern, const PressedPost& one) {
    concern.follow_up = one.follow_up;
    const auto* granted = std::get_if<Granted>(&one.grant);
    if (!granted) return;
    concern.last = granted->deed;
    for (const auto& fresh : granted->more.advice) {
        const auto same = [&](const Advice& other) {
            return other.advisor == fresh.advisor && other.at == fresh.at;
        };
        std::erase_if(concern.advice, same);
        concern.advice.push_back(fresh);
    }
}

/// What the presser's card is made of, with what has just become of the pressed ones.
std::vector<Concern> as_it_is_now(std::vector<Concern> concerns, const std::vector<PressedPost>& all,
                                  const Facts& facts) {
    for (const auto& one : all) {
        const auto same = [&](const Concern& concern) { return concern.post.key == one.post.key; };
        auto known = std::ranges::find_if(concerns, same);
        if (known == concerns.end()) {
            concerns.push_back({.post = one.post, .advice = facts.advice(one.post.key)});
            known = std::prev(concerns.end());
        }
        bring_up_to_date(*known, one);
    }
    std::ranges::stable_sort(concerns, {},
                             [](const Concern& concern) { return concern.follow_up.opened_at; });
    return concerns;
}

/// The answer tells of what was pressed, also where it has no row on the card.
Card::Row& row_for(const PressedPost& one, const std::vector<Concern>& concerns, Card& card,
                   const Roster& roster) {
    const auto stands_for_it = [&](const Card::Row& row) {
        const auto posts = posts_of(row);
        return std::ranges::find(posts, one.post.number) != posts.end();
    };
    const auto row = std::ranges::find_if(card.rows, stands_for_it);
    if (row != card.rows.end()) return *row;
    const auto same = [&](const Concern& concern) { return concern.post.key == one.post.key; };
    const auto& concern = *std::ranges::find_if(concerns, same);
    return card.rows.emplace_back(row_of(standing_of(concern, card.reader, roster), card.reader, roster));
}

/// The words that a press brought, which are given back where it came too late.
std::optional<Card::Unsent> words_of(const Wish& wish) {
    using Unsent = std::optional<Card::Unsent>;
    const auto unsent = [](const std::string& words, const ActionId& action, bool to_thread) {
        return words.empty() ? Unsent{} : Unsent{{words, action, to_thread}};
    };
    return std::visit(overloaded{
                          [&](const Close& it) { return unsent(it.words, it.action, it.to_thread); },
                          [&](const Helped& it) { return unsent(it.words, {}, false); },
                          [&](const CannotHelp& it) { return unsent(it.words, {}, false); },
                          [](const auto&) { return Unsent{}; },
                      },
                      wish);
}

void tell(const PressedPost& one, const std::vector<Concern>& concerns, const Wish& wish, Card& card,
          const Roster& roster) {
    const auto* late = std::get_if<TooLate>(&one.grant);
    if (!late) return;
    auto& row = row_for(one, concerns, card, roster);
    if (!late->last) return;
    row.first = done_of(*late->last, card.reader, roster.community);
    row.unsent = words_of(wish);
}

/// Of several posts it is asked once, at the first of them.
void ask_back(const std::vector<PressedPost>& all, const std::vector<Concern>& concerns, Card& card,
              const Roster& roster) {
    Card::Row* first = nullptr;
    std::vector<PostNumber> posts;
    for (const auto& one : all) {
        const auto* ask = std::get_if<AskBack>(&one.grant);
        if (!ask) continue;
        posts.push_back(one.post.number);
        if (first) continue;
        first = &row_for(one, concerns, card, roster);
        first->confirm = ask->action;
    }
    if (posts.size() > 1) first->confirm_all = std::move(posts);
}

void write(const PressedPost& one, Decision& decision) {
    const auto* granted = std::get_if<Granted>(&one.grant);
    if (!granted) return;
    decision.follow_ups.push_back(one.follow_up);
    decision.deeds.push_back(granted->deed);
    add(decision, granted->more);
}

/// A card that we do not know (its sending was in doubt) is answered too, and taken away.
void take_away_stray(const Asked& asked, Decision& decision, const Case& given) {
    const auto known = given.facts.reminder(asked.by).message;
    if (asked.card.empty() || asked.card == known) return;
    decision.deliveries.push_back(take_away(asked.by, asked.card, given.community, given.now));
}

void have_others_look(const PressedPost& one, const PersonId& presser, Decision& decision,
                      const Case& given) {
    std::ranges::copy_if(look_now(one.post.key, given), std::back_inserter(decision.looks),
                         [&](const Look& other) { return other.reader != presser; });
}

bool was_asked(const PersonId& advisor, const MessageKey& post, const Facts& facts) {
    const auto all = facts.advice(post);
    return std::ranges::find(all, advisor, &Advice::advisor) != all.end();
}

/// Rather than said in a chat or on the command line.
bool on_the_card(const Asked& asked) {
    return asked.rev || !asked.card.empty();
}

Decision answer(const Asked& asked, const std::vector<PressedPost>& all, const Case& given) {
    const auto concerns = as_it_is_now(concerns_of(asked.by, given), all, given.facts);
    auto reminder = given.facts.reminder(asked.by);
    if (on_the_card(asked)) reminder.pressed_at = given.now;
    auto decision = look(reminder, concerns, given);
    auto& shown = std::get<Shown>(decision.answer);
    const auto roster = given.roster();
    for (const auto& one : all) {
        tell(one, concerns, asked.wish, shown.card, roster);
        write(one, decision);
        shown.changed |= std::holds_alternative<Granted>(one.grant);
    }
    ask_back(all, concerns, shown.card, roster);
    take_away_stray(asked, decision, given);
    for (const auto& one : all) {
        if (std::holds_alternative<Granted>(one.grant)) have_others_look(one, asked.by, decision, given);
    }
    return decision;
}

/// … and whose answer was the last that was done there.
bool answered_last(const PersonId& advisor, const MessageKey& post, const Facts& facts) {
    const auto last = facts.last_deed(post);
    return last && is_own_answer(*last, advisor);
}

/// PMO members may wish anything. Whoever was asked may say what they know or that they cannot help, take
/// that back, and turn the pages of their card; nobody else anything.
bool may(const Asked& asked, const Case& given) {
    const auto* person = given.community.person(asked.by);
    if (!person || !person->reads_cards()) return false;
    if (person->pmo) return true;
    if (!may_be_an_advisors(asked.wish)) return false;
    const bool undoes = std::holds_alternative<Undo>(asked.wish);
    return std::ranges::all_of(asked.posts, [&](PostNumber number) {
        const auto post = given.facts.post(number);
        if (!post || !was_asked(asked.by, post->key, given.facts)) return false;
        return !undoes || answered_last(asked.by, post->key, given.facts);
    });
}

Decision turn_page(const TurnPage& turn, const Asked& asked, const Case& given) {
    auto decision = turned(turn, asked.by, given);
    take_away_stray(asked, decision, given);
    return decision;
}

}  // namespace

Decision on(const Asked& asked, const Case& given) {
    if (!may(asked, given)) return {.answer = NotAllowed{}};
    if (const auto* turn = std::get_if<TurnPage>(&asked.wish)) return turn_page(*turn, asked, given);
    std::vector<PressedPost> all;
    for (const auto number : asked.posts) {
        auto one = pressed(number, asked, given);
        if (!one) return {.answer = NoSuchPost{}};
        if (const auto* unfit = std::get_if<Unfit>(&one->grant)) return {.answer = *unfit};
        all.push_back(std::move(*one));
    }
    if (all.empty()) return {.answer = NoSuchPost{}};
    return answer(asked, all, given);
}

Answer again(const Asked& asked, const Case& given) {
    return may(asked, given) ? card_now(asked.by, given) : NotAllowed{};
}

}  // namespace bot
