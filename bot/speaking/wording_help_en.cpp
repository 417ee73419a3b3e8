#include "bot/speaking/wording_parts.hpp"

namespace bot {

namespace english {

namespace {

using Text = std::string_view;

constexpr HelpWords catalogue{
    .who_might_know = "Who might know? They get the post; it stays with its owner.",
    .ask = "Ask",
    .away =
        [](Text name) {
            return joined({name, " (away)"});
        },
    .knows_about =
        [](Text name, Text subject) {
            return joined({name, " (", subject, ")"});
        },
    .hand_over = "Hand it over",
    .who_takes_it = "Who takes it from here?",
    .was_asked =
        [](Text who, WorkingTime ago) {
            const auto since = age(ago);
            return joined(
                {"Asked ", who, since == "just now" ? " " : ", ", since, since == "just now" ? "" : " ago"});
        },
    .has_helped =
        [](Text who, WallTime at, Text words) {
            const auto said = did(who, "answered", at);
            return words.empty() ? said : joined({said, ": “", words, "”"});
        },
    .cannot_help_said =
        [](Text who, WallTime at, Text words) {
            const auto said = joined({called(who), " cannot help (", moment(at), ")"});
            return words.empty() ? said : joined({said, ": “", words, "”"});
        },
    .not_reached =
        [](Text who, WallTime since) {
            return joined({called(who), " cannot be reached here (since ", moment(since),
                           "). Somebody else might know."});
        },

    .asks_you =
        [](Text who, WallTime at) {
            return joined({called(who), " asked ", in_a_sentence(at),
                           ": could you say a word here? An answer in the thread is enough."});
        },
    .i_have_answered = "I have answered",
    .tell_asker =
        [](Text who) {
            return joined({"A word to ", who});
        },
    .your_word = "Your word",
    .send = "Send",
    .cannot_help = "I cannot help",
    .who_else = "Why, or who might know (may stay empty)",
    .thanks_for_answer =
        [](Text who) {
            return joined({"Thank you. ", called(who), " has been told."});
        },
    .answered_before =
        [](WallTime at) {
            return joined({"You have answered this already, ", in_a_sentence(at), "."});
        },
    .words_not_sent = "These words have not been sent anywhere.",
    .nothing_more = "Nothing more is asked of you. Thank you.",

    .wrote_together =
        [](Text who, std::size_t n) {
            return joined({called(who), " wrote ", std::to_string(n), " posts one after the other."});
        },
    .in_channels =
        [](std::size_t n, Text themes) {
            return joined({"The same post stands in ", std::to_string(n), " channels (", themes,
                           "). What you do here is done to all of them."});
        },
    .below_announcement =
        [](Text who, Text words) {
            return joined({"Written below ", called(who), "’s announcement: “", words, "”"});
        },
    .close_together =
        [](std::size_t n) {
            return n == 2 ? std::string{"Close both"} : joined({"Close all ", std::to_string(n)});
        },
    .send_to_threads =
        [](std::size_t n) {
            const auto which = n == 2 ? std::string{"both"} : joined({"each of the ", std::to_string(n)});
            return joined({"Send it to ", which, " threads: everybody there can read it"});
        },
};

}  // namespace

}  // namespace english

const HelpWords& english_help_words() {
    return english::catalogue;
}

}  // namespace bot
