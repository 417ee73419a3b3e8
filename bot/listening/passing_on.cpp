#include "bot/listening/passing_on.hpp"

#include "bot/listening/chat_line.hpp"
#include "bot/listening/english.hpp"
#include "bot/listening/japanese.hpp"
#include "bot/listening/until.hpp"
#include "bot/listening/utf8.hpp"
#include "bot/listening/vocabulary.hpp"

#include <algorithm>
#include <array>

namespace bot {

namespace {

using Text = std::u32string_view;

/// Whom a line names, and for what.
struct Passing {
    bool asks = false;
    Text whom{};
};

namespace en {

constexpr std::array<Text, 10> giving{U"assign",  U"reassign", U"hand over", U"hand",     U"give",
                                      U"pass on", U"pass",     U"transfer",  U"delegate", U"move"};
constexpr std::array<Text, 9> between{U"over", U"it", U"the", U"post",    U"this",
                                      U"on",   U"to", U"one", U"question"};
constexpr std::array<Text, 9> about{U"about",         U"regarding",   U"on",
                                    U"for help with", U"for help on", U"to look at",
                                    U"to help with",  U"for help",    U"concerning"};

Text without_please(Text text) {
    text = english::trimmed(text);
    for (const Text polite : {U"please", U"now", U"."}) {
        if (english::ends(text, polite)) text = english::trimmed(text.substr(0, text.size() - polite.size()));
    }
    return text;
}

std::optional<Passing> gives(Text text) {
    const auto verb = longest_of(text, giving);
    if (verb == 0) return {};
    auto rest = text.substr(verb);
    const auto to = rest.rfind(U" to ");
    if (to == Text::npos || !made_of(rest.substr(0, to), U" ,", between)) return {};
    return Passing{.whom = without_please(rest.substr(to + 4))};
}

std::optional<Passing> asks(Text text, std::size_t gap) {
    if (!english::begins(text, U"ask")) return {};
    const auto before = english::trimmed(text.substr(3, std::max<std::size_t>(gap, 3) - 3));
    const auto preposition =
        std::ranges::find_if(about, [&](Text word) { return english::ends(before, word); });
    if (preposition == about.end() ||
        !made_of(text.substr(std::min(gap, text.size())), U" .!", std::array{Text{U"please"}}))
        return {};
    return Passing{.asks = true,
                   .whom = english::trimmed(before.substr(0, before.size() - preposition->size()))};
}

}  // namespace en

namespace ja {

constexpr std::array<Text, 14> giving{U"引き継", U"引継",   U"ひきつ", U"渡",       U"任せ",
                                      U"まかせ", U"お任せ", U"振",     U"アサイン", U"割り当て",
                                      U"割当",   U"お願い", U"頼",     U"移"};
constexpr std::array<Text, 9> asking{U"聞",     U"きいて", U"相談", U"質問",      U"尋ね",
                                     U"たずね", U"訊",     U"確認", U"教えてもら"};
constexpr std::array<Text, 37> endings{
    U"して",       U"し",         U"する",   U"ください", U"下さい", U"お願いします", U"お願い",   U"たい",
    U"ます",       U"る",         U"ぐ",     U"い",       U"いで",   U"ぎ",           U"ぎます",   U"す",
    U"て",         U"いて",       U"みて",   U"おいて",   U"ね",     U"です",         U"もらって", U"もらう",
    U"もらいたい", U"せ",         U"く",     U"き",       U"む",     U"みます",       U"んで",     U"り",
    U"って",       U"いただいて", U"ほしい", U"よう",     U"おう"};
constexpr std::array<Text, 15> leading{U"の担当を", U"の担当は", U"の件は",   U"の件を",   U"の件で",
                                       U"の件",     U"について", U"のことを", U"のことは", U"を",
                                       U"は",       U"も",       U"、",       U" ",        U"の対応を"};

Text without_leading(Text text) {
    while (const auto size = longest_of(text, leading)) text.remove_prefix(size);
    return text;
}

/// The particle before such a verb, with nothing but manners behind it.
std::optional<Passing> found(Text text) {
    constexpr Text marks = U" 、。!を";
    for (auto at = text.find(U'に'); at != Text::npos; at = text.find(U'に', at + 1)) {
        const auto verb = japanese::trimmed(text.substr(at + 1), U" 、を", U"");
        const auto gives = longest_of(verb, giving);
        const auto asks = longest_of(verb, asking);
        if (gives + asks == 0 || !made_of(verb.substr(std::max(gives, asks)), marks, endings)) continue;
        return Passing{.asks = asks > gives,
                       .whom = japanese::trimmed(without_leading(text.substr(0, at)), U" 、を", U" ")};
    }
    return {};
}

}  // namespace ja

}  // namespace

std::optional<ChatWord> passing_on(PostNumber post, const ChatLine& line) {
    const auto text = line.level();
    auto found = en::gives(text);
    if (!found) found = en::asks(text, line.gap());
    if (!found) found = ja::found(text);
    const auto whom = found ? encode(found->whom) : std::string{};
    if (whom.empty() || parse_until(whom)) return {};
    return found->asks ? ChatWord{said::AskIt{post, whom}} : ChatWord{said::HandOverIt{post, whom}};
}

}  // namespace bot
