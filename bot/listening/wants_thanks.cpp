#include "bot/listening/wants_thanks.hpp"

#include "bot/listening/english.hpp"
#include "bot/listening/japanese.hpp"
#include "bot/listening/own_words.hpp"
#include "bot/listening/script.hpp"
#include "bot/listening/spelling.hpp"

#include <array>

namespace bot {

namespace {

using Text = std::u32string_view;

constexpr std::size_t longest = 500;  // bytes in own words; whoever writes more speaks of something else
constexpr std::size_t longest_told = 65'536;

namespace ja {

constexpr std::array<Text, 6> thanks{
    U"お礼", U"御礼", U"サンクス", U"ありがとうメッセージ", U"感謝の言葉", U"感謝のメッセージ"};
constexpr std::array<Text, 7> reaction_only{U"リアクションだけ",   U"リアクションのみ", U"リアクションで十分",
                                            U"リアクションでいい", U"スタンプだけ",     U"スタンプのみ",
                                            U"いいねだけ"};
constexpr std::array<Text, 6> not_only{U"だけじゃな", U"だけでな", U"だけでは",
                                       U"だけでも",   U"のみでな", U"のみじゃな"};
constexpr std::array<Text, 17> no{U"いらない",   U"要らない", U"いりません", U"要りません", U"不要",
                                  U"無用",       U"やめて",   U"止めて",     U"なしで",     U"無しで",
                                  U"なしに",     U"結構です", U"控えて",     U"送らないで", U"しないで",
                                  U"ほしくない", U"遠慮"};
constexpr std::array<Text, 16> again{U"やっぱり", U"やはり",   U"また",       U"再開",
                                     U"復活",     U"戻して",   U"もください", U"も下さい",
                                     U"もほしい", U"も欲しい", U"もお願い",   U"をください",
                                     U"を下さい", U"も大丈夫", U"しても",     U"があっても"};

std::optional<bool> wish(Text text) {
    using japanese::has_any;
    const bool only = has_any(text, reaction_only) && !has_any(text, not_only);
    if (only) return false;
    if (!has_any(text, thanks)) return {};
    if (has_any(text, no)) return false;
    return has_any(text, again) ? std::optional{true} : std::nullopt;
}

}  // namespace ja

namespace en {

constexpr std::array<Text, 13> reaction_only{
    U"reaction only",     U"reactions only",    U"only react",         U"only a reaction",
    U"only reactions",    U"only the reaction", U"just react",         U"just a reaction",
    U"just the reaction", U"just reactions",    U"reaction is enough", U"reactions are enough",
    U"reaction will do"};
constexpr std::array<Text, 20> thank_yous{
    U"thank-you message", U"thank-you messages", U"thank you message", U"thank you messages",
    U"thanks message",    U"thanks messages",    U"thank-you note",    U"thank-you notes",
    U"thank you note",    U"thank you notes",    U"thank-you reply",   U"thank-you replies",
    U"thank you reply",   U"thank you replies",  U"thank-yous",        U"thank yous",
    U"thank me",          U"thanking",           U"thanking me",       U"thanks posts"};
constexpr std::array<Text, 10> no{U"no",      U"stop", U"don't", U"do not",     U"without",
                                  U"no more", U"skip", U"dont",  U"rather not", U"needn't"};
constexpr std::array<Text, 7> any_thanks{
    U"thanks",     U"thank me",           U"thanking me",       U"thank-yous",
    U"thank yous", U"thank-you messages", U"thank you messages"};
constexpr std::array<Text, 15> again{U"fine again", U"ok again", U"okay again",     U"welcome again",
                                     U"good again", U"me again", U"messages again", U"thank-yous again",
                                     U"back on",    U"are back", U"resume",         U"bring back",
                                     U"are fine",   U"are ok",   U"are okay"};

std::optional<bool> wish(Text text) {
    using english::has_any;
    if (has_any(text, reaction_only)) return false;
    if (has_any(text, any_thanks) && has_any(text, again)) return true;
    return has_any(text, thank_yous) && has_any(text, no) ? std::optional{false} : std::nullopt;
}

}  // namespace en

}  // namespace

std::optional<bool> wants_thanks(std::string_view text) {
    if (text.size() > longest_told) return {};
    const auto own = own_words(text);
    if (own.size() > longest) return {};
    const auto fold = folded(own);
    return language_of(own) == Language::Ja ? ja::wish(fold) : en::wish(fold);
}

}  // namespace bot
