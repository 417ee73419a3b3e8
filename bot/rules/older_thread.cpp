#include "bot/rules/older_thread.hpp"

#include "bot/accounts.hpp"
#include "bot/chat/line.hpp"
#include "bot/errands.hpp"
#include "bot/listening/thread.hpp"
#include "bot/reminders/line.hpp"
#include "bot/speaking/names.hpp"
#include "bot/speaking/talk.hpp"

#include <algorithm>

namespace bot {

namespace {

/// A channel may tell of a reply a moment before the post: so long is it waited for.
constexpr Span may_come_after = 5s;

constexpr std::size_t longest_words = 300;

bool wants_a_person(const ReplySeen& seen, const Community& community) {
    if (seen.author.bot || community.is_pmo(seen.author.account)) return false;
    const auto sort = sort_of(seen.text, seen.names);
    return sort == ReplySort::Question || (seen.calls_us && sort != ReplySort::Thanks);
}

/// The owner, else the next who can be told, else the lead.
const Person* whom_to_tell(const Theme& theme, const Case& given) {
    const auto roster = given.roster();
    const auto owner = owner_for(theme, given.community, given.now);
    if (roster.reaches(owner)) return given.community.person(owner);
    const auto next =
        std::ranges::find_if(theme.owners, [&](const PersonId& id) { return roster.reaches(id); });
    return given.community.person(next == theme.owners.end() ? given.community.lead : *next);
}

std::string called(const Author& author, const Community& community) {
    const auto* person = community.person_of(author.account);
    return person ? person->name : display_name(author.name);
}

/// In the hours of whoever is told.
Timestamp told_at(const Person& reader, Timestamp now) {
    const auto opening = reader.calendar.next_opening(now);
    return std::max<Timestamp>(opening == Timestamp::max() ? now : opening, now + may_come_after);
}

}  // namespace

void tell_of_older_thread(const ReplySeen& seen, Decision& decision, const Case& given) {
    const EventKey once{"older thread " + str(seen.post)};
    const auto* theme = given.community.theme_of(seen.post.conversation);
    if (!theme || !wants_a_person(seen, given.community) || given.facts.happened(once)) return;
    const auto* reader = whom_to_tell(*theme, given);
    const auto account = reader ? account_on(given.community.reminders_by, *reader) : std::nullopt;
    if (!account) return;
    const Tell letter{.answers = seen.post,
                      .to = *account,
                      .words = talk(reader->language)
                                   .older_thread(called(seen.author, given.community), theme->name,
                                                 short_excerpt(seen.text, longest_words)),
                      .to_pmo = true,
                      .of_thread = true};
    decision.noted.push_back({once, given.now});
    decision.deliveries.push_back(tell(letter, given.community, told_at(*reader, given.now)));
}

}  // namespace bot
