#pragma once

#include "bot/ages.hpp"
#include "bot/language.hpp"
#include "bot/time.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bot {

/// A moment on the reader's wall clock, and the moment at which it is read.
struct WallTime {
    Local at{};
    Local now{};
};

/// "15:14"; further away "tomorrow 9:00", "Monday 9:00", "Thu 3 Dec 9:00" · 明日 9:00, 月曜 9:00,
/// 12月3日（木）9:00.
std::string say_moment(Local at, Local now, Language language);

/// For {when}, to be read in a sentence: "tomorrow at 9:00", "on Monday at 9:00" · 明日の9時, 月曜の9時.
std::string say_when(Local at, Local now, Language language);

/// For {posted}: "yesterday at 16:12", "Monday at 16:12", "16:12 today" · 昨日の16時12分, 今日の9時半.
std::string say_posted(Local at, Local now, Language language);

/// The day alone: "yesterday", "Friday", "Thu 3 Dec" · 昨日, 金曜, 12月3日（木）.
std::string say_day(Local at, Local now, Language language);

/// How far a post has come that others than its owner are told of: nobody has got to it yet, somebody has it
/// in hand, or somebody has replied and it is still open.
enum class Progress { None, InHand, Answered };

/// Everything that a card, a notice or a refusal says, in one language. Names are display names without さん;
/// an empty one is "somebody". Nothing here is markup, and nothing is cut.
struct Words {
    using Text = std::string_view;
    using OfCount = std::string (*)(std::size_t count);
    using OfAge = std::string (*)(WorkingTime age);
    using OfText = std::string (*)(Text text);
    using OfMoment = std::string (*)(WallTime at);
    using OfDeed = std::string (*)(Text who, WallTime at);
    using OfDeedAndText = std::string (*)(Text who, WallTime at, Text text);
    using OfDeedToSomebody = std::string (*)(Text who, Text to, WallTime at);
    using OfWait = std::string (*)(WorkingTime age, WallTime since, Progress progress);

    OfCount waiting{};  ///< the title: "3 posts are waiting for a word from you"
    Text order{};       ///< below it: longest wait first, in working time
    OfCount and_more{};
    OfCount next_rows{};  ///< turns the page: so many do not stand on this one
    Text first_rows{};    ///< … and back
    OfCount from_row{};   ///< on a later page: with which it begins
    Text nobody_waiting{};

    OfText called{};  ///< how a person is named in a row: 田中 花子さん
    Text first_post{};
    OfText owner_is{};  ///< "for Uebuchi"
    OfText replied{};   ///< "Uebuchi replied"
    OfAge age{};        ///< "42 min", "4 h", "2 working days"
    OfText quoted{};
    Text edited{};
    Text channel_lost{};  ///< of an open post: nothing can be said there
    Text opened_again{};
    Text withdrawn{};
    OfText go_to_post{};  ///< of an author: what pressing the row does

    OfText is_this_done{};  ///< who has replied
    OfAge long_wait{};      ///< to the owner, from two working days on
    OfWait to_pool{};       ///< without any progress it invites to take over
    OfWait to_lead{};
    OfText owner_away{};
    OfText nobody_there{};  ///< to the lead; the theme's name

    Text act_and_close{};
    Text close_as_answered{};
    Text another_action{};
    Text later{};
    Text take_over{};
    Text ask_someone{};

    Text what_did_you_do{};
    Text in_your_words{};
    std::string (*send_to_thread)(Text author, Text reader){};
    Text close{};
    Text nobody_replied{};  ///< the question before closing without a word
    Text not_yet{};         ///< … and nothing is done

    Text when_again{};
    Text in_one_hour{};
    Text tomorrow_morning{};
    Text monday_morning{};
    Text when_in_words{};
    Text reason{};
    Text wait_until_then{};

    OfMoment waiting_until{};
    OfDeedAndText snoozed_by{};  ///< the text is the reason, or empty
    Text remind_me_now{};
    OfDeedAndText woken_by_clock{};  ///< who had put it off; the text is the reason, or empty
    OfDeedAndText woken_by_author{};

    std::string (*closed_at)(WallTime at, Text action){};
    OfMoment undo_until{};
    std::string (*undo_all_until)(std::size_t count, WallTime at){};  ///< all that one press closed
    Text undo_this_one{};                                             ///< … or of them but one

    OfText written_again{};  ///< "… Open it again?"
    OfText went_on{};        ///< whoever waits wrote something; the words follow
    OfText written_below{};  ///< the same below an announcement, which never was open
    Text open_again{};
    Text open_it{};
    Text leave_closed{};

    OfDeedAndText closed_first{};  ///< somebody was first; the text is the action
    std::string (*snoozed_first)(Text who, WallTime at, WallTime until){};
    OfDeed put_off_first{};  ///< the same where that time has come meanwhile
    OfDeed taken_first{};
    OfDeedToSomebody handed_over_first{};
    OfDeedToSomebody asked_first{};
    OfDeed reopened_first{};  ///< nobody's name: a reply did it
    OfDeed opened_first{};    ///< … what was no follow-up before
    OfDeed woken_first{};     ///< what had been put off
    OfDeed kept_closed_first{};
    OfDeed undone_first{};
    OfMoment withdrawn_first{};
    OfMoment restored_first{};
    Text words_not_sent{};  ///< what the pressing one had written

    OfText words_from{};            ///< above words brought for a member
    Text cut_short{};               ///< below words of which a product does not take all
    Text in_place_of_a_reaction{};  ///< to {author}, who would rather have a reaction; {owner} will answer
    OfMoment came_back_first{};     ///< what was first: the words had not arrived
    OfDeed not_in_thread{};         ///< whose words (nobody: the reader's) did not reach the thread
    OfDeed perhaps_in_thread{};     ///< … and nobody knows whether they did
    Text who_may_press{};
};

/// What the head of the day's first reminder says: how things stand, and to admins what the bot could not do.
struct DigestWords {
    using Text = Words::Text;
    using OfCount = Words::OfCount;
    using OfAges = std::string (*)(const Ages& ages);
    using OfText = Words::OfText;
    using OfNames = std::string (*)(const std::vector<std::string>& names);
    using OfMoment = Words::OfMoment;
    using OfDeed = Words::OfDeed;
    using OfDeedAndText = Words::OfDeedAndText;

    OfDeedAndText unreachable{};  ///< to admins; who, since when, what to do
    std::string (*not_delivered)(Text what, Text where, WallTime at,
                                 Text remedy){};  ///< to admins; what: one of those below
    std::string (*let_go)(Text what, Text where, WallTime at, Text remedy){};  ///< it may have arrived
    OfDeedAndText made_smaller{};  ///< where; when; what to do about messages that were too large
    Text a_reaction{};
    Text a_thanks{};
    Text an_answer{};
    Text some_words{};
    OfDeedAndText not_taken{};    ///< to admins; from which product, when, what to do
    OfDeedAndText lost_ground{};  ///< to admins; which theme, since when, what to do
    OfDeed expires{};             ///< to admins; the config's key, when
    OfText reachable_again{};     ///< to admins; who
    OfText ground_again{};        ///< to admins; which theme
    OfText renewed{};             ///< to admins; the config's key
    OfCount so_often{};

    OfMoment digest_title{};  ///< above the digest: as of when
    OfAges open_own{};
    OfAges open_all{};
    std::string (*done_since)(WallTime since, std::size_t answered, std::size_t closed){};
    OfNames first_voices{};
    OfCount only_bot{};
    OfNames grown_quiet{};
    Text nobody_open{};  ///< to all of the PMO
};

/// What is said about asking an advisor, handing over, and posts that stand together.
struct HelpWords {
    using Text = Words::Text;
    using OfText = Words::OfText;
    using OfCount = Words::OfCount;
    using OfMoment = Words::OfMoment;
    using OfDeed = Words::OfDeed;
    using OfDeedAndText = Words::OfDeedAndText;

    Text who_might_know{};
    Text ask{};
    OfText away{};                                          ///< of a name in a list: "Mori (away)"
    std::string (*knows_about)(Text name, Text subject){};  ///< in a list: "Sato (RAG)"
    Text hand_over{};
    Text who_takes_it{};
    std::string (*was_asked)(Text who, WorkingTime ago){};  ///< "Asked Sato, 3 h ago"
    OfDeedAndText has_helped{};                             ///< the text is the advisor's words, or empty
    OfDeedAndText cannot_help_said{};
    OfDeed not_reached{};

    OfDeed asks_you{};  ///< to an advisor: who asks, and that writing in the thread is enough
    Text i_have_answered{};
    OfText tell_asker{};  ///< "A word to Ito"
    Text your_word{};
    Text send{};
    Text cannot_help{};
    Text who_else{};  ///< why, or who might know
    OfText thanks_for_answer{};
    OfMoment answered_before{};  ///< to an advisor who answers once more
    Text words_not_sent{};       ///< … what they had written then
    Text nothing_more{};         ///< the title where nothing more is asked of an advisor

    std::string (*wrote_together)(Text who, std::size_t count){};
    std::string (*in_channels)(std::size_t count, Text themes){};  ///< one row for the same words in several
    std::string (*below_announcement)(Text who, Text words){};     ///< whose, and how it begins
    OfCount close_together{};
    OfCount send_to_threads{};
};

const Words& words(Language language);
const DigestWords& digest_words(Language language);
const HelpWords& help_words(Language language);

}  // namespace bot
