#include "bot/speaking/talk.hpp"
#include "bot/speaking/wording_parts.hpp"

namespace bot {

namespace {

using Text = std::string_view;

std::string posts(std::size_t n) {
    return std::to_string(n) + (n == 1 ? " post" : " posts");
}

Text somebody(Text who) {
    return who.empty() ? Text{"somebody"} : who;
}

std::string figures(const Tally& tally) {
    const auto done = joined({"Answered by people today: ", std::to_string(tally.answered),
                              ". Closed today: ", std::to_string(tally.closed), "."});
    const auto asleep =
        tally.asleep > 0 ? joined({"Put off till later: ", std::to_string(tally.asleep), ". "}) : "";
    if (tally.waiting() == 0) return joined({"Nobody is waiting for a word. ", asleep, done});
    return joined({posts(tally.waiting()), tally.waiting() == 1 ? " is" : " are", " waiting for a word: ",
                   std::to_string(tally.today), " for less than a working day, ", std::to_string(tally.a_day),
                   " for one day, ", std::to_string(tally.days), " for two or more. ", asleep, done});
}

/// What was done, as one says it of a post.
Text done(Deed::Kind kind) {
    switch (kind) {
        case Deed::Kind::Closed: return "closed";
        case Deed::Kind::Snoozed: return "put off";
        case Deed::Kind::Taken: return "taken";
        case Deed::Kind::Reopened: return "opened again";
        case Deed::Kind::KeptClosed: return "left closed";
        case Deed::Kind::Undone: return "undone";
        case Deed::Kind::Withdrawn: return "deleted by its author";
        case Deed::Kind::Restored: return "restored by its author";
        case Deed::Kind::HandedOver: return "handed over";
        case Deed::Kind::AskedAdvisor: return "an advisor asked";
        case Deed::Kind::Helped: return "answered by an advisor";
        case Deed::Kind::CouldNotHelp: return "an advisor who could not help";
        case Deed::Kind::CameBack: return "come back";
    }
    return {};
}

constexpr Talk in_english{
    .help =
        "You can write to me like this:\n"
        "open: who is waiting for a word\n"
        "mine: the posts that are yours\n"
        "open in HR, Kim’s posts, snoozed, closed: other lists\n"
        "find Excel: posts by their words or their author\n"
        "more: the next of a list\n"
        "close post-17 answered I called her\n"
        "close post-17 anyway: without a word\n"
        "snooze post-17 Monday 10:00\n"
        "take post-17: it is yours from now on\n"
        "assign post-17 to Mori, ask Sato about post-17\n"
        "reopen post-17\n"
        "undo: what you did last, within ten minutes (or undo post-17)\n"
        "show post-17\n"
        "stats: a few numbers\n"
        "The buttons on your reminder do the same, and more.",
    .what_i_am =
        "I am a bot. I thank you for your posts in the channels, and I see to it that a person answers "
        "each of them. There is nothing to learn: just write in the channel. If a reaction is enough "
        "for you, write “no thank-you messages please”.",
    .hello_channel =
        "Hello, I am a bot. I see to it that a person answers each post in this channel. There is nothing "
        "to learn: just write as you always do.",
    .hello_group =
        "Hello, I am a bot. I see to it that posts in channels are answered by a person. I keep nothing of "
        "what is written in this chat, so write in the channel when you want to know something.",
    .only_in_channels =
        "I look after posts in channels and keep nothing of what is written in this chat. Write it in the "
        "channel, please: there a person will answer.",
    .hello_member =
        "Hello, I am a bot. I tell you here about posts that are waiting for a word from you. “help” shows "
        "what I understand.",
    .hello_advisor =
        " When somebody asks you about a post, a note comes to you here. You can answer here or in the "
        "thread.",
    .for_the_pmo =
        "That word is for PMO members. If you are looking for an answer, write in the channel: there "
        "a person will read it.",
    .greeted =
        [](Greeting greeting) {
            return greeting == Greeting::Morning   ? Text{"Good morning!"}
                   : greeting == Greeting::Evening ? Text{"Good evening!"}
                                                   : Text{"Hello!"};
        },
    .unclear = "I did not catch that. “help” shows what I understand.",
    .help_line = "“open” lists who is waiting, and “help” shows all that I understand.",
    .help_line_to_others =
        "I am a bot. When you want to know something, write it in the channel: there a person will answer "
        "you.",
    .unclear_to_others =
        "I am a bot and understand only a few words here. Write it in the channel, please: "
        "there a person will answer you.",
    .welcome = "You’re welcome.",
    .reaction_only =
        "All right: from now on your posts get a reaction and no thank-you message. People will "
        "answer as before. (“Thanks are fine again” brings it back.)",
    .thanks_again = "All right: from now on your posts get a thank-you message again.",

    .open =
        [](std::size_t n) {
            return joined({posts(n), n == 1 ? " is" : " are", " waiting for a word",
                           n == 1 ? ":" : ", longest wait first:"});
        },
    .nothing_open = "Nobody is waiting for a word right now.",
    .open_of =
        [](std::size_t n, Text of) {
            if (n == 0) return joined({"Nobody is waiting for a word there right now (", of, ")."});
            return joined({posts(n), n == 1 ? " is" : " are", " waiting for a word (", of,
                           n == 1 ? "):" : "), longest wait first:"});
        },
    .asleep =
        [](std::size_t n, Text of) {
            const auto where = of.empty() ? std::string{} : joined({" (", of, ")"});
            if (n == 0) return joined({"Nothing is put off right now", where, "."});
            return joined({posts(n), n == 1 ? " is" : " are", " put off till later", where,
                           n == 1 ? ":" : ", the next to come back first:"});
        },
    .closed_lately =
        [](std::size_t n, Text of) {
            const auto where = of.empty() ? std::string{} : joined({" (", of, ")"});
            if (n == 0) return joined({"Nothing was closed in the last seven days", where, "."});
            return joined({posts(n), n == 1 ? " was" : " were", " closed in the last seven days", where,
                           n == 1 ? ":" : ", latest first:"});
        },
    .posts_of =
        [](Text who) {
            return joined({who, "’s"});
        },
    .whose_list =
        [](Text named, Text all) {
            return joined({"I know no member or theme called “", named, "”. I know: ", all,
                           ". For example: open in HR, Mori’s posts"});
        },
    .mine =
        [](std::size_t n) {
            return joined({posts(n), n == 1 ? " is" : " are", " waiting for a word from you:"});
        },
    .nothing_mine = "Nobody is waiting for a word from you right now.",
    .found =
        [](std::size_t n, Text words) {
            return joined({posts(n), " with “", words, "”, latest first:"});
        },
    .found_nothing =
        [](Text words) {
            return joined({"I found no post with “", words, "”. A shorter word may help."});
        },
    .find_what = "What shall I look for? For example: find Excel",
    .and_more =
        [](std::size_t n) {
            return joined({"and ", std::to_string(n), " more: write “more”"});
        },
    .going_on =
        [](std::size_t from, std::size_t to, std::size_t all) {
            if (from == to)
                return joined({"Number ", std::to_string(from), " of ", std::to_string(all), ":"});
            return joined({"Numbers ", std::to_string(from), " to ", std::to_string(to), " of ",
                           std::to_string(all), ":"});
        },
    .no_more = "That was all. “open” lists from the beginning who waits.",
    .more_of_what =
        "More of what? “open” lists who waits, “mine” your own, and “find” with a word looks for posts.",
    .closed_before = "closed",
    .channel_lost = "channel out of reach",
    .figures = figures,

    .close_which = "Which post? For example: close post-17 answered I called her. “open” lists their names.",
    .snooze_which =
        "Which post, and until when? For example: snooze post-17 Monday 10:00. “open” lists their "
        "names.",
    .take_which = "Which post do you take? For example: take post-17. “open” lists their names.",
    .reopen_which = "Which post? For example: reopen post-17. “find” and a word shows its name.",
    .undo_which =
        "You have done nothing in the last ten minutes that I could undo. For another’s doing, name the "
        "post: undo post-17",
    .unchanged =
        [](Text post) {
            return joined({"I was not sure what you wish, so I left ", post, " as it is."});
        },
    .one_at_a_time =
        [](Text post, Text other) {
            return joined({"One post at a time, please: I left ", post, " and ", other, " as they are."});
        },
    .can_say =
        [](Text post) {
            return joined({"You can write “close ", post, "”, “snooze ", post, " tomorrow”, “take ", post,
                           "”, “undo ", post, "” or “show ", post, "”."});
        },
    .no_such_post =
        [](Text post) {
            return joined({"There is no ", post, ". “open” lists those that wait."});
        },
    .nobody_waits =
        [](Text post) {
            return joined({post, " waits for nobody; nothing was changed."});
        },
    .nobody_replied =
        [](Text post) {
            return joined({"Nobody has replied to ", post, " yet. Add a word (close ", post,
                           " I called her), or close it all the same: close ", post, " anyway"});
        },
    .closed =
        [](Text post, Text who, Text action) {
            return joined({"Closed ", post, " by ", somebody(who), ": ", action, ". “undo ", post,
                           "” takes it back for ten minutes."});
        },
    .with_words =
        [](Text action, Text words) {
            return joined({action, ", “", words, "”"});
        },
    .snoozed =
        [](Text post, Text who, WallTime until) {
            return joined({post, " by ", somebody(who), " waits until ",
                           say_moment(until.at, until.now, Language::En),
                           ", or until its author writes again."});
        },
    .day_off =
        [](WallTime meant) {
            return joined(
                {" You have the day off then (", say_moment(meant.at, meant.now, Language::En), ")."});
        },
    .outside_hours =
        [](WallTime meant, WallTime told) {
            return joined({" That is outside your working hours (",
                           say_moment(meant.at, meant.now, Language::En), "), so you hear of it at ",
                           say_moment(told.at, told.now, Language::En), "."});
        },
    .taken =
        [](Text post, Text who) {
            return joined({post, " by ", somebody(who), " is yours now. Thank you!"});
        },
    .reopened =
        [](Text post, Text who) {
            return joined({post, " by ", somebody(who), " waits for a word again."});
        },
    .woken =
        [](Text post, Text who) {
            return joined({post, " by ", somebody(who), " is back on your reminder."});
        },
    .undone =
        [](Text post, Text who, Text deed) {
            return joined({"All right: ", post, " by ", somebody(who),
                           " is as it was before. Taken back: ", deed, "."});
        },
    .undo_further =
        [](Text post, Text deed, WallTime at) {
            return joined({"Your last deed is taken back already. Before it, at ",
                           say_moment(at.at, at.now, Language::En), ": ", post, " ", deed, ". “undo ", post,
                           "” takes that back."});
        },
    .deed =
        [](Deed::Kind kind, Text detail) {
            return detail.empty() ? std::string{done(kind)} : joined({done(kind), ", ", detail});
        },
    .handed =
        [](Text post, Text who, Text to) {
            return joined({post, " by ", somebody(who), " is ", to, "’s now. “undo ", post,
                           "” takes it back for ten minutes."});
        },
    .asked =
        [](Text post, Text who, Text advisor) {
            return joined({"I am asking ", advisor, " about ", post, " by ", somebody(who),
                           ". It stays with its owner. “undo ", post, "” takes it back for ten minutes."});
        },
    .hand_to_whom =
        [](Text post, Text all) {
            return joined({"To whom? I left ", post, " as it is. It can go to ", all, ": “assign ", post,
                           " to …”, or “Hand over” on the card."});
        },
    .ask_whom =
        [](Text post, Text all) {
            return joined({"Whom? I left ", post, " as it is. ",
                           all.empty() ? Text{"No advisor is named in the config."}
                                       : Text{"“Ask” on the card shows who might know."},
                           all.empty() ? Text{} : Text{" You can write “ask … about the post” with one of: "},
                           all});
        },
    .theirs_already =
        [](Text post, Text to) {
            return joined({post, " is ", to, "’s already; nothing was changed."});
        },
    .asked_already =
        [](Text post, Text advisor) {
            return joined({advisor, " has been asked about ", post, " already; nothing was changed."});
        },
    .undone_all =
        [](std::size_t n) {
            return joined(
                {"All right: ", posts(n), n == 1 ? " is as it was" : " are as they were", " before."});
        },
    .too_late =
        [](Text post, Text who, WallTime at, Text deed) {
            return joined({who.empty() ? Text{"Its author"} : who, " was first with ", post, " (",
                           say_moment(at.at, at.now, Language::En), ")", deed.empty() ? "" : ": ", deed,
                           ". Nothing was changed."});
        },
    .closed_by_you =
        [](Text post, WallTime at, Text deed) {
            return joined({"You closed ", post, " yourself already (",
                           say_moment(at.at, at.now, Language::En), "): ", deed, ". Nothing was changed."});
        },
    .yours_already =
        [](Text post) {
            return joined({post, " is yours already."});
        },
    .waits_already =
        [](Text post) {
            return joined({post, " waits for a word already; nothing was changed."});
        },
    .nothing_to_undo =
        [](Text post) {
            return joined({"There is nothing to undo at ", post, ": that goes for ten minutes. “reopen ",
                           post, "” opens what is closed."});
        },
    .when_unclear =
        "I did not catch the time. You can write “tomorrow”, “Monday 10:00”, “in 3 days” or "
        "“Friday afternoon”.",

    .passed_on =
        [](Text asker, Text words) {
            return joined({"Thank you. I am passing this on to ", asker, ": “", words,
                           "”. “undo” takes it back for ten minutes."});
        },
    .passed_on_too =
        [](Text asker) {
            return joined({"I am passing this on to ", asker, " too."});
        },
    .told_of_answer =
        [](Text asker) {
            return joined({"Thank you. I am telling ", asker, " that you have answered."});
        },
    .told_cannot =
        [](Text asker) {
            return joined({"All right, I am telling ", asker, ". “undo” takes it back for ten minutes."});
        },
    .no_hurry =
        [](Text asker) {
            return joined(
                {"Thank you. Write your answer here when you have it, and I pass it on to ", asker, "."});
        },
    .answer_to_which =
        [](Text post) {
            return joined({"Which post is this about? Begin with its name, please: ", post, " …"});
        },
    .answer_taken_back =
        [](Text asker) {
            return joined({"Taken back. ", asker, " is still waiting for a word from you."});
        },
    .older_thread =
        [](Text who, Text theme, Text words) {
            return joined({somebody(who), " wrote in ", theme,
                           ", in a thread that began before I was there: “", words,
                           "”. It is on no list of mine, so please answer in the thread."});
        },
};

}  // namespace

const Talk& english_talk() {
    return in_english;
}

}  // namespace bot
