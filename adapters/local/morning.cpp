#include "adapters/local/morning.hpp"

namespace local {

namespace {

using namespace std::chrono_literals;

constexpr bot::Span tokyo = 9h;  // the year round

bot::ConversationId channel(const std::string& name) {
    return {"local:" + name};
}

bot::Author author(const std::string& name) {
    return {.account = {"local:" + name}, .name = name};
}

bot::Event post(const std::string& where, const std::string& id, const std::string& who,
                const std::string& text, bot::Timestamp at) {
    return {
        .what =
            bot::PostSeen{.post = {channel(where), id}, .author = author(who), .text = text, .posted_at = at},
        .chance = static_cast<unsigned>(id.back())};
}

bot::Event reply(const std::string& where, const std::string& id, const std::string& to,
                 const std::string& who, const std::string& text) {
    return {.what = bot::ReplySeen{.reply = {channel(where), id},
                                   .post = {channel(where), to},
                                   .author = author(who),
                                   .text = text}};
}

bot::Event reaction(const std::string& where, const std::string& to, const std::string& who,
                    const std::string& name) {
    return {.what = bot::ReactionSeen{.message = {channel(where), to}, .by = author(who), .name = name}};
}

/// The first post of a new store is its number one.
bot::Event shown_at_the_meeting() {
    return {.what = bot::Asked{.by = {"ito"},
                               .posts = {{1}},
                               .wish = bot::Close{.action = {"meeting"},
                                                  .words = "水曜の勉強会で、中村さんの工夫として紹介します。",
                                                  .to_thread = true}}};
}

/// A reply is posted when it is told.
Scene scene(bot::Timestamp at, bot::Event event) {
    if (auto* it = std::get_if<bot::ReplySeen>(&event.what)) it->posted_at = at;
    return {at, std::move(event)};
}

}  // namespace

bot::Timestamp monday_morning(bot::Timestamp now) {
    using std::chrono::days;
    const auto today = std::chrono::floor<days>(now + tokyo);
    const auto ahead = std::chrono::Monday - std::chrono::weekday{today};
    const auto day = today + (ahead == days{0} ? days{7} : ahead);
    return bot::Timestamp{day + 9h + 5min - tokyo};
}

std::vector<Scene> before(bot::Timestamp opening) {
    const auto friday = opening - 72h - 5min - 9h;  // its midnight in Tokyo
    const auto monday = opening - 5min - 9h;
    return {
        scene(friday + 16h + 12min, post("hr", "demo-1", "中村 健",
                                         "求人票の下書きを生成AIに手伝ってもらいました。「求める人物像」を先"
                                         "に渡すと、たたき台が5分でできて驚"
                                         "きました。空いた時間で面接の準備ができました！",
                                         friday + 16h + 12min)),
        scene(friday + 16h + 20min, reaction("hr", "demo-1", "田中 花子", "like")),
        scene(friday + 16h + 31min, reaction("hr", "demo-1", "石井 大輔", "heart")),
        scene(friday + 16h + 58min,
              reply("hr", "demo-2", "demo-1", "ito",
                    "「人物像を先に渡す」、まねしたいです。勉強会で紹介させてください。")),
        scene(friday + 17h + 12min,
              post("sales", "demo-3", "石井 大輔",
                   "商談メモを要約させると、金額だけ毎回少しずれます。書き方を変えれば直るものでしょうか。",
                   friday + 17h + 12min)),
        scene(friday + 17h + 20min, shown_at_the_meeting()),
        scene(monday + 8h + 47min,
              post("start", "demo-4", "渡辺 彩",
                   "議事録を要約したら、話していないことが混ざってしまいました。", monday + 8h + 47min)),
        scene(monday + 8h + 52min,
              post("hr", "demo-5", "田中 花子",
                   "評価コメントの下書きを生成AIに頼むとき、個人名はどこまで入れてよいですか。",
                   monday + 8h + 52min)),
        scene(monday + 9h + 1min, reaction("hr", "demo-5", "中村 健", "like")),
    };
}

}  // namespace local
