#include "bot/speaking/wording_parts.hpp"

namespace bot {

namespace english {

namespace {

using Text = std::string_view;

// "tomorrow", "on Friday", "on Thu 3 Dec"
std::string in_a_sentence_by_day(WallTime at) {
    const auto away =
        std::chrono::floor<std::chrono::days>(at.at) - std::chrono::floor<std::chrono::days>(at.now);
    const bool near = away >= std::chrono::days{-1} && away <= std::chrono::days{1};
    return joined({near ? "" : "on ", say_day(at.at, at.now, Language::En)});
}

constexpr NamesOfAges spans{"up to 4 h: ", "up to a day: ", "up to two days: ", "over two days: "};

std::string open(Text whose, const Ages& ages) {
    if (ages.total() == 0) return joined({whose, ": nobody is waiting."});
    return joined(
        {whose, ": ", std::to_string(ages.total()), " waiting (", listed(spans_of(ages, spans), ", "), ")"});
}

std::string posts(std::size_t n) {
    return std::to_string(n) + (n == 1 ? " post" : " posts");
}

std::string done_since(WallTime since, std::size_t answered, std::size_t closed) {
    const auto from =
        is_today(since) ? "Today, " : joined({"Since ", say_day(since.at, since.now, Language::En), ", "});
    const auto ended = joined({closed == 1 ? " was" : " were", " closed."});
    if (answered == 0) return joined({from, posts(closed), ended});
    const auto got = joined({from, posts(answered), " got an answer"});
    return closed == 0 ? got + "." : joined({got, ", ", std::to_string(closed), ended});
}

std::string named(const std::vector<std::string>& names) {
    std::vector<std::string> all;
    all.reserve(names.size());
    for (const auto& name : names) all.emplace_back(called(name));
    return listed(all, ", ");
}

constexpr DigestWords catalogue{
    .unreachable =
        [](Text who, WallTime since, Text remedy) {
            return joined({called(who), " cannot be given reminders (since ", moment(since),
                           "). Meanwhile the next in line is reminded. ", remedy});
        },
    .not_delivered =
        [](Text what, Text where, WallTime at, Text remedy) {
            return joined({where, ": ", what, " could not be delivered (", moment(at), "). ", remedy});
        },
    .let_go =
        [](Text what, Text where, WallTime at, Text remedy) {
            return joined({where, ": nobody knows whether ", what, " arrived (", moment(at), "). ", remedy});
        },
    .made_smaller =
        [](Text where, WallTime at, Text remedy) {
            return joined(
                {where, " takes no large messages: they were made smaller (", moment(at), "). ", remedy});
        },
    .a_reaction = "a reaction",
    .a_thanks = "a thank-you",
    .an_answer = "an answer in a direct chat",
    .some_words = "a member’s words",
    .not_taken =
        [](Text where, WallTime at, Text remedy) {
            return joined(
                {"Something that ", where, " told could not be taken (", moment(at), "). ", remedy});
        },
    .lost_ground =
        [](Text where, WallTime since, Text remedy) {
            return joined({"A channel of ", where, " cannot be reached any more (since ", moment(since),
                           "). ", remedy});
        },
    .expires =
        [](Text what, WallTime at) {
            const bool over = at.at <= at.now;
            return joined({what, over ? " expired " : " expires ", in_a_sentence_by_day(at),
                           over ? ": nothing goes out there any more" : "",
                           ". Replace it, and set the new day in the config."});
        },
    .reachable_again =
        [](Text who) {
            return joined({called(who), " gets reminders again."});
        },
    .ground_again =
        [](Text where) {
            return joined({"A channel of ", where, " can be reached again."});
        },
    .renewed =
        [](Text what) {
            return joined({what, " was renewed. Thank you."});
        },
    .so_often =
        [](std::size_t n) {
            return joined({" (", std::to_string(n), " times)"});
        },

    .digest_title =
        [](WallTime at) {
            return joined({"At a glance, ", moment(at)});
        },
    .open_own = [](const Ages& ages) { return open("With you", ages); },
    .open_all = [](const Ages& ages) { return open("In the whole community", ages); },
    .done_since = done_since,
    .first_voices =
        [](const std::vector<std::string>& names) {
            return joined({"First posts by ", named(names)});
        },
    .only_bot =
        [](std::size_t n) {
            return joined({posts(n), n == 1 ? " has" : " have", " heard nobody but me so far."});
        },
    .grown_quiet =
        [](const std::vector<std::string>& themes) {
            return joined({"It has gone quiet in ", listed(themes, ", "), "."});
        },
    .nobody_open = "Nobody is waiting for a word. Well done, all of you.",
};

}  // namespace

}  // namespace english

const DigestWords& english_digest_words() {
    return english::catalogue;
}

}  // namespace bot
