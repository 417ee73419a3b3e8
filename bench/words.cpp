// The acknowledgements of one simulated day, to be read aloud: `./dev words`. With files of posts (a sort, a
// tab, a post on each line), those of a day for each of them: `./dev words tests/samples/hard_posts/en.txt`.
#include "adapters/runtime/zones.hpp"
#include "bot/bot.hpp"
#include "bot/dispatcher.hpp"
#include "bot/overloaded.hpp"
#include "bot/rules/rules.hpp"
#include "bot/speaking/thanks.hpp"
#include "store/group_commit.hpp"
#include "store/ledger.hpp"
#include "store/memory.hpp"
#include "store/memory_records.hpp"

#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

namespace {

using namespace std::chrono_literals;

constexpr bot::Timestamp midnight =
    std::chrono::sys_days{std::chrono::year{2026} / 11 / 30} - 9h;  // in Tokyo
constexpr int posts_a_day = 40;

/// A channel that prints what is said in it.
class Printed final : public bot::Adapter {
public:
    bool aloud = true;

    bot::Capabilities can() const override { return {}; }

    bot::Own find_own(const bot::Call&) override { return bot::Absent{}; }

    bot::Outcome deliver(const bot::Call& call) override {
        std::visit(bot::overloaded{
                       [&](const bot::Thank& thank) { print(thank.words); },
                       [&](const bot::Say& say) { print(say.words); },
                       [](const auto&) {},
                   },
                   call.effect);
        return bot::Done{{std::to_string(++messages_)}};
    }

private:
    void print(const std::string& words) const {
        if (aloud) std::cout << "  " << words << "\n";
    }

    int messages_ = 0;
};

struct Day {
    bot::Language language = bot::Language::Ja;
    std::vector<std::string> authors{};
    std::vector<std::string> posts{};
    std::vector<std::string> owners{};
};

const Day japanese{
    bot::Language::Ja,
    {"田中 花子", "中村 健", "小川 美咲", "石井 大輔", "渡辺 彩", "山本 さくら / YAMAMOTO Sakura (HR)", "林"},
    {"議事録の要約を試しました。", "個人名はどこまで入れてよいですか。",
     "うまくいきませんでした。表が崩れます。", "案内文がやさしい文章になりました。",
     "どのツールから始めるとよいでしょうか？"},
    {"伊藤", "上渕"}};

const Day english{
    bot::Language::En,
    {"Hanako Tanaka", "Ken Nakamura", "Misaki Ogawa", "Daisuke Ishii", "Aya Watanabe", "Noor / HR (EMEA)",
     "Lee"},
    {"I tried it on our minutes.", "May I include people's names?", "It did not work: the table falls apart.",
     "The invitation came out kinder.", "Which tool should I start with?"},
    {"Ito", "Uebuchi"}};

bot::Person member(const std::string& name) {
    bot::Calendar office{.zone = runtime::find_zone("Asia/Tokyo")};
    for (std::size_t day = 1; day <= 5; ++day) office.week.at(day) = {{9h, 12h}, {13h, 17h + 30min}};
    return {.id = {name}, .name = name, .calendar = office, .pmo = true};
}

bot::Community community(const Day& day) {
    bot::Community all{
        .lead = {day.owners.front()},
        .actions = {{.id = {"answered"}, .ja = "回答した", .en = "Answered", .tell_author = true}},
        .phrases = bot::builtin_phrases(),
        .reminders_by = {"local"}};
    const auto today =
        std::chrono::local_days{std::chrono::floor<std::chrono::days>(midnight + 9h).time_since_epoch()};
    all.seasons = {{{"old"}, "", today - std::chrono::days{180}, today - std::chrono::days{1}},
                   {{"new"}, "", today, today + std::chrono::days{180}}};
    all.known_from_the_start = {{"local"}};
    for (const auto& name : day.owners) {
        all.people[{name}] = member(name);
        all.accounts[{"local:" + name}] = {name};
        all.pmo.push_back({name});
        all.themes[{name}] = {.id = {name}, .name = name, .owners = {{name}}, .language = day.language};
        all.channels[{"local:" + name}] = {name};
    }
    return all;
}

const std::string& nth(const std::vector<std::string>& all, int n) {
    return all.at(static_cast<std::size_t>(n) % all.size());
}

bot::Event posted(const Day& day, int n, bot::Timestamp at) {
    const auto& author = nth(day.authors, n * 3);
    const bot::PostSeen seen{.post = {{"local:" + nth(day.owners, n / 3)}, std::to_string(n)},
                             .author = {.account = {"local:" + author}, .name = author},
                             .text = nth(day.posts, n),
                             .posted_at = at};
    return {.what = seen, .chance = static_cast<unsigned>(n) * 2654435761U};
}

void tell(const Day& day) {
    store::Memory book;
    const store::MemoryRecords records{book};
    store::GroupCommit group{book};
    store::Ledger store{book, group};
    Printed channel;
    bot::Bot bot{store};
    bot::Dispatcher dispatcher{store, records, {{bot::ChannelKind{"local"}, &channel}}};
    const auto people = std::make_shared<const bot::Community>(community(day));
    channel.aloud = false;  // who was there in the season before
    for (int n = posts_a_day; n < posts_a_day + 4; ++n) {
        const auto then = midnight - 20 * 24h + 11h;
        bot.handle(posted(day, n, then), people, then);
        dispatcher.drain(bot::Rules{people}, then);
    }
    channel.aloud = true;
    for (int n = 0; n < posts_a_day; ++n) {
        const auto now = midnight + 7h + n * 19min;  // from seven in the morning to eight in the evening
        bot.handle(posted(day, n, now), people, now);
        const bool late = n % 13 == 5;  // now and then a channel could not be reached for a while
        dispatcher.drain(bot::Rules{people}, late ? now + 20min : now);
    }
    dispatcher.drain(bot::Rules{people}, midnight + 33h);
}

/// A day on which everybody writes the same.
void tell_each(const std::string& file) {
    std::ifstream lines{file};
    for (std::string line; std::getline(lines, line);) {
        const auto text = line.substr(line.find('\t') + 1);
        auto day = std::filesystem::path{file}.stem() == "ja" ? japanese : english;
        day.posts = {text};
        std::cout << text << "\n";
        tell(day);
    }
}

}  // namespace

int main(int count, char** arguments) {
    for (int n = 1; n < count; ++n) tell_each(arguments[n]);
    if (count > 1) return 0;
    std::cout << "日本語\n";
    tell(japanese);
    std::cout << "English\n";
    tell(english);
    return 0;
}
