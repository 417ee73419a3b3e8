#include "bot/listening/list_words.hpp"

#include "bot/listening/vocabulary.hpp"

#include <array>
#include <span>

namespace bot {

namespace {

using Text = std::u32string_view;
using Kind = ListWord::Kind;

constexpr std::array list{
    Text{U"open"},       Text{U"unanswered"},  Text{U"waiting"},  Text{U"waits"},    Text{U"wait"},
    Text{U"pending"},    Text{U"list"},        Text{U"lists"},    Text{U"todo"},     Text{U"to-do"},
    Text{U"unresolved"}, Text{U"outstanding"}, Text{U"queue"},    Text{U"backlog"},  Text{U"未対応"},
    Text{U"未返信"},     Text{U"未回答"},      Text{U"未完了"},   Text{U"未処理"},   Text{U"一覧"},
    Text{U"リスト"},     Text{U"オープン"},    Text{U"返信待ち"}, Text{U"返事待ち"}, Text{U"待ち"},
    Text{U"待って"},     Text{U"開いて"},      Text{U"残って"},   Text{U"残り"},     Text{U"残件"}};
constexpr std::array closed{
    Text{U"closed"},   Text{U"finished"},   Text{U"completed"},  Text{U"resolved"},     Text{U"answered"},
    Text{U"閉じた"},   Text{U"閉じている"}, Text{U"閉じてある"}, Text{U"閉じてる"},     Text{U"とじた"},
    Text{U"完了した"}, Text{U"完了済み"},   Text{U"対応済み"},   Text{U"クローズした"}, Text{U"クローズ済み"},
    Text{U"解決済み"}, Text{U"終わった"}};
constexpr std::array asleep{
    Text{U"snoozed"},        Text{U"asleep"},           Text{U"sleeping"},     Text{U"postponed"},
    Text{U"put off"},        Text{U"on hold"},          Text{U"deferred"},     Text{U"スヌーズ中"},
    Text{U"スヌーズした"},   Text{U"スヌーズしている"}, Text{U"延期中"},       Text{U"延期した"},
    Text{U"延期している"},   Text{U"保留中"},           Text{U"保留した"},     Text{U"保留にした"},
    Text{U"先送りした"},     Text{U"先送り中"},         Text{U"寝かせている"}, Text{U"寝かせてある"},
    Text{U"あとでにした"},   Text{U"後でにした"},       Text{U"あとにした"},   Text{U"後にした"},
    Text{U"あとにしている"}, Text{U"あとで戻る"}};
constexpr std::array own{Text{U"my"},     Text{U"mine"}, Text{U"for me"}, Text{U"to me"}, Text{U"i"},
                         Text{U"i've"},   Text{U"our"},  Text{U"myself"}, Text{U"自分"},  Text{U"私"},
                         Text{U"わたし"}, Text{U"僕"},   Text{U"ぼく"},   Text{U"俺"},    Text{U"マイ"}};
constexpr std::array charge{Text{U"has"},        Text{U"have"},       Text{U"got"},         Text{U"assigned"},
                            Text{U"working on"}, Text{U"works on"},   Text{U"owns"},        Text{U"owned"},
                            Text{U"own"},        Text{U"in charge"},  Text{U"responsible"}, Text{U"plate"},
                            Text{U"holds"},      Text{U"holding"},    Text{U"workload"},    Text{U"担当"},
                            Text{U"受け持ち"},   Text{U"受け持って"}, Text{U"抱えて"},      Text{U"持って"},
                            Text{U"持ち分"},     Text{U"手持ち"},     Text{U"手元"}};
constexpr std::array possessive{Text{U"'s"},   Text{U"さん"}, Text{U"様"},  Text{U"さま"},
                                Text{U"くん"}, Text{U"氏"},   Text{U"先生"}};
constexpr std::array of{Text{U"in"},     Text{U"of"},   Text{U"for"},      Text{U"about"},
                        Text{U"by"},     Text{U"from"}, Text{U"on"},       Text{U"under"},
                        Text{U"within"}, Text{U"の"},   Text{U"における"}, Text{U"について"}};
constexpr std::array of_posts{
    Text{U"post"}, Text{U"posts"}, Text{U"thread"}, Text{U"threads"},  Text{U"question"}, Text{U"questions"},
    Text{U"one"},  Text{U"ones"},  Text{U"item"},   Text{U"items"},    Text{U"thing"},    Text{U"things"},
    Text{U"投稿"}, Text{U"もの"},  Text{U"質問"},   Text{U"スレッド"}, Text{U"案件"},     Text{U"やつ"}};
constexpr std::array show{Text{U"show me"}, Text{U"give me"},    Text{U"tell me"},   Text{U"show"},
                          Text{U"see"},     Text{U"give"},       Text{U"tell"},      Text{U"view"},
                          Text{U"display"}, Text{U"let me see"}, Text{U"read"},      Text{U"check"},
                          Text{U"見せて"},  Text{U"みせて"},     Text{U"見たい"},    Text{U"見る"},
                          Text{U"見せる"},  Text{U"表示"},       Text{U"教えて"},    Text{U"おしえて"},
                          Text{U"出して"},  Text{U"知りたい"},   Text{U"確認したい"}};
constexpr std::array who{Text{U"who"}, Text{U"whose"}, Text{U"誰"}, Text{U"だれ"}, Text{U"どなた"}};
constexpr std::array filler{
    Text{U"what"},     Text{U"which"},      Text{U"how"},      Text{U"how about"}, Text{U"what about"},
    Text{U"me"},       Text{U"x"},          Text{U"is"},       Text{U"are"},       Text{U"was"},
    Text{U"there"},    Text{U"do"},         Text{U"does"},     Text{U"the"},       Text{U"a"},
    Text{U"an"},       Text{U"any"},        Text{U"anything"}, Text{U"all"},       Text{U"everything"},
    Text{U"every"},    Text{U"still"},      Text{U"now"},      Text{U"right now"}, Text{U"currently"},
    Text{U"today"},    Text{U"please"},     Text{U"pls"},      Text{U"can"},       Text{U"could"},
    Text{U"you"},      Text{U"to"},         Text{U"with"},     Text{U"and"},       Text{U"at the moment"},
    Text{U"so far"},   Text{U"left"},       Text{U"that"},     Text{U"be"},        Text{U"theme"},
    Text{U"themes"},   Text{U"channel"},    Text{U"only"},     Text{U"just"},      Text{U"lately"},
    Text{U"recently"}, Text{U"this week"},  Text{U"up"},       Text{U"new"},       Text{U"want"},
    Text{U"like"},     Text{U"answer"},     Text{U"hi"},       Text{U"word"},      Text{U"his"},
    Text{U"her"},      Text{U"their"},      Text{U"は"},       Text{U"を"},        Text{U"に"},
    Text{U"で"},       Text{U"と"},         Text{U"も"},       Text{U"が"},        Text{U"て"},
    Text{U"か"},       Text{U"へ"},         Text{U"だけ"},     Text{U"全部"},      Text{U"ぜんぶ"},
    Text{U"すべて"},   Text{U"全て"},       Text{U"今"},       Text{U"いま"},      Text{U"現在"},
    Text{U"今日"},     Text{U"まだ"},       Text{U"何"},       Text{U"なに"},      Text{U"どんな"},
    Text{U"どれ"},     Text{U"ある"},       Text{U"あり"},     Text{U"います"},    Text{U"いる"},
    Text{U"いない"},   Text{U"い"},         Text{U"ます"},     Text{U"です"},      Text{U"ました"},
    Text{U"でしょう"}, Text{U"した"},       Text{U"して"},     Text{U"する"},      Text{U"し"},
    Text{U"ください"}, Text{U"下さい"},     Text{U"お願い"},   Text{U"よ"},        Text{U"ね"},
    Text{U"な"},       Text{U"ちょうだい"}, Text{U"くれ"},     Text{U"ほしい"},    Text{U"たい"},
    Text{U"中"},       Text{U"件"},         Text{U"分"},       Text{U"まま"},      Text{U"テーマ"},
    Text{U"チャネル"}, Text{U"チャンネル"}, Text{U"最近"},     Text{U"今週"},      Text{U"返事"},
    Text{U"返信"},     Text{U"お"},         Text{U"状況"},     Text{U"なって"},    Text{U"なっている"},
    Text{U"対応"},     Text{U"これまで"},   Text{U"いくつ"},   Text{U"それ"},      Text{U"この"},
    Text{U"れ"},       Text{U"る"}};

constexpr Text marks = U" \n\r\t.,!?、。・…:;~〜「」『』\"“”()-×&/|+";

struct Vocabulary {
    Kind kind{};
    std::span<const Text> words{};
};

constexpr std::array<Vocabulary, 11> vocabulary{{{Kind::List, list},
                                                 {Kind::Closed, closed},
                                                 {Kind::Asleep, asleep},
                                                 {Kind::Own, own},
                                                 {Kind::Charge, charge},
                                                 {Kind::Possessive, possessive},
                                                 {Kind::Of, of},
                                                 {Kind::Posts, of_posts},
                                                 {Kind::Show, show},
                                                 {Kind::Who, who},
                                                 {Kind::Filler, filler}}};

/// A name also where 's follows it.
std::size_t name_at(Text text, const std::vector<std::u32string>& names) {
    std::size_t longest = 0;
    for (const Text name : names) {
        if (name.size() <= longest || !text.starts_with(name)) continue;
        const auto behind = text.substr(name.size());
        const bool goes_on = latin_or_digit(name.back()) && latin_or_digit(from(behind, 0));
        if (!goes_on) longest = name.size();
    }
    return longest;
}

/// What is unknown: of Latin letters the whole word, without 's; else one character.
std::size_t unknown_at(Text text) {
    std::size_t size = 1;
    while (latin_or_digit(text.front()) && latin_or_digit(from(text, size))) ++size;
    return size;
}

ListWord known_at(Text text, const std::vector<std::u32string>& names) {
    ListWord found{Kind::Unknown, text.substr(0, 0)};
    for (const auto& [kind, words] : vocabulary) {
        const auto size = longest_of(text, words);
        if (size > found.text.size()) found = {kind, text.substr(0, size)};
    }
    const auto run = unknown_at(text);
    const bool possessed = found.text.empty() && text.size() > run && text.substr(run).starts_with(U"'s");
    if (possessed) found = known_at(text.substr(0, run), {});  // "what's"
    const auto name = name_at(text, names);
    return name > 0 && name >= found.text.size() ? ListWord{Kind::Name, text.substr(0, name)} : found;
}

}  // namespace

std::vector<ListWord> list_words(Text text, const std::vector<std::u32string>& names) {
    std::vector<ListWord> all;
    bool apart = true;
    for (std::size_t at = 0; at < text.size();) {
        const auto rest = text.substr(at);
        if (one_of(rest.front(), marks)) {
            apart = true;
            ++at;
            continue;
        }
        auto word = known_at(rest, names);
        if (word.text.empty()) {
            word.text = rest.substr(0, unknown_at(rest));
            const bool goes_on = !apart && !all.empty() && all.back().kind == Kind::Unknown;
            if (goes_on)
                all.back().text =
                    text.substr(at - all.back().text.size(), all.back().text.size() + word.text.size());
            if (!goes_on) all.push_back(word);
        } else {
            all.push_back(word);
        }
        at += word.text.size();
        apart = false;
    }
    return all;
}

bool is_list_word(Text text) {
    return std::ranges::any_of(
        vocabulary, [&](const Vocabulary& it) { return longest_of(text, it.words) == text.size(); });
}

}  // namespace bot
