#include "bot/speaking/name_words.hpp"

#include "bot/listening/spelling.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace bot {

namespace {

using Text = std::u32string_view;

constexpr std::array departments_ja{
    Text{U"部"},     Text{U"課"},       Text{U"室"},     Text{U"局"},   Text{U"本部"},    Text{U"グループ"},
    Text{U"チーム"}, Text{U"センター"}, Text{U"支店"},   Text{U"支社"}, Text{U"本社"},    Text{U"事業所"},
    Text{U"営業所"}, Text{U"研究所"},   Text{U"事務局"}, Text{U"会社"}, Text{U"担当"},    Text{U"総務"},
    Text{U"人事"},   Text{U"経理"},     Text{U"営業"},   Text{U"広報"}, Text{U"法務"},    Text{U"ユニット"},
    Text{U"推進"},   Text{U"外部"},     Text{U"社外"},   Text{U"派遣"}, Text{U"業務委託"}};
constexpr std::array<Text, 5> companies_ja{U"株式会社", U"(株)", U"有限会社", U"合同会社", U"合資会社"};
constexpr std::array words_of_companies{
    Text{U"department"}, Text{U"dept"},        Text{U"division"}, Text{U"team"},        Text{U"group"},
    Text{U"ltd"},        Text{U"inc"},         Text{U"corp"},     Text{U"corporation"}, Text{U"gmbh"},
    Text{U"llc"},        Text{U"plc"},         Text{U"ag"},       Text{U"co"},          Text{U"office"},
    Text{U"resources"},  Text{U"external"},    Text{U"guest"},    Text{U"ext"},         Text{U"contractor"},
    Text{U"vendor"},     Text{U"partner"},     Text{U"intern"},   Text{U"sales"},       Text{U"marketing"},
    Text{U"finance"},    Text{U"engineering"}, Text{U"legal"},    Text{U"operations"},  Text{U"support"},
    Text{U"accounting"}, Text{U"procurement"}, Text{U"research"}, Text{U"admin"}};

/// Surnames end with 部 too: 阿部, 長谷部. A department is longer, or known by more than that.
constexpr std::array<Text, 12> surnames{U"阿部", U"安部", U"渡部", U"服部", U"岡部",   U"長谷部",
                                        U"磯部", U"矢部", U"園部", U"建部", U"日下部", U"宇田部"};

/// As such words are compared: without dots.
std::u32string plain(Text word) {
    auto text = lower(usual_spelling(word));
    std::erase(text, U'.');
    return text;
}

template <class Set>
bool is_one_of(Text word, const Set& set) {
    const auto text = plain(word);
    return std::ranges::find(set, Text{text}) != set.end();
}

Text last_word(Text text) {
    return text.substr(text.rfind(U' ') + 1);
}

}  // namespace

bool is_of_a_company(std::u32string_view part) {
    while (part.starts_with(U' ')) part.remove_prefix(1);
    const auto text = usual_spelling(part);
    if (text.empty() || is_one_of(last_word(part), surnames)) return false;
    const auto contains = [&](Text word) { return text.starts_with(word) || text.ends_with(word); };
    if (std::ranges::any_of(companies_ja, contains)) return true;
    const bool department = std::ranges::any_of(
        departments_ja, [&](Text word) { return text.ends_with(word) && (text.size() > 2 || text == word); });
    const bool japanese = text.find(U' ') == Text::npos || text.size() > 5;
    return (department && japanese) || is_one_of(last_word(part), words_of_companies);
}

bool is_title(std::u32string_view word) {
    constexpr std::array<Text, 16> titles{U"dr",   U"prof", U"mr",  U"mrs", U"ms",   U"mx",  U"miss", U"sir",
                                          U"herr", U"frau", U"ing", U"med", U"dame", U"mme", U"mlle", U"rev"};
    return is_one_of(word, titles);
}

bool is_degree(std::u32string_view word) {
    constexpr std::array<Text, 14> degrees{U"phd", U"md",  U"mba", U"cpa", U"pmp", U"esq", U"msc",
                                           U"bsc", U"dds", U"jd",  U"ma",  U"ba",  U"pe",  U"cissp"};
    const bool short_word = word.find(U' ') == Text::npos && word.size() <= 6;
    return (short_word || word.find(U'.') != Text::npos) && is_one_of(word, degrees);
}

bool is_role(std::u32string_view word) {
    constexpr std::array<Text, 29> roles{
        U"さん",   U"さま",     U"様",     U"殿",           U"氏",      U"部長",   U"課長",     U"係長",
        U"室長",   U"次長",     U"社長",   U"会長",         U"本部長",  U"支店長", U"所長",     U"局長",
        U"店長",   U"主任",     U"主査",   U"取締役",       U"専務",    U"常務",   U"リーダー", U"教授",
        U"ご一行", U"部長代理", U"副部長", U"マネージャー", U"課長代理"};
    constexpr std::array<Text, 4> degrees{U"phd", U"mba", U"cpa", U"pmp"};
    return is_one_of(word, roles) || is_one_of(word, degrees);
}

bool is_generation(std::u32string_view word) {
    constexpr std::array<Text, 6> generations{U"jr", U"sr", U"ii", U"iii", U"iv", U"junior"};
    return is_one_of(word, generations);
}

}  // namespace bot
