#include "bot/chat_line.hpp"
#include "bot/japanese.hpp"

#include <algorithm>
#include <array>

namespace bot::japanese {

namespace {

/// How long a message may be that asks by a word in it.
constexpr std::size_t short_message = 30;

constexpr std::array<Text, 11> finding{U"探して",   U"探す",     U"探し",  U"さがして",
                                       U"さがす",   U"検索して", U"検索",  U"見つけて",
                                       U"みつけて", U"調べて",   U"調べる"};
constexpr std::array<Text, 10> closing{U"対応完了", U"対応済み", U"対応済",   U"完了", U"閉じて",
                                       U"閉じる",   U"とじて",   U"クローズ", U"終了", U"済み"};
constexpr std::array<Text, 13> snoozing{U"あとで",       U"後で",         U"スヌーズ", U"リマインド", U"延期",
                                        U"保留",         U"先送り",       U"寝かせて", U"待って",     U"待つ",
                                        U"思い出させて", U"また知らせて", U"知らせて"};

constexpr std::array<Text, 32> polite{U"してください",
                                      U"して下さい",
                                      U"をお願いします",
                                      U"お願いいたします",
                                      U"お願いします",
                                      U"おねがいします",
                                      U"お願い",
                                      U"ください",
                                      U"下さい",
                                      U"にして",
                                      U"にします",
                                      U"しました",
                                      U"します",
                                      U"したい",
                                      U"です",
                                      U"ます",
                                      U"して",
                                      U"する",
                                      U"した",
                                      U"ほしい",
                                      U"欲しい",
                                      U"を",
                                      U"は",
                                      U"に",
                                      U"の",
                                      U"と",
                                      U"で",
                                      U"も",
                                      U"が",
                                      U"ね",
                                      U"よ",
                                      U"まで"};
constexpr std::array<Text, 8> particles_before{
    U"についての投稿を", U"に関する投稿を", U"についての", U"について",
    U"に関する",         U"の投稿を",       U"という",     U"を"};

constexpr std::array<Text, 8> about_mine{U"自分",   U"私の", U"わたしの", U"僕の",
                                         U"担当分", U"マイ", U"わたしが", U"私が"};
constexpr std::array<Text, 9> about_open{U"未対応", U"未回答", U"未完了", U"オープン", U"待っている",
                                         U"待ち",   U"開いて", U"残って", U"まだの"};
constexpr std::array<Text, 6> about_figures{U"数字", U"統計", U"集計", U"状況", U"件数", U"何件"};
constexpr std::array<Text, 14> about_help{
    U"ヘルプ",   U"使い方",       U"つかいかた", U"できること", U"何ができ", U"なにができ", U"こんにちは",
    U"おはよう", U"はじめまして", U"助けて",     U"コマンド",   U"何者",     U"だれですか", U"誰ですか"};

/// Where a verb stands, and how long it is.
struct Place {
    std::size_t at = Text::npos;
    std::size_t length = 0;
};

template <class Set>
Place place_in(Text text, const Set& set) {
    for (const auto word : set) {
        const auto at = text.find(word);
        if (at != Text::npos) return {at, word.size()};
    }
    return {};
}

/// Where a verb may stand without a post beside it: first, or as good as last.
bool leads_or_ends(Text text, const Place& place) {
    return place.at == 0 || mere_manners(text.substr(place.at + place.length));
}

void drop_particles(ChatLine& line) {
    const auto text = line.level();
    const auto found =
        std::ranges::find_if(particles_before, [&](Text particle) { return text.ends_with(particle); });
    if (found != particles_before.end()) line.erase(text.size() - found->size(), found->size());
    line.trim();
}

/// What is looked for stands behind the verb, or before it.
ChatVerbFound found_around(const ChatLine& line, const Place& place, ChatVerb verb) {
    auto behind = line.from(place.at + place.length);
    auto before = line.before(place.at);
    if (verb == ChatVerb::Find) {
        drop_particles(before);
        return {verb, mere_manners(behind.level()) ? before : behind};
    }
    if (mere_manners(behind.level())) return {verb, before};
    return {verb, mere_manners(before.level()) ? behind : line};
}

}  // namespace

bool mere_manners(Text text) {
    text = trimmed(text, separators, separators);
    while (!text.empty()) {
        const auto word = std::ranges::find_if(polite, [&](Text part) { return text.starts_with(part); });
        if (word == polite.end()) return false;
        text = trimmed(text.substr(word->size()), separators, U"");
    }
    return true;
}

std::optional<ChatVerbFound> chat_verb(const ChatLine& line, bool with_post) {
    const auto text = line.level();
    const auto take = [&](const auto& set, ChatVerb verb) -> std::optional<ChatVerbFound> {
        const auto place = place_in(text, set);
        if (place.at == Text::npos || (!with_post && !leads_or_ends(text, place))) return {};
        return found_around(line, place, verb);
    };
    if (!with_post) {
        if (auto found = take(finding, ChatVerb::Find)) return found;
    }
    if (auto found = take(closing, ChatVerb::Close)) return found;
    return take(snoozing, ChatVerb::Snooze);
}

std::optional<ChatQuestion> chat_question(const ChatLine& line) {
    const auto text = line.level();
    if (text.size() > short_message) return {};
    if (has_any(text, about_help)) return ChatQuestion::Help;
    if (has_any(text, about_figures)) return ChatQuestion::Figures;
    if (has_any(text, about_mine)) return ChatQuestion::Mine;
    return has_any(text, about_open) ? std::optional{ChatQuestion::Open} : std::nullopt;
}

}  // namespace bot::japanese
