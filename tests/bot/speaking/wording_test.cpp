#include "bot/speaking/wording.hpp"

#include "tests/support/both_languages.hpp"
#include "tests/support/reading_times.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <utility>
#include <vector>

using namespace bot;
using namespace tests::reading;

namespace {

const Words& ja = words(Language::Ja);
const Words& en = words(Language::En);

constexpr std::array texts{&Words::order,
                           &Words::nobody_waiting,
                           &Words::first_post,
                           &Words::edited,
                           &Words::channel_lost,
                           &Words::opened_again,
                           &Words::withdrawn,
                           &Words::act_and_close,
                           &Words::close_as_answered,
                           &Words::another_action,
                           &Words::later,
                           &Words::take_over,
                           &Words::ask_someone,
                           &Words::what_did_you_do,
                           &Words::in_your_words,
                           &Words::close,
                           &Words::nobody_replied,
                           &Words::not_yet,
                           &Words::undo_this_one,
                           &Words::first_rows,
                           &Words::when_again,
                           &Words::in_one_hour,
                           &Words::tomorrow_morning,
                           &Words::when_in_words,
                           &Words::monday_morning,
                           &Words::reason,
                           &Words::wait_until_then,
                           &Words::remind_me_now,
                           &Words::open_again,
                           &Words::open_it,
                           &Words::leave_closed,
                           &Words::words_not_sent,
                           &Words::cut_short,
                           &Words::in_place_of_a_reaction,
                           &Words::who_may_press};

// Every sentence that is made of something, made of something.
std::vector<std::string> made(const Words& say) {
    const WorkingTime waited{0s, 2};
    return {say.waiting(3),
            say.and_more(3),
            say.called("Ito"),
            say.owner_is("Ito"),
            say.replied("Ito"),
            say.age(waited),
            say.quoted("Ito"),
            say.go_to_post("Ito"),
            say.is_this_done("Ito"),
            say.long_wait(waited),
            say.to_pool(waited, monday, Progress::None),
            say.to_lead(waited, monday, Progress::None),
            say.owner_away("Ito"),
            say.nobody_there("HR"),
            say.send_to_thread("Hanako", "Ito"),
            say.waiting_until(monday),
            say.snoozed_by("Ito", today, "why"),
            say.closed_at(today, "answered"),
            say.undo_until(today),
            say.undo_all_until(12, today),
            say.next_rows(3),
            say.from_row(11),
            say.woken_by_clock("Ito", today, "a file"),
            say.woken_by_author("Ito", today, "a file"),
            say.written_again("Ito"),
            say.went_on("Ito"),
            say.written_below("Ito"),
            say.closed_first("Ito", today, "answered"),
            say.snoozed_first("Ito", today, monday),
            say.put_off_first("Ito", today),
            say.taken_first("Ito", today),
            say.handed_over_first("Ito", "Mori", today),
            say.asked_first("Ito", "Sato", today),
            say.reopened_first("Ito", today),
            say.opened_first("Ito", today),
            say.woken_first("Ito", today),
            say.kept_closed_first("Ito", today),
            say.undone_first("Ito", today),
            say.withdrawn_first(today),
            say.restored_first(today),
            say.words_from("Ito"),
            say.came_back_first(today),
            say.not_in_thread("Ito", today),
            say.perhaps_in_thread("Ito", today)};
}

}  // namespace

TEST_CASE("everything that the bot can say exists in both languages, and differs") {
    tests::say_the_same_in_two_languages(ja, en, texts, made);
}

TEST_CASE("no word of the catalogue is missing from this test") {
    const auto size = texts.size() * sizeof(std::string_view) + made(ja).size() * sizeof(Words::OfCount);
    CHECK(sizeof(Words) == size);
}

TEST_CASE("whoever wrote words that did not arrive is told so, and where they are") {
    CHECK(ja.not_in_thread("", today) ==
          "10:42 のひとことは、スレッドに届きませんでした。下の欄にそのまま入っていて、もう一度送れます。");
    CHECK(en.not_in_thread("", today) ==
          "Your words of 10:42 did not reach the thread. They stand in the form below, to send again.");
    CHECK(ja.perhaps_in_thread("伊藤", today) ==
          "伊藤さんのひとこと（10:42）がスレッドに届いたかどうか、わかりません。スレッドを見てください。");
    CHECK(en.perhaps_in_thread("", today) ==
          "Nobody knows whether your words of 10:42 reached the thread. Please have a look there; they stand "
          "in "
          "the form below.");
}

TEST_CASE("the title counts the posts that wait") {
    CHECK(ja.waiting(3) == "3件の投稿がお返事を待っています");
    CHECK(en.waiting(3) == "3 posts are waiting for a word from you");
    CHECK(en.waiting(1) == "1 post is waiting for a word from you");
    CHECK(ja.and_more(7) == "ほか7件");
    CHECK(en.and_more(7) == "and 7 more");
}

TEST_CASE("ages are working time in words, in their largest unit") {
    const std::vector<std::pair<WorkingTime, std::pair<std::string, std::string>>> ages{
        {{0s, 0}, {"たった今", "just now"}},      {{59s, 0}, {"たった今", "just now"}},
        {{42min, 0}, {"42分", "42 min"}},         {{59min + 59s, 0}, {"59分", "59 min"}},
        {{4h + 50min, 0}, {"4時間", "4 h"}},      {{3h, 1}, {"1営業日", "1 working day"}},
        {{0s, 2}, {"2営業日", "2 working days"}}, {{7h, 40}, {"40営業日", "40 working days"}}};
    for (const auto& [age, said] : ages) {
        CHECK(ja.age(age) == said.first);
        CHECK(en.age(age) == said.second);
    }
}

TEST_CASE("a moment is said as near as its reader needs it") {
    const std::vector<std::pair<Local, std::pair<std::string, std::string>>> moments{
        {on(11, 26, 15h + 24min), {"15:24", "15:24"}},
        {on(11, 26, 9h + 5min), {"9:05", "9:05"}},
        {on(11, 27, 9h), {"明日 9:00", "tomorrow 9:00"}},
        {on(11, 25, 16h + 12min), {"昨日 16:12", "yesterday 16:12"}},
        {on(11, 30, 9h), {"月曜 9:00", "Monday 9:00"}},
        {on(12, 2, 9h), {"水曜 9:00", "Wednesday 9:00"}},
        {on(12, 3, 9h), {"12月3日（木）9:00", "Thu 3 Dec 9:00"}},
        {on(11, 19, 9h), {"11月19日（木）9:00", "Thu 19 Nov 9:00"}},
        {on(1, 4, 9h, 2027), {"1月4日（月）9:00", "Mon 4 Jan 9:00"}},
        {on(12, 3, 9h, 2027), {"2027年12月3日（金）9:00", "Fri 3 Dec 2027 9:00"}},
    };
    for (const auto& [at, said] : moments) {
        CHECK(say_moment(at, now, Language::Ja) == said.first);
        CHECK(say_moment(at, now, Language::En) == said.second);
    }
}

TEST_CASE("in a sentence of thanks a moment is said as one speaks") {
    CHECK(say_when(on(11, 27, 9h), now, Language::Ja) == "明日の9時");
    CHECK(say_when(on(11, 30, 9h + 30min), now, Language::Ja) == "月曜の9時半");
    CHECK(say_when(on(12, 3, 8h + 45min), now, Language::Ja) == "12月3日（木）の8時45分");
    CHECK(say_when(on(11, 26, 16h), now, Language::En) == "today at 16:00");
    CHECK(say_when(on(11, 27, 9h), now, Language::En) == "tomorrow at 9:00");
    CHECK(say_when(on(11, 30, 9h), now, Language::En) == "on Monday at 9:00");
    CHECK(say_when(on(12, 3, 9h), now, Language::En) == "on Thu 3 Dec at 9:00");
    CHECK(say_posted(on(11, 25, 16h + 12min), now, Language::Ja) == "昨日の16時12分");
    CHECK(say_posted(on(11, 26, 14h + 10min), now, Language::En) == "14:10 today");
    CHECK(say_posted(on(11, 25, 16h + 12min), now, Language::En) == "yesterday at 16:12");
    CHECK(say_posted(on(11, 23, 9h), now, Language::En) == "Monday at 9:00");
}

TEST_CASE("whoever came too late learns who was first, and when") {
    CHECK(ja.closed_first("上渕", today, "回答した") == "上渕さんが 10:42 に閉じました：回答した");
    CHECK(en.closed_first("Uebuchi", today, "Answered") == "Uebuchi closed this at 10:42: Answered");
    CHECK(ja.taken_first("上渕", today) == "上渕さんが 10:42 に引き受けました");
    CHECK(en.taken_first("Uebuchi", yesterday) == "Uebuchi took this yesterday at 9:00");
    CHECK(ja.put_off_first("上渕", today) == "上渕さんが 10:42 にあとにしました");
    CHECK(en.put_off_first("Uebuchi", yesterday) == "Uebuchi put this off yesterday at 9:00");
    CHECK(ja.snoozed_first("上渕", today, monday) == "上渕さんが 10:42 にあとにしました（月曜 9:00 まで）");
    CHECK(en.snoozed_first("Uebuchi", today, monday) == "Uebuchi put this off at 10:42, until Monday 9:00");
    CHECK(en.reopened_first("", today) == "A new question opened this again at 10:42");
    CHECK(ja.reopened_first("", today) == "新しい質問があり、10:42 にもう一度ひらきました");
    CHECK(en.opened_first("", today) == "A question brought this here at 10:42");
    CHECK(ja.opened_first("", today) == "質問があり、10:42 にお知らせに入れました");
    CHECK(en.woken_first("Ito", today) == "Ito brought this back at 10:42");
    CHECK(ja.woken_first("伊藤", today) == "伊藤さんが 10:42 にお知らせに戻しました");
}

TEST_CASE(
    "to others it is said how far a post has come, and only what nobody has in hand may be taken over") {
    const WorkingTime waited{0s, 2};
    CHECK(en.to_pool(waited, monday, Progress::None) ==
          "Waiting since Monday 9:00 (2 working days). Nobody has got to it yet, so this goes to all of you. "
          "Anyone may take it over.");
    CHECK(en.to_pool(waited, monday, Progress::InHand) ==
          "Waiting since Monday 9:00 (2 working days). It is not closed yet, so this goes to all of you.");
    CHECK(
        en.to_lead(waited, monday, Progress::Answered) ==
        "Waiting since Monday 9:00 (2 working days). It is answered but not closed yet, so the lead is told "
        "too.");
    CHECK(ja.to_pool(waited, monday, Progress::None) ==
          "月曜 9:00 から待っています（2営業日）。まだ手が回っていないようなので、みなさんにお知らせします。"
          "どなたが引き受けても大丈夫です。");
    CHECK(
        ja.to_pool(waited, monday, Progress::Answered) ==
        "月曜 9:00 から待っています（2営業日）。返信はありましたが、まだ閉じていないので、みなさんにお知らせ"
        "します。");
    CHECK(ja.to_lead(waited, monday, Progress::InHand) ==
          "月曜 9:00 から待っています（2営業日）。まだ閉じていないので、まとめ役にもお知らせします。");
}

TEST_CASE("a snooze says till when, by whom and why") {
    CHECK(ja.waiting_until(monday) == "月曜 9:00 まで待っています");
    CHECK(ja.snoozed_by("伊藤", today, "資料待ち") ==
          "伊藤さんが 10:42 に「あとで」にしました。理由：資料待ち");
    CHECK(ja.snoozed_by("伊藤", today, "") == "伊藤さんが 10:42 に「あとで」にしました。");
    CHECK(en.snoozed_by("Ito", today, "waiting for a file") ==
          "Ito put this off at 10:42. Reason: waiting for a file");
    CHECK(en.snoozed_by("Ito", today, "") == "Ito put this off at 10:42.");
}

TEST_CASE("what is back says why, and by whom and why it was put off") {
    CHECK(en.woken_by_clock("Ito", today, "a file") ==
          "Back as planned. Ito put this off at 10:42. Reason: a file");
    CHECK(en.woken_by_author("Ito", today, "") ==
          "Back because its author wrote. Ito put this off at 10:42.");
    CHECK(ja.woken_by_clock("伊藤", today, "資料待ち") ==
          "予定の時間になりました。伊藤さんが 10:42 に「あとで」にしました。理由：資料待ち");
    CHECK(ja.woken_by_author("伊藤", today, "") ==
          "投稿した方が書き足したので戻りました。伊藤さんが 10:42 に「あとで」にしました。");
}

TEST_CASE("a person without a name is somebody") {
    CHECK(ja.called("") == "どなたか");
    CHECK(ja.called("田中 花子") == "田中 花子さん");
    CHECK(en.called("") == "Somebody");
    CHECK(en.written_again("") == "Somebody has written again. Open it again?");
    CHECK(en.go_to_post("") == "Open the post");
    CHECK(en.send_to_thread("", "Ito") == "Send it to the thread, as Ito: everybody there can read it");
    CHECK(ja.send_to_thread("田中", "伊藤") == "スレッドにも、伊藤の名前で届ける（みんなが読めます）");
}

TEST_CASE("two are both, and more are counted") {
    CHECK(en.undo_all_until(2, today) == "Undo both (until 10:42)");
    CHECK(en.undo_all_until(12, today) == "Undo all 12 (until 10:42)");
    CHECK(ja.undo_all_until(12, today) == "12件まとめて元に戻す（10:42まで）");
    CHECK(ja.written_again("渡辺") == "渡辺さんが書き足しました。もう一度ひらきますか");
}
