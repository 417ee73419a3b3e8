#include "bot/listening/chat_verbs_ja.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace bot::japanese {

namespace {

/// How such a verb goes on.
constexpr std::array<Text, 24> endings{U"して", U"した", U"します", U"しました", U"したい",   U"し",
                                       U"す",   U"って", U"った",   U"ります",   U"りました", U"りたい",
                                       U"る",   U"り",   U"て",     U"た",       U"ます",     U"ました",
                                       U"たい", U"いて", U"きます", U"きました", U"きたい",   U"く"};

constexpr std::array<Text, 22> particles{U"です", U"ます", U"して", U"する", U"した", U"を", U"は", U"に",
                                         U"の",   U"と",   U"で",   U"も",   U"が",   U"ね", U"よ", U"まで",
                                         U"おき", U"だ",   U"頂戴", U"もう", U"済み", U"済"};
constexpr std::array<Text, 28> polite{
    U"してください",   U"して下さい", U"お願いいたします", U"お願いします", U"おねがいします", U"しておいて",
    U"お願い致します", U"いたします", U"いたしました",     U"致しました",   U"しちゃって",     U"ちょうだい",
    U"お願い",         U"ください",   U"下さい",           U"にして",       U"にします",       U"しました",
    U"します",         U"したい",     U"ほしい",           U"欲しい",       U"おいて",         U"しておき",
    U"といて",         U"致します",   U"ました",           U"これで"};
constexpr std::array<Text, 6> thanks{U"ありがとうございました", U"ありがとうございます", U"ありがとう",
                                     U"お疲れさまです",         U"お疲れ様です",         U"すみません"};
constexpr std::array<Text, 8> particles_before{
    U"についての投稿を", U"に関する投稿を", U"についての", U"について",
    U"に関する",         U"の投稿を",       U"という",     U"を"};

/// What a post's state is said of: post-17 の対応が完了.
constexpr std::array<Text, 25> states{
    U"対応", U"返信", U"返事",     U"回答", U"返答",   U"連絡",     U"説明",    U"確認", U"投稿",
    U"件",   U"完了", U"クローズ", U"終了", U"延期",   U"閉じたの", U"すでに",  U"既に", U"無事",
    U"全部", U"私が", U"わたしが", U"僕が", U"自分が", U"自分で",   U"こちらで"};

/// What parts a verb from words that are not its own.
constexpr Text marks = U" 、。,.!:;・-—\n「」\"";

/// Where a verb stands, and how long it is.
struct Spot {
    std::size_t at = Text::npos;
    std::size_t length = 0;
};

template <class Set>
Spot place_in(Text text, const Set& set) {
    for (const auto word : set) {
        const auto at = text.find(word);
        if (at != Text::npos) return {at, word.size()};
    }
    return {};
}

/// How much of it is one word of these sets; the longest that fits.
template <class... Sets>
std::size_t first_word(Text text, const Sets&... sets) {
    std::size_t longest = 0;
    const auto look = [&](const auto& set) {
        for (const auto word : set) {
            if (text.starts_with(word)) longest = std::max(longest, word.size());
        }
    };
    (look(sets), ...);
    return longest;
}

/// Takes away all words of these sets with which it begins.
template <class... Sets>
Text without(Text text, const Sets&... sets) {
    while (const auto size = first_word(text, sets...)) text.remove_prefix(size);
    return text;
}

template <class... Sets>
bool nothing_but(Text text, const Sets&... sets) {
    for (std::size_t size = 1; size > 0; text.remove_prefix(size)) {
        text = trimmed(text, separators, U"");
        size = first_word(text, sets...);
    }
    return text.empty();
}

/// Where a verb may stand without a post beside it: first, or as good as last.
bool leads_or_ends(Text text, const Spot& place) {
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
ChatVerbFound found_around(const ChatLine& line, const Spot& place, ChatVerb verb) {
    auto behind = line.from(place.at + place.length);
    auto before = line.before(place.at);
    if (verb == ChatVerb::Find) {
        drop_particles(before);
        return {verb, mere_manners(behind.level()) ? before : behind};
    }
    if (mere_manners(behind.level())) return {verb, before};
    return {verb, mere_manners(before.level()) ? behind : line};
}

/// Before a verb, a member's own words are joined to it: 説明したので完了. Not 会議が終了, 会議終了.
bool joined(Text words) {
    constexpr std::array<Text, 5> joints{U"て", U"で", U"から", U"た", U"し"};
    const auto plain = trimmed(words, marks, marks);
    return words.empty() || marks.find(words.back()) != Text::npos || ends_with_any(words, joints) ||
           all_the_same(plain);
}

/// Words that go on from the post with a particle are about something of it: post-12 の会議.
bool starts_anew(Text words) {
    constexpr std::array<Text, 7> of_it{U"の", U"と", U"から", U"より", U"に", U"へ", U"み"};
    return std::ranges::none_of(of_it, [&](Text particle) { return words.starts_with(particle); });
}

/// … and that end with one, tell who or what: 佐藤さんが.
bool ends_in_itself(Text words) {
    constexpr std::array<Text, 8> of_another{U"が", U"は", U"も", U"の", U"と", U"に", U"を", U"へ"};
    return !ends_with_any(trimmed(words, U"", marks), of_another);
}

/// … but not what somebody did, which may be an action's name: 回答した.
bool merely_state(Text text) {
    return mere_state(text) && !trimmed(text, U"", marks).ends_with(U"した");
}

/// A part of a line.
struct Part {
    std::size_t from = 0;
    std::size_t to = 0;
};

/// What stands before, between, and behind a post and a verb; nothing where the verb is not about the post.
std::optional<std::array<Part, 3>> parts_around(const ChatLine& line, const Spot& place) {
    constexpr std::array<Text, 8> leading{U"は", U"を", U"も", U"が", U"です", U"の件", U"の対応", U"の投稿"};
    const auto text = line.level();
    const auto gap = line.gap();
    const auto end = place.at + place.length;
    const auto part = [&](const Part& it) { return text.substr(it.from, it.to - it.from); };
    const auto skip = [&](Part it, const auto&... set) {
        it.from = it.to - without(part(it), set...).size();
        return it;
    };
    if (place.at < gap) {
        const Part before{0, place.at};
        const auto behind = skip({gap, text.size()}, leading);
        const bool fits = (joined(part(before)) || mere_state(part(before))) &&
                          mere_manners(part({end, gap})) && starts_anew(part(behind));
        return fits ? std::optional{std::array{before, Part{}, behind}} : std::nullopt;
    }
    const Part before{0, gap};
    const auto between = skip({gap, place.at}, leading);
    const auto behind = skip({end, text.size()}, particles, polite);
    const bool mere = merely_state(part({gap, place.at}));
    const bool fits = mere || (joined(part(between)) && starts_anew(part(between)));
    const bool apart = behind.from == behind.to || marks.find(part(behind).front()) != Text::npos;
    const bool of_it = trimmed(part({gap, place.at}), marks, marks) == U"の" && !mere_manners(part(behind));
    if (!fits || !apart || of_it || !ends_in_itself(part(before))) return {};
    return std::array{before, mere ? Part{} : between, behind};
}

/// A verb about the post, with the words that stand in one place beside both.
std::optional<ChatVerbFound> found_about_post(const ChatLine& line, const Spot& place, ChatVerb verb) {
    const auto parts = parts_around(line, place);
    if (!parts) return {};
    ChatVerbFound found{verb, line.before(0)};
    for (const auto& [from, to] : *parts) {
        auto words = line.before(to).from(from);
        if (mere_manners(words.level()) || (to <= place.at && merely_state(words.level()))) continue;
        if (!found.rest.empty()) return {};
        found.rest = std::move(words);
    }
    return found;
}

Spot with_ending(Text text, const Spot& place) {
    return {place.at, place.length + first_word(text.substr(place.at + place.length), endings)};
}

std::optional<ChatVerbFound> found(const Verbs& known, const ChatLine& line, bool with_post) {
    if (known.when == (with_post ? Verbs::Condition::Alone : Verbs::Condition::WithPost)) return {};
    auto place = place_in(line.level(), known.words);
    if (place.at == Text::npos) return {};
    const bool deed = is_deed(known.verb);
    if (deed && known.verb != ChatVerb::Close) place = with_ending(line.level(), place);
    if (with_post && deed) return found_about_post(line, place, known.verb);
    const bool meant = with_post || leads_or_ends(line.level(), place);
    return meant ? std::optional{found_around(line, place, known.verb)} : std::nullopt;
}

}  // namespace

bool mere_manners(Text text) {
    return nothing_but(text, particles, polite, thanks);
}

bool mere_state(Text text) {
    return nothing_but(text, particles, polite, states);
}

std::optional<ChatVerbFound> chat_verb(const ChatLine& line, bool with_post) {
    for (const auto& known : verbs) {
        if (auto one = found(known, line, with_post)) return one;
    }
    return {};
}

}  // namespace bot::japanese
