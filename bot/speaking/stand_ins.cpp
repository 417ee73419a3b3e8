#include "bot/speaking/stand_ins.hpp"

#include <array>

namespace bot {

namespace {

struct Words {
    std::string_view sign{};
    std::string_view ja{};
    std::string_view en{};
};

/// In the order of `Thing`. The signs are those of `stand_in_signs`, by which such a line is known from what
/// somebody wrote.
constexpr std::array<Words, 11> all{{
    {"📎", "ファイル", "file"},
    {"🖼", "画像", "picture"},
    {"🖼", "GIF", "GIF"},
    {"🖼", "スタンプ", "sticker"},
    {"🎤", "音声メッセージ", "voice message"},
    {"🎬", "動画", "video"},
    {"🗂", "カード", "card"},
    {"🗂", "Loop コンポーネント", "Loop component"},
    {"🗂", "コード", "code"},
    {"🗂", "転送されたメッセージ", "forwarded message"},
    {"🗂", "本文のないメッセージ", "message without text"},
}};

bool breaks(char letter) {
    return letter == '\n' || letter == '\r' || letter == '\t';
}

std::string one_line(std::string_view text) {
    std::string line;
    for (const auto letter : text) {
        const bool space = letter == ' ' || breaks(letter);
        if (!space) line += letter;
        if (space && !line.empty() && line.back() != ' ') line += ' ';
    }
    while (line.ends_with(' ')) line.pop_back();
    return line;
}

}  // namespace

std::string stand_in(Thing thing, std::string_view says, Language language) {
    const auto& words = all.at(static_cast<std::size_t>(thing));
    const auto said = one_line(says);
    std::string line{words.sign};
    line += ' ';
    return line.append(said.empty() ? (language == Language::Ja ? words.ja : words.en) : said);
}

}  // namespace bot
