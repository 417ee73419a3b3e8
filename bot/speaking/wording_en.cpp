#include "bot/speaking/wording_parts.hpp"

namespace bot {

namespace english {

using Text = std::string_view;

Text called(Text name) {
    return name.empty() ? Text{"Somebody"} : name;
}

std::string moment(WallTime at) {
    return say_moment(at.at, at.now, Language::En);
}

// "at 15:14", "yesterday at 9:00", "on Monday at 9:00"
std::string in_a_sentence(WallTime at) {
    return is_today(at) ? joined({"at ", moment(at)}) : say_when(at.at, at.now, Language::En);
}

std::string age(WorkingTime age) {
    const auto unit = unit_of(age);
    switch (unit.of) {
        case Unit::Of::Days: return joined({unit.count, unit.one ? " working day" : " working days"});
        case Unit::Of::Hours: return joined({unit.count, " h"});
        case Unit::Of::Minutes: break;
    }
    return unit.count == "0" ? "just now" : joined({unit.count, " min"});
}

// "Uebuchi took this at 10:42"
std::string did(Text who, Text what, WallTime at) {
    return joined({called(who), " ", what, " ", in_a_sentence(at)});
}

namespace {

// "Uebuchi put this off at 10:42. Reason: waiting for IT"
std::string put_off(Text who, WallTime at, Text reason) {
    const auto by = joined({did(who, "put this off", at), "."});
    return reason.empty() ? by : joined({by, " Reason: ", reason});
}

// "Waiting since Friday 9:00 (2 working days). Nobody has got to it yet, so …"
std::string waiting_since(WorkingTime waited, WallTime since, Progress progress) {
    const auto begin = joined({"Waiting since ", moment(since), " (", age(waited), "). "});
    switch (progress) {
        case Progress::None: return begin + "Nobody has got to it yet, so ";
        case Progress::InHand: return begin + "It is not closed yet, so ";
        case Progress::Answered: break;
    }
    return begin + "It is answered but not closed yet, so ";
}

constexpr Words catalogue{
    .waiting =
        [](std::size_t n) {
            return joined(
                {std::to_string(n), n == 1 ? " post is" : " posts are", " waiting for a word from you"});
        },
    .order = "Longest wait first, counted in working time.",
    .and_more =
        [](std::size_t n) {
            return joined({"and ", std::to_string(n), " more"});
        },
    .next_rows =
        [](std::size_t n) {
            return joined({"Show the next ones (", std::to_string(n), " more)"});
        },
    .first_rows = "Back to the first ones",
    .from_row =
        [](std::size_t n) {
            return joined({"From number ", std::to_string(n), " on."});
        },
    .nobody_waiting = "Nobody is waiting for a word.",

    .called = [](Text name) { return std::string{called(name)}; },
    .first_post = "First post",
    .owner_is =
        [](Text owner) {
            return joined({"for ", owner});
        },
    .replied =
        [](Text who) {
            return joined({called(who), " replied"});
        },
    .age = age,
    .quoted =
        [](Text text) {
            return joined({"“", text, "”"});
        },
    .edited = "edited",
    .channel_lost = "Its channel cannot be reached any more: words to the thread would not arrive.",
    .opened_again = "Opened again",
    .withdrawn = "Withdrawn by its author",
    .go_to_post =
        [](Text author) {
            return author.empty() ? std::string{"Open the post"} : joined({"Open ", author, "’s post"});
        },

    .is_this_done =
        [](Text who) {
            return joined({called(who), " has replied. Is this one done?"});
        },
    .long_wait =
        [](WorkingTime waited) {
            return joined({age(waited), " now. If your hands are full, hand it over or ask an advisor."});
        },
    .to_pool =
        [](WorkingTime waited, WallTime since, Progress progress) {
            return joined({waiting_since(waited, since, progress), "this goes to all of you.",
                           progress == Progress::None ? " Anyone may take it over." : ""});
        },
    .to_lead =
        [](WorkingTime waited, WallTime since, Progress progress) {
            return waiting_since(waited, since, progress) + "the lead is told too.";
        },
    .owner_away =
        [](Text owner) {
            return joined({called(owner), " is away, so this goes to all of you."});
        },
    .nobody_there =
        [](Text theme) {
            return joined({"Nobody who looks after ", theme, " is there right now, so this comes to you."});
        },

    .act_and_close = "Act and close",
    .close_as_answered = "Close as answered",
    .another_action = "Another action",
    .later = "Later",
    .take_over = "Take over",
    .ask_someone = "Ask someone",

    .what_did_you_do = "What did you do?",
    .in_your_words = "In your words",
    .send_to_thread =
        [](Text author, Text reader) {
            const auto whose = author.empty() ? std::string{"the"} : joined({author, "’s"});
            return joined({"Send it to ", whose, " thread, as ", reader, ": everybody there can read it"});
        },
    .close = "Close",
    .nobody_replied = "Nobody has replied yet. Add a word, or close it all the same?",
    .not_yet = "Not yet",

    .when_again = "When shall I remind you again?",
    .in_one_hour = "In 1 hour",
    .tomorrow_morning = "Tomorrow morning",
    .monday_morning = "Monday morning",
    .when_in_words = "Or in your words: Friday 10:00, in 3 days",
    .reason = "Reason (you and your colleagues will see it)",
    .wait_until_then = "Wait until then",

    .waiting_until =
        [](WallTime until) {
            return joined({"Waiting until ", moment(until)});
        },
    .snoozed_by = put_off,
    .remind_me_now = "Remind me now",
    .woken_by_clock =
        [](Text who, WallTime at, Text reason) {
            return joined({"Back as planned. ", put_off(who, at, reason)});
        },
    .woken_by_author =
        [](Text who, WallTime at, Text reason) {
            return joined({"Back because its author wrote. ", put_off(who, at, reason)});
        },

    .closed_at =
        [](WallTime at, Text action) {
            return joined({"Closed ", in_a_sentence(at), ": ", action});
        },
    .undo_until =
        [](WallTime until) {
            return joined({"Undo (until ", moment(until), ")"});
        },
    .undo_all_until =
        [](std::size_t n, WallTime until) {
            const auto all = n == 2 ? std::string{"both"} : joined({"all ", std::to_string(n)});
            return joined({"Undo ", all, " (until ", moment(until), ")"});
        },
    .undo_this_one = "Only this one",

    .written_again =
        [](Text who) {
            return joined({called(who), " has written again. Open it again?"});
        },
    .went_on =
        [](Text who) {
            return joined({called(who), " wrote in the thread:"});
        },
    .written_below =
        [](Text who) {
            return joined({called(who), " wrote below an announcement. Does that need an answer?"});
        },
    .open_again = "Open again",
    .open_it = "It needs an answer",
    .leave_closed = "Leave it closed",

    .closed_first =
        [](Text who, WallTime at, Text action) {
            return joined({did(who, "closed this", at), ": ", action});
        },
    .snoozed_first =
        [](Text who, WallTime at, WallTime until) {
            return joined({did(who, "put this off", at), ", until ", moment(until)});
        },
    .put_off_first = [](Text who, WallTime at) { return did(who, "put this off", at); },
    .taken_first = [](Text who, WallTime at) { return did(who, "took this", at); },
    .handed_over_first =
        [](Text who, Text to, WallTime at) {
            return joined({called(who), " handed this to ", to, " ", in_a_sentence(at)});
        },
    .asked_first =
        [](Text who, Text to, WallTime at) {
            return joined({called(who), " asked ", to, " ", in_a_sentence(at)});
        },
    .reopened_first =
        [](Text who, WallTime at) {
            return who.empty() ? joined({"A new question opened this again ", in_a_sentence(at)})
                               : did(who, "opened this again", at);
        },
    .opened_first =
        [](Text who, WallTime at) {
            return who.empty() ? joined({"A question brought this here ", in_a_sentence(at)})
                               : did(who, "brought this here", at);
        },
    .woken_first = [](Text who, WallTime at) { return did(who, "brought this back", at); },
    .kept_closed_first = [](Text who, WallTime at) { return did(who, "left this closed", at); },
    .undone_first = [](Text who, WallTime at) { return did(who, "undid this", at); },
    .withdrawn_first =
        [](WallTime at) {
            return joined({"Its author withdrew this ", in_a_sentence(at)});
        },
    .restored_first =
        [](WallTime at) {
            return joined({"Its author brought this back ", in_a_sentence(at)});
        },
    .words_not_sent = "That was a moment before you. Your words have not been sent anywhere.",

    .words_from =
        [](Text who) {
            return joined({"From ", called(who), " · brought by the bot"});
        },
    .cut_short = "(Too long for one message: it ends here.)",
    .in_place_of_a_reaction =
        "Thank you for this post, {author}. Reactions are not available here, so this "
        "once it comes in words. {owner} will read it and answer here.",
    .came_back_first =
        [](WallTime at) {
            return joined({"This has been open again since ", moment(at),
                           ": the words for the thread may not have arrived"});
        },
    .not_in_thread =
        [](Text who, WallTime at) {
            if (who.empty())
                return joined({"Your words of ", moment(at),
                               " did not reach the thread. They stand in the form below, to send again."});
            return joined({"Words by ", called(who), " (", moment(at), ") did not reach the thread."});
        },
    .perhaps_in_thread =
        [](Text who, WallTime at) {
            if (who.empty())
                return joined(
                    {"Nobody knows whether your words of ", moment(at),
                     " reached the thread. Please have a look there; they stand in the form below."});
            return joined({"Nobody knows whether the words by ", called(who), " (", moment(at),
                           ") reached the thread. Please have a look there."});
        },
    .who_may_press = "These buttons are for PMO members, and for advisors who were asked.",
};

}  // namespace

}  // namespace english

const Words& english_words() {
    return english::catalogue;
}

}  // namespace bot
