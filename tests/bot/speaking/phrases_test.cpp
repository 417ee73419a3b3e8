#include "bot/speaking/phrases.hpp"

#include "bot/listening/utf8.hpp"
#include "bot/speaking/thanks.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace bot;

struct Phrase {
    Language language = Language::Ja;
    Situation situation = Situation::Post;
    std::string text{};

    bool japanese() const { return language == Language::Ja; }
};

std::vector<Phrase> all_phrases() {
    std::vector<Phrase> all;
    for (const auto& [key, phrases] : builtin_phrases().phrases) {
        for (const auto& text : phrases) all.push_back({key.first, key.second, text});
    }
    return all;
}

void each(const std::function<void(const Phrase&)>& look) {
    for (const auto& phrase : all_phrases()) {
        INFO(phrase.text);
        look(phrase);
    }
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++found;
    return found;
}

Names names(Language language) {
    if (language == Language::En) {
        return {"Hanako Tanaka", "Ito", "HR × AI", "tomorrow at 9:00", "yesterday at 16:12"};
    }
    return {"田中 花子", "伊藤", "人事 × 生成AI", "明日の9時", "昨日の16時12分"};
}

std::string said(const Phrase& phrase, const Names& who) {
    return fill(phrase.text, who, phrase.language);
}

// As long as it can be: a first post in the night says both.
std::string longest(const Phrase& phrase) {
    auto who = names(phrase.language);
    if (phrase.situation != Situation::FirstPost && phrase.situation != Situation::WelcomeBack &&
        phrase.situation != Situation::AfterHours)
        who.when.clear();
    return thanks_words(phrase.text, who, phrase.language);
}

std::vector<std::string> words_of(const std::string& text) {
    std::istringstream stream{text};
    std::vector<std::string> words;
    for (std::string word; stream >> word;) words.push_back(word);
    return words;
}

// What a phrase is made of, for comparing: pairs of characters, or words.
std::multiset<std::string> pieces(const Phrase& phrase) {
    if (!phrase.japanese()) {
        const auto words = words_of(phrase.text);
        return {words.begin(), words.end()};
    }
    const auto characters = decode(fill(phrase.text, {"A", "B", "C", "D", "E"}, Language::Ja));
    std::multiset<std::string> pairs;
    for (std::size_t i = 0; i + 1 < characters.size(); ++i) pairs.insert(encode(characters.substr(i, 2)));
    return pairs;
}

double likeness(const std::multiset<std::string>& one, const std::multiset<std::string>& other) {
    std::vector<std::string> shared;
    std::set_intersection(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(shared));
    return 2.0 * static_cast<double>(shared.size()) / static_cast<double>(one.size() + other.size());
}

}  // namespace

TEST_CASE("there are phrases enough for every situation, in both languages") {
    const auto book = builtin_phrases();
    for (const auto& [key, phrases] : book.phrases) {
        INFO(str(key.second));
        CHECK(phrases.size() >= (key.second == Situation::Again ? 8 : 16));
    }
    CHECK(book.phrases.size() == 16);
}

TEST_CASE("every phrase names its author, whoever answers, and the time that its situation is about") {
    each([](const Phrase& phrase) {
        CHECK(count(phrase.text, "{owner}") == (phrase.situation == Situation::Again ? 0U : 1U));
        CHECK(count(phrase.text, "{author}") == 1);
        CHECK(count(phrase.text, "{when}") == (phrase.situation == Situation::AfterHours ? 1U : 0U));
        CHECK(count(phrase.text, "{posted}") == (phrase.situation == Situation::Late ? 1U : 0U));
        CHECK(unknown_placeholders(phrase.text).empty());
    });
}

TEST_CASE("no phrase is longer than 70 characters, 35 words, or three sentences") {
    each([](const Phrase& phrase) {
        const auto text = longest(phrase);
        INFO(text);
        if (phrase.japanese()) {
            CHECK(decode(text).size() <= 70);
            CHECK(count(said(phrase, names(Language::Ja)), "。") <= 3);
        } else {
            CHECK(words_of(text).size() <= 35);
            CHECK(count(phrase.text, ".") + count(phrase.text, "?") <= 3);
        }
    });
}

TEST_CASE("an everyday phrase has two sentences") {
    each([](const Phrase& phrase) {
        if (phrase.situation != Situation::Post) return;
        CHECK(count(phrase.text, phrase.japanese() ? "。" : ".") == 2);
    });
}

TEST_CASE("nothing is said that a good host does not say") {
    const std::vector<std::string> japanese{
        "受付",       "受理",         "お問い合わせ", "対応完了", "チケット", "ご利用",
        "少々お待ち", "させていただ", "いただけます", "幸い",     "お疲れ",   "すごい",
        "素晴らし",   "すばらしい",   "残念",         "ぜひ",     "すぐ",     "ご遠慮",
        "気にせず",   "頑張",         "がんばっ",     "うれし",   "嬉し",     "楽しみ",
        "申し訳",     "感動",         "解決",         "ご報告",   "失敗",     "成功"};
    const std::vector<std::string> english{
        "ticket",    "reach out",  "hesitate", "apologi", "sorry", "inconvenience", "request has been",
        "received",  "amazing",    "awesome",  "great",   "love",  "no worries",    "give up",
        "keep post", "soon",       "asap",     "happy",   "glad",  "excited",       "delighted",
        "please",    "successful", "fail",     "support", "solve", "shortly",       "best"};
    each([&](const Phrase& phrase) {
        auto text = phrase.text;
        if (!phrase.japanese()) {
            std::transform(text.begin(), text.end(), text.begin(), [](char c) {
                return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
            });
        }
        for (const auto& word : phrase.japanese() ? japanese : english) {
            INFO(word);
            CHECK_FALSE(has(text, word));
        }
    });
}

// What is read under a death in the family, a leak, a complaint, an executive's kind line.
TEST_CASE("nothing is said that some post would make painful, or that puts anybody on a stage") {
    const std::vector<std::string> japanese{
        "の番",     "くれて", "気楽", "手を挙げ", "みんなの前", "ひとりで", "勇気",     "思いきって",
        "一歩",     "席は",   "仲間", "お休み",   "の手で",     "しまって", "顔を出",   "持ちこ",
        "預かって", "楽し",   "面白", "輪に",     "じっくり",   "いまごろ", "ひと休み", "引っかか"};
    const std::vector<std::string> english{
        "your turn", "next turn", "relax",  "sit back",      "raise your hand", "raising your hand",
        "courage",   "nerve",     "plunge", "expect",        "heard, ",         "voice",
        "room",      "rest,",     "peace",  "guess",         "to yourself",     "someone new",
        "out loud",  "wonder",    "safe",   "in good hands", "not quite it"};
    each([&](const Phrase& phrase) {
        auto text = phrase.text;
        std::transform(text.begin(), text.end(), text.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        for (const auto& word : phrase.japanese() ? japanese : english) {
            INFO(word);
            CHECK_FALSE(has(text, word));
        }
        if (phrase.japanese()) CHECK(phrase.text.starts_with("{author}さん、"));
    });
}

TEST_CASE("at most one exclamation mark, and at most one emoji, and that only where someone is new") {
    each([](const Phrase& phrase) {
        CHECK(count(phrase.text, "！") + count(phrase.text, "!") <= 1);
        const auto characters = decode(phrase.text);
        const auto emoji =
            std::count_if(characters.begin(), characters.end(), [](char32_t c) { return c > 0xFFFF; });
        CHECK(emoji <= (phrase.situation == Situation::FirstPost ? 1 : 0));
    });
}

// Thanks, a name and who will answer are in each; what stands around them differs, most within one situation.
TEST_CASE("no two phrases of a language are nearly the same") {
    const auto all = all_phrases();
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = i + 1; j < all.size(); ++j) {
            if (all[i].language != all[j].language) continue;
            const auto alike = likeness(pieces(all[i]), pieces(all[j]));
            INFO(all[i].text << "\n" << all[j].text);
            const bool heard_together = all[i].situation == all[j].situation;
            CHECK(alike <
                  (all[i].japanese() ? (heard_together ? 0.78 : 0.88) : (heard_together ? 0.62 : 0.75)));
        }
    }
}

TEST_CASE("no two built-in phrases share an id") {
    std::map<PhraseId, std::string> seen;
    each([&](const Phrase& phrase) { CHECK(seen.emplace(phrase_id(phrase.text), phrase.text).second); });
}

TEST_CASE("every phrase reads well for an author without a name") {
    each([](const Phrase& phrase) {
        auto who = names(phrase.language);
        who.author.clear();
        const auto text = said(phrase, who);
        INFO(text);
        for (const auto& broken :
             {"、、", "、。", "。、", "{", "}", ",,", " ,", ", .", ",.", "  ", "投稿した方", "the author"}) {
            CHECK_FALSE(has(text, broken));
        }
        CHECK_FALSE(text.rfind("さん", 0) == 0);
        CHECK_FALSE(text.rfind("、", 0) == 0);
        if (!phrase.japanese()) CHECK_FALSE((text.front() >= 'a' && text.front() <= 'z'));
    });
}

TEST_CASE("every phrase reads well where nobody in particular will answer, or a name ends in さん") {
    each([](const Phrase& phrase) {
        auto who = names(phrase.language);
        who.owner.clear();
        const auto text = said(phrase, who);
        INFO(text);
        if (phrase.situation != Situation::Again)
            CHECK(has(text, phrase.japanese() ? "PMOのみんな" : "he PMO team"));
        CHECK_FALSE(has(text, "みんなさん"));
        CHECK_FALSE(has(text, ". the "));
        who.owner = "伊藤さん";
        who.author = "田中先生";
        CHECK_FALSE(has(said(phrase, who), "さんさん"));
        CHECK_FALSE(has(said(phrase, who), "先生さん"));
    });
}
