#pragma once

#include "bot/follow_up.hpp"
#include "bot/language.hpp"
#include "bot/listening/greeting.hpp"
#include "bot/speaking/wording.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace bot {

/// What is told of the posts in few numbers.
struct Tally {
    std::size_t today = 0;  ///< waiting for less than a working day
    std::size_t a_day = 0;  ///< … for one
    std::size_t days = 0;   ///< … for two or more
    std::size_t asleep = 0;
    std::size_t answered = 0;  ///< by a person, today
    std::size_t closed = 0;    ///< today

    std::size_t waiting() const { return today + a_day + days; }
};

/// What the bot says in a direct chat, in one language. `post` is a short name (`post-17`), `who` a display
/// name. Nothing here is markup.
struct Talk {
    using Text = std::string_view;
    using OfCount = std::string (*)(std::size_t count);
    using OfText = std::string (*)(Text text);

    Text help{};              ///< to PMO members: all the words
    Text what_i_am{};         ///< to everybody else
    Text hello_channel{};     ///< once, when it comes there
    Text hello_group{};       ///< … into a chat of several people, of whose words nothing is kept
    Text only_in_channels{};  ///< once, to whoever calls it in such a chat
    Text hello_member{};      ///< once, in a new direct chat with a PMO member
    Text hello_advisor{};     ///< behind `what_i_am`, to whoever may be asked
    Text for_the_pmo{};       ///< somebody else used a word of the PMO's
    std::string_view (*greeted)(Greeting greeting){};
    Text unclear{};    ///< one helpful line, to a PMO member
    Text help_line{};  ///< behind a greeting, to a PMO member
    Text help_line_to_others{};
    Text unclear_to_others{};
    Text welcome{};  ///< to thanks
    Text reaction_only{};
    Text thanks_again{};

    OfCount open{};
    Text nothing_open{};
    std::string (*open_of)(std::size_t count, Text of){};  ///< of some themes or owners; perhaps none wait
    std::string (*asleep)(std::size_t count, Text of){};   ///< put off; `of` may be empty
    std::string (*closed_lately)(std::size_t count, Text of){};
    OfText posts_of{};                                  ///< a member's, in such a list
    std::string (*whose_list)(Text named, Text all){};  ///< a list of somebody or something that is not known
    OfCount mine{};
    Text nothing_mine{};
    std::string (*found)(std::size_t count, Text words){};
    OfText found_nothing{};
    Text find_what{};
    OfCount and_more{};  ///< and how to see them
    std::string (*going_on)(std::size_t from, std::size_t to,
                            std::size_t all){};  ///< above the next of a list
    Text no_more{};                              ///< there is nothing behind
    Text more_of_what{};                         ///< nothing was listed yet
    Text closed_before{};                        ///< on a line of a list
    Text channel_lost{};                         ///< on a line of a list
    std::string (*figures)(const Tally& tally){};

    Text close_which{};
    Text snooze_which{};
    Text take_which{};
    Text reopen_which{};
    Text undo_which{};                                      ///< where this member has done nothing of late
    OfText unchanged{};                                     ///< a post is named, and no wish is clear
    std::string (*one_at_a_time)(Text post, Text other){};  ///< two are named
    OfText can_say{};                                       ///< what can be written about a post
    OfText no_such_post{};
    OfText nobody_waits{};
    OfText nobody_replied{};  ///< asks once before closing without a word
    std::string (*closed)(Text post, Text who, Text action){};
    std::string (*with_words)(Text action, Text words){};  ///< an action and a member's words, as they stand
    std::string (*snoozed)(Text post, Text who, WallTime until){};
    std::string (*day_off)(WallTime meant){};                       ///< behind it: that day is one
    std::string (*outside_hours)(WallTime meant, WallTime told){};  ///< … or it lies outside of hours
    std::string (*taken)(Text post, Text who){};
    std::string (*reopened)(Text post, Text who){};
    std::string (*woken)(Text post, Text who){};
    std::string (*undone)(Text post, Text who, Text deed){};
    std::string (*undo_further)(Text post, Text deed, WallTime at){};  ///< what "undo" would take back next
    std::string (*deed)(Deed::Kind kind, Text detail){};  ///< what was done, and with which words
    std::string (*handed)(Text post, Text who, Text to){};
    std::string (*asked)(Text post, Text who, Text advisor){};
    std::string (*hand_to_whom)(Text post, Text all){};  ///< nobody, or several, are meant; who could be
    std::string (*ask_whom)(Text post, Text all){};
    std::string (*theirs_already)(Text post, Text to){};
    std::string (*asked_already)(Text post, Text advisor){};
    OfCount undone_all{};  ///< what one press did to several
    std::string (*too_late)(Text post, Text who, WallTime at, Text deed){};
    std::string (*closed_by_you)(Text post, WallTime at,
                                 Text deed){};  ///< where it was the member who was first
    OfText yours_already{};
    OfText waits_already{};
    OfText nothing_to_undo{};
    Text when_unclear{};

    // To an advisor who answers here; `asker` is whoever asked them.
    std::string (*passed_on)(Text asker, Text words){};
    OfText passed_on_too{};
    OfText told_of_answer{};  ///< they have answered elsewhere
    OfText told_cannot{};
    OfText no_hurry{};         ///< they are about to look
    OfText answer_to_which{};  ///< several askings are open; one of their posts, for an example
    OfText answer_taken_back{};

    /// To an owner: `who` wrote in a thread of that theme that began before the bot was there; a link
    /// follows.
    std::string (*older_thread)(Text who, Text theme, Text words){};
};

const Talk& talk(Language language);

}  // namespace bot
